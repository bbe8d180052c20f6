#include "drills/run_log.h"
#include "drills/drill_paper.h"
#include "drills/drills_tr.h"
#include "fields/inject.h"
#include "incidents/clocks.h"

namespace wardbook::drills {

namespace {

using Part = LogLine::Part;

class LogWriter
{
public:
    explicit LogWriter(const DrillFacts& facts) : m_facts(facts) {}

    QList<LogLine> write()
    {
        addEvents();
        for (const RunInject& inject : m_facts.run.injects)
            addInject(inject);
        addObservations();
        addAttendance();
        std::stable_sort(m_lines.begin(), m_lines.end(),
                         [](const LogLine& a, const LogLine& b) { return a.atMs < b.atMs; });
        return std::move(m_lines);
    }

private:
    QString label(const char* list, const QString& code) const
    {
        return codeLabel(m_facts.reader(), list, code);
    }

    void addAttendance()
    {
        for (const RunPerson& person : m_facts.run.people) {
            if (person.presenceMs == 0)
                continue;
            LogLine line{person.presenceMs,
                         Tr::tr("Attendance"),
                         Tr::tr("%1: %2").arg(person.name, label("presence", person.presence)),
                         {}};
            m_lines << line;
        }
    }

    void addEvents()
    {
        for (const RunEvent& event : m_facts.run.events) {
            LogLine line{event.atMs, label("drill_event_kind", event.kind), event.text, event.by};
            if (!event.recipient.isEmpty())
                line.text = Tr::tr("To %1: %2").arg(event.recipient, event.text);
            if (event.untilMs != 0)
                line.text = Tr::tr("%1 (until %2, %3)")
                                .arg(line.text, clockText(event.untilMs),
                                     event.counts ? Tr::tr("counted as drill time")
                                                  : Tr::tr("not counted as drill time"));
            line.surprise = event.kind == QLatin1String("gap");
            m_lines << line;
        }
    }

    QString releasedBy(const RunInject& inject) const
    {
        namespace fi = fields::inject;
        const auto record = m_facts.reader().find(QLatin1String(fi::kRegister), inject.id);
        return record ? shownField(m_facts.reader(), fi::kRegister, fi::released_by, *record) : QString();
    }

    void addInject(const RunInject& inject)
    {
        if (inject.releasedMs != 0) {
            LogLine line{inject.releasedMs, Tr::tr("Released"),
                         QStringLiteral("%1 %2").arg(inject.no, inject.title), releasedBy(inject)};
            line.phase = inject.phase;
            line.surprise = inject.improvised || inject.contingency;
            line.routine = !line.surprise;
            if (line.surprise)
                line.text = Tr::tr("%1 (%2)").arg(line.text, inject.improvised ? Tr::tr("improvised")
                                                                               : Tr::tr("in reserve"));
            m_lines << line;
        }
        for (const RunAction& action : inject.actions) {
            const bool missed = action.state == QLatin1String("missed");
            if (!missed && action.doneMs == 0)
                continue;
            LogLine line{action.doneMs, missed ? Tr::tr("Not done") : Tr::tr("Done"),
                         QStringLiteral("%1 %2").arg(inject.no, action.text), action.doneBy};
            line.part = Part::Performance;
            const qint64 took =
                m_facts.run.times.elapsedMs(action.doneMs) - m_facts.run.times.elapsedMs(inject.releasedMs);
            const bool late = !missed && action.withinMinutes > 0 && took > action.withinMinutes * 60'000LL;
            if (late)
                line.kind = Tr::tr("Done late");
            line.routine = !missed && !late;
            if (!missed && action.withinMinutes > 0)
                line.text =
                    Tr::tr("%1 (after %2, target %3 minutes)")
                        .arg(line.text, incidents::durationText(took), QString::number(action.withinMinutes));
            if (!action.note.isEmpty())
                line.text = Tr::tr("%1 (%2)").arg(line.text, action.note);
            if (missed) // nobody notes when something doesn't happen: told where it fell due
                line.atMs = action.dueMs != 0 ? action.dueMs : inject.releasedMs;
            if (line.atMs != 0)
                m_lines << line;
        }
    }

    void addObservations()
    {
        for (const RunObservation& each : m_facts.run.observations) {
            LogLine line{each.atMs, label("observation_kind", each.kind), each.text, each.evaluator};
            const RunInject* inject = m_facts.run.inject(each.inject);
            QStringList about;
            if (inject)
                about << inject->no;
            if (!each.who.isEmpty())
                about << each.who;
            if (!about.isEmpty())
                line.text = Tr::tr("%1: %2").arg(about.join(QLatin1Char(' ')), each.text);
            line.part = Part::Performance;
            line.surprise = each.kind == QLatin1String("deviated");
            m_lines << line;
        }
    }

    const DrillFacts& m_facts;
    QList<LogLine> m_lines;
};

struct Routine
{
    QStringList released;
    int inTime = 0;
};

} // namespace

QList<LogLine> runLog(const DrillFacts& facts)
{
    return LogWriter(facts).write();
}

QList<PhaseLog> phaseLogs(const DrillFacts& facts)
{
    const auto& codes = facts.reader().registers().codes(QStringLiteral("drill_phase")).codes;
    const DrillTimes& times = facts.run.times;
    QList<PhaseLog> phases;
    QHash<QString, qsizetype> places;
    for (const ledger::Code& code : codes) {
        places.insert(code.id, phases.size());
        PhaseLog phase;
        phase.title = code.label.text();
        phases << phase;
    }
    if (!facts.ran() || phases.isEmpty())
        return phases;
    const QList<LogLine> lines = runLog(facts);
    for (const LogLine& line : lines) {
        const qsizetype place = places.value(line.phase, -1);
        if (place >= 0 && (phases[place].fromMs == 0 || line.atMs < phases[place].fromMs))
            phases[place].fromMs = line.atMs;
    }
    phases[0].fromMs = times.startedMs;
    const qsizetype ending = places.value(QStringLiteral("end"), -1);
    if (ending >= 0 && phases[ending].fromMs == 0)
        phases[ending].fromMs = times.endedMs;
    // one ends where the next one that was reached begins
    const qint64 last =
        times.endedMs != 0 ? std::max(times.endedMs, lines.isEmpty() ? 0 : lines.last().atMs) : 0;
    for (qsizetype i = 0; i < phases.size(); ++i) {
        if (phases[i].fromMs == 0)
            continue;
        phases[i].untilMs = last;
        for (const PhaseLog& other : std::as_const(phases))
            if (other.fromMs > phases[i].fromMs &&
                (phases[i].untilMs == 0 || other.fromMs < phases[i].untilMs))
                phases[i].untilMs = other.fromMs;
    }
    QList<Routine> routine(phases.size());
    for (const LogLine& line : lines) {
        qsizetype place = 0;
        for (qsizetype i = 0; i < phases.size(); ++i)
            if (phases[i].fromMs != 0 && phases[i].fromMs <= line.atMs &&
                phases[i].fromMs >= phases[place].fromMs)
                place = i;
        if (const qsizetype own = places.value(line.phase, -1); own >= 0)
            place = own;
        PhaseLog& phase = phases[place];
        if (!line.by.isEmpty() && line.part == Part::Control && !phase.recorders.contains(line.by))
            phase.recorders << line.by;
        if (line.routine) {
            if (line.part == Part::Control)
                routine[place].released << line.text;
            else
                ++routine[place].inTime;
            continue;
        }
        const QString said =
            Tr::tr("%1 %2: %3")
                .arg(clockText(line.atMs), line.kind, line.text.isEmpty() ? line.by : line.text);
        if (line.surprise)
            phase.surprises << said;
        else
            (line.part == Part::Control ? phase.control : phase.performance) << said;
    }
    for (qsizetype i = 0; i < phases.size(); ++i) {
        const QStringList& released = routine[i].released;
        if (!released.isEmpty())
            phases[i].control.prepend(
                Tr::tr("%1 injects released as planned: %2.")
                    .arg(QString::number(released.size()), released.join(Tr::tr("; "))));
        if (routine[i].inTime > 0)
            phases[i].performance.prepend(
                Tr::tr("%1 expected actions in time; times in the log below.").arg(routine[i].inTime));
    }
    return phases;
}

} // namespace wardbook::drills
