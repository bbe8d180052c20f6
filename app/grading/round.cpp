#include "grading/round.h"

namespace wardbook::grading {

QString verdictCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met:
        return QStringLiteral("met");
    case Verdict::Partial:
        return QStringLiteral("partial");
    case Verdict::Unmet:
        return QStringLiteral("unmet");
    case Verdict::NotApplicable:
        return QStringLiteral("na");
    case Verdict::Blank:
        break;
    }
    return {};
}

Verdict verdictFromCode(const QString& code)
{
    for (const Verdict verdict : {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
        if (verdictCode(verdict) == code)
            return verdict;
    return Verdict::Blank;
}

bool Round::applies(int row, int column) const
{
    return m_applies[index(row, column)];
}

int Round::rowOf(const QString& itemId) const
{
    return m_rows.value(itemId, -1);
}

int Round::columnOf(qint64 objectId) const
{
    return m_columns.value(objectId, -1);
}

QList<int> Round::rowsOfLayer(int layer) const
{
    QList<int> rows;
    for (int row = 0; row < items.size(); ++row)
        if (item(row).layer == layer)
            rows << row;
    return rows;
}

QList<int> Round::rowsWithoutObject() const
{
    QList<int> rows;
    for (int row = 0; row < items.size(); ++row) {
        bool any = false;
        for (int column = 0; column < objects.size() && !any; ++column)
            any = applies(row, column);
        if (!any)
            rows << row;
    }
    return rows;
}

void Round::prepare()
{
    const auto count = static_cast<size_t>(items.size()) * static_cast<size_t>(objects.size());
    m_cells.assign(count, {});
    m_applies.assign(count, false);
    m_rows.clear();
    m_columns.clear();
    for (int row = 0; row < items.size(); ++row) {
        m_rows.insert(item(row).id, row);
        for (int column = 0; column < objects.size(); ++column)
            m_applies[index(row, column)] = check(row).objects.contains(objects.at(column).kind);
    }
    for (int column = 0; column < objects.size(); ++column)
        m_columns.insert(objects.at(column).id, column);
}

void Round::Counts::add(const Cell& cell)
{
    switch (cell.verdict) {
    case Verdict::Met:
        ++met;
        break;
    case Verdict::Partial:
        ++partial;
        break;
    case Verdict::Unmet:
        ++unmet;
        break;
    case Verdict::NotApplicable:
        ++notApplicable;
        break;
    case Verdict::Blank:
        ++blank;
        break;
    }
    if (cell.highRisk)
        ++highRisk;
}

Round::Counts Round::counts(int layer) const
{
    Counts counts;
    for (int row = 0; row < items.size(); ++row) {
        if (layer >= 0 && item(row).layer != layer)
            continue;
        for (int column = 0; column < objects.size(); ++column) {
            if (!applies(row, column))
                continue;
            counts.add(cell(row, column));
        }
    }
    return counts;
}

} // namespace wardbook::grading
