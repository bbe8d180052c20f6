#pragma once
#include "drills/story_clock.h"

namespace wardbook::drills {

/// An expected action and whether it was seen.
struct RunAction
{
    qint64 id = 0, rev = 0, inject = 0;
    int no = 0;
    QString text, role, state, doneBy, note; ///< open, done, missed
    int withinMinutes = 0;
    QString clockRule;
    qint64 doneMs = 0;
    qint64 dueMs = 0; ///< released + within, pauses counted in; 0 before the release
};

/// An inject of a running drill.
struct RunInject
{
    qint64 id = 0, rev = 0;
    QString no, phase, title, content, from, to, delivery, note, condition, reason;
    QString storyText; ///< as entered, else "02:50" of its offset
    QString state;     ///< waiting, released, answered, skipped
    int offset = 0, plannedOffset = 0;
    bool contingency = false, improvised = false;
    qint64 attachment = 0, parent = 0, objective = 0;
    qint64 dueMs = 0, releasedMs = 0, answeredMs = 0;
    /// Before the start they are what the inject's text says now, without records (id 0) where it was edited.
    QList<RunAction> actions;
};

/// What an evaluator noted.
struct RunObservation
{
    qint64 id = 0, rev = 0;
    qint64 atMs = 0;
    QString kind, who, text, evaluator; ///< code of observation_kind
    qint64 inject = 0;
};

/// Who takes part, and whether they are there.
struct RunPerson
{
    qint64 id = 0, rev = 0;
    QString name, organisation, group, role, presence; ///< codes
    qint64 presenceMs = 0;
};

/// Anything else that happened, with its time.
struct RunEvent
{
    qint64 id = 0;
    qint64 atMs = 0, untilMs = 0;
    QString kind, text, by, recipient; ///< code of drill_event_kind
    bool counts = false;               ///< of a gap: it is drill time
};

/// A drill as the console shows it: values, read anew after every act.
struct DrillRun
{
    qint64 id = 0, rev = 0;
    QString code, title, state, stopWord, pace, planName;
    qint64 incident = 0, plan = 0;
    DrillTimes times;
    QList<RunInject> injects; ///< by offset, then no; contingencies among them
    QList<RunPerson> people;
    QList<RunObservation> observations;
    QList<RunEvent> events;

    enum class Place { Overdue, Now, Next, Done, Reserve };
    /// By the facilitator's pace nothing is overdue: the next one waits. Now: the one released last.
    Place placeOf(const RunInject& inject, qint64 nowMs) const;
    const RunInject* inject(qint64 id) const;
    const RunInject* byNo(const QString& no) const;
    bool byClock() const { return pace != QLatin1String("facilitator"); }
    /// Injects that became due and were not released.
    QList<const RunInject*> overdue(qint64 nowMs) const;
    /// The newest recorded instant of a running drill: what a gap is offered from. 0: it doesn't run.
    qint64 lastRecordMs = 0;
};
DrillRun readRun(ledger::Reader& reader, qint64 drill);
/// The drill that runs or is paused, if any: for the band.
qint64 activeDrill(ledger::Reader& reader);

inline constexpr char kDrillMark[] = "【演练】";
QString marked(const QString& text); ///< with 【演练】 in front, once

} // namespace wardbook::drills
