#pragma once
#include "drills/evaluation.h"

namespace wardbook::drills {

/// How long reports of the exercised incident took, against the real limits of the unit's kind of operator:
/// from notices and marks of that incident, else from a ticked action that names the clock. Pauses of the
/// drill are taken out of the time.
QList<ReportTiming> reportTimings(ledger::Reader& reader, const DrillRun& run, qint64 nowMs);

} // namespace wardbook::drills
