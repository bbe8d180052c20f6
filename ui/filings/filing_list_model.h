#pragma once
#include "filings/filing_file.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// The list of filings, as search and filters leave it.
class FilingListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Title, Kind, State, Recipient, Due, Delivered, ValidUntil, NextDuty, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    struct Filter
    {
        QString find;
        QStringList kinds, states; ///< empty: all
        bool any() const { return !find.isEmpty() || !kinds.isEmpty() || !states.isEmpty(); }
    };
    void setEntries(const QList<filings::FilingEntry>& entries, qint64 nowMs);
    void setFilter(const Filter& filter);
    void sort(int column, Qt::SortOrder order) override;
    const QList<filings::FilingEntry>& entries() const { return m_entries; }
    const filings::FilingEntry* at(int row) const; ///< null: none
    int rowOf(qint64 filing) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refill();
    QString text(const filings::FilingEntry& entry, int column) const;
    QList<filings::FilingEntry> m_entries;
    QList<int> m_rows; ///< indexes of m_entries
    Filter m_filter;
    int m_sorted = Code;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    qint64 m_nowMs = 0;
};

} // namespace wardbook::ui
