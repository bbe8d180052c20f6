#pragma once
#include <QString>
#include <QStringList>

/// How headings and names that people wrote are compared. Pure functions, any thread.
namespace wardbook::exchange::words {

/// Simplified Chinese characters for traditional ones; other text as it is.
QString simplified(const QString& text);
/// Folded, simplified, without punctuation and spaces: the form in which headings are compared.
QString headingKey(const QString& heading);
/// The same without what stands in brackets: 数据量级（万条） → 数据量级.
QString headingKeyWithoutBrackets(const QString& heading);
/// 0–1: how much two names look alike (shared characters and pairs of characters).
double likeness(const QString& a, const QString& b);
/// A person's name rather than an office, an address or a sentence: 何敏, 朱美羚, "Brooklyn Lupari".
bool looksLikePerson(const QString& text);
/// A name of an office or unit, short enough to be one; not an address.
bool looksLikeName(const QString& text);
/// 1, 2, 3 …: numbers of lines, not codes of records.
bool looksLikeLineNumbers(const QStringList& samples);

} // namespace wardbook::exchange::words
