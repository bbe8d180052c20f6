#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

PageEntry calendarPageEntry();
/// Notifications of the desktop about what is due; see Program::companions.
QObject* makeDutyNotices(Services& services, QObject* parent);

} // namespace wardbook::ui
