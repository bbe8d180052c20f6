#pragma once

class QObject;

namespace wardbook::ui {

class Services;

/// What people expect of every list and page, wherever it is: copy as table, columns that stay as they were
/// left, undo and redo, printing. Knows no page by name. See Program::companions.
QObject* makeDesktopHabits(Services& services, QObject* parent);

} // namespace wardbook::ui
