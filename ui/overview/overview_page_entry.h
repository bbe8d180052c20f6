#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry overviewPageEntry();

} // namespace wardbook::ui
