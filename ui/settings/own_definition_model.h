#pragma once
#include "ledger/custom_definitions.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// What the unit defined itself: its registers, each with the fields added to it, and then its fields of
/// shipped registers.
class OwnDefinitionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Where, What, State, Count };
    using QAbstractTableModel::QAbstractTableModel;

    void setDefinitions(const ledger::OwnDefinitions& own);
    const ledger::OwnDefinition& at(int row) const { return m_items.at(row); }
    const std::shared_ptr<const ledger::RegisterSet>& registers() const { return m_registers; }
    int rowOf(const QString& registerId, const QString& fieldId) const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const ledger::OwnDefinition& item, int column) const;
    QList<ledger::OwnDefinition> m_items;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
};

} // namespace wardbook::ui
