#pragma once
#include "oversight/remediation_service.h"

/// From what an inspection found (register `inspection`, 办法 第三十八、三十九条) to actions that somebody
/// must finish. RemediationService::create() writes the drafts.
namespace wardbook::oversight {

/// One draft for each line of the findings, or what stands between semicolons, that has no action of this
/// inspection yet; numbers and bullets in front of a line are left out. Due when the inspector wants it, else
/// as the rules suggest.
QList<RemediationDraft> draftsFromInspection(ledger::Reader& reader, qint64 inspection, QDate today);

/// What became of the points of an inspection.
struct InspectionActions
{
    int open = 0, closed = 0;
    QList<qint64> ids; ///< remediation
};
/// What became of the findings.
InspectionActions actionsOf(ledger::Reader& reader, qint64 inspection);

} // namespace wardbook::oversight
