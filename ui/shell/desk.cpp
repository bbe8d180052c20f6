#include "ui/shell/desk.h"
#include "base/clock.h"
#include "base/error.h"
#include "people/workspace.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_counts.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/desk_services.h"
#include "ui/shell/desk_session.h"
#include "ui/shell/drill_band.h"
#include "ui/shell/folder_lists.h"
#include "ui/shell/page_facts.h"
#include "ui/shell/page_room.h"
#include "ui/shell/palette_dialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/tour.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace wardbook::ui {

static QStringList idsOf(const QList<PageEntry>& entries)
{
    QStringList ids;
    for (const PageEntry& entry : entries)
        ids.append(entry.id);
    return ids;
}

/// The department that the member is limited to; 0: not limited.
static qint64 ownDepartment(people::Workspace& workspace)
{
    const people::Session& session = workspace.session();
    const bool limited = workspace.ledger().rights().role(session.role).ownDepartmentOnly;
    // a liaison without a department has none to count: no record has this id
    return !limited ? 0 : session.department != 0 ? session.department : -1;
}

Desk::Desk(const Program& program, people::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_entries(program.pages(*workspace.ledger().registers())),
      m_shownBy(program.shownBy),
      m_session(new DeskSession(workspace.vault().header().vaultId, workspace.session().member, this)),
      m_top(new TopBar(workspace.session())), m_rail(new Rail(m_entries)),
      m_folders(new FolderLists(m_entries)), m_band(new DrillBand),
      m_facts(new PageFacts(
          workspace.ledger(), m_entries, ownDepartment(workspace), [this] { return nowMs(); }, this)),
      m_stack(new QStackedWidget), m_messages(new MessageBar),
      m_status(new StatusLine(workspace.vault().readOnly() || workspace.session().readOnly)),
      m_commands(new CommandRegistry(m_top->menuBar(), this)),
      m_services(
          new DeskServices({&workspace, m_messages, m_status, m_commands,
                            [this](const QString& id, const QString& target) { openPage(id, target); },
                            [this] { Q_EMIT lockWanted(); },
                            [this](const QString& what, std::function<void(const Progress&)> work,
                                   const QString& doneText) { Q_EMIT aloneWanted(what, work, doneText); },
                            [this] { return nowMs(); }},
                           this)),
      m_tour(new Tour(*m_services, this, idsOf(m_entries))), m_companions(new QObject(this))
{
    setObjectName(QStringLiteral("desk"));
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_band);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(makeLine("v2"));
    middle->addWidget(m_folders);
    auto* content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_messages);
    content->addWidget(m_stack, 1);
    middle->addLayout(content, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    connect(m_top, &TopBar::paletteWanted, this, &Desk::openPalette);
    connect(m_top, &TopBar::lockWanted, this, &Desk::lockWanted);
    connect(m_rail, &Rail::chosen, this, [this](const QString& id) { openPage(id); });
    connect(m_folders, &FolderLists::chosen, this, [this](const QString& id) { openPage(id); });
    connect(m_facts, &PageFacts::counted, m_rail, &Rail::setCount);
    connect(m_facts, &PageFacts::counted, m_folders, &FolderLists::setCount);
    connect(m_facts, &PageFacts::sendingRead, m_status, &StatusLine::setSending);
    connect(&settings(), &SettingsStore::changed, this, &Desk::updateRail);
    auto* counts = new PageCounts(this);
    connect(counts, &PageCounts::counted, m_rail, &Rail::setCount);
    connect(counts, &PageCounts::counted, m_folders, &FolderLists::setCount);
    addBuiltInCommands();
    addPaletteSources();
    watchLedger();
    watchTime();
    updateRail();
    connect(m_services, &DeskServices::troubleMet, this, &Desk::troubleMet);
    if (entry(m_session->page()))
        openPage(m_session->page(), m_session->record());
    else if (!m_entries.isEmpty())
        openPage(m_entries.constFirst().id);
    for (const auto& make : program.companions)
        m_services->attempt([&] { make(*m_services, m_companions); });
}

Desk::~Desk()
{
    delete m_session; // it asks the pages where they are
    // Pages use services and workspace until their last line: they go before both, and before our members.
    m_messages->setParent(this); // it lives in a page's header just now
    delete m_companions;
    qDeleteAll(m_pages);
    m_pages.clear();
    delete m_facts; // it reads the vault
}

Services& Desk::services()
{
    return *m_services;
}

bool Desk::taskRunning() const
{
    return m_services->taskRunning();
}

void Desk::watchLedger()
{
    connect(&m_workspace.ledger(), &ledger::Ledger::changed, this,
            [this] { m_status->setSaved(clock::now()); });
    const QString vaultId = m_workspace.vault().header().vaultId;
    const auto update = [this, vaultId] {
        const qint64 ms = settings().lastBackup(vaultId);
        m_status->setBackup(ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms) : QDateTime());
    };
    update();
    connect(&settings(), &SettingsStore::changed, this, update);
}

const PageEntry* Desk::entry(const QString& pageId) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const PageEntry& candidate) { return candidate.id == pageId; });
    return found == m_entries.end() ? nullptr : &*found;
}

Page* Desk::page(const QString& pageId)
{
    if (Page* existing = m_pages.value(pageId))
        return existing;
    const PageEntry* known = entry(pageId);
    if (!known)
        return nullptr;
    auto room = std::make_unique<PageRoom>(m_stack);
    Page* created = nullptr;
    m_services->attempt([&] { created = known->create(*m_services, room->viewport()); });
    if (!created)
        return nullptr;
    room->setWidget(created);
    created->setProperty("pageId", pageId); // help opens the topic of the page
    m_pages.insert(pageId, created);
    m_stack->addWidget(m_rooms.insert(pageId, room.release()).value());
    connect(created, &Page::drillTitleChanged, this, &Desk::showDrill);
    connect(created, &Page::countChanged, this, [this, pageId](int count) {
        m_rail->setCount(pageId, count);
        m_folders->setCount(pageId, count);
    });
    return created;
}

void Desk::openPage(const QString& wanted, const QString& target)
{
    const QString pageId = m_folders->pageFor(m_shownBy.value(wanted, wanted));
    Page* next = page(pageId);
    if (!next) {
        m_rail->setCurrent(m_current);
        return;
    }
    m_current = pageId;
    m_rail->setCurrent(pageId);
    m_folders->setCurrent(pageId);
    m_stack->setCurrentWidget(m_rooms.value(pageId));
    hostMessages(next);
    m_services->status({});
    m_services->attempt([&] { next->activate(target); });
    m_session->shown(pageId, next);
    showDrill();
}

Page* Desk::currentPage() const
{
    return m_pages.value(m_current);
}

void Desk::hostMessages(Page* page)
{
    if (auto* header = page->findChild<PageHeader*>())
        header->hostMessages(m_messages);
    m_messages->setVisible(m_messages->showing()); // a new parent hides what it gets
}

QString Desk::holdsBack() const
{
    for (const Page* page : m_pages) {
        const QString reason = page->holdsBack();
        if (!reason.isEmpty())
            return reason;
    }
    if (m_services->taskRunning())
        return ShellTr::tr("Still running: %1. Leaving cancels it; nothing of it is kept.")
            .arg(m_services->runningTask());
    return {};
}

void Desk::pageCommand(const QString& name)
{
    Page* current = currentPage();
    if (current && current->command(name))
        return;
    // Checking everything is the trail's business, wherever one is.
    if (name == QLatin1String("verify") && entry(QStringLiteral("audit")) &&
        m_current != QLatin1String("audit")) {
        openPage(QStringLiteral("audit"));
        if (Page* trail = currentPage(); trail && trail->command(name))
            return;
    }
    m_services->status(ShellTr::tr("This page has nothing to do for that key"));
}

void Desk::movePane(int step)
{
    QList<QWidget*> panes{m_rail};
    if (QWidget* folder = m_folders->shownList())
        panes << folder;
    if (const Page* current = currentPage())
        panes += panesOf(current);
    if (QWidget* card = m_tour->card())
        panes << card;
    QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            at = i;
    for (qsizetype tries = 0; tries < panes.size(); ++tries) {
        at = (at + step + panes.size()) % panes.size();
        if (focusPane(panes.at(at)))
            return;
    }
}

void Desk::openPalette()
{
    if (findChild<PaletteDialog*>())
        return;
    auto* palette = new PaletteDialog(*m_services, *m_commands, this);
    palette->popUp();
}

void Desk::updateRail()
{
    m_rail->setClosed(width() < metric::kRailCollapseBelow || !drillTitle().isEmpty() ||
                      settings().flag(QStringLiteral("railClosed"), false));
}

void Desk::setVaultThere(std::function<bool()> there)
{
    m_services->setVaultThere(std::move(there));
}

void Desk::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateRail();
}

bool Desk::closeMessage()
{
    if (m_tour->running()) {
        m_tour->end();
        return true;
    }
    if (!m_messages->showing() || m_messages->tone() == Services::Tone::Progress)
        return false;
    m_messages->close();
    return true;
}

} // namespace wardbook::ui
