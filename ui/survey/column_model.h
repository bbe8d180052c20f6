#pragma once
#include "survey/catalogue.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// Columns of one table, those with personal information marked.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum { Name, Type, Matches, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setColumns(const QList<survey::Column>& columns);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<survey::Column> m_columns;
    QList<bool> m_personal;
};

} // namespace wardbook::ui
