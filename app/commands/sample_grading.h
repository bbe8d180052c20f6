#pragma once
#include "people/workspace.h"

/// Graded protection of the sample unit, in the order in which its people act: the administrator enters and
/// judges, the chief security officer signs, the administrator goes on.
namespace wardbook::commands::sample {

void enterGradings(people::Workspace& administrator); ///< objects, gradings (submitted), filings, reports
void enterEarlierRounds(people::Workspace& administrator); ///< judged and submitted, with their remediation
void signGradings(people::Workspace& officer);
void signEarlierRounds(people::Workspace& officer); ///< and verifies what was remedied
void enterCurrentRounds(people::Workspace& administrator);

} // namespace wardbook::commands::sample
