// The commands that every unlocked window has; pages add theirs.
#include "people/workspace.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/record_page.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/desk.h"
#include "ui/shell/desk_services.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/rail.h"
#include "ui/shell/recent_vaults.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/tour.h"
#include "version.h"
#include <QMenu>

namespace wardbook::ui {

/// To the next offered size; the window then shows itself anew.
static void stepTextSize(int step)
{
    const auto now = std::find(kTextSizes.begin(), kTextSizes.end(), textSize());
    const int last = int(kTextSizes.size()) - 1;
    const int at = qBound(0, int(now - kTextSizes.begin()) + step, last);
    settings().setValue(QStringLiteral("textSize"), QString::number(kTextSizes.at(size_t(at))));
}

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
    addPage("file", "print", ShellTr::tr("Print…"), "print", QKeySequence(Qt::CTRL | Qt::Key_P));
    m_commands->addSeparator(QStringLiteral("file"));
    add("file", "other-vault", ShellTr::tr("Open another vault…"), "folder-open", {},
        [this] { Q_EMIT otherVaultWanted(); });
    if (QMenu* recent = m_commands->addMenu(QStringLiteral("file"), ShellTr::tr("Open recent"),
                                            QStringLiteral("history"))) {
        recent->setObjectName(QStringLiteral("recentMenu"));
        connect(recent, &QMenu::aboutToShow, this, [this, recent] {
            fillRecentMenu(recent, m_workspace.vault().dir(),
                           [this](const QString& dir) { Q_EMIT vaultWanted(dir); });
        });
    }
    add("file", "lock", ShellTr::tr("Lock"), "lock", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L),
        [this] { Q_EMIT lockWanted(); });
    add("file", "quit", ShellTr::tr("Quit"), "", QKeySequence(Qt::CTRL | Qt::Key_Q),
        [this] { Q_EMIT quitWanted(); });
    addPage("edit", "undo", ShellTr::tr("Undo"), "undo", QKeySequence(Qt::CTRL | Qt::Key_Z));
    addPage("edit", "redo", ShellTr::tr("Redo"), "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
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
    add("view", "larger-text", ShellTr::tr("Larger text"), "zoom-in",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus), [] { stepTextSize(1); });
    add("view", "smaller-text", ShellTr::tr("Smaller text"), "zoom-out",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus), [] { stepTextSize(-1); });
    add("view", "normal-text", ShellTr::tr("Text of normal size"), "",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0),
        [] { settings().setValue(QStringLiteral("textSize"), QString::number(kTextSizes.front())); });
    addPage("record", "new", ShellTr::tr("New"), "plus", QKeySequence(Qt::CTRL | Qt::Key_N));
    addPage("record", "primary", ShellTr::tr("Next step of the selected record"), "check",
            QKeySequence(Qt::CTRL | Qt::Key_Return));
    addPage("record", "refresh", ShellTr::tr("Read again"), "refresh", QKeySequence(Qt::Key_F5));
    addPage("tools", "verify", ShellTr::tr("Verify everything"), "shield", QKeySequence(Qt::Key_F9));
    add("help", "tour", ShellTr::tr("Take a tour"), "play", {}, [this] { m_tour->start(); });
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
