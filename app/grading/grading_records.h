#pragma once
#include "grading/grading_service.h"
#include "ledger/reader.h"

/// How gradings lie in the register `grading`; for this room only.
namespace wardbook::grading::records {

GradingDraft draftOf(ledger::Reader& reader, const ledger::Record& record);
/// Every field an edit may change, with the levels that follow from the choices.
ledger::FieldValues valuesOf(const GradingDraft& draft);

/// Of one system, newest first, without void ones.
QList<ledger::Record> gradingsOf(ledger::Reader& reader, qint64 system);
/// The one in force, or none; and the one that is still being worked on.
const ledger::Record* signedOf(const QList<ledger::Record>& gradings);
const ledger::Record* openOf(const QList<ledger::Record>& gradings);

ledger::Record grading(ledger::Reader& reader, qint64 id); ///< throws NotFound in words of a grading

} // namespace wardbook::grading::records
