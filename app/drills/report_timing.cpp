#include "drills/report_timing.h"
#include "drills/drills_tr.h"
#include "incidents/clocks.h"

namespace wardbook::drills {

namespace {

using incidents::Clock;
using incidents::ClockRule;
using incidents::ClockState;

class ReportTimer
{
public:
    ReportTimer(const DrillRun& run, const incidents::ClockFacts& facts,
                const incidents::IncidentRules& rules, qint64 nowMs)
        : m_run(run), m_facts(facts), m_rules(rules), m_nowMs(nowMs),
          m_clocks(incidents::clocksOf(facts, rules, nowMs))
    {
        for (const RunInject& inject : run.injects)
            for (const RunAction& action : inject.actions)
                if (const ClockRule* rule = ruleFor(action.clockRule); rule && inject.releasedMs != 0)
                    addNamed(*rule, action.doneMs);
    }

    QList<ReportTiming> timings() const
    {
        QList<ReportTiming> result;
        for (const ClockRule& rule : m_rules.clocks) {
            const Clock* clock = clockOf(rule.id);
            const bool named = m_named.contains(rule.id);
            if (clock && clock->state == ClockState::NotApplicable)
                continue;
            // a clock that nobody graded for runs for nobody, unless the scenario asks for the report
            const bool runs = clock && clock->startedMs != 0 && !clock->provisional;
            if (runs || named)
                result << timingOf(rule, clock);
        }
        return result;
    }

private:
    const Clock* clockOf(const QString& rule) const
    {
        for (const Clock& each : m_clocks)
            if (each.rule.id == rule)
                return &each;
        return nullptr;
    }

    const ClockRule* ruleFor(const QString& id) const
    {
        return clockFor(m_rules, id, m_facts.critical ? QStringLiteral("cii") : m_facts.operatorRole);
    }

    void addNamed(const ClockRule& rule, qint64 doneMs)
    {
        qint64& done = m_named[rule.id];
        if (doneMs != 0 && (done == 0 || doneMs < done))
            done = doneMs;
    }

    qint64 startOf(const ClockRule& rule, const Clock* clock) const
    {
        if (clock && clock->startedMs != 0)
            return clock->startedMs;
        return rule.starts == QLatin1String("handling_ended") ? m_facts.handlingEndedMs : m_facts.awareMs;
    }

    /// Drill time between two instants where both lie in the drill, else plain time.
    qint64 between(qint64 fromMs, qint64 untilMs) const
    {
        const bool inside =
            fromMs >= m_run.times.startedMs && (m_run.times.endedMs == 0 || untilMs <= m_run.times.endedMs);
        const qint64 span =
            inside ? m_run.times.elapsedMs(untilMs) - m_run.times.elapsedMs(fromMs) : untilMs - fromMs;
        return std::max<qint64>(1, span);
    }

    ReportTiming timingOf(const ClockRule& rule, const Clock* clock) const
    {
        ReportTiming timing;
        timing.rule = rule.id;
        timing.title = rule.title.text();
        timing.law = rule.source.law;
        timing.article = rule.source.article;
        timing.verified = rule.source.verified;
        timing.limitMs = rule.limitMs;
        const qint64 started = startOf(rule, clock);
        timing.started = started != 0;
        const qint64 done = clock && clock->doneMs != 0 ? clock->doneMs : m_named.value(rule.id);
        if (started != 0 && done >= started)
            timing.tookMs = between(started, done);
        const qint64 figure = rule.limitMs != 0 ? rule.limitMs : rule.targetMs;
        timing.met = timing.tookMs != 0 && (figure == 0 || timing.tookMs <= figure);
        timing.text = sentence(rule, timing, started);
        return timing;
    }

    QString sentence(const ClockRule& rule, const ReportTiming& timing, qint64 startedMs) const
    {
        using incidents::durationText;
        const QString limit =
            rule.limitMs != 0 ? Tr::tr("limit %1").arg(durationText(rule.limitMs))
            : rule.targetMs != 0
                ? Tr::tr("the law names no figure; internal target %1").arg(durationText(rule.targetMs))
                : Tr::tr("the law names no figure");
        if (startedMs == 0)
            return Tr::tr("What starts this clock did not happen in the drill (%1).").arg(limit);
        if (timing.tookMs != 0) {
            const QString took = durationText(timing.tookMs);
            return timing.met ? Tr::tr("Reported after %1: in time (%2).").arg(took, limit)
                              : Tr::tr("Reported after %1: too late (%2).").arg(took, limit);
        }
        const qint64 end = m_run.times.endedMs != 0 ? m_run.times.endedMs : m_nowMs;
        const QString open = durationText(between(startedMs, std::max(startedMs, end)));
        return m_run.times.endedMs != 0
                   ? Tr::tr("Not reported in the drill, %1 after the start (%2).").arg(open, limit)
                   : Tr::tr("Not reported yet, %1 after the start (%2).").arg(open, limit);
    }

    const DrillRun& m_run;
    const incidents::ClockFacts& m_facts;
    const incidents::IncidentRules& m_rules;
    qint64 m_nowMs = 0;
    QList<Clock> m_clocks;
    QHash<QString, qint64> m_named; ///< rule → when a ticked action answered it; 0: not yet
};

} // namespace

const ClockRule* clockFor(const incidents::IncidentRules& rules, const QString& id,
                          const QString& operatorRole)
{
    const ClockRule* named = id.isEmpty() ? nullptr : rules.clock(id);
    const QString role = operatorRole.isEmpty() ? QStringLiteral("other") : operatorRole;
    if (!named || named->roles.isEmpty() || named->roles.contains(role))
        return named;
    for (const ClockRule& each : rules.clocks)
        if (each.roles.contains(role) && each.starts == named->starts &&
            each.noticeKinds.value(0) == named->noticeKinds.value(0))
            return &each;
    return named;
}

QList<ReportTiming> reportTimings(ledger::Reader& reader, const DrillRun& run, qint64 nowMs)
{
    if (run.incident == 0 || run.times.startedMs == 0)
        return {};
    const auto rules = incidents::IncidentRules::current(reader);
    const incidents::ClockFacts facts = incidents::clockFacts(reader, run.incident);
    return ReportTimer(run, facts, *rules, nowMs).timings();
}

} // namespace wardbook::drills
