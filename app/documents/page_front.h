#pragma once
#include "documents/document.h"
#include "documents/page_items.h"

/// What stands before the blocks: title, cover, table of contents.
namespace wardbook::documents {

class PageBuilder;

/// Words in the document's language.
struct AddedWords
{
    QString page;     ///< "第 %1 页"
    QString pageOf;   ///< "第 %1 页，共 %2 页"
    QString contents; ///< "目录"
};
AddedWords addedWords(const Document& document);
/// "第 3 页，共 9 页"; "第 3 页" when nobody knows of how many
QString pageNumberText(const Document& document, int page, int of);
/// Number and words, with the space that the number needs.
QString headingLine(const HeadingPlace& heading);

void placeTitle(PageBuilder& builder, const Document& document);
/// One page, unless there are more fields than it holds.
QList<LaidPage> coverPages(const Document& document, QSizeF page, const QRectF& content);
/// `before`: pages in front of the contents; the headings' pages count from behind the contents.
QList<LaidPage> contentsPages(const Document& document, const QList<HeadingPlace>& headings, QSizeF page,
                              const QRectF& content, int before);

} // namespace wardbook::documents
