#include "ui/drills/part_model.h"

namespace wardbook::ui {

PartRows readParts(ledger::Reader& reader, const PartSpec& spec, qint64 owner)
{
    const QString id = QLatin1String(spec.registerId);
    const ledger::RegisterDef& definition = reader.registers().at(id);
    PartRows rows;
    reader.forEachWith(id, QLatin1String(spec.ownerField), owner,
                       [&rows](const ledger::Record& record) { rows.records.append(record); });
    if (spec.orderField) {
        const ledger::FieldDef& order = definition.fieldAt(QLatin1String(spec.orderField));
        std::stable_sort(rows.records.begin(), rows.records.end(),
                         [&order](const ledger::Record& a, const ledger::Record& b) {
                             return order.type == ledger::FieldType::Text
                                        ? a.text(order) < b.text(order)
                                        : a.value(order).toLongLong() < b.value(order).toLongLong();
                         });
    }
    for (const ledger::Record& record : rows.records) {
        QStringList texts;
        for (const PartSpec::Column& column : spec.columns) {
            if (QLatin1String(column.field) == QLatin1String("_state")) {
                const ledger::StateDef* state = definition.state(record.state);
                texts << (state ? state->label.text() : record.state);
            } else {
                texts << ledger::displayValue(definition.fieldAt(QLatin1String(column.field)), definition,
                                              reader.registers(), record.values, reader.namer());
            }
        }
        rows.texts << texts;
    }
    return rows;
}

PartModel::PartModel(const ledger::RegisterDef& definition, PartSpec spec, QObject* parent)
    : QAbstractTableModel(parent), m_definition(definition), m_spec(std::move(spec))
{
}

/// The same records in the same order only change their texts: what is being edited stays open.
void PartModel::setRows(const PartRows& rows)
{
    const auto ids = [](const PartRows& of) {
        QList<qint64> list;
        for (const ledger::Record& record : of.records)
            list << record.id;
        return list;
    };
    if (ids(rows) == ids(m_rows)) {
        m_rows = rows;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const ledger::Record* PartModel::at(int row) const
{
    return row >= 0 && row < m_rows.records.size() ? &m_rows.records.at(row) : nullptr;
}

int PartModel::rowOf(qint64 id) const
{
    for (int i = 0; i < m_rows.records.size(); ++i)
        if (m_rows.records.at(i).id == id)
            return i;
    return -1;
}

const ledger::FieldDef& PartModel::fieldOf(int column) const
{
    return m_definition.fieldAt(QLatin1String(m_spec.columns.at(column).field));
}

int PartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.records.size());
}

int PartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_spec.columns.size());
}

QVariant PartModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    return m_rows.texts.at(index.row()).value(index.column());
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString id = QLatin1String(m_spec.columns.at(section).field);
    return id == QLatin1String("_state") ? QString() : m_definition.fieldAt(id).label.text();
}

Qt::ItemFlags PartModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const QString id = QLatin1String(m_spec.columns.at(index.column()).field);
    if (m_editable && id != QLatin1String("_state") && !m_definition.fieldAt(id).readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace wardbook::ui
