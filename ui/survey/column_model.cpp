#include "ui/survey/column_model.h"
#include "survey/column_text.h"
#include "survey/patterns.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/theme.h"
#include "ui/survey/survey_page_tr.h"

namespace wardbook::ui {

namespace {

QString matchesOf(const survey::Column& column, bool personal)
{
    const QString matches = survey::matchesText(column);
    return matches.isEmpty() && personal ? SurveyPageTr::tr("By its name") : matches;
}

} // namespace

void ColumnModel::setColumns(const QList<survey::Column>& columns)
{
    beginResetModel();
    m_columns = columns;
    m_personal.clear();
    for (const survey::Column& column : m_columns)
        m_personal << survey::isPersonal(column);
    endResetModel();
}

int ColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int ColumnModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const survey::Column& column = m_columns.at(index.row());
    const bool personal = m_personal.at(index.row());
    if (role == Qt::ForegroundRole && personal && index.column() != Type)
        return theme().warnText;
    if (role == Qt::ForegroundRole && index.column() == Type)
        return theme().text2;
    if (role == PlainTable::kGlyphRole && index.column() == Name)
        return personal ? QStringLiteral("person") : column.key ? QStringLiteral("key") : QString();
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: {
        const QString comment = column.comment.simplified();
        const QString name = comment.isEmpty() ? column.name : column.name + QStringLiteral("  ") + comment;
        return role == Qt::AccessibleTextRole && personal
                   ? SurveyPageTr::tr("%1, personal information").arg(name)
                   : name;
    }
    case Type:
        return column.type;
    default:
        return matchesOf(column, personal);
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == Name   ? SurveyPageTr::tr("Column")
           : section == Type ? SurveyPageTr::tr("Type")
                             : SurveyPageTr::tr("Samples look like");
}

} // namespace wardbook::ui
