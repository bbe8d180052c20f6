#pragma once
#include "base/progress.h"
#include "documents/document.h"
#include <memory>

class QIODevice;

namespace wardbook::documents {

/// Writes the document as docx (Office Open XML): A4, real headings, table headers that repeat, page number
/// fields, charts as pictures at 300 dpi. Equal documents give equal files. The file appears complete or not
/// at all. Charts and a table of contents need fonts (fonts.h), nothing else does. Any thread.
/// Errors: Io, Invalid, Cancelled, as requireFonts() when there is a chart.
void writeDocx(const Document& document, const QString& path, const Progress& progress = {});
/// The same, in memory.
QByteArray docxBytes(const Document& document, const Progress& progress = {});
/// The same, into a device that is open for writing; it is touched only when the document is whole.
void writeDocx(const Document& document, QIODevice& out, const Progress& progress = {});
/// The same for a document too long to be held: the head, then piece by piece. Calls `pieces` once, with a
/// table of contents twice.
void writeDocx(const Document& head, const Pieces& pieces, QIODevice& out, const Progress& progress = {});

/// A long docx from top to bottom; what add() was given is kept packed in memory (about a hundredth) until
/// finish() writes the file. Nothing is written without it. A table of contents is left out: only the
/// functions above know the headings beforehand. Belongs to one thread; any thread. Errors: as writeDocx().
class DocxStream
{
public:
    DocxStream(const Document& head, QIODevice& out);
    ~DocxStream();
    DocxStream(const DocxStream&) = delete;
    DocxStream& operator=(const DocxStream&) = delete;

    void add(const Document& piece);
    void finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wardbook::documents
