#include "ui/shell/command_registry.h"
#include "ui/kit/icons.h"
#include "ui/shell/shell_tr.h"
#include <QAction>
#include <QMenuBar>

namespace wardbook::ui {

CommandRegistry::CommandRegistry(QMenuBar* bar, QWidget* window) : QObject(window), m_window(window)
{
    const std::pair<const char*, QString> menus[] = {
        {"file", ShellTr::tr("&File")},     {"edit", ShellTr::tr("&Edit")},   {"view", ShellTr::tr("&View")},
        {"record", ShellTr::tr("&Record")}, {"tools", ShellTr::tr("&Tools")}, {"help", ShellTr::tr("&Help")}};
    for (const auto& [id, title] : menus)
        m_menus.insert(QLatin1String(id), bar->addMenu(title));
}

void CommandRegistry::add(QObject* owner, const Services::Command& command)
{
    auto* action = new QAction(command.text, this);
    action->setObjectName(command.id);
    if (!command.keys.isEmpty())
        action->setShortcut(command.keys);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    connect(action, &QAction::triggered, owner, command.run);
    // One of the same id takes the former's place and keys, and gives them back when its owner goes.
    QAction* former = this->action(command.id);
    if (former) {
        former->setEnabled(false);
        former->setVisible(false);
        connect(owner, &QObject::destroyed, former, [former] {
            former->setEnabled(true);
            former->setVisible(true);
        });
    }
    if (QMenu* menu = m_menus.value(command.menu))
        menu->insertAction(former, action);
    m_window->addAction(action);
    m_entries.append({command, action});
    // Pages are built when first shown and go with the desk; their commands must not outlive them.
    connect(owner, &QObject::destroyed, action, [this, action] {
        m_entries.removeIf([action](const Entry& entry) { return entry.action == action; });
        action->deleteLater();
    });
}

void CommandRegistry::addSeparator(const QString& menu)
{
    if (QMenu* target = m_menus.value(menu))
        target->addSeparator();
}

QMenu* CommandRegistry::addMenu(const QString& menu, const QString& text, const QString& icon)
{
    QMenu* target = m_menus.value(menu);
    return target ? target->addMenu(ui::icon(icon), text) : nullptr;
}

QList<Services::Command> CommandRegistry::commands() const
{
    QList<Services::Command> result;
    for (const Entry& entry : m_entries)
        if (entry.action->isEnabled())
            result.append(entry.command);
    return result;
}

QAction* CommandRegistry::action(const QString& id) const
{
    // the latest of them is the one that counts
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const Entry& entry) { return entry.command.id == id; });
    return found == m_entries.rend() ? nullptr : found->action;
}

} // namespace wardbook::ui
