#include "ui/grading/object_header.h"
#include "base/word_breaks.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_model.h"
#include "ui/kit/theme.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>

namespace wardbook::ui {

constexpr Length kSide{3};
constexpr int kLines = 2;

ObjectHeader::ObjectHeader(const VerdictModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setFixedHeight(kHeight);
    setMinimumSectionSize(px(16));
}

void ObjectHeader::setCurrentColumn(int column)
{
    const int former = std::exchange(m_current, column);
    for (const int section : {former, column})
        if (section >= 0 && section < count())
            updateSection(section);
}

QStringList ObjectHeader::linesOf(const QString& text, const QFont& font, int width)
{
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    // Between two words, where the longer line is shortest; if both don't fit, the last word that does.
    QStringList best;
    int least = width + 1;
    for (const qsizetype at : wordBreaks(text)) {
        const QString first = text.left(at).trimmed(), second = text.mid(at);
        const int wide = metrics.horizontalAdvance(first), rest = metrics.horizontalAdvance(second);
        if (wide > width)
            break;
        if (std::max(wide, rest) < least) {
            least = std::max(wide, rest);
            best = {first, second};
        } else if (least > width) {
            best = {first, metrics.elidedText(second, Qt::ElideRight, width)};
        }
    }
    if (!best.isEmpty())
        return best;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (int i = 0; i < kLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = i == kLines - 1;
        lines.append(last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                          : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void ObjectHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme& t = theme();
    painter->save();
    painter->fillRect(rect, logicalIndex == m_current ? t.selected : t.sunken);
    painter->setPen(t.line2);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (logicalIndex == 0) {
        const QRect text = rect.adjusted(metric::kPage - 2, 6, -metric::kGap, -6);
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(t.text2);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, m_model.layerTitle());
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, m_model.layerSize());
    } else {
        painter->setPen(t.line);
        painter->drawLine(rect.topRight(), rect.bottomRight() - QPoint(0, 1));
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(logicalIndex == m_current ? t.accent : t.text2);
        const QString name = m_model.headerData(logicalIndex, Qt::Horizontal).toString();
        const QStringList lines = linesOf(name, painter->font(), rect.width() - 2 * kSide);
        const int height = painter->fontMetrics().height();
        int y = rect.center().y() - height * int(lines.size()) / 2;
        for (const QString& line : lines) {
            painter->drawText(QRect(rect.left(), y, rect.width(), height), Qt::AlignCenter, line);
            y += height;
        }
    }
    painter->restore();
}

void ObjectHeader::contextMenuEvent(QContextMenuEvent* event)
{
    const int section = logicalIndexAt(event->pos());
    if (section < 1)
        return;
    const grading::Round& round = m_model.editor().round();
    const grading::RoundObject& object = round.objects.at(m_model.columns().at(section - 1));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(
        GradingPageTr::tr("Copy %1 to the blank cells of other objects of its kind").arg(object.name), this,
        [this, section] { Q_EMIT copyWanted(section); });
    copy->setEnabled(m_model.editor().readOnlyReason().isEmpty());
    menu->popup(event->globalPos());
}

} // namespace wardbook::ui
