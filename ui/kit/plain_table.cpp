#include "ui/kit/plain_table.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace {

constexpr int kBar = 3;
constexpr Length kGlyphGap{6};

class PlainDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        const bool hover = option.state & QStyle::State_MouseOver;
        painter->fillRect(option.rect, selected ? t.selected : hover ? t.hover : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (selected && index.column() == 0)
            painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), t.accent);
        QRect inner = option.rect.adjusted(metric::kGap, 0, -metric::kGap, -1);
        const QVariant foreground = index.data(Qt::ForegroundRole);
        const QColor colour = foreground.isValid() ? foreground.value<QColor>() : t.text;
        const QString glyph = index.data(PlainTable::kGlyphRole).toString();
        if (!glyph.isEmpty()) {
            const QRect box(inner.left(), inner.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon,
                            metric::kSmallIcon);
            paintIcon(*painter, glyph, box, colour);
            inner.setLeft(box.right() + kGlyphGap);
        }
        const QVariant cellFont = index.data(Qt::FontRole);
        painter->setFont(cellFont.isValid() ? cellFont.value<QFont>() : option.font);
        painter->setPen(colour);
        const int figures = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        painter->drawText(
            inner, int(Qt::AlignVCenter) | (figures ? figures : int(Qt::AlignLeft)) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
};

} // namespace

PlainTable::PlainTable(QAbstractItemModel& model, QWidget* parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new PlainDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metric::kRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void PlainTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace wardbook::ui
