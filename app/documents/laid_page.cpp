#include "documents/laid_page.h"
#include "documents/chart_painter.h"
#include "documents/house_style.h"
#include "documents/page_front.h"
#include <QFontMetricsF>
#include <QPainter>

namespace wardbook::documents {

namespace {

QString elided(const QString& words, const QFont& font, qreal width)
{
    return QFontMetricsF(font).elidedText(cleanText(words), Qt::ElideRight, width);
}

PageItem chromeText(const QString& words, Align align, QPointF top, qreal width)
{
    const TextStyle textStyle{
        .size = style::kChrome, .tone = Tone::Muted, .align = align, .line = style::kTableLine};
    const auto shown = elided(words, documentFont(Face::Serif, style::kChrome), width);
    PageItem item;
    item.text = std::make_shared<const TextBox>(shown, textStyle, width + 2);
    item.lineCount = 1;
    item.rect = QRectF(top, QSizeF(width, item.text->linePitch()));
    return item;
}

QPen dotted(const QColor& color, qreal width)
{
    QPen pen(color, width, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 5});
    return pen;
}

PageItem chromeRule(QPointF from, QPointF to)
{
    return {.kind = PageItem::Kind::Line, .rect = QRectF(from, to), .color = style::ruleColor()};
}

} // namespace

QSizeF paperOf(const Document& document)
{
    const QSizeF paper(style::kPageWidth, style::kPageHeight);
    return document.landscape ? paper.transposed() : paper;
}

QRectF contentOf(QSizeF paper)
{
    return {style::kMarginX, style::kMarginTop, paper.width() - 2 * style::kMarginX,
            paper.height() - style::kMarginTop - style::kMarginBottom};
}

void addChrome(LaidPage& page, const Document& head, QSizeF paper, int number, int total)
{
    if (!page.chrome)
        return;
    const qreal left = style::kMarginX, width = paper.width() - 2 * style::kMarginX;
    const qreal pitch = style::kChrome * style::kTableLine;
    auto& items = page.items;
    if (!head.headerLeft.isEmpty() || !head.headerRight.isEmpty()) {
        const bool both = !head.headerLeft.isEmpty() && !head.headerRight.isEmpty();
        const qreal share = both ? 0.62 : 1;
        items.append(chromeText(head.headerLeft, Align::Left, {left, style::kHeaderTop}, width * share));
        const qreal rest = both ? 0.36 : 1;
        items.append(chromeText(head.headerRight, Align::Right,
                                {left + width * (1 - rest), style::kHeaderTop}, width * rest));
        const qreal y = style::kHeaderTop + pitch + 40;
        items.append(chromeRule({left, y}, {left + width, y}));
    }
    const qreal y = paper.height() - style::kFooterBottom - pitch;
    items.append(chromeText(head.footerLeft, Align::Left, {left, y}, width * 0.7));
    items.append(
        chromeText(pageNumberText(head, number, total), Align::Right, {left + width * 0.7, y}, width * 0.3));
}

void paintLaidPage(const LaidPage& page, QSizeF paper, QPainter& painter, const QRectF& target,
                   const PaintOptions& options)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    painter.translate(target.topLeft());
    painter.scale(target.width() / paper.width(), target.height() / paper.height());
    for (const auto& item : page.items) {
        switch (item.kind) {
        case PageItem::Kind::Text:
            item.text->paint(painter, item.rect.topLeft(), item.firstLine, item.lineCount,
                             options.showFilled);
            break;
        case PageItem::Kind::Fill:
            painter.fillRect(item.rect, item.color);
            break;
        case PageItem::Kind::Line:
            painter.setPen(QPen(item.color, item.pen));
            painter.drawLine(item.rect.topLeft(), item.rect.bottomRight());
            break;
        case PageItem::Kind::Leader:
            painter.setPen(dotted(item.color, item.pen * 1.6));
            painter.drawLine(item.rect.topLeft(), item.rect.topRight());
            break;
        case PageItem::Kind::Frame:
            painter.setPen(QPen(item.color, item.pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(item.rect);
            break;
        case PageItem::Kind::Chart:
            paintChart(painter, item.rect, *item.chart, 20);
            break;
        case PageItem::Kind::Image:
            painter.drawImage(item.rect, item.image);
            break;
        }
    }
    painter.restore();
}

} // namespace wardbook::documents
