#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry auditPageEntry();

} // namespace wardbook::ui
