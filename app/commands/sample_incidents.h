#pragma once
#include "people/workspace.h"

/// Plans, incidents and drills of the sample unit, in the order in which its people act. Times count back
/// from now, so that the open incident has a limit running whenever the sample is made.
namespace wardbook::commands::sample {

void enterPlans(people::Workspace& administrator); ///< submitted
void planDrills(people::Workspace& coordinator);   ///< the year's programme and its drills; submitted
void approvePlansAndDrills(people::Workspace& officer);
void enterIncidents(people::Workspace& administrator);
void countersignDecisions(people::Workspace& officer);
void holdDrills(people::Workspace& coordinator); ///< played, evaluated, findings to remediation

} // namespace wardbook::commands::sample
