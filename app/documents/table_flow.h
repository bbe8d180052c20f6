#pragma once
#include "documents/document.h"

namespace wardbook::documents {

class PageBuilder;

/// Places a table over as many pages as it needs, its header on top of each. Rows stay whole when they fit on
/// a page; cells that span a page break are continued.
void placeTable(PageBuilder& builder, const Table& table);
/// Least height that its beginning takes: caption, header and the first row.
qreal tableBeginning(const PageBuilder& builder, const Table& table);

} // namespace wardbook::documents
