#include "ui/grading/comparison_model.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/plain_table.h"

namespace wardbook::ui {

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractTableModel(parent) {}

void ComparisonModel::setComparison(const grading::Round& after, const grading::RoundComparison& comparison,
                                    const QString& beforeName)
{
    m_pack = after.pack;
    m_afterName = after.name;
    m_beforeName = beforeName;
    m_all = comparison.cells;
    filter();
}

void ComparisonModel::setShow(Show show)
{
    m_show = show;
    filter();
}

void ComparisonModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i)
        if (m_show == Show::All || (m_show == Show::Better ? m_all.at(i).better() : m_all.at(i).worse()))
            m_shown.append(i);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ComparisonModel::text(const grading::CellDifference& cell, int column) const
{
    const int index = m_pack->indexOf(cell.item);
    if (index < 0)
        return column == Item ? cell.item : QString();
    const grading::RequirementItem& item = m_pack->items.at(index);
    switch (column) {
    case Layer:
        return m_pack->layers.at(item.layer).label.text();
    case Item:
        return m_pack->points.at(item.point).label.text() + QLatin1Char(' ') + item.letter;
    case Topic:
        return item.topic.text();
    case Object:
        return cell.objectName;
    default:
        return verdictWord(column == Before ? cell.before : cell.after);
    }
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    const grading::CellDifference& cell = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(cell, index.column());
    if (role == PlainTable::kGlyphRole && index.column() == After)
        return cell.better()  ? QStringLiteral("arrow-up")
               : cell.worse() ? QStringLiteral("arrow-down")
                              : QString();
    if (role == Qt::ForegroundRole && index.column() >= Before)
        return verdictColour(index.column() == Before ? cell.before : cell.after);
    if (role == Qt::ForegroundRole && index.column() == Layer)
        return theme().text2;
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Layer:
        return GradingPageTr::tr("Layer");
    case Item:
        return GradingPageTr::tr("Item");
    case Topic:
        return GradingPageTr::tr("What is required");
    case Object:
        return GradingPageTr::tr("Object");
    case Before:
        return m_beforeName;
    default:
        return m_afterName;
    }
}

} // namespace wardbook::ui
