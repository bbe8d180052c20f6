#include "documents/page_layout.h"
#include "documents/fonts.h"
#include "documents/house_style.h"
#include "documents/laid_page.h"
#include "documents/page_feed.h"
#include "documents/page_front.h"
#include <QPainter>
#include <QTransform>

namespace wardbook::documents {

struct PageLayout::Private
{
    QSizeF page;
    QList<LaidPage> pages;
    QList<HeadingPlace> headings;
};

PageLayout::PageLayout(const Document& document, const Progress& progress) : d(std::make_unique<Private>())
{
    PageFeed feed(document, PageFeed::Keep::Sources);
    feed.addBlocks(document, progress);
    d->page = feed.paper();
    const auto body = feed.takeRest();
    d->headings = feed.headings();
    d->pages = frontPages(document, d->headings);
    for (auto& heading : d->headings)
        heading.page += int(d->pages.size());
    d->pages.append(body);
    for (int i = 0; i < d->pages.size(); ++i)
        addChrome(d->pages[i], document, d->page, i + 1, int(d->pages.size()));
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
    paintLaidPage(d->pages[page], d->page, painter, target, options);
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
