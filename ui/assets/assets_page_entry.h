#pragma once
#include "ledger/definitions.h"
#include "ui/kit/register_host.h"
#include <QList>

namespace wardbook::ui {

/// The asset register, with classification hints, import and export.
PageEntry assetsPageEntry();
/// One page for each other register that people keep: department, person, provider, system, unit, and what
/// later files add. Registers that have a page of their own are left out.
QList<PageEntry> registerPageEntries(const ledger::RegisterSet& registers);
/// Import and export for registers with a page of their own in another room.
ExchangePages exchangePages();

} // namespace wardbook::ui
