#pragma once
#include "drills/scenario_pack.h"
#include "people/workspace.h"
#include <QDate>

namespace wardbook::drills {

/// What a drill begins with.
struct NewDrill
{
    QString title, scenario; ///< scenario: id; empty: from nothing
    QDate plannedOn;
    QString form, pace;
    qint64 programme = 0, plan = 0, department = 0, director = 0;
    int ratio = 0; ///< 0: the scenario's
};

/// Plans, programmes and drills before they run. Any thread, one at a time.
class DrillService
{
public:
    explicit DrillService(people::Workspace& workspace, std::function<qint64()> nowMs = {});
    /// With the scenario's objectives, injects and expected actions in the language of the program.
    qint64 create(const NewDrill& drill);
    /// The same from a scenario of one's own.
    qint64 create(const NewDrill& drill, const Scenario* scenario);
    /// Why it can't be approved: no injects, no safety limits, no stop word, no director, no participants …
    static QStringList gaps(ledger::Reader& reader, qint64 drill);
    void submit(qint64 drill, qint64 rev);  ///< refused with the gaps
    void approve(qint64 drill, qint64 rev); ///< four eyes
    void evaluated(qint64 drill,
                   qint64 rev); ///< refused while objectives lack a rating or scores are missing

    /// A new version of an approved plan: steps and contacts are copied, the old one stays until the new one
    /// is approved.
    qint64 newPlanVersion(qint64 plan, const QString& version);
    void approvePlan(qint64 plan, qint64 rev); ///< retires the version before it
    void contactsChecked(qint64 plan, const QList<qint64>& contacts, QDate on);

    /// A finding of a drill as a record `improvement`; marked repeated when an earlier drill named the same.
    qint64 addImprovement(qint64 drill, const ledger::FieldValues& values);

private:
    static void requireNoGaps(ledger::Reader& reader, qint64 drill);
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

/// The expected actions that an inject's `expected` text names: "action | minutes | role" a line, and behind
/// another bar the id of a legal clock. The text is what people edit; records follow it (expected_sync.h).
QList<ExpectedAction> parseExpected(const QString& text, QStringList* problems = nullptr);
QString expectedText(const QList<ExpectedAction>& actions);

} // namespace wardbook::drills
