#include "fields/clock_mark.h"
#include "fields/drill.h"
#include "fields/grade_decision.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/unit.h"
#include "incidents/clocks.h"
#include "incidents/incident_impacts.h"
#include "ledger/record_fields.h"
#include <limits>

namespace wardbook::incidents {

namespace fi = fields::incident;
namespace fn = fields::notice;
namespace fm = fields::clock_mark;
namespace fg = fields::grade_decision;
namespace fu = fields::unit;
using ledger::Record;
using ledger::RecordFields;

namespace {

struct UnitFacts
{
    QString operatorRole;
    bool health = true;
};

/// The unit whose vault this is: the first record, written when the vault was made.
UnitFacts unitFacts(ledger::Reader& reader)
{
    UnitFacts facts;
    const QList<qint64> first =
        reader.firstIds({QLatin1String(fu::kRegister), {}, {}, QStringLiteral("_id")}, 1);
    if (first.isEmpty())
        return facts;
    const Record unit = reader.record(QLatin1String(fu::kRegister), first.first());
    const RecordFields fields(reader, fu::kRegister, unit);
    facts.operatorRole = fields.text(fu::operator_role);
    const QString kHealth = QStringLiteral("32"); // of the code list industry
    facts.health = !fields.has(fu::industry) || fields.text(fu::industry) == kHealth;
    return facts;
}

void readSent(ledger::Reader& reader, ClockFacts& facts)
{
    const QStringList kSent{QStringLiteral("sent"), QStringLiteral("received"),
                            QStringLiteral("sent_unsigned")};
    reader.forEachWith(QLatin1String(fn::kRegister), QLatin1String(fn::incident), facts.incident,
                       [&](const Record& record) {
                           const RecordFields fields(reader, fn::kRegister, record);
                           if (!kSent.contains(record.state) || fields.number(fn::sent_at) == 0)
                               return;
                           facts.sent << ClockFacts::Sent{record.id,
                                                          fields.text(fn::kind),
                                                          fields.text(fn::recipient),
                                                          fields.text(fn::rule),
                                                          fields.number(fn::sent_at),
                                                          fields.text(fn::receipt_no)};
                       });
}

void readMarks(ledger::Reader& reader, ClockFacts& facts)
{
    reader.forEachWith(QLatin1String(fm::kRegister), QLatin1String(fm::incident), facts.incident,
                       [&](const Record& record) {
                           const RecordFields fields(reader, fm::kRegister, record);
                           ClockMark mark;
                           mark.id = record.id;
                           mark.rule = fields.text(fm::rule);
                           mark.action = fields.text(fm::action);
                           mark.atMs = fields.number(fm::at);
                           mark.receipt = fields.text(fm::receipt_no);
                           mark.reason = fields.text(fm::reason);
                           mark.notice = fields.number(fm::notice);
                           mark.approved = record.state == QLatin1String("approved");
                           // The last act is the approval where there is one: its actor is who answers for
                           // it.
                           if (const auto act = reader.act(record.actSeq))
                               mark.by = act->actor;
                           facts.marks << mark;
                       });
}

/// The clocks of an exercise stand still when its drill has ended: what was late by then is a finding, not a
/// duty.
void readDrill(ledger::Reader& reader, qint64 drill, ClockFacts& facts)
{
    namespace fd = fields::drill;
    const auto record = reader.find(QLatin1String(fd::kRegister), drill);
    const qint64 ended = record ? RecordFields(reader, fd::kRegister, *record).number(fd::ended_at) : 0;
    if (ended == 0 || facts.closed)
        return;
    facts.closed = true;
    facts.closedMs = ended;
}

ClockFacts read(ledger::Reader& reader, const Record& record, const UnitFacts& unit)
{
    const RecordFields fields(reader, fi::kRegister, record);
    ClockFacts facts;
    facts.incident = record.id;
    facts.code = fields.text(fi::code);
    facts.title = fields.text(fi::title);
    facts.exercise = fields.flag(fi::exercise);
    facts.falseAlarm = record.state == QLatin1String("false_alarm");
    facts.event = record.state == QLatin1String("logged");
    facts.closed = facts.falseAlarm || record.state == QLatin1String("closed") ||
                   record.state == QLatin1String(ledger::kVoidState);
    facts.operatorRole = unit.operatorRole;
    facts.healthUnit = unit.health;
    facts.grade = fields.text(fi::grade);
    facts.discoveredMs = fields.number(fi::discovered_at);
    facts.awareMs = fields.number(fi::became_aware_at);
    facts.handlingEndedMs = fields.number(fi::handling_ended_at);
    facts.closedMs = fields.number(fi::closed_at);
    if (facts.exercise)
        readDrill(reader, fields.number(fi::drill), facts);
    facts.crime = fields.flag(fi::crime_suspected);
    facts.harmAvoided = fields.flag(fi::individuals_harm_avoided);
    reader.forEachWith(
        QLatin1String(fg::kRegister), QLatin1String(fg::incident), record.id, [&](const Record& decision) {
            const qint64 at = RecordFields(reader, fg::kRegister, decision).number(fg::decided_at);
            if (at != 0 && (facts.decidedMs == 0 || at < facts.decidedMs))
                facts.decidedMs = at;
        });
    const IncidentImpacts impacts = readImpacts(reader, record);
    facts.personalInformation = impacts.personalInformation;
    facts.critical = impacts.critical;
    readSent(reader, facts);
    readMarks(reader, facts);
    return facts;
}

/// Few among thousands: the index on states finds them, and nothing of the others is read.
QList<qint64> openIncidents(ledger::Reader& reader)
{
    ledger::ListQuery query;
    query.registerId = QLatin1String(fi::kRegister);
    query.sort = QStringLiteral("_id");
    ledger::Filter open{QStringLiteral("_state"), {}};
    for (const ledger::StateDef& state : reader.registers().at(query.registerId).states)
        if (state.id != QLatin1String("closed") && state.id != QLatin1String("false_alarm") &&
            state.id != QLatin1String(ledger::kVoidState))
            open.anyOf << state.id;
    query.filters << open;
    return reader.firstIds(query, std::numeric_limits<int>::max());
}

/// The wanted ones by urgency.
template<typename Wanted>
QList<Clock> clocksOfOpenIncidents(ledger::Reader& reader, const IncidentRules& rules, qint64 nowMs,
                                   const Wanted& wanted)
{
    const UnitFacts unit = unitFacts(reader);
    QList<Clock> found;
    const QList<Record> incidents = reader.fetch(QLatin1String(fi::kRegister), openIncidents(reader));
    for (const Record& incident : incidents)
        for (const Clock& clock : clocksOf(read(reader, incident, unit), rules, nowMs))
            if (wanted(clock))
                found << clock;
    sortByUrgency(found);
    return found;
}

} // namespace

ClockFacts clockFacts(ledger::Reader& reader, qint64 incident)
{
    return read(reader, reader.record(QLatin1String(fi::kRegister), incident), unitFacts(reader));
}

QList<Clock> openClocks(ledger::Reader& reader, const IncidentRules& rules, qint64 nowMs)
{
    return clocksOfOpenIncidents(reader, rules, nowMs, [](const Clock& clock) { return clock.open(); });
}

std::optional<Clock> nearestClock(ledger::Reader& reader, const IncidentRules& rules, qint64 nowMs)
{
    const QList<Clock> clocks = clocksOfOpenIncidents(reader, rules, nowMs, [](const Clock& clock) {
        return clock.open() || (clock.provisional && !clock.event && clock.dueMs != 0 && clock.doneMs == 0 &&
                                clock.state == ClockState::NotStarted);
    });
    return clocks.isEmpty() ? std::nullopt : std::optional(clocks.first());
}

} // namespace wardbook::incidents
