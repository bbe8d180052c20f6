#pragma once
#include "ledger/verify.h"

namespace wardbook::ui {

/// What verify found, as a text a person can file: date, head of the chain, counts, every problem.
QString verifyReportText(const ledger::VerifyReport& report, const QString& unit, const QDateTime& at);

} // namespace wardbook::ui
