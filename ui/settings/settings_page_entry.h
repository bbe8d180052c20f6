#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry settingsPageEntry();

} // namespace wardbook::ui
