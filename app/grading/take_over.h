#pragma once
#include "grading/round_records.h"

/// Verdicts of earlier rounds; for this room only.
namespace wardbook::grading {

/// Which item of an earlier round asks the same as one of this round: the same id, or, for another level or
/// version of the pack, the same check. Items of another pack never correspond, whatever they are called.
class ItemMatch
{
public:
    ItemMatch(const RequirementPack& before, const QList<int>& itemsBefore, const RequirementPack& now);
    QString before(const RequirementItem& item) const; ///< id, or "" when there is none

private:
    const RequirementPack& m_now;
    bool m_related = false;
    QSet<QString> m_ids;
    QHash<QString, QString> m_byCheck; ///< scope and check → id of the item
};

/// For a new round: what the newest other round of the last 12 months says of each shared or unit-wide
/// object in `objects`.
QList<records::CellRecord> sharedVerdicts(const RoundService& service, ledger::Reader& reader,
                                          const Round& planned, const QList<qint64>& objects);

} // namespace wardbook::grading
