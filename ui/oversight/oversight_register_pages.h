#pragma once
#include "ui/kit/register_host.h"

namespace wardbook::ui {

/// Pages of registers that show more than their fields (inspection, training), in place of the general one:
/// to be put into the entries that a list of registers has.
void takeOversightRegisters(QList<PageEntry>& entries, const ExchangePages& exchange);

} // namespace wardbook::ui
