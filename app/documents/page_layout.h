#pragma once
#include "base/progress.h"
#include "documents/document.h"
#include <QImage>
#include <QRectF>
#include <memory>

class QPainter;

namespace wardbook::documents {

/// What is painted beside the text itself.
struct PaintOptions
{
    bool showFilled = false; ///< underline what was taken from records (preview); never in files
};

/// A document laid out on A4 pages: what the pdf contains and what the preview shows, the same to the line.
/// Belongs to one thread at a time; any thread.
class PageLayout
{
public:
    /// Errors: as requireFonts() and checkDocument(); Cancelled.
    explicit PageLayout(const Document& document, const Progress& progress = {});
    ~PageLayout();
    PageLayout(PageLayout&&) noexcept;
    PageLayout& operator=(PageLayout&&) noexcept;

    int pageCount() const;
    QSizeF pageSize() const; ///< millimetres
    /// Paints page `page` (0-based) scaled into `target`; paper is not painted.
    void paintPage(int page, QPainter& painter, const QRectF& target, const PaintOptions& options = {}) const;
    /// The page on white paper.
    QImage pageImage(int page, double dotsPerInch = 96, const PaintOptions& options = {}) const;
    /// What a page says, line by line, its header and footer included.
    QStringList pageLines(int page) const;

    struct Place
    {
        int level = 1;
        QString text;   ///< with its number
        int page = 0;   ///< 0-based
        double top = 0; ///< 0–1 of the page's height
        QString anchor; ///< Heading::anchor
    };
    QList<Place> headings() const;
    /// Where words with a source stand on a page; several for one source when it is broken over lines.
    struct Box
    {
        QString source;
        QRectF rect; ///< 0–1 of the page's width and height
    };
    QList<Box> boxes(int page) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wardbook::documents
