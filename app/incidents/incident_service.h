#pragma once
#include "incidents/clocks.h"
#include "incidents/grade_suggestion.h"
#include "incidents/incident_times.h"
#include "people/workspace.h"

namespace wardbook::incidents {

/// One line at two in the morning; everything else comes later.
struct QuickLog
{
    QString text;
    qint64 awareMs = 0; ///< 0: now
    QString source;     ///< code of discovery_source
    qint64 department = 0;
    qint64 drill = 0; ///< not 0: made in a drill, marked 【演练】
};

/// What a person decided on the grade, and why.
struct GradeDecision
{
    QString grade, reason, clause;
    qint64 atMs = 0; ///< 0: now
};

/// What keeps an incident from being closed.
struct ClosingGap
{
    enum class Kind { Clock, Task, FinalReport, Lessons, Grade };
    Kind kind;
    QString text; ///< a sentence: what is open and what ends it
    qint64 record = 0;
};
QList<ClosingGap> closingGaps(ledger::Reader& reader, qint64 incident, const IncidentRules& rules,
                              qint64 nowMs);

/// 【演练】 in front when the incident is part of a drill; used wherever its text leaves the program.
QString markedTitle(const QString& title, bool exercise);

/// Acts on incidents by the signed-in member; each is one act and writes its own line of the timeline
/// (`automatic`). Any thread, one at a time. Times in the future or out of order are refused as Invalid with
/// a sentence that names both.
class IncidentService
{
public:
    explicit IncidentService(people::Workspace& workspace, std::function<qint64()> nowMs = {});

    qint64 log(const QuickLog& entry);
    /// Fields of the incident; times are checked together (timeProblems), those that changed are told in the
    /// timeline.
    void edit(qint64 incident, qint64 rev, const ledger::FieldValues& changes);
    void makeIncident(qint64 incident, qint64 rev,
                      qint64 plan = 0); ///< 研判; a plan brings its steps as tasks
    void dismiss(qint64 incident, qint64 rev, const QString& reason);
    void step(qint64 incident, qint64 rev, const QString& transition,
              const QString& reason = {});                      ///< handle, recover, resume, reopen
    void endHandling(qint64 incident, qint64 rev, qint64 atMs); ///< starts the clock of the final report
    void startPlan(qint64 incident, qint64 rev, qint64 plan);
    /// Refused while something holds it; the sentence lists what.
    void close(qint64 incident, qint64 rev);
    /// The chief officer's written override (right "approve").
    void closeInSpite(qint64 incident, qint64 rev, const QString& reason);

    /// Every decision is kept; the incident takes the newest one's grade.
    qint64 decide(qint64 incident, const GradeDecision& decision);
    void countersign(qint64 decision, qint64 rev);

    qint64 linkAsset(qint64 incident, qint64 asset,
                     const ledger::FieldValues& more = {}); ///< fills level, persons, records from the asset
    qint64 linkSystem(qint64 incident, qint64 system, const ledger::FieldValues& more = {});
    qint64 addEntry(qint64 incident, const QString& lane, const QString& text, qint64 atMs = 0,
                    const ledger::FieldValues& more = {});
    qint64 correctEntry(qint64 entry, qint64 rev, const QString& text, qint64 atMs,
                        const QString& reason); ///< voids and writes anew
    qint64 addTask(qint64 incident, const ledger::FieldValues& values);
    void finishTask(qint64 task, qint64 rev, const QString& result);

    /// 已报 without a report of ours (telephone), or "does not apply" with a reason, to be approved by
    /// another.
    qint64 markDone(qint64 incident, const QString& rule, qint64 atMs, const QString& receipt);
    qint64 markNotApplicable(qint64 incident, const QString& rule, const QString& reason);
    void approveMark(qint64 mark, qint64 rev);

    /// Lessons and findings of an incident as improvements (register `improvement`).
    qint64 addImprovement(qint64 incident, const ledger::FieldValues& values);

private:
    qint64 mark(qint64 incident, const QString& rule, const char* action, qint64 atMs, const QString& receipt,
                const QString& reason);
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

} // namespace wardbook::incidents
