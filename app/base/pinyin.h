#pragma once
#include <QStringView>

namespace wardbook::keys {

/// First letter (a–z) of the usual reading of one Han character, 0 when it has none. Any thread; a character
/// is looked up in ICU once per process and costs one load from then on.
char pinyinInitial(char32_t han);

/// A word in which a character is not read as it usually is.
struct PinyinWord
{
    const char16_t* text;
    const char* initials;
    qsizetype length;
};

/// The word that `text` begins with, the longest first; nullptr when its first character begins none.
const PinyinWord* pinyinWordAt(QStringView text);

} // namespace wardbook::keys
