#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry peoplePageEntry();

} // namespace wardbook::ui
