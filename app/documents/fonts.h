#pragma once
#include <QFont>

namespace wardbook::documents {

/// The two faces that documents are set in.
enum class Face {
    Serif, ///< body: 宋体
    Sans,  ///< headings, charts: 黑体
};

/// Whether pages can be laid out here. Errors: Unsupported, when the program runs without a QGuiApplication
/// (the offscreen platform is enough) or no installed font has Chinese characters: better no file than one
/// full of empty boxes. Needed by pdf, preview, charts and a docx's table of contents; a docx without those
/// needs no fonts.
void requireFonts();
bool fontsAvailable();

/// `size` in units of the painter (pixel size).
QFont documentFont(Face face, int size, bool bold = false);

} // namespace wardbook::documents
