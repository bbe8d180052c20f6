#pragma once
#include "ui/kit/register_host.h"

namespace wardbook::ui {

/// The list of everything that must be fixed 整改清单, under pageOfRegister("remediation"), so that links to
/// its records find it. `exchange`: import and export, where the program has them.
PageEntry remediationPageEntry(const ExchangePages& exchange = {});
/// What does not hold across the registers 问题检查.
PageEntry findingsPageEntry();
/// What the laws ask of the unit, and how it stands 合规义务.
PageEntry obligationsPageEntry();

} // namespace wardbook::ui
