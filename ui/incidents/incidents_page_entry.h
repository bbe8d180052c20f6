#pragma once
#include "ui/kit/page.h"
#include "ui/kit/register_host.h"

namespace wardbook::ui {

/// 安全事件 in the rail: the list of incidents, the file of one, and the quick log; the nearest legal clock
/// on every page. `exchange`: import and export, where the program has them.
PageEntry incidentsPageEntry(const ExchangePages& exchange = {});

} // namespace wardbook::ui
