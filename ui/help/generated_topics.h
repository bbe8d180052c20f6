#pragma once
#include <QString>

class QMenuBar;

namespace wardbook::ui {

class Manual;

/// The keyboard's topic with the keys of the window as it is: `commands` takes the place of the marker in the
/// text; empty (locked): a sentence instead.
QString keysTopic(const Manual& manual, const QString& commands);
/// Every command of the menus that has a key, as tables in Markdown.
QString keysOfMenus(const QMenuBar& menus);
/// Versions and licences of what the program is built from.
QString aboutTopic(const Manual& manual);

} // namespace wardbook::ui
