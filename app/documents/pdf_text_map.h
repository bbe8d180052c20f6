#pragma once
#include <QByteArray>

namespace wardbook::documents {

/// Repairs what a finished pdf says its glyphs mean. Chinese fonts draw 自 and the radical ⾃ (U+2F83) with
/// one glyph, and Qt notes the smaller number: the page looks right, but searching for 自查 finds nothing.
/// The codes have one length, so no offset in the file moves.
QByteArray withSearchableText(QByteArray pdf);

} // namespace wardbook::documents
