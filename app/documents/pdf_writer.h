#pragma once
#include "base/progress.h"
#include "documents/document.h"

namespace wardbook::documents {

/// Writes the document as pdf: A4, fonts embedded, text that can be searched and copied. The file appears
/// complete or not at all. Errors: Io, Invalid, Cancelled, as requireFonts().
void writePdf(const Document& document, const QString& path, const Progress& progress = {});
/// The same, in memory.
QByteArray pdfBytes(const Document& document, const Progress& progress = {});

} // namespace wardbook::documents
