#pragma once
#include "overview/work.h"

namespace wardbook::overview {

/// Fills in what a record is a part of or about, where people look at it: the incident of a notice, the
/// system of a grading. Of most registers it is nothing.
void tellOwner(Work& work, ledger::Reader& reader, const ledger::RegisterDef& definition,
               const ledger::Record& record);

} // namespace wardbook::overview
