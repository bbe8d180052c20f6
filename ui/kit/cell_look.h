#pragma once
#include "ui/kit/chips.h"
#include <functional>
#include <optional>

namespace wardbook::ui {

struct RecordColumn;
struct RecordRow;

/// How a page wants a cell of its table read: other words than the stored value's, and a colour for what is
/// an exception.
struct CellLook
{
    QString text;
    chips::Tone tone = chips::Tone::Neutral;
    bool chip = false; ///< a chip instead of coloured text
    int severity = 0;  ///< 1–4: a chip in the colour of an incident's grade
};

/// Called while painting: quick, and nothing for cells that look as usual.
using CellLooks = std::function<std::optional<CellLook>(const RecordRow& row, const RecordColumn& column)>;

} // namespace wardbook::ui
