// What holds an incident open, and closing it.
#include "base/error.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::incident;
namespace task = fields::incident_task;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

bool isFinalReport(const Clock& clock)
{
    return clock.rule.noticeKinds.contains(QLatin1String("final"));
}

QString clockSentence(const Clock& clock, qint64 nowMs)
{
    const QString title = clock.rule.title.text();
    if (clock.waiverAsked)
        return Tr::tr("“%1” is said not to apply, but nobody else has approved that yet.").arg(title);
    if (clock.countsToMs() == 0)
        return Tr::tr("“%1” has been running for %2: report it, or say why it does not apply.")
            .arg(title, durationText(clock.usedMs(nowMs)));
    const qint64 left = clock.leftMs(nowMs);
    return left < 0 ? Tr::tr("“%1” is late by %2: report it, or say why it does not apply.")
                          .arg(title, durationText(-left))
                    : Tr::tr("“%1” still runs, %2 left: report it, or say why it does not apply.")
                          .arg(title, durationText(left));
}

void addClocks(QList<ClosingGap>& gaps, const QList<Clock>& clocks, qint64 nowMs)
{
    for (const Clock& clock : clocks) {
        if (isFinalReport(clock)) {
            const bool answered = clock.doneMs != 0 || clock.state == ClockState::NotApplicable;
            if (!answered)
                gaps.append({ClosingGap::Kind::FinalReport,
                             clock.waiverAsked
                                 ? clockSentence(clock, nowMs)
                                 : Tr::tr("The final report has not been sent: write it, have it signed and "
                                          "register it as sent."),
                             0});
        } else if (clock.open()) {
            gaps.append({ClosingGap::Kind::Clock, clockSentence(clock, nowMs), clock.mark});
        }
    }
}

QString listed(const QList<ClosingGap>& gaps)
{
    QStringList lines;
    for (const ClosingGap& gap : gaps)
        lines << QStringLiteral("· ") + gap.text;
    return lines.join(u'\n');
}

void finish(ActWriter& writer, qint64 incident, qint64 rev, const char* step, const FieldValues& more,
            const QString& line, qint64 nowMs)
{
    FieldValues carried = more;
    carried.insert(id(field::closed_at), nowMs);
    // before the step: nothing is added to a closed incident
    writeLine(writer, incident, "recovery", line, nowMs);
    writer.guardedTransition(incidentRegister(), incident, rev, id(step), carried);
}

} // namespace

QList<ClosingGap> closingGaps(ledger::Reader& reader, qint64 incident, const IncidentRules& rules,
                              qint64 nowMs)
{
    QList<ClosingGap> gaps;
    const Record record = reader.record(incidentRegister(), incident);
    const RecordFields fields(reader, field::kRegister, record);
    if (!fields.has(field::grade))
        gaps.append({ClosingGap::Kind::Grade, Tr::tr("Nobody has decided the grade: judge it."), incident});
    addClocks(gaps, clocksOf(clockFacts(reader, incident), rules, nowMs), nowMs);
    for (const Record& each : partsOf(reader, task::kRegister, task::incident, incident)) {
        const RecordFields work(reader, task::kRegister, each);
        if (each.state == QLatin1String("open") && work.flag(task::mandatory))
            gaps.append({ClosingGap::Kind::Task,
                         Tr::tr("The mandatory task “%1” is open: finish it, or drop it with a reason.")
                             .arg(work.text(task::title)),
                         each.id});
    }
    if (!fields.has(field::lessons) && !fields.has(field::no_lessons_reason))
        gaps.append({ClosingGap::Kind::Lessons,
                     Tr::tr("Nothing is written about lessons: write them, or why there are none."),
                     incident});
    return gaps;
}

void IncidentService::close(qint64 incident, qint64 rev)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Incident closed"), {}, [&](ActWriter& writer) {
        const auto rules = IncidentRules::current(writer.reader());
        if (const QList<ClosingGap> gaps = closingGaps(writer.reader(), incident, *rules, now);
            !gaps.isEmpty())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("It can't be closed yet, it stays as it is:\n%1").arg(listed(gaps)));
        finish(writer, incident, rev, "close", {}, Tr::tr("Closed"), now);
    });
}

void IncidentService::closeInSpite(qint64 incident, qint64 rev, const QString& reason)
{
    requireText(reason, Tr::tr("It was not closed: write why it is closed in spite of what is missing."));
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Incident closed in spite of gaps"), reason.trimmed(), [&](ActWriter& writer) {
        const auto rules = IncidentRules::current(writer.reader());
        const QList<ClosingGap> gaps = closingGaps(writer.reader(), incident, *rules, now);
        if (gaps.isEmpty())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("Nothing holds this incident open: close it in the ordinary way. Nothing was "
                               "changed."));
        const QString kept = Tr::tr("%1\nMissing then:\n%2").arg(reason.trimmed(), listed(gaps));
        finish(writer, incident, rev, "close_override", {{id(field::override), kept}},
               Tr::tr("Closed in spite of %1 gaps: %2").arg(gaps.size()).arg(reason.trimmed()), now);
    });
}

} // namespace wardbook::incidents
