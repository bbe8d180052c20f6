#pragma once
#include "ui/kit/chips.h"
#include <QStyledItemDelegate>

class QTableView;

namespace wardbook::ui {

/// A column of a PlainTable whose cells are chips: the model gives their word and tone. What it shows
/// otherwise stands behind the chip.
class ChipColumn : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kChipRole = Qt::UserRole + 20, kToneRole = Qt::UserRole + 21;
    /// Sets itself for the column.
    ChipColumn(QTableView& table, int column);
    void fit(const QStringList& words); ///< as wide as the widest of these
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QTableView& m_table;
    int m_column;
};

} // namespace wardbook::ui
