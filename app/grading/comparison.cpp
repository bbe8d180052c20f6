#include "grading/comparison.h"

namespace wardbook::grading {

namespace {

/// 0 where a verdict says nothing about how far the item is met.
int rank(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met:
        return 3;
    case Verdict::Partial:
        return 2;
    case Verdict::Unmet:
        return 1;
    case Verdict::Blank:
    case Verdict::NotApplicable:
        break;
    }
    return 0;
}

QStringList missingItems(const Round& round, const Round& other)
{
    QStringList ids;
    for (int row = 0; row < round.items.size(); ++row)
        if (other.rowOf(round.item(row).id) < 0)
            ids << round.item(row).id;
    return ids;
}

QList<qint64> missingObjects(const Round& round, const Round& other)
{
    QList<qint64> ids;
    for (const RoundObject& object : round.objects)
        if (other.columnOf(object.id) < 0)
            ids << object.id;
    return ids;
}

} // namespace

bool CellDifference::better() const
{
    return rank(before) > 0 && rank(after) > rank(before);
}

bool CellDifference::worse() const
{
    return rank(after) > 0 && rank(after) < rank(before);
}

RoundComparison compare(const Round& before, const Round& after)
{
    RoundComparison result;
    result.onlyBefore = missingItems(before, after);
    result.onlyAfter = missingItems(after, before);
    result.objectsOnlyBefore = missingObjects(before, after);
    result.objectsOnlyAfter = missingObjects(after, before);

    QList<std::pair<int, int>> columns; // before, after
    for (int column = 0; column < after.objects.size(); ++column)
        if (const int old = before.columnOf(after.objects.at(column).id); old >= 0)
            columns << std::pair(old, column);
    for (int row = 0; row < after.items.size(); ++row) {
        const QString& item = after.item(row).id;
        const int oldRow = before.rowOf(item);
        if (oldRow < 0)
            continue;
        for (const auto& [oldColumn, column] : columns) {
            if (!before.applies(oldRow, oldColumn) || !after.applies(row, column))
                continue;
            const Verdict was = before.cell(oldRow, oldColumn).verdict;
            const Verdict is = after.cell(row, column).verdict;
            if (was == is) {
                result.same += was != Verdict::Blank;
                continue;
            }
            const RoundObject& object = after.objects.at(column);
            const CellDifference difference{item, object.id, object.name, was, is};
            ++(difference.better() ? result.better : difference.worse() ? result.worse : result.other);
            result.cells << difference;
        }
    }
    return result;
}

} // namespace wardbook::grading
