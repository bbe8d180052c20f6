#include "ui/settings/own_field_model.h"
#include "ui/kit/theme.h"
#include "ui/settings/own_field_dialog.h"
#include "ui/settings/settings_tr.h"

namespace wardbook::ui {

OwnFieldModel::OwnFieldModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent)
    : QAbstractTableModel(parent), m_registers(std::move(registers))
{
}

void OwnFieldModel::setFields(const QJsonArray& fields)
{
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

void OwnFieldModel::append(const QJsonObject& field)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_fields.append(field);
    endInsertRows();
    Q_EMIT changed();
}

void OwnFieldModel::replace(int row, const QJsonObject& field)
{
    m_fields.replace(row, field);
    Q_EMIT dataChanged(index(row, 0), index(row, Count - 1));
    Q_EMIT changed();
}

void OwnFieldModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_fields.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

void OwnFieldModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    const QJsonValue moved = m_fields.takeAt(row);
    m_fields.insert(to, moved);
    endMoveRows();
    Q_EMIT changed();
}

bool OwnFieldModel::isRetired(const QJsonObject& field)
{
    return field.value(QLatin1String("retired")).toBool();
}

int OwnFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int OwnFieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QString OwnFieldModel::textAt(const QJsonObject& field, int column) const
{
    const auto mark = [&](const char* key) {
        const QJsonValue value = field.value(QLatin1String(key));
        return value.toBool() || value.isDouble() ? QStringLiteral("✓") : QString();
    };
    switch (column) {
    case Name: {
        const QString name =
            field.value(QLatin1String("label"))
                .toObject()
                .value(language() == Language::Chinese ? QLatin1String("zh") : QLatin1String("en"))
                .toString();
        return isRetired(field) ? SettingsTr::tr("%1 (retired)").arg(name) : name;
    }
    case Type:
        return ownFieldTypeText(field, *m_registers);
    case Required:
        return mark("required");
    case InList:
        return mark("list");
    default:
        return mark("search");
    }
}

QVariant OwnFieldModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QJsonObject field = this->field(index.row());
    if (role == Qt::ForegroundRole)
        return isRetired(field) ? theme().text3 : index.column() == Name ? theme().text : theme().text2;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(field, index.column());
    return {};
}

QVariant OwnFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return SettingsTr::tr("Field");
    case Type:
        return SettingsTr::tr("Type");
    case Required:
        return SettingsTr::tr("Required");
    case InList:
        return SettingsTr::tr("In the list");
    default:
        return SettingsTr::tr("Searched");
    }
}

} // namespace wardbook::ui
