#pragma once
#include "documents/document.h"
#include "documents/page_items.h"
#include "documents/page_layout.h"

class QPainter;

namespace wardbook::documents {

QSizeF paperOf(const Document& document); ///< twips
/// Of such a paper, what blocks may fill.
QRectF contentOf(QSizeF paper);

/// Header and footer of the `number`th page of `total`, on pages that have them.
void addChrome(LaidPage& page, const Document& head, QSizeF paper, int number, int total);

/// Paints the page scaled into `target`; paper is not painted.
void paintLaidPage(const LaidPage& page, QSizeF paper, QPainter& painter, const QRectF& target,
                   const PaintOptions& options);

} // namespace wardbook::documents
