#pragma once
#include "ui/kit/page.h"
#include "ui/kit/register_host.h"

namespace wardbook::ui {

/// 应急演练 in the rail: drills, yearly programmes, plans, scenarios, and the live console.
PageEntry drillsPageEntry();

} // namespace wardbook::ui
