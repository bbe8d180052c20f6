#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

/// 合规 › 报送: the packages for authorities. Targets: a filing's uid or code ("UID/part/section" a place in
/// it), "list", "new", "new:KIND", "new:KIND:SYSTEM-UID".
PageEntry filingsPageEntry();
/// Checks a package file in a dialog of its own. `services`: null while no vault is open; then it is checked
/// as its receiver would.
void verifyPackageFile(QWidget* window, Services* services, const QString& path);

} // namespace wardbook::ui
