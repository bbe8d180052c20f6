#pragma once
#include <QString>

class QFormLayout;

namespace wardbook::ui {

/// Notices of the desktop: whether, and how much they say. `ui/kit/notice_settings.h` reads it.
QString noticesTitle();
QString noticesNote();
void addNoticesRows(QFormLayout& form);

} // namespace wardbook::ui
