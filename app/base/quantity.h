#pragma once
#include "base/language.h"
#include <QString>
#include <optional>

namespace wardbook {

/// A quantity as people write it in a ledger: "1.28亿条", "412 TB", "9,260万", "36400000", "1.5 GiB".
struct Quantity
{
    enum class Kind { Count, Bytes };
    Kind kind = Kind::Count;
    qint64 value = 0; ///< exact count, or bytes (KB = 1024, as storage is counted in the sources' forms)
    QString unit;     ///< measure word as written: 条, 份, 人, 张, 台次 …; empty if none
};

/// Empty when the text is no quantity (negative, words, more than one number, beyond 2^62).
std::optional<Quantity> parseQuantity(const QString& text);
/// Chinese: 1.28 亿条, 412 TB; English: 128 million, 412 TB. Rounded to at most two decimals.
QString formatCount(qint64 value, const QString& unit = {});
/// The same in the language of a document, whatever the program speaks.
QString formatCount(qint64 value, const QString& unit, Language language);
QString formatBytes(qint64 bytes);
/// 128,000,000: with separators, for tooltips.
QString formatExact(qint64 value);

} // namespace wardbook
