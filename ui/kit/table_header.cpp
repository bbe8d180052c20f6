#include "ui/kit/table_header.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setMinimumSectionSize(px(24));
}

void TableHeader::setSorted(int logical, bool descending)
{
    m_sorted = logical;
    m_descending = descending;
    viewport()->update();
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metric::kDenseRow};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logical) const
{
    if (!model() || logical < 0 || logical >= model()->columnCount())
        return;
    const Theme& t = theme();
    const bool arrow = logical == m_sorted;
    const bool right =
        model()->headerData(logical, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QString title = model()->headerData(logical, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->save();
    painter->fillRect(rect, t.sunken);
    painter->setPen(t.line2);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (visualIndex(logical) + 1 < count()) {
        painter->setPen(t.line);
        painter->drawLine(rect.right(), rect.top(), rect.right(), rect.bottom() - 1);
    }
    painter->setFont(ui::font(FontRole::Caption));
    painter->setPen(arrow ? t.text : t.text2);
    QRect inner =
        rect.adjusted(visualIndex(logical) == 0 ? metric::kPage : metric::kGap, 0, -metric::kGap, 0);
    const int glyph = arrow ? metric::kSmallIcon + 2 : 0;
    const QString text = painter->fontMetrics().elidedText(title, Qt::ElideRight, inner.width() - glyph);
    inner.setRight(inner.right() - (right ? glyph : 0));
    QRect where;
    painter->drawText(inner, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), text, &where);
    if (arrow) {
        paintIcon(*painter, m_descending ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up"),
                  QRect(where.right() + 3, rect.center().y() - metric::kSmallIcon / 2 + 1, metric::kSmallIcon,
                        metric::kSmallIcon),
                  t.text2);
    }
    painter->restore();
}

} // namespace wardbook::ui
