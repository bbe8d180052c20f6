#pragma once
#include "oversight/remediation_service.h"

/// From what an incident taught or a drill showed (register `improvement`) to an action that somebody must
/// finish. RemediationService::create() writes the drafts.
namespace wardbook::oversight {

/// One draft for each improvement that has no action yet, in the given order. High risk when the finding is a
/// repeat, else medium; the date as the rules suggest unless the improvement has one.
QList<RemediationDraft> draftsFrom(ledger::Reader& reader, const QList<qint64>& improvements, QDate today);

/// Improvements of an incident or a drill that have no action yet.
QList<qint64> improvementsWithoutAction(ledger::Reader& reader, qint64 incident, qint64 drill);

/// Inside an act: the improvement names its action. Throws Invalid when it has another one already.
void linkImprovement(ledger::ActWriter& writer, qint64 improvement, qint64 action);

} // namespace wardbook::oversight
