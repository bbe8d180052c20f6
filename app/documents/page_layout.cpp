#include "documents/page_layout.h"
#include "documents/chart_painter.h"
#include "documents/documents_tr.h"
#include "documents/house_style.h"
#include "documents/page_builder.h"
#include "documents/page_front.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>

namespace wardbook::documents {

struct PageLayout::Private
{
    QSizeF page{style::kPageWidth, style::kPageHeight};
    QList<LaidPage> pages;
    QList<HeadingPlace> headings;
    void addChrome(const Document& document);
};

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

/// Height that a heading keeps below itself: further headings and the beginning of what follows them.
qreal takenAlong(const QList<Block>& blocks, qsizetype index, const PageBuilder& builder)
{
    qreal height = 0;
    while (std::holds_alternative<Heading>(blocks[index]) && ++index < blocks.size())
        height += builder.beginning(blocks[index]);
    return height;
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

void PageLayout::Private::addChrome(const Document& document)
{
    const qreal left = style::kMarginX, width = page.width() - 2 * style::kMarginX;
    const qreal pitch = style::kChrome * style::kTableLine;
    for (int i = 0; i < pages.size(); ++i) {
        auto& items = pages[i].items;
        if (!pages[i].chrome)
            continue;
        if (!document.headerLeft.isEmpty() || !document.headerRight.isEmpty()) {
            const bool both = !document.headerLeft.isEmpty() && !document.headerRight.isEmpty();
            const qreal share = both ? 0.62 : 1;
            items.append(
                chromeText(document.headerLeft, Align::Left, {left, style::kHeaderTop}, width * share));
            const qreal rest = both ? 0.36 : 1;
            items.append(chromeText(document.headerRight, Align::Right,
                                    {left + width * (1 - rest), style::kHeaderTop}, width * rest));
            const qreal y = style::kHeaderTop + pitch + 40;
            items.append(chromeRule({left, y}, {left + width, y}));
        }
        const qreal y = page.height() - style::kFooterBottom - pitch;
        items.append(chromeText(document.footerLeft, Align::Left, {left, y}, width * 0.7));
        items.append(chromeText(pageNumberText(i + 1, int(pages.size())), Align::Right,
                                {left + width * 0.7, y}, width * 0.3));
    }
}

PageLayout::PageLayout(const Document& document, const Progress& progress) : d(std::make_unique<Private>())
{
    requireFonts();
    checkDocument(document);
    if (document.landscape)
        d->page.transpose();
    const QRectF content(style::kMarginX, style::kMarginTop, d->page.width() - 2 * style::kMarginX,
                         d->page.height() - style::kMarginTop - style::kMarginBottom);
    PageBuilder builder(d->page, content);
    if (!document.cover)
        placeTitle(builder, document);
    HeadingNumbers numbers(document.numbering);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        progress.step(i, document.blocks.size());
        builder.place(document.blocks[i], numbers, takenAlong(document.blocks, i, builder));
    }
    d->headings = builder.headings();
    auto body = builder.takePages();
    if (document.cover)
        d->pages.append(coverPages(document, d->page, content));
    if (document.contents)
        d->pages.append(contentsPages(d->headings, d->page, content, int(d->pages.size())));
    for (auto& heading : d->headings)
        heading.page += int(d->pages.size());
    d->pages.append(body);
    d->addChrome(document);
}

PageLayout::~PageLayout() = default;
PageLayout::PageLayout(PageLayout&&) noexcept = default;
PageLayout& PageLayout::operator=(PageLayout&&) noexcept = default;

int PageLayout::pageCount() const
{
    return int(d->pages.size());
}

QSizeF PageLayout::pageSize() const
{
    return d->page / style::kMillimetre;
}

void PageLayout::paintPage(int page, QPainter& painter, const QRectF& target,
                           const PaintOptions& options) const
{
    if (page < 0 || page >= d->pages.size())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    painter.translate(target.topLeft());
    painter.scale(target.width() / d->page.width(), target.height() / d->page.height());
    for (const auto& item : d->pages[page].items) {
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

QImage PageLayout::pageImage(int page, double dotsPerInch, const PaintOptions& options) const
{
    const QSizeF size = d->page * (dotsPerInch / 1440);
    QImage image(size.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(page, painter, QRectF(image.rect()), options);
    return image;
}

QStringList PageLayout::pageLines(int page) const
{
    QStringList lines;
    if (page < 0 || page >= d->pages.size())
        return lines;
    for (const auto& item : d->pages[page].items)
        for (int i = 0; item.text && i < item.lineCount; ++i)
            lines.append(item.text->lineText(item.firstLine + i));
    return lines;
}

QList<PageLayout::Place> PageLayout::headings() const
{
    QList<Place> places;
    for (const auto& heading : d->headings)
        places.append({heading.level, headingLine(heading), heading.page, heading.y / d->page.height(),
                       heading.anchor});
    return places;
}

QList<PageLayout::Box> PageLayout::boxes(int page) const
{
    QList<Box> found;
    if (page < 0 || page >= d->pages.size())
        return found;
    const auto scaled = QTransform::fromScale(1 / d->page.width(), 1 / d->page.height());
    for (const auto& item : d->pages[page].items)
        if (item.text)
            for (const auto& words : item.text->sourced(item.rect.topLeft(), item.firstLine, item.lineCount))
                found.append({words.source, scaled.mapRect(words.rect)});
    return found;
}

} // namespace wardbook::documents
