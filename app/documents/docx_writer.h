#pragma once
#include "base/progress.h"
#include "documents/document.h"

namespace wardbook::documents {

/// Writes the document as docx (Office Open XML): A4, real headings, table headers that repeat, page number
/// fields, charts as pictures at 300 dpi. Equal documents give equal files. The file appears complete or not
/// at all. Charts and a table of contents need fonts (fonts.h), nothing else does. Any thread.
/// Errors: Io, Invalid, Cancelled, as requireFonts() when there is a chart.
void writeDocx(const Document& document, const QString& path, const Progress& progress = {});
/// The same, in memory.
QByteArray docxBytes(const Document& document, const Progress& progress = {});

} // namespace wardbook::documents
