#pragma once
#include "ui/kit/page.h"
#include "ui/kit/register_host.h"

namespace wardbook::ui {

/// 安全事件 in the rail: the list of incidents, the file of one, and the quick log.
PageEntry incidentsPageEntry();

} // namespace wardbook::ui
