#pragma once

class QWidget;

namespace wardbook::ui {

/// `whole->setFocus()` goes to `home`. Not a focus proxy: Tab would jump there too, past everything before
/// it.
void setFocusHome(QWidget* whole, QWidget* home);

} // namespace wardbook::ui
