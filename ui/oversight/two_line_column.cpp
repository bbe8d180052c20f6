#include "ui/oversight/two_line_column.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace wardbook::ui {

constexpr Length kLine{20}, kTop{4};

TwoLineColumn::TwoLineColumn(QTableView& table, int column, Qt::TextElideMode second)
    : QStyledItemDelegate(&table), m_table(table), m_second(second)
{
    table.setItemDelegateForColumn(column, this);
    table.verticalHeader()->setDefaultSectionSize(metric::kTwoLineRow);
}

void TwoLineColumn::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    m_table.itemDelegate()->paint(painter, option, index);
    const QVariant colour = index.data(Qt::ForegroundRole);
    QRect line = option.rect.adjusted(metric::kGap, kTop, -metric::kGap, 0);
    line.setHeight(kLine);
    const auto draw = [&](int role, FontRole look, const QColor& pen, Qt::TextElideMode elide) {
        painter->setFont(ui::font(look));
        painter->setPen(pen);
        painter->drawText(
            line, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data(role).toString(), elide, line.width()));
    };
    draw(kFirstRole, FontRole::Body, colour.isValid() ? colour.value<QColor>() : theme().text,
         Qt::ElideRight);
    line.translate(0, kLine);
    draw(kSecondRole, FontRole::Caption, theme().text2, m_second);
}

} // namespace wardbook::ui
