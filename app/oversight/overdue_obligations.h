#pragma once
#include "ledger/reader.h"
#include <QDate>

namespace wardbook::oversight {

/// How many duties are due before today: the same as Obligation::overdue() says of each, but quick, as only
/// what people wrote down can be late.
int overdueObligations(ledger::Reader& reader, QDate today);

} // namespace wardbook::oversight
