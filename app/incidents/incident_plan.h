#pragma once
#include "ledger/ledger.h"

namespace wardbook::incidents {

/// Takes a plan into use, inside an act: its steps become tasks, due their target after `nowMs`. Steps that
/// are tasks already are not added again. Throws Invalid for a plan that is out of force.
void beginPlan(ledger::ActWriter& writer, qint64 incident, qint64 rev, qint64 plan, qint64 nowMs);

} // namespace wardbook::incidents
