#pragma once
#include "people/workspace.h"

/// Filings of the sample unit: one that is in force with its certificate, and the change of it that is being
/// prepared. Times count back from now.
namespace wardbook::commands::sample {

void enterRecipients(people::Workspace& administrator);
/// What was filed before; signed by the first of two, then sealed, delivered and certified by the other.
void prepareEarlier(people::Workspace& administrator);
void sealEarlier(people::Workspace& officer, const QString& packageFolder);
/// What the unit changed after filing.
void changeWhatWasFiled(people::Workspace& administrator);
void prepareFilings(people::Workspace& administrator);

} // namespace wardbook::commands::sample
