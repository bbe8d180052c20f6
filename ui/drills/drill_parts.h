#pragma once
#include "ui/drills/part_model.h"

/// The tables of parts that the pages of a drill and of a plan show.
namespace wardbook::ui {

PartSpec objectiveParts(bool rating); ///< rating: P/S/M/U beside them, after the drill
PartSpec injectParts();
PartSpec participantParts();
PartSpec hotWashParts();
PartSpec stepParts();
PartSpec contactParts();

} // namespace wardbook::ui
