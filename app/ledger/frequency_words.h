#pragma once
#include <QString>

namespace wardbook::ledger {

/// The code list that frequencyOf() knows.
inline constexpr char kFrequencyList[] = "update_frequency";

/// The nearest code for a frequency in free words that are no synonym: "每月下旬", "R/P3.5D", "Annual
/// (R/P1Y)", "每5分鐘", "Dataset will no longer be updated". Empty when the words say nothing or two things.
QString frequencyOf(const QString& text);

} // namespace wardbook::ledger
