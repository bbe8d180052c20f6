#pragma once
#include <QString>
#include <QStringList>

/// Keys under which a text is found. Pure functions, any thread.
namespace wardbook::keys {

/// NFKC, lower case, outer space trimmed, inner runs of space collapsed: the form in which texts are
/// compared.
QString fold(const QString& text);
/// Lower-case first letters of the pinyin of each Han character, other letters and digits kept:
/// 患者基本信息（EMPI） → hzjbxxempi. Everything else is dropped.
QString initials(const QString& text);
bool isHan(char32_t c);
/// Tokens of the search index: runs of Han as overlapping bigrams (documents also get the last single
/// character, queries only for one-character runs), other letters and digits as whole words.
QStringList documentTokens(const QString& text);
QStringList queryTokens(const QString& text);

} // namespace wardbook::keys
