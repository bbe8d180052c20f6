#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

/// Graded protection 等级保护: systems, their grading and life cycle, self-assessment.
PageEntry gradingPageEntry();

} // namespace wardbook::ui
