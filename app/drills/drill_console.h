#pragma once
#include "drills/drill_run.h"
#include "people/workspace.h"

namespace wardbook::drills {

/// An inject that the director thinks up while the drill runs.
struct NewInject
{
    QString title, content, from, to, delivery;
    int afterMinutes = 0;                    ///< from now; 0: release at once
    QList<std::pair<QString, int>> expected; ///< text, within minutes
};

/// What the facilitator does while a drill runs; each is one act at the moment it happened. Throws Invalid
/// with a sentence when the drill isn't running (paused: nothing is released), Denied, ConflictError. `atMs`:
/// when it happened, for what was written on paper while the computers were down; 0: now. Any thread, one at
/// a time.
class DrillConsole
{
public:
    explicit DrillConsole(people::Workspace& workspace, std::function<qint64()> nowMs = {});
    /// Also makes the exercised incident (exercise = true) that clocks and reports run on.
    void start(qint64 drill, qint64 rev);
    void pause(qint64 drill, const QString& reason);
    void resume(qint64 drill);
    void end(qint64 drill, const QString& note);
    /// After a power failure: the time since the last record is kept as a gap; `counts`: it is drill time.
    void recordGap(qint64 drill, qint64 fromMs, bool counts);

    void release(qint64 inject, qint64 atMs = 0);
    void skip(qint64 inject, const QString& reason);
    void postpone(qint64 inject, int toOffset, const QString& reason);
    qint64 improvise(qint64 drill, const NewInject& inject);
    void tick(qint64 action, bool done, const QString& by = {}, qint64 atMs = 0);
    void miss(qint64 action, const QString& note = {});
    /// Stamped at once, words later with describe().
    qint64 observe(qint64 drill, const QString& kind, qint64 inject = 0, const QString& who = {},
                   const QString& text = {}, qint64 atMs = 0);
    void describe(qint64 observation, const QString& who, const QString& text);
    void attendance(qint64 participant, const QString& presence, qint64 atMs = 0);
    /// A message sent out; 【演练】 is put in front.
    qint64 message(qint64 drill, const QString& to, const QString& text);
    qint64 note(qint64 drill, const QString& text);

private:
    qint64 momentOf(ledger::Reader& reader, qint64 drill, qint64 atMs) const;
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

} // namespace wardbook::drills
