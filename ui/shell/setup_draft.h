#pragma once
#include "people/first_setup.h"

namespace wardbook::ui {

/// What was entered in the steps of a new vault so far. It outlives the page, so that changing the language
/// in the middle loses nothing.
struct SetupDraft
{
    people::FirstSetup setup;
    QString again;              ///< the password a second time, as far as it was typed
    QString departmentsText;    ///< as it was typed, also what is no line yet
    bool folderChosen = false;  ///< otherwise the folder follows the name of the unit
    bool folderInSpite = false; ///< the person read the warning about the place and wants it all the same
    int step = 0;
};

} // namespace wardbook::ui
