#include "ui/assets/mapping_model.h"
#include "ui/assets/assets_page_tr.h"

namespace wardbook::ui {

using exchange::MappedColumn;

constexpr int kSamplesShown = 3;

void MappingModel::show(const exchange::ColumnMapping& mapping, const ledger::RegisterDef& definition)
{
    const bool same = mapping.columns.size() == m_mapping.columns.size() && definition.id == m_definition.id;
    if (!same)
        beginResetModel();
    m_mapping = mapping;
    m_definition = definition;
    if (!same)
        endResetModel();
    else if (!mapping.columns.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

QList<Choice> MappingModel::choices() const
{
    QList<Choice> result{{kIgnore, AssetsPageTr::tr("Not imported"), {}, 0},
                         {kNote, AssetsPageTr::tr("Keep in the remarks"), {}, 0}};
    for (const QString& id : exchange::mappableFields(m_definition)) {
        const ledger::FieldDef* field = m_definition.field(id);
        const auto section =
            std::find_if(m_definition.sections.begin(), m_definition.sections.end(),
                         [&](const ledger::SectionDef& s) { return field && s.id == field->section; });
        if (field)
            result.append({id, field->label.text(),
                           section == m_definition.sections.end() ? QString() : section->label.text(), 0});
    }
    return result;
}

QString MappingModel::choiceOf(int row) const
{
    const MappedColumn& column = m_mapping.columns.at(row);
    switch (column.use) {
    case MappedColumn::Use::Field:
        return column.field;
    case MappedColumn::Use::Note:
        return kNote;
    default:
        return kIgnore;
    }
}

QString MappingModel::fieldText(const MappedColumn& column) const
{
    switch (column.use) {
    case MappedColumn::Use::Field: {
        if (column.field == QLatin1String("_uid"))
            return AssetsPageTr::tr("Record key");
        const ledger::FieldDef* field = m_definition.field(column.field);
        return field ? field->label.text() : column.field;
    }
    case MappedColumn::Use::Note:
        return AssetsPageTr::tr("Keep in the remarks");
    default:
        return AssetsPageTr::tr("Not imported");
    }
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_mapping.columns.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MappedColumn& mapped = column(index.row());
    if (role == Qt::ToolTipRole) {
        if (index.column() == Sample)
            return mapped.source.samples.mid(0, 20).join(QLatin1Char('\n'));
        return mapped.problem.isEmpty() ? QVariant(mapped.source.heading) : QVariant(mapped.problem);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Heading:
        return mapped.source.heading.isEmpty() ? AssetsPageTr::tr("(no heading)") : mapped.source.heading;
    case Sample:
        return mapped.source.samples.mid(0, kSamplesShown).join(AssetsPageTr::tr(", "));
    case Field:
        return fieldText(mapped);
    default:
        return mapped.problem;
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Heading:
        return AssetsPageTr::tr("Column of the file");
    case Sample:
        return AssetsPageTr::tr("Sample");
    case Field:
        return AssetsPageTr::tr("Field");
    default:
        return QString();
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.column() == Field ? flags | Qt::ItemIsEditable : flags;
}

} // namespace wardbook::ui
