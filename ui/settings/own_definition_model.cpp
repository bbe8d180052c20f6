#include "ui/settings/own_definition_model.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/theme.h"
#include "ui/settings/own_field_dialog.h"
#include "ui/settings/settings_tr.h"
#include <QJsonArray>

namespace wardbook::ui {

using ledger::OwnDefinition;

void OwnDefinitionModel::setDefinitions(const ledger::OwnDefinitions& own)
{
    beginResetModel();
    m_items = own.items;
    m_registers = own.registers;
    // A register's own fields right behind it.
    const auto place = [&](const OwnDefinition& item) {
        for (qsizetype i = 0; i < own.items.size(); ++i)
            if (!own.items.at(i).isField() && own.items.at(i).registerId == item.registerId)
                return i;
        return own.items.size();
    };
    std::stable_sort(m_items.begin(), m_items.end(), [&](const OwnDefinition& a, const OwnDefinition& b) {
        return std::pair(place(a), a.isField()) < std::pair(place(b), b.isField());
    });
    endResetModel();
}

int OwnDefinitionModel::rowOf(const QString& registerId, const QString& fieldId) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_items.at(row).registerId == registerId && m_items.at(row).fieldId == fieldId)
            return row;
    return -1;
}

int OwnDefinitionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int OwnDefinitionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QString OwnDefinitionModel::textAt(const OwnDefinition& item, int column) const
{
    const ledger::RegisterDef* target = m_registers->find(item.registerId);
    switch (column) {
    case Name:
        return item.label().text();
    case Kind:
        return item.isField() ? SettingsTr::tr("Field") : SettingsTr::tr("Register");
    case Where:
        return !item.isField() ? QString() : target ? target->label.text() : item.registerId;
    case What:
        return item.isField() ? ownFieldTypeText(item.json, *m_registers)
                              : SettingsTr::tr("%1 fields")
                                    .arg(item.json.value(QLatin1String("fields")).toArray().size());
    default:
        break;
    }
    switch (item.state) {
    case OwnDefinition::State::InUse:
        return SettingsTr::tr("In use");
    case OwnDefinition::State::Retired:
        return SettingsTr::tr("Retired");
    case OwnDefinition::State::Adapted:
        return SettingsTr::tr("In use, adapted");
    case OwnDefinition::State::SetAside:
        break;
    }
    return SettingsTr::tr("Set aside");
}

QVariant OwnDefinitionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OwnDefinition& item = m_items.at(index.row());
    const bool problem = !item.note.isEmpty();
    if (role == Qt::ForegroundRole) {
        if (problem && index.column() == State)
            return theme().warnText;
        return item.state == OwnDefinition::State::Retired ? theme().text3
               : index.column() == Name                    ? theme().text
                                                           : theme().text2;
    }
    if (role == PlainTable::kGlyphRole)
        return index.column() == State && problem ? QVariant(QStringLiteral("warning")) : QVariant();
    if (role == Qt::ToolTipRole && problem)
        return item.note;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(item, index.column());
    return {};
}

QVariant OwnDefinitionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return SettingsTr::tr("Name");
    case Kind:
        return SettingsTr::tr("Kind");
    case Where:
        return SettingsTr::tr("Register");
    case What:
        return SettingsTr::tr("What it holds");
    default:
        return SettingsTr::tr("State");
    }
}

} // namespace wardbook::ui
