#include "incidents/incident_times.h"
#include "fields/incident.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::incident;

namespace {

/// In the order in which they happen.
constexpr std::array kTimes{field::occurred_at,  field::discovered_at, field::became_aware_at,
                            field::contained_at, field::recovered_at,  field::handling_ended_at};

} // namespace

QList<ledger::FieldProblem> timeProblems(const ledger::RegisterSet& registers,
                                         const ledger::FieldValues& fields, qint64 nowMs)
{
    const ledger::RegisterDef& definition = registers.at(incidentRegister());
    const auto label = [&](const char* name) { return definition.fieldAt(id(name)).label.text(); };
    QList<ledger::FieldProblem> problems;
    const char* before = nullptr;
    qint64 beforeMs = 0;
    for (const char* name : kTimes) {
        const qint64 ms = fields.value(id(name)).toLongLong();
        if (ms == 0)
            continue;
        if (ms > nowMs + kFutureToleranceMs)
            problems.append(
                {id(name), Tr::tr("“%1” (%2) lies in the future: it is %3 now.")
                               .arg(label(name), ledger::instantText(ms), ledger::instantText(nowMs))});
        else if (before && ms < beforeMs)
            problems.append({id(name), Tr::tr("“%1” (%2) is before “%3” (%4).")
                                           .arg(label(name), ledger::instantText(ms), label(before),
                                                ledger::instantText(beforeMs))});
        if (!before || ms > beforeMs) {
            before = name;
            beforeMs = ms;
        }
    }
    return problems;
}

QList<ledger::FieldProblem> timeProblems(ledger::Reader& reader, const ledger::Record& incident,
                                         const ledger::FieldValues& changes, qint64 nowMs)
{
    const ledger::RecordFields now(reader, field::kRegister, incident);
    ledger::FieldValues merged;
    for (const char* name : kTimes)
        merged.insert(id(name), changes.contains(id(name)) ? changes.value(id(name)) : now.value(name));
    return timeProblems(reader.registers(), merged, nowMs);
}

void checkTimes(const ledger::RegisterSet& registers, const ledger::FieldValues& fields, qint64 nowMs)
{
    const QList<ledger::FieldProblem> problems = timeProblems(registers, fields, nowMs);
    if (!problems.isEmpty())
        throw ledger::ValidationError(problems);
}

} // namespace wardbook::incidents
