#pragma once
#include "documents/document.h"

namespace wardbook::documents {

/// In ems, near enough to set a column without a font: Han characters are square, others about half as wide.
double estimatedWidth(const QString& text);

/// Widths of a checked table's columns in twips; together exactly `total`. They follow the columns' shares,
/// but short words (不符合, 8.1.4.1) are not broken as long as other columns can give the room.
QList<int> columnWidths(const Table& table, int total);

} // namespace wardbook::documents
