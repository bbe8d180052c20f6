#include "ui/filings/checklist_delegate.h"
#include "ui/filings/filing_words.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kHeading{28}, kLine{32};
constexpr Length kTwoLines{48};
constexpr int kBar = 3;

int textLeft()
{
    return metric::kPage + metric::kIcon + metric::kGap;
}

void drawElided(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

ChecklistDelegate::ChecklistDelegate(const ChecklistModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const filings::CheckLine* line = m_model.lineAt(index.row());
    if (!line)
        return {0, kHeading};
    return {0, problemText(*line).isEmpty() ? kLine : kTwoLines};
}

void ChecklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    if (const filings::CheckLine* line = m_model.lineAt(index.row()))
        paintLine(*painter, option, *line);
    else
        paintHeading(*painter, option.rect, index.row());
    painter->restore();
}

void ChecklistDelegate::paintHeading(QPainter& painter, const QRect& rect, int row) const
{
    const Theme& t = theme();
    painter.fillRect(rect, t.rail);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    QRect text = rect.adjusted(metric::kPage, 0, -metric::kPage, -1);
    painter.setFont(font(FontRole::BodyBold));
    painter.setPen(t.text);
    drawElided(painter, text, m_model.headingAt(row));
    text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(m_model.headingAt(row)) +
                 metric::kGap);
    painter.setFont(font(FontRole::Caption));
    painter.setPen(t.text2);
    drawElided(painter, text, m_model.headingNote(row));
}

void ChecklistDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option,
                                  const filings::CheckLine& line) const
{
    const Theme& t = theme();
    const QRect rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const QString problem = problemText(line);
    painter.fillRect(rect, selected                                 ? t.selected
                           : option.state & QStyle::State_MouseOver ? t.hover
                                                                    : t.sunken);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (selected)
        painter.fillRect(rect.left(), rect.top(), kBar, rect.height(), t.accent);

    const int upperHeight = problem.isEmpty() ? rect.height() - 1 : 24;
    QRect upper(rect.left(), rect.top() + (problem.isEmpty() ? 0 : 3), rect.width(), upperHeight);
    paintIcon(painter, glyphOf(line.state),
              QRect(rect.left() + metric::kPage, upper.center().y() - metric::kIcon / 2 + 1, metric::kIcon,
                    metric::kIcon),
              colourOf(line.state));
    upper.adjust(textLeft(), 0, -metric::kPage, 0);
    const QFont titleFont = font(selected ? FontRole::BodyBold : FontRole::Body);
    if (problem.isEmpty()) {
        // the title needs its room first; what it rests on takes the rest
        const int title = QFontMetrics(titleFont).horizontalAdvance(line.title);
        painter.setFont(font(FontRole::Caption));
        const int room = qMax(upper.width() - title - metric::kGap, upper.width() / 4);
        const QString aside = painter.fontMetrics().elidedText(line.detail, Qt::ElideRight, room);
        painter.setPen(t.text2);
        painter.drawText(upper, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, aside);
        if (!aside.isEmpty())
            upper.setRight(upper.right() - painter.fontMetrics().horizontalAdvance(aside) - metric::kGap);
    }
    painter.setFont(titleFont);
    painter.setPen(line.state == filings::CheckState::NotNeeded ? t.text3 : t.text);
    drawElided(painter, upper, line.title);
    if (!problem.isEmpty()) {
        painter.setFont(font(FontRole::Caption));
        painter.setPen(colourOf(line.state));
        drawElided(painter, QRect(upper.left(), upper.bottom() - 1, upper.width(), px(18)), problem);
    }
    if (selected && option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(t.accent, 1));
        painter.drawRect(rect.adjusted(kBar, 0, -1, -2));
    }
}

} // namespace wardbook::ui
