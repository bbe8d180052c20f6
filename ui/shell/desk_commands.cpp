// The commands that every unlocked window has; pages add theirs.
#include "people/workspace.h"
#include "ui/kit/buttons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/record_page.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/desk.h"
#include "ui/shell/desk_services.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_tr.h"
#include <QGridLayout>
#include <QScrollArea>

namespace wardbook::ui {

void Desk::addBuiltInCommands()
{
    const auto add = [this](const char* menu, const char* id, const QString& text, const char* icon,
                            const QKeySequence& keys, const std::function<void()>& run) {
        m_commands->add(this, {QLatin1String(id), text, QLatin1String(menu), QLatin1String(icon), keys, run});
    };
    const auto addPage = [&](const char* menu, const char* command, const QString& text, const char* icon,
                             const QKeySequence& keys) {
        add(menu, command, text, icon, keys,
            [this, name = QString::fromLatin1(command)] { pageCommand(name); });
    };
    addPage("file", "import", ShellTr::tr("Import…"), "import", {});
    addPage("file", "export", ShellTr::tr("Export…"), "export", {});
    m_commands->addSeparator(QStringLiteral("file"));
    add("file", "other-vault", ShellTr::tr("Open another vault…"), "folder-open", {},
        [this] { Q_EMIT otherVaultWanted(); });
    add("file", "lock", ShellTr::tr("Lock"), "lock", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L),
        [this] { Q_EMIT lockWanted(); });
    add("file", "quit", ShellTr::tr("Quit"), "", QKeySequence(Qt::CTRL | Qt::Key_Q),
        [this] { Q_EMIT quitWanted(); });
    addPage("edit", "undo", ShellTr::tr("Undo"), "undo", QKeySequence(Qt::CTRL | Qt::Key_Z));
    addPage("edit", "find", ShellTr::tr("Find on this page"), "search", QKeySequence(Qt::CTRL | Qt::Key_F));
    addPageCommands();
    m_commands->addSeparator(QStringLiteral("view"));
    add("view", "palette", ShellTr::tr("Search or run a command"), "command",
        QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    add("view", "next-pane", ShellTr::tr("Next pane"), "arrow-right", QKeySequence(Qt::Key_F6),
        [this] { movePane(1); });
    add("view", "previous-pane", ShellTr::tr("Previous pane"), "arrow-left",
        QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { movePane(-1); });
    add("view", "rail", ShellTr::tr("Narrow or widen the page list"), "panel-left", {}, [] {
        settings().setValue(QStringLiteral("railClosed"),
                            !settings().flag(QStringLiteral("railClosed"), false));
    });
    add("view", "light", ShellTr::tr("Light theme"), "sun", {},
        [] { settings().setValue(QStringLiteral("theme"), QStringLiteral("light")); });
    add("view", "dark", ShellTr::tr("Dark theme"), "moon", {},
        [] { settings().setValue(QStringLiteral("theme"), QStringLiteral("dark")); });
    addPage("record", "new", ShellTr::tr("New"), "plus", QKeySequence(Qt::CTRL | Qt::Key_N));
    addPage("record", "primary", ShellTr::tr("Next step of the selected record"), "check",
            QKeySequence(Qt::CTRL | Qt::Key_Return));
    addPage("record", "refresh", ShellTr::tr("Read again"), "refresh", QKeySequence(Qt::Key_F5));
    addPage("tools", "verify", ShellTr::tr("Verify everything"), "shield", QKeySequence(Qt::Key_F9));
    add("help", "keys", ShellTr::tr("Keyboard"), "keyboard", QKeySequence(Qt::Key_F1),
        [this] { showKeys(); });
    add("help", "about", ShellTr::tr("About Wardbook"), "info", {}, [this] { showAbout(); });
    for (const PageEntry& entry : std::as_const(m_entries))
        if (entry.addCommands)
            entry.addCommands(*m_services, this);
}

void Desk::addPageCommands()
{
    int number = 0;
    const auto add = [&](const QString& id, const QString& title, const QString& menu, const QString& icon,
                         bool inRail) {
        const QKeySequence keys =
            inRail && ++number <= 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)) : QKeySequence();
        m_commands->add(
            this, {QStringLiteral("page-") + id, title, menu, icon, keys, [this, id] { openPage(id); }});
    };
    QStringList folders;
    for (const PageEntry& entry : m_entries) {
        const QString view = QStringLiteral("view");
        if (entry.folder.isEmpty()) {
            add(entry.id, entry.title, view, entry.icon, true);
            continue;
        }
        if (!folders.contains(entry.folder))
            add(entry.folder, entry.folderTitle, view, entry.folderIcon, true);
        folders << entry.folder;
        add(entry.id, entry.title, {}, entry.icon, false);
    }
}

void Desk::addPaletteSources()
{
    const auto registers = m_workspace.ledger().registers();
    for (const PageEntry& page : m_entries) // in the order of the rail: what is used most comes first
        for (const QString& id : registers->ids())
            if (m_shownBy.value(pageOfRegister(id), pageOfRegister(id)) == page.id)
                m_services->addPaletteSource(this, makeRecordSource(*m_services, id, page.id));
    m_services->addPaletteSource(this, makePeopleSource(*m_services));
    for (const PageEntry& page : std::as_const(m_entries)) {
        if (!page.paletteSources)
            continue;
        for (const auto& source : page.paletteSources(*m_services, this))
            m_services->addPaletteSource(this, source);
    }
}

void Desk::showKeys()
{
    auto* dialog = new PromptDialog({ShellTr::tr("Keyboard"), {}, ShellTr::tr("Close"), false}, this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    int row = 0;
    const auto line = [&](const QString& keys, const QString& what) {
        grid->addWidget(new KeyHint(keys), row % 14, 2 * (row / 14));
        grid->addWidget(makeLabel(what, FontRole::Caption), row % 14, 2 * (row / 14) + 1);
        ++row;
    };
    for (const Services::Command& command : m_commands->commands())
        if (!command.keys.isEmpty())
            line(command.keys.toString(QKeySequence::NativeText), command.text);
    line(QStringLiteral("F2"), ShellTr::tr("Edit the selected record"));
    line(QStringLiteral("F8"), ShellTr::tr("Next error"));
    line(QStringLiteral("Esc"), ShellTr::tr("Close, then clear"));
    dialog->body()->addLayout(grid);
    dialog->cancelButton()->hide();
    connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    dialog->open();
}

void Desk::showAbout()
{
    auto* dialog = new PromptDialog({ShellTr::tr("Wardbook %1").arg(QStringLiteral(WARDBOOK_VERSION)),
                                     ShellTr::tr("Runs on this computer and opens no connection. The vault "
                                                 "lies at %1; its format is documented, so "
                                                 "that it can be checked without trusting this program.")
                                         .arg(m_workspace.vault().dir()),
                                     ShellTr::tr("Close"), false},
                                    this);
    dialog->cancelButton()->hide();
    connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    dialog->open();
}

} // namespace wardbook::ui
