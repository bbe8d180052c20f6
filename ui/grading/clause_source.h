#pragma once
#include "ui/kit/palette_source.h"
#include <QWidget>
#include <memory>

namespace wardbook::ui {

class Services;

/// Requirement items of the shipped catalogue in Ctrl+K behind §: by clause number, id, words or pinyin
/// initials. Opens graded protection with the item beside it.
std::shared_ptr<PaletteSource> makeClauseSource(Services& services, QWidget* window);

} // namespace wardbook::ui
