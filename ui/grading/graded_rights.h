#pragma once
#include "people/workspace.h"

namespace wardbook::ui {

/// What the signed-in person may do on this page; what isn't allowed is not shown.
struct GradedRights
{
    bool view = false; ///< the page at all
    bool addSystems = false;
    bool grade = false, submitGrade = false, signGrade = false, returnGrade = false;
    bool assess = false, reviewRound = false, signRound = false;
    bool addObjects = false, recordLicensed = false;
    bool exportRounds = false;
    static GradedRights of(people::Workspace& workspace);
};

} // namespace wardbook::ui
