#pragma once
#include <QByteArray>
#include <QString>
#include <cstddef>
#include <string_view>

struct sqlite3;

/// The FTS5 tokenizer "wardbook" and the alphabet of its tokens. Words and Han pairs are folded, hence in
/// small letters; everything else that is indexed uses bytes that folded text can't contain.
namespace wardbook::storage {

constexpr char kTokenizerName[] = "wardbook";
constexpr char kTokenEnd = '\x1e';     ///< in a document: after each token
constexpr char kPrefixMark = '\x01';   ///< ends the token of a word's beginning
constexpr size_t kMarkedPrefixMin = 2; ///< beginnings of this many letters …
constexpr size_t kMarkedPrefixMax = 3; ///< … to this many are tokens

/// Must come before any table that uses the tokenizer is touched.
void registerTokenizer(sqlite3* db);

/// The tokens of a record, one after the other: what SearchIndex stores. Any thread, so that an import makes
/// them beside the thread that writes.
QByteArray searchDocument(const QString& text, const QString& initials);

/// How a letter or digit of pinyin initials stands in a token (capital, or a control character); 0: not at
/// all.
char initialToken(char initial);
bool isAscii(std::string_view token);

} // namespace wardbook::storage
