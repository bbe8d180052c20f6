#include "incidents/incident_file.h"
#include "fields/clock_mark.h"
#include "fields/communication.h"
#include "fields/exhibit.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/notice.h"
#include "fields/observable.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_records.h"

namespace wardbook::incidents {

using ledger::Record;
using ledger::RecordFields;

namespace {

void sortByTime(ledger::Reader& reader, QList<Record>& records, const char* registerId, const char* at)
{
    const ledger::FieldDef& field = reader.registers().at(id(registerId)).fieldAt(id(at));
    std::stable_sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
        return a.value(field).toLongLong() < b.value(field).toLongLong();
    });
}

} // namespace

IncidentFile readIncidentFile(ledger::Reader& reader, qint64 incident, qint64 nowMs, int entryLimit)
{
    IncidentFile file;
    file.incident = reader.record(incidentRegister(), incident);
    file.exercise =
        RecordFields(reader, fields::incident::kRegister, file.incident).flag(fields::incident::exercise);
    file.unitName = unitRecord(reader).name;
    const auto parts = [&](const char* registerId, const char* owner) {
        return partsOf(reader, registerId, owner, incident);
    };
    file.decisions = parts(fields::grade_decision::kRegister, fields::grade_decision::incident);
    file.impacts = parts(fields::impact::kRegister, fields::impact::incident);
    file.entries = parts(fields::timeline_entry::kRegister, fields::timeline_entry::incident);
    file.tasks = parts(fields::incident_task::kRegister, fields::incident_task::incident);
    file.observables = parts(fields::observable::kRegister, fields::observable::incident);
    file.communications = parts(fields::communication::kRegister, fields::communication::incident);
    file.exhibits = parts(fields::exhibit::kRegister, fields::exhibit::incident);
    file.notices = parts(fields::notice::kRegister, fields::notice::incident);
    file.marks = parts(fields::clock_mark::kRegister, fields::clock_mark::incident);
    sortByTime(reader, file.entries, fields::timeline_entry::kRegister, fields::timeline_entry::at);
    sortByTime(reader, file.communications, fields::communication::kRegister, fields::communication::at);
    if (entryLimit > 0 && file.entries.size() > entryLimit)
        file.entries.remove(0, file.entries.size() - entryLimit);
    file.clockFacts = clockFacts(reader, incident);
    file.gradeFacts = gradeFacts(reader, incident, nowMs);
    return file;
}

} // namespace wardbook::incidents
