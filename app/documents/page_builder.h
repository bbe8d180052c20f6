#pragma once
#include "documents/document.h"
#include "documents/page_items.h"
#include "documents/text_box_cache.h"

namespace wardbook::documents {

/// Places blocks one below the other and begins a new page when one is full.
class PageBuilder
{
public:
    PageBuilder(QSizeF page, QRectF content,
                std::shared_ptr<TextBoxCache> boxes = std::make_shared<TextBoxCache>());
    /// Another one that shares what was broken into lines already.
    PageBuilder beside() const { return {m_page, m_content, m_boxes}; }

    void place(const Block& block, HeadingNumbers& numbers, qreal nextNeeds);
    /// Least height that the beginning of a block takes: a heading stays with it.
    qreal beginning(const Block& block) const;

    QList<LaidPage> takePages();
    /// Pages that nothing more comes to; pages taken count on.
    QList<LaidPage> takeFullPages();
    QList<HeadingPlace> headings() const { return m_headings; }
    /// A text broken into lines. Short ones are broken once: forms say the same words again and again.
    std::shared_ptr<const TextBox> box(const Text& text, const TextStyle& textStyle, qreal width)
    {
        return m_boxes->box(text, textStyle, width);
    }

    // For blocks that place themselves.
    const QRectF& content() const { return m_content; }
    qreal y() const { return m_y; }
    qreal left() const { return m_content.bottom() - m_y; }
    bool atTop() const { return m_y <= m_content.top(); }
    void moveTo(qreal y) { m_y = y; }
    void skip(qreal height);
    void newPage();
    /// A new page unless that much is left (or the page is still empty).
    void need(qreal height);
    void add(const PageItem& item) { m_pages.last().items.append(item); }
    void fill(const QRectF& rect, const QColor& color);
    void frame(const QRectF& rect, const QColor& color, qreal pen = 10);
    void text(const std::shared_ptr<const TextBox>& box, QPointF top, int first, int count);
    void text(const std::shared_ptr<const TextBox>& box, QPointF top) { text(box, top, 0, box->lineCount()); }
    /// Lines flow over as many pages as they need, never one alone where two could stand.
    void flow(const std::shared_ptr<const TextBox>& box, qreal x);
    /// A caption in the middle, kept with `with` twips of what follows it.
    void caption(const QString& words, qreal with);

private:
    void placeHeading(const Heading& heading, HeadingNumbers& numbers, qreal nextNeeds);
    void placeParagraph(const Paragraph& paragraph);
    void placeList(const BulletList& list);
    void placeKeyValues(const KeyValues& values);
    void placeNote(const Note& note);
    void placeChart(const ChartBlock& block);
    void placeImage(const ImageBlock& block);
    void placePicture(PageItem item, QSizeF size, const QString& captionBelow);

    QSizeF m_page;
    QRectF m_content;
    QList<LaidPage> m_pages;
    int m_taken = 0; ///< pages
    QList<HeadingPlace> m_headings;
    std::shared_ptr<TextBoxCache> m_boxes;
    qreal m_y = 0;
};

} // namespace wardbook::documents
