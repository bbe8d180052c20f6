#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

/// 合规 › 报送: the packages for authorities. Targets: a filing's uid or code ("UID/part/section" a place in
/// it), "list", "new", "new:KIND", "new:KIND:SYSTEM-UID".
PageEntry filingsPageEntry();

} // namespace wardbook::ui
