#include "ui/oversight/chip_column.h"
#include <QPainter>
#include <QTableView>

namespace wardbook::ui {

ChipColumn::ChipColumn(QTableView& table, int column)
    : QStyledItemDelegate(&table), m_table(table), m_column(column)
{
    table.setItemDelegateForColumn(column, this);
}

void ChipColumn::fit(const QStringList& words)
{
    int wide = 0;
    for (const QString& word : words)
        wide = std::max(wide, chips::width(word));
    m_table.setColumnWidth(m_column, wide + 2 * metric::kGap);
}

void ChipColumn::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    m_table.itemDelegate()->paint(painter, option, index);
    const QString word = index.data(kChipRole).toString();
    if (!word.isEmpty())
        chips::paint(*painter, option.rect.adjusted(metric::kGap, 0, -4, -1), word,
                     static_cast<chips::Tone>(index.data(kToneRole).toInt()));
}

} // namespace wardbook::ui
