#pragma once
#include "base/progress.h"
#include "documents/document.h"
#include "documents/page_layout.h"

class QIODevice;

namespace wardbook::documents {

/// Writes the document as pdf: A4, fonts embedded, text that can be searched and copied. The file appears
/// complete or not at all. Errors: Io, Invalid, Cancelled, as requireFonts().
void writePdf(const Document& document, const QString& path, const Progress& progress = {});
/// The same, in memory.
QByteArray pdfBytes(const Document& document, const Progress& progress = {});
/// The same, into a device that is open for writing; pages are written while they are laid out. After an
/// error the device holds a part of the file.
void writePdf(const Document& document, QIODevice& out, const Progress& progress = {});
/// The same for a document too long to be held: the head, then piece by piece. Calls `pieces` twice, since
/// the first page names the last one.
void writePdf(const Document& head, const Pieces& pieces, QIODevice& out, const Progress& progress = {});

/// What the first page of a long document tells about the others.
struct PageTotals
{
    int pages = 0; ///< cover and contents included; 0: unknown, pages say "第 n 页" only
    int front = 0; ///< of these, cover and contents
    QList<PageLayout::Place> headings{}; ///< for the table of contents
};
/// Lays out without painting. Errors: as writePdf().
PageTotals countPages(const Document& head, const Pieces& pieces, const Progress& progress = {});

/// A long pdf from top to bottom: what add() was given is laid out, painted and forgotten. Belongs to one
/// thread; any thread. `out` must be open for writing and outlive the stream. Without finish() the file is
/// incomplete. Errors of all: as writePdf().
class PdfStream
{
public:
    PdfStream(const Document& head, QIODevice& out, const PageTotals& totals = {});
    ~PdfStream();
    PdfStream(const PdfStream&) = delete;
    PdfStream& operator=(const PdfStream&) = delete;

    void add(const Document& piece);
    void finish();
    int pages() const; ///< painted so far

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wardbook::documents
