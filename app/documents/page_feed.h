#pragma once
#include "base/progress.h"
#include "documents/page_builder.h"

namespace wardbook::documents {

/// Lays out a document, or one piece of it after the other, and gives away the pages that are full.
class PageFeed
{
public:
    enum class Keep { Sources, Words };
    /// Begins with the head's title, unless that stands on a cover. Errors: as requireFonts().
    PageFeed(const Document& head, Keep keep);

    const QSizeF& paper() const { return m_paper; }
    /// Places a document's blocks alone. Errors: as checkDocument(); Cancelled.
    void addBlocks(const Document& document, const Progress& progress);
    /// Places a further piece, on a page of its own if it says so. The first one stands below the head's
    /// title.
    void add(const Document& piece);
    /// Pages of the body, without cover and contents.
    QList<LaidPage> takeFull() { return m_builder.takeFullPages(); }
    QList<LaidPage> takeRest() { return m_builder.takePages(); }
    QList<HeadingPlace> headings() const { return m_builder.headings(); }

private:
    QSizeF m_paper;
    PageBuilder m_builder;
    HeadingNumbers m_numbers;
    bool m_goOn; ///< the next piece stands below what there is, whatever it says
};

/// Cover and contents as far as the document has them; `headings` count from behind them.
QList<LaidPage> frontPages(const Document& document, const QList<HeadingPlace>& headings);

} // namespace wardbook::documents
