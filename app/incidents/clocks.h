#pragma once
#include "base/duration_text.h"
#include "incidents/incident_rules.h"

/// Legal clocks of incidents as pure arithmetic on recorded instants (ms since 1970 UTC): they survive lock,
/// restart, sleep and another time zone because nothing of them is kept but those instants. `nowMs` comes
/// from clock::ClockWatch.
namespace wardbook::incidents {

/// Where a clock stands at a given instant.
enum class ClockState {
    NotStarted, ///< what starts it has not happened yet
    Running,
    Near, ///< statutory: half used; internal: the last quarter
    Late,
    DoneInTime,
    DoneLate,
    NotApplicable, ///< with reason, approved by another person
};

/// Something that was recorded about a clock.
struct ClockMark
{
    qint64 id = 0;
    QString rule, action; ///< code of clock_action
    qint64 atMs = 0;
    QString receipt, reason, by;
    qint64 notice = 0;
    bool approved = false; ///< "not applicable" counts only then
};

/// What the clocks of one incident are counted from.
struct ClockFacts
{
    qint64 incident = 0;
    QString code, title;
    bool exercise = false, closed = false; ///< closed: also a false alarm
    bool falseAlarm = false;
    bool event = false;    ///< logged, nobody judged yet whether it is an incident
    QString operatorRole;  ///< code; empty counts as "other", and is said
    bool critical = false; ///< critical information infrastructure is hit: counts as "cii", and is said
    QString grade;         ///< code as decided
    /// 0: not yet. decidedMs: the first decision on the grade.
    qint64 discoveredMs = 0, awareMs = 0, decidedMs = 0, handlingEndedMs = 0, closedMs = 0;
    bool personalInformation = false, crime = false, harmAvoided = false, healthUnit = true;
    struct Sent
    {
        qint64 notice = 0;
        QString kind, recipient, rule;
        qint64 atMs = 0;
        QString receipt;
    };
    QList<Sent> sent;
    QList<ClockMark> marks;
};
ClockFacts clockFacts(ledger::Reader& reader, qint64 incident);

/// A legal limit or an internal target of one incident, counted to an instant.
struct Clock
{
    ClockRule rule;
    qint64 incident = 0;
    QString incidentCode, incidentTitle;
    bool exercise = false;
    ClockState state = ClockState::NotStarted;
    qint64 startedMs = 0;
    qint64 dueMs = 0;    ///< 0: no legal figure
    qint64 targetMs = 0; ///< internal target as an instant; 0: none
    qint64 doneMs = 0;
    QString receipt;
    qint64 notice = 0, mark = 0;
    QString reason, by;           ///< of "not applicable"
    bool waiverAsked = false;     ///< recorded, not approved yet
    bool waiverSuggested = false; ///< the facts speak for "does not apply" (harm to individuals avoided)
    /// Nobody graded the incident yet. Not started, but `startedMs` and `dueMs` say what counts once it is
    /// graded high enough: from awareness, not from the grading.
    bool provisional = false;
    bool event = false;  ///< of something that is only logged so far
    bool closed = false; ///< of a closed incident: never open
    QString roleNote;    ///< the operator's role is not set or not followed: why, and what it counts as

    bool open() const
    {
        return !closed &&
               (state == ClockState::Running || state == ClockState::Near || state == ClockState::Late);
    }
    qint64 countsToMs() const { return dueMs != 0 ? dueMs : targetMs; }
    qint64 leftMs(qint64 nowMs) const { return countsToMs() - nowMs; } ///< negative: late by
    qint64 usedMs(qint64 nowMs) const { return (doneMs != 0 ? doneMs : nowMs) - startedMs; }
    double usedShare(qint64 nowMs) const; ///< 0 … 1; 0 without figure
    QString title() const;                ///< the rule's; says so while it is provisional
};
/// In the order of the rules. Those that don't apply by role, grade or facts are left out unless they were
/// answered; of a false alarm only the answered ones stay.
QList<Clock> clocksOf(const ClockFacts& facts, const IncidentRules& rules, qint64 nowMs);

/// Open clocks of all incidents that are not closed, the most urgent first: real before exercised, statutory
/// with a figure before internal targets, earlier before later.
QList<Clock> openClocks(ledger::Reader& reader, const IncidentRules& rules, qint64 nowMs);
void sortByUrgency(QList<Clock>& clocks); ///< in that order
/// What the program shows on every page: the most urgent of them. While an incident is not graded its
/// limit runs all the same, so that a provisional clock of the law comes in too, after those that are
/// certain.
std::optional<Clock> nearestClock(ledger::Reader& reader, const IncidentRules& rules, qint64 nowMs);

using wardbook::durationText;
QString stateText(ClockState state);
QString stateId(ClockState state); ///< "running", "done_late": for --json

} // namespace wardbook::incidents
