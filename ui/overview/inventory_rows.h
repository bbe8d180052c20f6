#pragma once
#include "overview/standing.h"
#include "ui/overview/fact_table.h"

namespace wardbook::ui {

/// Category by level, as rows of figures.
struct InventoryRows
{
    QList<int> widths;
    QList<QList<FactCell>> rows;
};
/// The inventory as a matrix with totals; assets without a level or category get a column or row of their
/// own while there are some.
InventoryRows inventoryRows(const overview::Inventory& inventory);

} // namespace wardbook::ui
