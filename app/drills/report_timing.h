#pragma once
#include "drills/evaluation.h"
#include "incidents/incident_rules.h"

namespace wardbook::drills {

/// How long reports of the exercised incident took, against the real limits of the unit's kind of operator:
/// from notices and marks of that incident, else from a ticked action that names the clock. Pauses of the
/// drill are taken out of the time.
QList<ReportTiming> reportTimings(ledger::Reader& reader, const DrillRun& run, qint64 nowMs);
/// Scenarios name the clock of an ordinary operator; another kind of operator (code of operator_role, empty:
/// "other") has its own in that place. Null for an unknown id.
const incidents::ClockRule* clockFor(const incidents::IncidentRules& rules, const QString& id,
                                     const QString& operatorRole);

} // namespace wardbook::drills
