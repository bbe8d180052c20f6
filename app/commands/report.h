#pragma once
#include "commands/context.h"

namespace wardbook::commands {

/// Prints what verify found and sets exit code 5 when something doesn't hold.
void printReport(Context& context, const ledger::VerifyReport& report);

} // namespace wardbook::commands
