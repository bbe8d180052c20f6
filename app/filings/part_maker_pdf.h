#pragma once
#include "documents/pdf_read_back.h"
#include "documents/rich_text.h"
#include <QStringList>
#include <deque>

/// For this room only: what a written pdf should say, held against what it says.
namespace wardbook::filings {

/// Looks for every text on the page where it is due, or beside it. A pdf knows no cells: a wrong value that
/// stands rightly elsewhere on the page is not found; the docx beside it is compared cell by cell.
class PdfComparison
{
public:
    explicit PdfComparison(const QString& path);
    void expect(const QString& section, const QString& label, const documents::Text& text);
    QStringList finished(); ///< differences as sentences; empty when all is there

private:
    struct Page
    {
        QString words; ///< comparable()
        QString gaps;  ///< the same with U+0000 for glyphs of unknown meaning; empty when there are none
    };
    const Page* page(int number);
    bool says(const QString& words);
    bool saysInPieces(const QString& words);

    documents::PdfPages m_pages;
    std::deque<Page> m_window; ///< pages from m_first
    int m_first = 0, m_current = 0;
    QStringList m_differences;
};

} // namespace wardbook::filings
