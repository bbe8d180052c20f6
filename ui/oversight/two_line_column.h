#pragma once
#include <QStyledItemDelegate>

class QTableView;

namespace wardbook::ui {

/// A column of a PlainTable with two lines in each cell: what it is, and paler what more there is to say.
class TwoLineColumn : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kFirstRole = Qt::UserRole + 30, kSecondRole = Qt::UserRole + 31;
    /// Sets itself for the column, and the height of the rows.
    TwoLineColumn(QTableView& table, int column, Qt::TextElideMode second = Qt::ElideRight);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QTableView& m_table;
    Qt::TextElideMode m_second;
};

} // namespace wardbook::ui
