#pragma once
#include "ui/kit/services.h"
#include <QMap>

class QAction;
class QMenu;
class QMenuBar;

namespace wardbook::ui {

/// All commands of the unlocked window: one QAction each, in the menu bar, under its keys, and in the
/// palette.
class CommandRegistry : public QObject
{
    Q_OBJECT
public:
    /// Keys work anywhere in `window`.
    CommandRegistry(QMenuBar* bar, QWidget* window);
    /// A later command of the same id replaces the earlier one while its owner lives.
    void add(QObject* owner, const Services::Command& command);
    void addSeparator(const QString& menu);
    /// A menu inside of one of the menu bar's; null if that is unknown.
    QMenu* addMenu(const QString& menu, const QString& text, const QString& icon);
    QList<Services::Command> commands() const; ///< in the order of the menus
    QAction* action(const QString& id) const;  ///< null if unknown

private:
    struct Entry
    {
        Services::Command command;
        QAction* action;
    };
    QMap<QString, QMenu*> m_menus;
    QList<Entry> m_entries;
    QWidget* m_window;
};

} // namespace wardbook::ui
