#pragma once
#include "people/workspace.h"

namespace wardbook::commands::sample {

/// The tables of the unit's HIS, surveyed twice (resources/sample/his_tables.sql): what was suggested, what
/// was made of it, and what came in between.
void surveyDatabases(people::Workspace& administrator);

} // namespace wardbook::commands::sample
