#pragma once
#include <string_view>

/// The one place that knows how text is cut into search tokens. Works on UTF-8 and allocates nothing for the
/// usual mix of Chinese, ASCII and full-width punctuation, because the index calls it for every text that is
/// stored.
namespace wardbook::keys {

/// Which tokens a text gives: what is written to the index, or what is asked of it.
enum class TokenPurpose {
    Document, ///< runs of Han: overlapping bigrams and the last character alone
    Query,    ///< runs of Han: overlapping bigrams, a single character only when the run is one character
};

namespace detail {
using TokenCall = bool (*)(void* sink, std::string_view token);
bool walk(std::string_view utf8, TokenPurpose purpose, void* sink, TokenCall call);
} // namespace detail

/// Calls `sink(std::string_view)` with each folded token in order until it returns false; false if it did.
/// The view is valid during the call.
template<typename Sink>
bool forEachToken(std::string_view utf8, TokenPurpose purpose, Sink&& sink)
{
    return detail::walk(utf8, purpose, &sink, [](void* context, std::string_view token) {
        return (*static_cast<std::remove_reference_t<Sink>*>(context))(token);
    });
}

} // namespace wardbook::keys
