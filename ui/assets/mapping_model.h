#pragma once
#include "exchange/column_mapping.h"
#include "ui/kit/choice_edit.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// Columns of the file and where each goes.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Heading, Sample, Field, Status, Count };
    /// Stored choices of the field column besides field ids.
    static inline const QString kIgnore = QStringLiteral("-");
    static inline const QString kNote = QStringLiteral("+");

    using QAbstractTableModel::QAbstractTableModel;
    void show(const exchange::ColumnMapping& mapping, const ledger::RegisterDef& definition);
    const exchange::MappedColumn& column(int row) const { return m_mapping.columns.at(row); }
    const exchange::ColumnMapping& mapping() const { return m_mapping; }
    int mappedCount() const { return m_mapping.mappedCount(); }
    QList<Choice> choices() const; ///< fields, 记入备注, 不导入
    QString choiceOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void chosen(int row, const QString& choice);

private:
    QString fieldText(const exchange::MappedColumn& column) const;
    exchange::ColumnMapping m_mapping;
    ledger::RegisterDef m_definition;
};

} // namespace wardbook::ui
