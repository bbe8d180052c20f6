#include "ui/grading/verdict_delegate.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/icons.h"
#include <QAbstractItemView>
#include <QPainter>

namespace wardbook::ui {

using grading::Verdict;

namespace {

constexpr Length kGlyph{14}, kSmallGlyph{8}, kCorner{6};
constexpr int kFlag = 9;
constexpr Length kLetter{14}, kTopic{34}, kHeadingText{34}, kChevron{14};

void paintLines(QPainter& painter, const QRect& cell)
{
    painter.setPen(theme().line);
    painter.drawLine(cell.bottomLeft(), cell.bottomRight());
    painter.drawLine(cell.topRight(), cell.bottomRight());
}

void paintCorner(QPainter& painter, const QRect& cell)
{
    const QPoint corner = cell.topRight();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().text3);
    painter.drawPolygon(QPolygon{corner, corner - QPoint(kCorner, 0), corner + QPoint(0, kCorner)});
}

} // namespace

VerdictDelegate::VerdictDelegate(const VerdictModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect cell = option.rect;
    const VerdictModel::Line& line = m_model.line(index.row());
    const CellAt at = m_model.cellAt(index);
    if (line.heading || !at.valid()) {
        painter->fillRect(cell, t.sunken);
        if (line.heading) {
            painter->setPen(t.line);
            painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        } else {
            paintLines(*painter, cell);
        }
        return;
    }
    const grading::Cell& shown = m_model.editor().cell(at);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor tint = verdictTint(shown.verdict);
    painter->fillRect(cell, selected && !current ? t.selected : tint);
    paintLines(*painter, cell);

    const Verdict before = m_model.editor().before(at);
    paintVerdict(*painter, cell.adjusted(0, 0, -1, -1), shown.verdict, verdictColour(shown.verdict), kGlyph);
    if (before != Verdict::Blank && before != shown.verdict) {
        const QRect small(cell.left() + 3, cell.bottom() - kSmallGlyph - 2, kSmallGlyph, kSmallGlyph);
        paintVerdict(*painter, small, before, t.text3, kSmallGlyph);
    }
    if (shown.highRisk) {
        const QRect flag(cell.right() - kFlag - 2, cell.bottom() - kFlag - 2, kFlag, kFlag);
        paintIcon(*painter, QStringLiteral("flag"), flag, shown.compensated ? t.warnText : t.badText);
    }
    if (shown.proofs > 0)
        paintCorner(*painter, cell.adjusted(0, 0, -1, 0));
    if (current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(view->hasFocus() ? t.accent : t.input, metric::kFocusRing, Qt::SolidLine,
                             Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(cell.adjusted(1, 1, -2, -2));
    }
}

ItemDelegate::ItemDelegate(const VerdictModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect cell = option.rect;
    const VerdictModel::Line& line = m_model.line(index.row());
    if (line.heading) {
        const VerdictModel::Group& group = m_model.group(line.group);
        painter->fillRect(cell, t.sunken);
        paintIcon(
            *painter, group.collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
            QRect(cell.left() + kLetter, cell.center().y() - kChevron / 2, kChevron, kChevron), t.text2);
        painter->setFont(ui::font(FontRole::BodyBold));
        painter->setPen(t.text);
        const QRect text = cell.adjusted(kHeadingText, 0, -metric::kGap, -1);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(group.title, Qt::ElideRight, text.width()));
        painter->setPen(t.line);
        painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        return;
    }
    const grading::RequirementItem& item = m_model.editor().round().item(line.row);
    painter->fillRect(cell, index.row() == m_current ? t.selected : t.surface);
    painter->setFont(ui::font(FontRole::MonoCaption));
    painter->setPen(t.text3);
    painter->drawText(QRect(cell.left() + kLetter, cell.top(), kTopic - kLetter, cell.height() - 1),
                      Qt::AlignVCenter | Qt::AlignLeft, item.letter);
    painter->setFont(ui::font(FontRole::Body));
    painter->setPen(t.text);
    const bool flag = m_model.flagged(line.row);
    const QRect text = cell.adjusted(kTopic, 0, -metric::kGap - (flag ? metric::kSmallIcon + 4 : 0), -1);
    const QString shown = painter->fontMetrics().elidedText(item.topic.text(), Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (flag) {
        const int x = text.left() + painter->fontMetrics().horizontalAdvance(shown) + 5;
        paintIcon(
            *painter, QStringLiteral("flag"),
            QRect(x, cell.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon, metric::kSmallIcon),
            t.badText);
    }
    painter->setPen(t.line);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
}

} // namespace wardbook::ui
