#pragma once
#include "ui/kit/page.h"
#include <QHash>
#include <QList>

namespace wardbook::ledger {
class RegisterSet;
}

namespace wardbook::ui {

/// Every page of the program, in the order of the rail. What the window, its tests and its pictures in the manual
/// show is this list. GUI thread.
QList<PageEntry> everyPage(const ledger::RegisterSet& registers);
/// Program::shownBy of these pages.
QHash<QString, QString> registersShownByPages();

} // namespace wardbook::ui
