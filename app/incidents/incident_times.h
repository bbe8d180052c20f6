#pragma once
#include "ledger/field_values.h"
#include "ledger/reader.h"

namespace wardbook::incidents {

/// What is wrong with the times of an incident, by field, as sentences that name both times: occurred,
/// discovered, became aware, contained, recovered, handling ended come in this order, and none lies more than
/// two minutes in the future. Empty: nothing. `fields` are values by field id, as the form holds them; those
/// that are missing or null are not set.
QList<ledger::FieldProblem> timeProblems(const ledger::RegisterSet& registers,
                                         const ledger::FieldValues& fields, qint64 nowMs);
/// The same for a record whose `changes` are about to be written.
QList<ledger::FieldProblem> timeProblems(ledger::Reader& reader, const ledger::Record& incident,
                                         const ledger::FieldValues& changes, qint64 nowMs);
/// Throws ValidationError with them.
void checkTimes(const ledger::RegisterSet& registers, const ledger::FieldValues& fields, qint64 nowMs);

} // namespace wardbook::incidents
