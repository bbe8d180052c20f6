#pragma once
#include <QString>

namespace wardbook::exchange {

/// A plain decimal number: "-12", "0.5"; not "007", "1e5", "+3" or "12.5%".
bool isNumber(const QString& text);
/// A number that a double, and so a spreadsheet, holds exactly as written.
bool isExactNumber(const QString& text);

} // namespace wardbook::exchange
