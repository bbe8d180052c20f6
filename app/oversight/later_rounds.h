#pragma once
#include "grading/cell_verdicts.h"
#include "oversight/action_record.h"
#include "oversight/remediation_service.h"

namespace wardbook::oversight {

/// What rounds after an action's own say about its cells. Looks each cell up by itself, as a round may have
/// ten thousand; lives as long as one pass over the actions. One thread.
class LaterRounds
{
public:
    explicit LaterRounds(ledger::Reader& reader) : m_reader(reader), m_verdicts(reader) {}
    Reassessment judge(const ActionRecord& action);

private:
    struct RoundRow
    {
        qint64 id = 0;
        QString name, state;
        QDate startedOn;
        QList<qint64> objects;
    };
    const QList<RoundRow>& roundsOf(qint64 system); ///< newest first
    grading::Verdict worst(qint64 round, const QStringList& items, const QList<qint64>& objects);

    ledger::Reader& m_reader;
    grading::CellVerdicts m_verdicts;
    QHash<qint64, QList<RoundRow>> m_rounds;
};

} // namespace wardbook::oversight
