#include "storage/tokenizer.h"
#include "base/tokens.h"
#include "storage/engine_error.h"
#include <algorithm>
#include <cstring>
#include <sqlcipher/sqlite3.h>
#include <string_view>

namespace wardbook::storage {

namespace {

using XToken = int (*)(void*, int, const char*, int, int, int);

struct Output
{
    void* context;
    XToken call;
    int code = SQLITE_OK;

    bool put(std::string_view token)
    {
        code = call(context, 0, token.data(), int(token.size()), 0, 0);
        return code == SQLITE_OK;
    }
};

/// Beginnings of two and three letters are tokens too, ended by a mark: a prefix query over all words that
/// begin with "hi" would have to merge them at each keystroke.
bool putWord(Output& out, std::string_view word)
{
    if (!out.put(word))
        return false;
    for (size_t size = kMarkedPrefixMin; size <= kMarkedPrefixMax && size <= word.size(); ++size) {
        char buffer[kMarkedPrefixMax + 1];
        std::memcpy(buffer, word.data(), size);
        buffer[size] = kPrefixMark;
        if (!out.put({buffer, size + 1}))
            return false;
    }
    return true;
}

/// Pairs of neighbours, and the last alone, so that each letter begins a token.
bool putInitials(Output& out, std::string_view initials)
{
    for (size_t i = 0; i < initials.size(); ++i) {
        char pair[2] = {initialToken(initials[i]), 0};
        if (pair[0] == 0)
            continue;
        const char next = i + 1 < initials.size() ? initialToken(initials[i + 1]) : char(0);
        pair[1] = next;
        if (!out.put({pair, next == 0 ? size_t(1) : size_t(2)}))
            return false;
    }
    return true;
}

int tokenizeDocument(Output& out, std::string_view document)
{
    const size_t mark = document.rfind(kInitialsMark);
    const bool whole = keys::forEachToken(
        document.substr(0, mark), keys::TokenPurpose::Document,
        [&](std::string_view token) { return isAscii(token) ? putWord(out, token) : out.put(token); });
    if (whole && mark != std::string_view::npos)
        putInitials(out, document.substr(mark + 1));
    return out.code;
}

// SearchIndex hands over finished tokens: a query string is one token as it stands.
int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, XToken call) noexcept
{
    Output out{context, call};
    if (size <= 0)
        return SQLITE_OK;
    const std::string_view bytes(text, size_t(size));
    try {
        if ((flags & FTS5_TOKENIZE_QUERY) != 0)
            out.put(bytes);
        else
            tokenizeDocument(out, bytes);
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
    return out.code;
}

int create(void*, const char**, int, Fts5Tokenizer** tokenizer) noexcept
{
    static char nothing; // the tokenizer has no state, but null would mean failure
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) noexcept {}

fts5_api* apiOf(sqlite3* db)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

char initialToken(char initial)
{
    if (initial >= 'a' && initial <= 'z')
        return char(initial - 'a' + 'A');
    return initial >= '0' && initial <= '9' ? char(initial - '0' + 0x10) : char(0);
}

bool isAscii(std::string_view token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return (c & 0x80) == 0; });
}

void registerTokenizer(sqlite3* db)
{
    fts5_api* api = apiOf(db);
    if (api == nullptr || api->iVersion < 2)
        throwEngineError(db, SQLITE_ERROR, QStringLiteral("fts5 is missing"));
    fts5_tokenizer tokenizer{&create, &destroy, &tokenize};
    const int code = api->xCreateTokenizer(api, kTokenizerName, nullptr, &tokenizer, nullptr);
    if (code != SQLITE_OK)
        throwEngineError(db, code, QStringLiteral("tokenizer"));
}

} // namespace wardbook::storage
