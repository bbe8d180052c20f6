#include "incidents/clocks.h"
#include "incidents/incidents_tr.h"
#include <QDateTime>
#include <algorithm>
#include <tuple>

namespace wardbook::incidents {

namespace {

const QString kOther = QStringLiteral("other");
const QString kCii = QStringLiteral("cii");

/// Laws come into force on a day of Beijing, wherever the workstation's clock thinks it is.
QDate beijingDay(qint64 ms)
{
    constexpr int kEightHours = 8 * 3600;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kEightHours).date();
}

QString roleOf(const ClockFacts& facts)
{
    return facts.critical ? kCii : facts.operatorRole.isEmpty() ? kOther : facts.operatorRole;
}

QString roleNote(const ClockFacts& facts)
{
    if (facts.critical && facts.operatorRole != kCii)
        return Tr::tr("Critical information infrastructure is hit: counted as its operator.");
    if (!facts.critical && facts.operatorRole.isEmpty())
        return Tr::tr(
            "The kind of operator isn't set: counted as an ordinary network operator. Set it in the "
            "unit's record.");
    return {};
}

qint64 startOf(const ClockRule& rule, const ClockFacts& facts)
{
    if (rule.starts == QLatin1String("handling_ended"))
        return facts.handlingEndedMs;
    if (rule.starts == QLatin1String("decided"))
        return facts.decidedMs;
    if (rule.starts == QLatin1String("discovered") && facts.discoveredMs != 0)
        return facts.discoveredMs;
    return facts.awareMs;
}

bool meets(const QString& need, const ClockFacts& facts)
{
    return need == QLatin1String("personal_information") ? facts.personalInformation
           : need == QLatin1String("crime")              ? facts.crime
                                                         : facts.healthUnit;
}

bool inForce(const ClockRule& rule, qint64 startMs, qint64 nowMs)
{
    const QDate day = beijingDay(startMs != 0 ? startMs : nowMs);
    return !(rule.from.isValid() && day < rule.from) && !(rule.to.isValid() && day > rule.to);
}

/// All but the grade, which may still change.
bool concerns(const ClockRule& rule, const ClockFacts& facts, qint64 nowMs)
{
    return (rule.roles.isEmpty() || rule.roles.contains(roleOf(facts))) &&
           std::all_of(rule.needs.begin(), rule.needs.end(),
                       [&](const QString& need) { return meets(need, facts); }) &&
           inForce(rule, startOf(rule, facts), nowMs);
}

bool answers(const ClockFacts::Sent& sent, const ClockRule& rule)
{
    if (sent.rule == rule.id)
        return true;
    const bool addressed =
        rule.recipient.isEmpty() || sent.recipient.isEmpty() || sent.recipient == rule.recipient;
    // A kind that goes to one place alone says where it went; a first report doesn't.
    const bool placeKnown = !sent.recipient.isEmpty() || sent.kind != QLatin1String("first");
    return rule.noticeKinds.contains(sent.kind) && addressed && placeKnown;
}

/// What was reported under a rule stays on record, whatever role or facts say now.
bool answeredByName(const ClockRule& rule, const ClockFacts& facts)
{
    return std::any_of(facts.sent.begin(), facts.sent.end(),
                       [&](const auto& sent) { return sent.rule == rule.id && sent.atMs != 0; }) ||
           std::any_of(facts.marks.begin(), facts.marks.end(), [&](const ClockMark& mark) {
               return mark.rule == rule.id && mark.action == QLatin1String("done");
           });
}

/// True also while nobody graded the incident: the clock is then a provisional one.
bool graded(const ClockRule& rule, const ClockFacts& facts)
{
    return rule.minGrade.isEmpty() || facts.grade.isEmpty() ||
           gradeRank(facts.grade) >= gradeRank(rule.minGrade);
}

void answer(Clock& clock, const ClockFacts& facts)
{
    for (const ClockFacts::Sent& sent : facts.sent)
        if (sent.atMs != 0 && answers(sent, clock.rule) && (clock.doneMs == 0 || sent.atMs < clock.doneMs)) {
            clock.doneMs = sent.atMs;
            clock.notice = sent.notice;
            clock.receipt = sent.receipt;
        }
    for (const ClockMark& mark : facts.marks)
        if (mark.rule == clock.rule.id && mark.action == QLatin1String("done") && mark.atMs != 0 &&
            (clock.doneMs == 0 || mark.atMs < clock.doneMs)) {
            clock.doneMs = mark.atMs;
            clock.mark = mark.id;
            clock.notice = mark.notice;
            clock.receipt = mark.receipt;
        }
}

/// The newest "does not apply" that counts, else the newest that is asked for.
void waive(Clock& clock, const ClockFacts& facts)
{
    const ClockMark* found = nullptr;
    for (const ClockMark& mark : facts.marks)
        if (mark.rule == clock.rule.id && mark.action == QLatin1String("not_applicable") &&
            (!found || mark.approved || !found->approved))
            found = &mark;
    if (found) {
        clock.mark = found->id;
        clock.reason = found->reason;
        clock.by = found->by;
        clock.waiverAsked = !found->approved;
    }
    clock.waiverSuggested = clock.rule.waiver == QLatin1String("harm_avoided") && facts.harmAvoided;
}

ClockState runningState(const Clock& clock, qint64 nowMs)
{
    const qint64 ends = clock.countsToMs();
    if (ends == 0)
        return ClockState::Running;
    if (nowMs > ends)
        return ClockState::Late;
    const qint64 whole = ends - clock.startedMs;
    const qint64 used = nowMs - clock.startedMs;
    const bool near = clock.dueMs != 0 ? used * 2 >= whole : used * 4 >= whole * 3;
    return near ? ClockState::Near : ClockState::Running;
}

ClockState stateOf(const Clock& clock, qint64 nowMs)
{
    if (clock.doneMs != 0)
        return clock.countsToMs() != 0 && clock.doneMs > clock.countsToMs() ? ClockState::DoneLate
                                                                            : ClockState::DoneInTime;
    if (clock.mark != 0 && !clock.waiverAsked)
        return ClockState::NotApplicable;
    return clock.startedMs == 0 || clock.provisional ? ClockState::NotStarted : runningState(clock, nowMs);
}

Clock clockOf(const ClockRule& rule, const ClockFacts& facts, qint64 nowMs)
{
    Clock clock;
    clock.rule = rule;
    clock.incident = facts.incident;
    clock.incidentCode = facts.code;
    clock.incidentTitle = facts.title;
    clock.exercise = facts.exercise;
    clock.event = facts.event;
    clock.closed = facts.closed;
    clock.startedMs = startOf(rule, facts);
    if (clock.startedMs != 0) {
        clock.dueMs = rule.limitMs != 0 ? clock.startedMs + rule.limitMs : 0;
        clock.targetMs = rule.targetMs != 0 ? clock.startedMs + rule.targetMs : 0;
    }
    clock.provisional = facts.grade.isEmpty() && !rule.minGrade.isEmpty();
    clock.roleNote = rule.roles.isEmpty() ? QString() : roleNote(facts);
    answer(clock, facts);
    if (clock.doneMs == 0)
        waive(clock, facts);
    clock.state = stateOf(clock, facts.closed && facts.closedMs != 0 ? facts.closedMs : nowMs);
    return clock;
}

/// Real before exercised, figures of the law before internal targets before those without any, then the
/// earlier.
auto urgency(const Clock& clock)
{
    const int kind = clock.dueMs != 0 ? 0 : clock.targetMs != 0 ? 1 : 2;
    return std::tuple(clock.exercise, kind, clock.provisional, clock.countsToMs(), clock.startedMs,
                      clock.incident);
}

} // namespace

double Clock::usedShare(qint64 nowMs) const
{
    const qint64 whole = countsToMs() - startedMs;
    if (countsToMs() == 0 || whole <= 0)
        return 0;
    return std::clamp(static_cast<double>(usedMs(nowMs)) / static_cast<double>(whole), 0.0, 1.0);
}

QString Clock::title() const
{
    return provisional && doneMs == 0 ? Tr::tr("%1 (once graded)").arg(rule.title.text()) : rule.title.text();
}

QList<Clock> clocksOf(const ClockFacts& facts, const IncidentRules& rules, qint64 nowMs)
{
    QList<Clock> clocks;
    for (const ClockRule& rule : rules.clocks) {
        const Clock clock = clockOf(rule, facts, nowMs);
        const bool asked = !facts.falseAlarm && graded(rule, facts);
        if (concerns(rule, facts, nowMs) ? asked || clock.doneMs != 0 : answeredByName(rule, facts))
            clocks << clock;
    }
    return clocks;
}

void sortByUrgency(QList<Clock>& clocks)
{
    std::stable_sort(clocks.begin(), clocks.end(),
                     [](const Clock& a, const Clock& b) { return urgency(a) < urgency(b); });
}

} // namespace wardbook::incidents
