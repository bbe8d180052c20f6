#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry surveyPageEntry();

} // namespace wardbook::ui
