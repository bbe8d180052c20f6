#pragma once
#include "ledger/ledger.h"
#include "ledger/record_fields.h"

/// What acts on drills have in common, inside the body of an act.
namespace wardbook::drills {

/// Changes fields of a record as it is now: for steps that follow each other in one act.
void patch(ledger::ActWriter& writer, const char* registerId, qint64 id, const ledger::FieldValues& changes);
/// A guarded step of the record as it is now; `rev` 0: whatever revision it has.
void step(ledger::ActWriter& writer, const char* registerId, qint64 id, const char* transition,
          qint64 rev = 0);

/// An entry of the drill's log that is to be written.
struct NewEvent
{
    qint64 drill = 0;
    const char* kind = "note"; ///< code of drill_event_kind
    qint64 atMs = 0;
    QString text = {}, recipient = {};
    qint64 untilMs = 0;
    bool counts = false;
};
qint64 addEvent(ledger::ActWriter& writer, const NewEvent& event);

ledger::FieldValues valuesOf(std::initializer_list<std::pair<const char*, QVariant>> values);
/// Throws Invalid unless the text says something; `what` is the sentence.
void requireText(const QString& text, const QString& what);

/// When a plan was drilled or its contacts were checked; also of an approved one, whose words stay as they
/// are.
void notePlanUse(ledger::ActWriter& writer, qint64 plan, const char* field, QDate on);

} // namespace wardbook::drills
