#include "documents/page_builder.h"
#include "documents/house_style.h"
#include "documents/table_flow.h"
#include <cmath>

namespace wardbook::documents {

namespace {

template<class... F>
struct Visitor : F...
{
    using F::operator()...;
};
template<class... F>
Visitor(F...) -> Visitor<F...>;

TextStyle headingStyle(int level)
{
    const auto index = size_t(std::clamp(level, 1, 3) - 1);
    return {.face = Face::Sans, .size = style::kHeading[index], .bold = true, .line = style::kHeadingLine};
}

constexpr TextStyle kBodyStyle{.size = style::kBody, .line = style::kBodyLine};

} // namespace

PageBuilder::PageBuilder(QSizeF page, QRectF content, std::shared_ptr<TextBoxCache> boxes)
    : m_page(page), m_content(content), m_boxes(std::move(boxes))
{
    newPage();
}

void PageBuilder::newPage()
{
    m_pages.append(LaidPage());
    m_y = m_content.top();
}

void PageBuilder::need(qreal height)
{
    if (height > left() && !atTop())
        newPage();
}

void PageBuilder::skip(qreal height)
{
    if (!atTop()) // no gap above the first thing on a page
        m_y = std::min(m_y + height, m_content.bottom());
}

QList<LaidPage> PageBuilder::takePages()
{
    if (m_pages.size() > 1 && m_pages.last().items.isEmpty())
        m_pages.removeLast();
    return std::move(m_pages);
}

QList<LaidPage> PageBuilder::takeFullPages()
{
    auto full = std::exchange(m_pages, {});
    m_pages.append(full.takeLast());
    m_taken += int(full.size());
    return full;
}

void PageBuilder::fill(const QRectF& rect, const QColor& color)
{
    add({.kind = PageItem::Kind::Fill, .rect = rect, .color = color});
}

void PageBuilder::frame(const QRectF& rect, const QColor& color, qreal pen)
{
    add({.kind = PageItem::Kind::Frame, .rect = rect, .color = color, .pen = pen});
}

void PageBuilder::text(const std::shared_ptr<const TextBox>& words, QPointF top, int first, int count)
{
    if (count > 0)
        add({.kind = PageItem::Kind::Text,
             .rect = QRectF(top, QSizeF(0, words->linePitch() * count)),
             .text = words,
             .firstLine = first,
             .lineCount = count});
}

void PageBuilder::flow(const std::shared_ptr<const TextBox>& words, qreal x)
{
    for (int first = 0; first < words->lineCount();) {
        const int rest = words->lineCount() - first;
        int fits = int(std::floor((left() + 0.5) / words->linePitch()));
        if (fits < rest) {
            if (rest - fits == 1)
                --fits; // two lines at least on the next page
            if (fits < (first == 0 ? 2 : 1)) {
                if (!atTop()) {
                    newPage();
                    continue;
                }
                fits = std::max(fits, 1);
            }
        }
        const int count = std::min(fits, rest);
        text(words, QPointF(x, m_y), first, count);
        m_y += count * words->linePitch();
        first += count;
    }
}

void PageBuilder::caption(const QString& words, qreal with)
{
    if (words.isEmpty())
        return;
    const auto line = box(words,
                          {.face = Face::Sans,
                           .size = style::kCaption,
                           .bold = true,
                           .align = Align::Center,
                           .line = style::kTableLine},
                          m_content.width());
    need(line->height() + 60 + with);
    text(line, QPointF(m_content.left(), m_y));
    m_y += line->height() + 60;
}

qreal PageBuilder::beginning(const Block& block) const
{
    const qreal line = style::kBody * style::kBodyLine;
    return std::visit(
        Visitor{
            [](const Heading& heading) {
                return headingStyle(heading.level).size * style::kHeadingLine + 2 * style::kBody;
            },
            [&](const Table& table) { return tableBeginning(*this, table); },
            [&](const ChartBlock& chart) {
                return std::min(chart.height * style::kMillimetre + line, m_content.height() * 0.7);
            },
            [](const PageBreak&) { return 0.0; },
            [&](const auto&) { return line * 2; },
        },
        block);
}

void PageBuilder::place(const Block& block, HeadingNumbers& numbers, qreal nextNeeds)
{
    std::visit(Visitor{
                   [&](const Heading& heading) { placeHeading(heading, numbers, nextNeeds); },
                   [&](const Paragraph& paragraph) { placeParagraph(paragraph); },
                   [&](const BulletList& list) { placeList(list); },
                   [&](const Table& table) { placeTable(*this, table); },
                   [&](const KeyValues& values) { placeKeyValues(values); },
                   [&](const ChartBlock& chart) { placeChart(chart); },
                   [&](const ImageBlock& image) { placeImage(image); },
                   [&](const Note& note) { placeNote(note); },
                   [&](const PageBreak&) {
                       if (!atTop())
                           newPage();
                   },
               },
               block);
}

void PageBuilder::placeHeading(const Heading& heading, HeadingNumbers& numbers, qreal nextNeeds)
{
    const auto index = size_t(std::clamp(heading.level, 1, 3) - 1);
    const auto textStyle = headingStyle(heading.level);
    const auto number = numbers.next(heading);
    const Text words = Text(HeadingNumbers::inFront(number)).add(heading.text);
    const auto line = box(words, textStyle, m_content.width());
    skip(style::kHeadingBefore[index]);
    need(line->height() + style::kHeadingAfter[index] + nextNeeds);
    m_headings.append({heading.level, number, heading.text.plain(), m_taken + int(m_pages.size()) - 1, m_y,
                       heading.anchor});
    flow(line, m_content.left());
    skip(style::kHeadingAfter[index]);
}

void PageBuilder::placeParagraph(const Paragraph& paragraph)
{
    auto textStyle = kBodyStyle;
    textStyle.align = paragraph.align;
    if (paragraph.large) {
        textStyle.face = Face::Sans;
        textStyle.size = style::kLarge;
    }
    textStyle.firstIndent = paragraph.indented ? 2 * style::kBody : 0;
    flow(box(paragraph.text, textStyle, m_content.width()), m_content.left());
    skip(paragraph.large ? style::kAfterBlock : style::kAfterParagraph);
}

void PageBuilder::placeList(const BulletList& list)
{
    const qreal indent = style::kBody * (list.numbered ? 2 : 1.4);
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const auto item = box(list.items[i], kBodyStyle, m_content.width() - indent);
        const auto mark = box(list.numbered ? QString::number(i + 1) + QLatin1Char('.') : QStringLiteral("•"),
                              {.face = list.numbered ? Face::Serif : Face::Sans,
                               .size = style::kBody,
                               .line = style::kBodyLine},
                              indent);
        // As many lines as flow() puts here, or the bullet would stay behind.
        need(item->linePitch() * (item->lineCount() <= 3 ? item->lineCount() : 2));
        text(mark, QPointF(m_content.left() + style::kBody * 0.2, m_y));
        flow(item, m_content.left() + indent);
        skip(40);
    }
    skip(style::kAfterParagraph - 40);
}

void PageBuilder::placeKeyValues(const KeyValues& values)
{
    const int across = std::clamp(values.columns, 1, 2);
    const qreal width = m_content.width() / across;
    qreal keyWidth = 0;
    for (const auto& pair : values.pairs)
        keyWidth = std::max(keyWidth, box(pair.key, kBodyStyle, m_content.width())->naturalWidth());
    keyWidth = std::min(keyWidth + style::kBody, width * 0.45);
    TextStyle keyStyle = kBodyStyle;
    keyStyle.tone = Tone::Muted;
    for (qsizetype i = 0; i < values.pairs.size(); i += across) {
        const auto count = std::min<qsizetype>(across, values.pairs.size() - i);
        std::array<std::shared_ptr<const TextBox>, 2> keys, texts;
        qreal height = 0;
        for (qsizetype k = 0; k < count; ++k) {
            const auto& pair = values.pairs[i + k];
            keys[size_t(k)] = box(pair.key, keyStyle, keyWidth - style::kBody * 0.5);
            texts[size_t(k)] =
                box(pair.value, kBodyStyle, width - keyWidth - (across > 1 ? style::kBody : 0));
            height = std::max({height, keys[size_t(k)]->height(), texts[size_t(k)]->height()});
        }
        need(std::min(height, m_content.height()));
        if (count == 1 && height > m_content.height()) { // longer than a page: the value flows on
            text(keys[0], QPointF(m_content.left(), m_y));
            flow(texts[0], m_content.left() + keyWidth);
            continue;
        }
        for (qsizetype k = 0; k < count; ++k) {
            const qreal x = m_content.left() + width * qreal(k);
            text(keys[size_t(k)], QPointF(x, m_y));
            text(texts[size_t(k)], QPointF(x + keyWidth, m_y));
        }
        m_y += height;
    }
    skip(style::kAfterParagraph);
}

void PageBuilder::placeNote(const Note& note)
{
    const qreal bar = 60, padding = 140;
    Text words;
    if (!note.badge.isEmpty())
        words.badge(note.badge, note.tone).add(QStringLiteral(" "));
    words.add(note.text);
    auto textStyle = kBodyStyle;
    textStyle.line = style::kTableLine;
    const auto body = box(words, textStyle, m_content.width() - bar - 2 * padding);
    const qreal edge = 80;
    need(std::min(body->height() + 2 * edge, m_content.height()));
    for (int first = 0; first < body->lineCount();) {
        const int fits = std::max(1, int(std::floor((left() - 2 * edge) / body->linePitch())));
        const int count = std::min(fits, body->lineCount() - first);
        const QRectF area(m_content.left(), m_y, m_content.width(), count * body->linePitch() + 2 * edge);
        fill(area, style::tint(note.tone == Tone::Normal ? Tone::Muted : note.tone));
        fill(QRectF(area.topLeft(), QSizeF(bar, area.height())), style::fill(note.tone));
        text(body, QPointF(m_content.left() + bar + padding, m_y + edge), first, count);
        first += count;
        m_y = area.bottom();
        if (first < body->lineCount())
            newPage();
    }
    skip(style::kAfterParagraph + 40);
}

void PageBuilder::placePicture(PageItem item, QSizeF size, const QString& captionBelow)
{
    const auto line = box(captionBelow,
                          {.face = Face::Sans,
                           .size = style::kCaption,
                           .tone = Tone::Muted,
                           .align = Align::Center,
                           .line = style::kTableLine},
                          m_content.width());
    const qreal below = captionBelow.isEmpty() ? 0 : line->height() + 40;
    const auto room = m_content.height() - below;
    if (size.height() > room)
        size =
            item.kind == PageItem::Kind::Chart ? QSizeF(size.width(), room) : size * (room / size.height());
    need(size.height() + below);
    item.rect = QRectF(QPointF(m_content.left() + (m_content.width() - size.width()) / 2, m_y), size);
    add(item);
    m_y += size.height();
    if (!captionBelow.isEmpty()) {
        text(line, QPointF(m_content.left(), m_y + 40));
        m_y += below;
    }
    skip(style::kAfterBlock);
}

void PageBuilder::placeChart(const ChartBlock& block)
{
    const qreal width =
        block.width > 0 ? std::min(block.width * style::kMillimetre, m_content.width()) : m_content.width();
    PageItem item{.kind = PageItem::Kind::Chart};
    item.chart = std::make_shared<const Chart>(block.chart);
    placePicture(item, QSizeF(width, std::max(block.height, 20.0) * style::kMillimetre), block.caption);
}

void PageBuilder::placeImage(const ImageBlock& block)
{
    if (block.image.isNull())
        return;
    const qreal natural = block.image.width() * 15.0; // 96 dots per inch
    const qreal width =
        std::min(block.width > 0 ? block.width * style::kMillimetre : natural, m_content.width());
    PageItem item{.kind = PageItem::Kind::Image};
    item.image = block.image;
    placePicture(item, QSizeF(width, width * block.image.height() / block.image.width()), block.caption);
}

} // namespace wardbook::documents
