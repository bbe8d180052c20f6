#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

/// The list of everything that must be fixed 整改清单.
PageEntry remediationPageEntry();

} // namespace wardbook::ui
