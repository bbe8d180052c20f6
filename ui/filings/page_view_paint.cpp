#include "ui/filings/page_view.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

static constexpr double kInkBelow = 1.5; ///< device pixels to a point
static constexpr Length kCalloutWidth{400};

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& t = theme();
    painter.fillRect(viewport()->rect(), t.dark ? t.window : t.line);
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect paper = pageRect(page);
        painter.fillRect(paper, Qt::white);
        const auto kept = m_pictures.constFind(page);
        if (kept != m_pictures.constEnd()) {
            painter.drawImage(paper, kept->image); // scaled until it is painted in its own size
            // thin strokes of a serif fade at this size: twice the ink
            if (m_zoom * devicePixelRatioF() < kInkBelow) {
                painter.setCompositionMode(QPainter::CompositionMode_Multiply);
                painter.drawImage(paper, kept->image);
                painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            }
        }
        painter.setPen(t.line2);
        painter.drawRect(paper.adjusted(-1, -1, 0, 0));
        paintMarks(painter, page);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::paintMarks(QPainter& painter, int page) const
{
    // paper stays light in either theme, and so do the marks on it
    const Theme& paper = themeOf(ThemeName::Light);
    const auto kept = m_pictures.constFind(page);
    if (kept == m_pictures.constEnd())
        return;
    for (const auto& box : kept->boxes) {
        const QRect rect = boxRect(page, box.rect).adjusted(-2, -1, 2, 1);
        const auto problem = m_problems.constFind(box.source);
        const bool wrong = problem != m_problems.constEnd();
        if (wrong) {
            painter.setPen(QPen(problem->missing ? paper.badFill : paper.warnFill, 1.5));
            painter.drawRect(rect);
        }
        if (box.source == m_hovered && box.source != m_selected) {
            QColor tint = paper.accent;
            tint.setAlpha(28);
            painter.fillRect(rect, tint);
        }
        if (box.source == m_selected) {
            painter.setPen(QPen(paper.accent, metric::kFocusRing));
            painter.drawRect(rect.adjusted(-1, -1, 1, 1));
        }
    }
    // a value may stand in several places: it is said once
    QStringList told;
    for (const auto& box : kept->boxes) {
        const auto problem = m_problems.constFind(box.source);
        const bool asked = box.source == m_selected || box.source == m_hovered;
        if (!asked || problem == m_problems.constEnd() || told.contains(box.source))
            continue;
        told << box.source;
        paintCallout(painter, boxRect(page, box.rect), *problem);
    }
}

/// What is wrong, below the value, so that the value itself stays readable.
void PageView::paintCallout(QPainter& painter, const QRect& box, const Problem& problem) const
{
    const Theme& paper = themeOf(ThemeName::Light);
    painter.setFont(ui::font(FontRole::Caption));
    const int room = qMin<int>(kCalloutWidth, viewport()->width() - 4 * metric::kGap);
    const int wrapped = int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;
    const QRect words =
        painter.fontMetrics().boundingRect(QRect(0, 0, room, viewport()->height()), wrapped, problem.text);
    QRect callout(box.left() - 3, box.bottom() + 4, words.width() + 2 * metric::kGap, words.height() + 6);
    if (callout.right() > viewport()->width() - metric::kGap)
        callout.moveRight(viewport()->width() - metric::kGap);
    painter.setPen(problem.missing ? paper.badFill : paper.warnFill);
    painter.setBrush(problem.missing ? paper.badTint : paper.warnTint);
    painter.drawRect(callout);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(problem.missing ? paper.badText : paper.warnText);
    painter.drawText(callout.adjusted(metric::kGap, 3, -metric::kGap, -3), wrapped, problem.text);
}

} // namespace wardbook::ui
