#pragma once
#include "ui/kit/record_detail.h"

namespace wardbook::ui {

/// Whether a register gets classification hints.
bool hintsFor(const QString& registerId);
/// Fills detail.hint from the classification rules. Any thread.
void addHint(ledger::Reader& reader, const QString& registerId, RecordDetail& detail);
/// What adopting a hint writes.
ledger::FieldValues adoptedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint);
/// What turning it down writes: a line in the reasons for the level, by which it is known again.
ledger::FieldValues refusedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint, const QString& reason);

} // namespace wardbook::ui
