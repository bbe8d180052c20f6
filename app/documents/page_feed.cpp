#include "documents/page_feed.h"
#include "documents/fonts.h"
#include "documents/laid_page.h"
#include "documents/page_front.h"

namespace wardbook::documents {

namespace {

/// Height that a heading keeps below itself: further headings and the beginning of what follows them.
qreal takenAlong(const QList<Block>& blocks, qsizetype index, const PageBuilder& builder)
{
    qreal height = 0;
    while (std::holds_alternative<Heading>(blocks[index]) && ++index < blocks.size())
        height += builder.beginning(blocks[index]);
    return height;
}

/// First of all: nothing is measured without fonts.
QSizeF checkedPaper(const Document& head)
{
    requireFonts();
    return paperOf(head);
}

} // namespace

PageFeed::PageFeed(const Document& head, Keep keep)
    : m_paper(checkedPaper(head)),
      m_builder(m_paper, contentOf(m_paper), std::make_shared<TextBoxCache>(keep == Keep::Sources)),
      m_numbers(head.numbering), m_goOn(head.blocks.isEmpty())
{
    if (!head.cover)
        placeTitle(m_builder, head);
}

void PageFeed::addBlocks(const Document& document, const Progress& progress)
{
    checkDocument(document);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        progress.step(i, document.blocks.size());
        m_builder.place(document.blocks[i], m_numbers, takenAlong(document.blocks, i, m_builder));
    }
}

void PageFeed::add(const Document& piece)
{
    if (!std::exchange(m_goOn, false) && piece.onNewPage && !m_builder.atTop())
        m_builder.newPage();
    placeTitle(m_builder, piece);
    addBlocks(piece, {});
}

QList<LaidPage> frontPages(const Document& document, const QList<HeadingPlace>& headings)
{
    const auto paper = paperOf(document);
    const auto content = contentOf(paper);
    QList<LaidPage> pages;
    if (document.cover)
        pages.append(coverPages(document, paper, content));
    if (document.contents)
        pages.append(contentsPages(document, headings, paper, content, int(pages.size())));
    return pages;
}

} // namespace wardbook::documents
