#pragma once
#include "grading/round.h"

namespace wardbook::grading {

/// Two rounds item by item and object by object.
struct CellDifference
{
    QString item;
    qint64 object = 0;
    QString objectName;
    Verdict before = Verdict::Blank, after = Verdict::Blank;
    bool better() const; ///< false for both where one of them is blank or not applicable
    bool worse() const;
};

/// Where two rounds of one system differ.
struct RoundComparison
{
    QList<CellDifference> cells;       ///< those that differ, in clause order
    QStringList onlyBefore, onlyAfter; ///< item ids
    QList<qint64> objectsOnlyBefore, objectsOnlyAfter;
    int better = 0, worse = 0; ///< of the cells that differ
    int other = 0;             ///< the rest of them: judged in one only, or not applicable in one
    int same = 0;              ///< judged alike in both
};

/// Cells that apply in both rounds; in the order of `after`.
RoundComparison compare(const Round& before, const Round& after);

} // namespace wardbook::grading
