// Legal clocks of incidents that are not closed.
#include "calendar/calendar_tr.h"
#include "calendar/duty_sources.h"
#include "fields/incident.h"
#include "incidents/clocks.h"
#include "ledger/record_query.h"

namespace wardbook::calendar {

namespace {

QString incidentRegister()
{
    return QString::fromLatin1(fields::incident::kRegister);
}

void addClock(DutyList& list, const incidents::Clock& clock)
{
    const DutyQuestion& question = list.question();
    const auto incident = list.incident(clock.incident);
    if (clock.exercise || !incident)
        return;
    Duty duty;
    // Where the law says "at once" there is no instant to miss: it stays today's until it is done.
    duty.on = question.today;
    if (clock.countsToMs() != 0) {
        duty.atMs = clock.countsToMs();
        duty.on = QDateTime::fromMSecsSinceEpoch(*duty.atMs).date();
    }
    duty.text = named(clock.incidentTitle, clock.title());
    // Whom an incident must be told to says how grave it is.
    duty.kind = named(labelOf(question.reader, incidentRegister()), Tr::tr("limit for a report"));
    duty.registerId = incidentRegister();
    duty.record = clock.incident;
    duty.source = lawAndArticle(clock.rule.source.law, clock.rule.source.article);
    duty.verified = clock.rule.source.verified;
    duty.statutory = clock.rule.statutory && clock.dueMs != 0 && !clock.provisional;
    duty.startedMs = clock.startedMs;
    list.add(duty, *incident, clock.rule.id);
}

QList<qint64> ungraded(const DutyQuestion& question)
{
    ledger::FieldTest open, grade;
    open.field = QStringLiteral("_state");
    open.noneOf = {QStringLiteral("closed"), QStringLiteral("false_alarm")};
    grade.field = QString::fromLatin1(fields::incident::grade);
    grade.empty = true;
    const ledger::RecordQuery query(question.reader.registers(), {incidentRegister(), {open, grade}});
    return query.ids(question.reader, question.today);
}

} // namespace

void addIncidentClocks(DutyList& list)
{
    const DutyQuestion& question = list.question();
    if (!question.mayView(incidentRegister()))
        return;
    const auto rules = incidents::IncidentRules::current(question.reader);
    for (const incidents::Clock& clock : incidents::openClocks(question.reader, *rules, question.nowMs))
        addClock(list, clock);
    // Limits of the law count from awareness, not from the grading: they are on the calendar before it.
    for (const qint64 incident : ungraded(question))
        for (const incidents::Clock& clock :
             incidents::clocksOf(incidents::clockFacts(question.reader, incident), *rules, question.nowMs))
            if (clock.provisional && clock.dueMs != 0)
                addClock(list, clock);
}

} // namespace wardbook::calendar
