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
    bool better() const;
    bool worse() const;
};

struct RoundComparison
{
    QList<CellDifference> cells;       ///< those that differ, in clause order
    QStringList onlyBefore, onlyAfter; ///< item ids
    QList<qint64> objectsOnlyBefore, objectsOnlyAfter;
    int better = 0, worse = 0, same = 0;
};

RoundComparison compare(const Round& before, const Round& after);

} // namespace wardbook::grading
