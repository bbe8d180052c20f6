#pragma once
#include "ui/kit/page.h"

namespace wardbook::ui {

class LockedNotices;

PageEntry calendarPageEntry();
/// Notifications of the desktop about what is due; see Program::companions. `locked` takes over, without
/// content, when it goes; null: nothing is said while locked. It outlives what is returned.
QObject* makeDutyNotices(Services& services, QObject* parent, LockedNotices* locked = nullptr);

} // namespace wardbook::ui
