#pragma once
#include "ui/kit/record_detail.h"

namespace wardbook::ui {

/// Whether a register gets classification hints.
bool hintsFor(const QString& registerId);
/// What the classification rules say about a record; empty when they say nothing. Any thread.
Hint hintFor(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
             const ledger::Record& record);
/// What adopting a hint writes.
ledger::FieldValues adoptedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint);
/// What turning it down writes: a line in the reasons for the level, by which it is known again.
ledger::FieldValues refusedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint, const QString& reason);

} // namespace wardbook::ui
