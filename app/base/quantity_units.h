#pragma once
#include <QStringView>
#include <optional>

namespace wardbook {

/// A word that multiplies: 万, 亿, million. Length 0: none.
struct Scale
{
    int exponent = 0; ///< of ten
    qsizetype length = 0;
};

/// The scale that `rest` begins with. Single letters (k, w, M) only where they can't mean a size.
Scale takeScale(QStringView rest);
/// Exponent of two of a unit of size (KB → 10); empty when `unit` is none. A lower-case m alone is none: it
/// could be million as well.
std::optional<int> byteUnit(QStringView unit);
/// Words that stand behind a count: 条, 人次, records.
bool isMeasureWord(QStringView unit);

} // namespace wardbook
