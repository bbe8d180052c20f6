#pragma once
#include "ledger/act_chain.h"
#include "ledger/record.h"

/// What the canonical JSON of a change says, read back. Throws Damaged when it is none.
namespace wardbook::ledger {

/// Turns `record` from how it stood before a change into how it stood after it, and back.
void applyChange(const RegisterDef& definition, Record& record, const ChangeRow& change);
void revertChange(const RegisterDef& definition, Record& record, const ChangeRow& change);

/// "_state" and the fields that the change touched, in the order of the definition.
QList<FieldChange> fieldChanges(const RegisterDef& definition, const ChangeRow& change);

} // namespace wardbook::ledger
