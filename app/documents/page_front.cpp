#include "documents/page_front.h"
#include "documents/documents_tr.h"
#include "documents/house_style.h"
#include "documents/page_builder.h"
#include <QFontMetricsF>
#include <cmath>

namespace wardbook::documents {

namespace {

std::shared_ptr<const TextBox> sansLine(const QString& words, int size, bool bold, Tone tone, Align align,
                                        qreal width)
{
    return std::make_shared<const TextBox>(words,
                                           TextStyle{.face = Face::Sans,
                                                     .size = size,
                                                     .bold = bold,
                                                     .tone = tone,
                                                     .align = align,
                                                     .line = style::kHeadingLine},
                                           width);
}

void placeFields(PageBuilder& builder, const QList<KeyValues::Pair>& fields, qreal left, qreal width)
{
    const TextStyle keyStyle{
        .size = style::kCoverField, .tone = Tone::Muted, .align = Align::Right, .line = style::kTableLine};
    const TextStyle valueStyle{.size = style::kCoverField, .line = style::kTableLine};
    qreal keyWidth = 0;
    for (const auto& field : fields)
        keyWidth = std::max(keyWidth, TextBox(field.key, valueStyle, width).naturalWidth());
    keyWidth = std::min(keyWidth + 20, width * 0.4);
    const qreal gap = 240;
    for (const auto& field : fields) {
        const auto key = std::make_shared<const TextBox>(field.key, keyStyle, keyWidth);
        const auto value = std::make_shared<const TextBox>(field.value, valueStyle, width - keyWidth - gap);
        const qreal height = std::max(key->height(), value->height()) + 160;
        builder.need(height);
        builder.text(key, QPointF(left, builder.y() + 60));
        builder.text(value, QPointF(left + keyWidth + gap, builder.y() + 60));
        const qreal line = builder.y() + height - 60;
        builder.add({.kind = PageItem::Kind::Line,
                     .rect = QRectF(QPointF(left + keyWidth + gap, line), QPointF(left + width, line)),
                     .color = style::gridColor()});
        builder.moveTo(builder.y() + height);
    }
}

} // namespace

AddedWords addedWords(const Document& document)
{
    if (!document.language)
        return {Tr::tr("Page %1"), Tr::tr("Page %1 of %2"), Tr::tr("Contents")};
    if (*document.language == Language::Chinese)
        return {QStringLiteral("第 %1 页"), QStringLiteral("第 %1 页，共 %2 页"), QStringLiteral("目录")};
    return {QStringLiteral("Page %1"), QStringLiteral("Page %1 of %2"), QStringLiteral("Contents")};
}

QString pageNumberText(const Document& document, int page, int of)
{
    const auto words = addedWords(document);
    return of > 0 ? words.pageOf.arg(page).arg(of) : words.page.arg(page);
}

QString headingLine(const HeadingPlace& heading)
{
    return HeadingNumbers::inFront(heading.number) + heading.text;
}

void placeTitle(PageBuilder& builder, const Document& document)
{
    const auto& content = builder.content();
    if (!document.title.isEmpty())
        builder.flow(sansLine(document.title, style::kTitle * 4 / 5, true, Tone::Normal, Align::Center,
                              content.width()),
                     content.left());
    if (!document.subtitle.isEmpty()) {
        builder.skip(40);
        builder.flow(sansLine(document.subtitle, style::kSubtitle * 4 / 5, false, Tone::Muted, Align::Center,
                              content.width()),
                     content.left());
    }
    if (!document.title.isEmpty() || !document.subtitle.isEmpty())
        builder.skip(style::kAfterBlock);
    if (!document.coverFields.isEmpty()) {
        HeadingNumbers none(document.numbering);
        builder.place(KeyValues{document.coverFields, 2}, none, 0);
        builder.skip(style::kAfterParagraph);
    }
}

QList<LaidPage> coverPages(const Document& document, QSizeF page, const QRectF& content)
{
    PageBuilder builder(page, content);
    const auto title =
        sansLine(document.title, style::kTitle, true, Tone::Normal, Align::Center, content.width());
    const auto subtitle =
        sansLine(document.subtitle, style::kSubtitle, false, Tone::Muted, Align::Center, content.width());
    builder.moveTo(content.top() + content.height() * 0.2);
    builder.text(title, QPointF(content.left(), builder.y()));
    builder.moveTo(builder.y() + title->height() + 160);
    if (!document.subtitle.isEmpty())
        builder.text(subtitle, QPointF(content.left(), builder.y()));
    const qreal rule = builder.y() + subtitle->height() + 240;
    builder.fill(QRectF(content.center().x() - 600, rule, 1200, 50), style::textColor(Tone::Accent));
    builder.moveTo(std::max(rule + 800, content.top() + content.height() * 0.5));
    placeFields(builder, document.coverFields, content.left() + content.width() * 0.14,
                content.width() * 0.72);
    if (!document.coverNote.isEmpty()) {
        const TextStyle noteStyle{
            .size = style::kChrome, .tone = Tone::Muted, .align = Align::Center, .line = style::kBodyLine};
        const auto note = std::make_shared<const TextBox>(document.coverNote, noteStyle, content.width());
        builder.need(note->height());
        builder.text(note, QPointF(content.left(), content.bottom() - note->height()));
    }
    auto pages = builder.takePages();
    for (auto& each : pages)
        each.chrome = false;
    return pages;
}

QList<LaidPage> contentsPages(const Document& document, const QList<HeadingPlace>& headings, QSizeF page,
                              const QRectF& content, int before)
{
    // The page numbers depend on how many pages the contents take themselves, which no number changes.
    QList<LaidPage> pages;
    int own = 0;
    do {
        own = int(pages.size());
        PageBuilder builder(page, content);
        builder.flow(sansLine(addedWords(document).contents, style::kHeading[0], true, Tone::Normal,
                              Align::Center, content.width()),
                     content.left());
        builder.skip(style::kAfterBlock);
        for (const auto& heading : headings) {
            const qreal indent = (heading.level - 1) * style::kBody * 1.6, number = 600;
            const TextStyle lineStyle{
                .size = style::kBody, .bold = heading.level == 1, .line = heading.level == 1 ? 1.7 : 1.5};
            TextStyle numberStyle = lineStyle;
            numberStyle.align = Align::Right;
            numberStyle.bold = false;
            const qreal width = content.width() - indent - number;
            const auto words = std::make_shared<const TextBox>(headingLine(heading), lineStyle, width);
            const auto at = std::make_shared<const TextBox>(QString::number(heading.page + before + own + 1),
                                                            numberStyle, number);
            builder.need(words->height());
            const qreal x = content.left() + indent, top = builder.y();
            builder.text(words, QPointF(x, top));
            const qreal last = top + words->height() - words->linePitch();
            builder.text(at, QPointF(content.right() - number, last));
            const qreal from = x + words->lastLineWidth() + 100,
                        to = content.right() - at->naturalWidth() - 100;
            if (to > from)
                builder.add(
                    {.kind = PageItem::Kind::Leader,
                     .rect = QRectF(QPointF(from, last + words->linePitch() * 0.62), QSizeF(to - from, 0)),
                     .color = style::ruleColor()});
            builder.moveTo(top + words->height());
        }
        pages = builder.takePages();
    } while (own != pages.size());
    return pages;
}

} // namespace wardbook::documents
