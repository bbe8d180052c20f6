#include "ui/shell/main_window.h"
#include "base/clock.h"
#include "people/team.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/kit/tray_settings.h"
#include "ui/kit/widgets.h"
#include "ui/shell/desk.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/sample_vault.h"
#include "ui/shell/setup_page.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/start_frame.h"
#include "ui/shell/suspend_watch.h"
#include "ui/shell/tour.h"
#include "ui/shell/tray_clock.h"
#include "ui/shell/unlock_page.h"
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QScreen>

namespace wardbook::ui {

namespace {

const QSize kFirstSize(1440, 869), kLeast(1280, 720);

int idleMinutes()
{
    return settings().number(QStringLiteral("idleMinutes"), kDefaultIdleMinutes);
}

} // namespace

MainWindow::MainWindow(Program program) : m_program(std::move(program))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(appIcon());
    restorePlace();
    qApp->installEventFilter(this);
    connect(&settings(), &SettingsStore::changed, this, &MainWindow::applySetting);
    watchOutside();
}

MainWindow::~MainWindow()
{
    dropDesk();
    waitForTasks();
}

void MainWindow::restorePlace()
{
    const QScreen* screen = QApplication::primaryScreen();
    const QSize room = screen ? screen->availableSize() : kFirstSize;
    setMinimumSize(kLeast.boundedTo(room));
    const QByteArray place =
        QByteArray::fromBase64(settings().text(QStringLiteral("window/geometry")).toLatin1());
    if (place.isEmpty() || !restoreGeometry(place))
        resize(kFirstSize.boundedTo(room));
    else
        keepOnScreen();
}

void MainWindow::start(const QString& vaultDir)
{
    if (!vaultDir.isEmpty())
        return showUnlock(vaultDir);
    const QStringList recent = settings().recentVaults();
    // The last vault is offered even when it is not there just now: a network drive may come back, and the
    // page says so.
    if (!recent.isEmpty())
        return showUnlock(recent.constFirst());
    showFirstRun();
}

void MainWindow::setPage(QWidget* page)
{
    delete takeCentralWidget();
    setCentralWidget(page);
    page->show(); // now, not after the next turn of the event loop: it wants to set the focus
    setWindowTitle(ShellTr::tr("Wardbook"));
}

void MainWindow::showUnlock(const QString& dir, const QString& member, const QString& notice)
{
    if (!claim(dir))
        return;
    m_tourWanted = m_tourWanted && dir == m_vaultDir; // the tour is of the sample alone
    m_vaultDir = dir;
    auto* page = new UnlockPage(m_program, m_tries, [this](std::unique_ptr<people::Workspace> workspace) {
        enter(std::move(workspace));
    });
    setPage(page);
    page->setVault(dir);
    if (!member.isEmpty())
        page->selectPerson(member);
    page->setNotice(notice);
    // Queued: the page that asks must not be deleted inside its own signal.
    connect(page, &UnlockPage::otherVaultWanted, this, &MainWindow::chooseVault, Qt::QueuedConnection);
    connect(
        page, &UnlockPage::createWanted, this, [this] { showCreate({}); }, Qt::QueuedConnection);
    connect(page, &UnlockPage::vaultWanted, this, &MainWindow::openVault, Qt::QueuedConnection);
    connect(page, &UnlockPage::quitWanted, this, &MainWindow::quit, Qt::QueuedConnection);
    connect(page, &StartFrame::languageWanted, this, &MainWindow::changeLanguage, Qt::QueuedConnection);
}

void MainWindow::showFirstRun()
{
    m_tourWanted = false;
    m_vaultDir.clear();
    if (m_program.instance)
        m_program.instance->release();
    auto* page = new FirstRunPage(m_program);
    setPage(page);
    connect(
        page, &FirstRunPage::createWanted, this, [this] { showCreate({}); }, Qt::QueuedConnection);
    connect(page, &FirstRunPage::openWanted, this, &MainWindow::chooseVault, Qt::QueuedConnection);
    connect(page, &FirstRunPage::sampleWanted, this, &MainWindow::openSample, Qt::QueuedConnection);
    connect(page, &FirstRunPage::tourWanted, this, &MainWindow::openTour, Qt::QueuedConnection);
    connect(
        page, &FirstRunPage::vaultChosen, this, [this](const QString& dir) { showUnlock(dir); },
        Qt::QueuedConnection);
    connect(page, &StartFrame::languageWanted, this, &MainWindow::changeLanguage, Qt::QueuedConnection);
}

void MainWindow::showCreate(const SetupDraft& draft)
{
    auto* page = new SetupPage(
        [this](std::unique_ptr<people::Workspace> workspace) { enter(std::move(workspace)); }, draft);
    setPage(page);
    connect(page, &SetupPage::created, this, [](const QString& dir) { settings().addRecentVault(dir); });
    connect(page, &SetupPage::tourWanted, this, [this] { m_tourWanted = true; });
    connect(page, &SetupPage::cancelled, this, &MainWindow::showFirstRun, Qt::QueuedConnection);
    connect(page, &StartFrame::languageWanted, this, &MainWindow::changeLanguage, Qt::QueuedConnection);
}

void MainWindow::chooseVault()
{
    if (!m_vaultDir.isEmpty())
        return showFirstRun(); // every way to another vault is there: recent ones, a folder, a new one
    prompts::folder(this, ShellTr::tr("Choose the folder of a vault (its name ends in .wardbook)"),
                    [this](const QString& dir) { showUnlock(dir); });
}

void MainWindow::openSample()
{
    makeSampleVault(this, m_program, [this](const QString& dir) { showUnlock(dir); });
}

/// The sample's passwords are published, so nobody has to type one to look around. Where it can't be opened
/// its unlock page says why, and the tour begins once somebody opens it there.
void MainWindow::openTour()
{
    makeSampleVault(this, m_program, [this](const QString& dir) {
        showUnlock(dir, {}, ShellTr::tr("Opening the sample unit for the tour…"));
        auto* page = qobject_cast<UnlockPage*>(centralWidget());
        if (!page || !m_program.samplePassword)
            return;
        m_tourWanted = true;
        try {
            const vault::KeySlot first = vault::readHeader(dir).slots_.value(0);
            ui::openVault(
                page, dir, first.member, m_program.samplePassword(first.name), {},
                [this](std::unique_ptr<people::Workspace> workspace) { enter(std::move(workspace)); },
                [page](const Error& error) { page->setNotice(error.text()); });
        } catch (const Error&) {
            // the page has said it already
        }
    });
}

void MainWindow::enter(std::unique_ptr<people::Workspace> workspace)
{
    m_workspace = std::move(workspace);
    m_vaultDir = m_workspace->vault().dir();
    if (m_program.instance)
        m_program.instance->claim(m_vaultDir);
    settings().addRecentVault(m_vaultDir);
    // Queued: an unlock page calls this from its own slot, and building the desk deletes it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_workspace)
                buildDesk({});
        },
        Qt::QueuedConnection);
}

void MainWindow::buildDesk(const QString& page)
{
    auto* desk =
        new Desk(m_program, *m_workspace, this); // made where it stays: moving in would style it all again
    delete takeCentralWidget();
    setCentralWidget(desk);
    desk->show();
    m_desk = desk;
    showTitle();
    connect(desk, &Desk::drillTitleChanged, this, &MainWindow::showTitle);
    if (!page.isEmpty())
        desk->openPage(page);
    if (std::exchange(m_tourWanted, false))
        desk->tour().start();
    connect(desk, &Desk::lockWanted, this, &MainWindow::lockWanted, Qt::QueuedConnection);
    connect(desk, &Desk::quitWanted, this, &MainWindow::quit, Qt::QueuedConnection);
    connect(desk, &Desk::aloneWanted, this,
            [this](const QString& what, const AloneWork& work, const QString& doneText) {
                // Queued: the page that asks must not be deleted inside its own call.
                QMetaObject::invokeMethod(
                    this, [=, this] { runAlone(what, work, doneText); }, Qt::QueuedConnection);
            });
    connect(
        desk, &Desk::otherVaultWanted, this, [this] { askThenLock([this] { showFirstRun(); }); },
        Qt::QueuedConnection);
    connect(desk, &Desk::vaultWanted, this, &MainWindow::openVault, Qt::QueuedConnection);
    m_idle = new IdleWatch(
        idleMinutes(), [this] { return m_desk && m_desk->taskRunning(); }, desk);
    connect(
        m_idle, &IdleWatch::idle, this,
        [this] {
            lock(ShellTr::tr("Locked after %n minute(s) in which no key, mouse or touch reached Wardbook.",
                             nullptr, idleMinutes()));
        },
        Qt::QueuedConnection);
    watchVault();
    m_tray->setTime([this] { return m_desk ? m_desk->nowMs() : clock::nowMs(); });
    connect(desk, &Desk::nearestClockChanged, m_tray,
            [this] { m_tray->setClock(m_desk ? m_desk->nearestClock() : nullptr); });
    m_tray->setUnlocked(true);
    m_tray->setClock(desk->nearestClock());
}

void MainWindow::showTitle()
{
    const QString drill = m_desk->drillTitle();
    const QString unit = m_workspace->vault().header().displayName;
    setWindowTitle(drill.isEmpty() ? ShellTr::tr("%1 — Wardbook").arg(unit)
                                   : ShellTr::tr("%1 · [Drill] %2 — Wardbook").arg(unit, drill));
}

void MainWindow::dropDesk()
{
    m_idle = nullptr;
    m_watch = nullptr;
    m_tray->setUnlocked(false);
    if (m_desk) {
        delete takeCentralWidget();
        m_desk = nullptr;
    }
    // Dialogs belong to the window or the desk; whatever is left goes too, with what it shows.
    const auto open = findChildren<QDialog*>();
    const QList<QPointer<QDialog>> dialogs(open.begin(), open.end()); // one may belong to another
    for (const QPointer<QDialog>& dialog : dialogs)
        delete dialog;
}

void MainWindow::lock(const QString& notice)
{
    if (!m_workspace)
        return;
    const QString dir = m_vaultDir, member = m_workspace->session().member;
    dropDesk();
    // Workers still look at the workspace until they notice their cancel.
    waitForTasks();
    m_workspace.reset();
    if (m_suspend)
        m_suspend->released(); // the keys are gone: sleep may begin
    showUnlock(dir, member, notice);
}

void MainWindow::lockWanted()
{
    askThenLock({});
}

void MainWindow::askThenLock(const std::function<void()>& then)
{
    if (!m_desk)
        return;
    const auto go = [this, then] {
        lock();
        if (then)
            then();
    };
    const QString reason = m_desk->holdsBack();
    if (reason.isEmpty())
        return go();
    prompts::confirm(this, {ShellTr::tr("Lock now?"), reason, ShellTr::tr("Lock"), true},
                     [this, go] { QMetaObject::invokeMethod(this, go, Qt::QueuedConnection); });
}

void MainWindow::runAlone(const QString& what, const AloneWork& work, const QString& doneText)
{
    if (!m_workspace)
        return;
    const QString page = m_desk ? m_desk->currentPageId() : QString();
    dropDesk();
    waitForTasks();
    auto* frame = new StartFrame;
    auto* label = makeLabel(what, FontRole::PanelTitle);
    label->setAlignment(Qt::AlignCenter);
    frame->card()->addWidget(label);
    setCentralWidget(frame);
    Task::start(
        this, what, work,
        [this, page, doneText] {
            if (!m_workspace) // closed meanwhile
                return;
            buildDesk(page);
            m_desk->services().message(Services::Tone::Ok, doneText);
        },
        [this, page](const Error& error) {
            if (!m_workspace)
                return;
            buildDesk(page);
            m_desk->services().showError(error);
        });
}

void MainWindow::applySetting(const QString& key)
{
    if (key == QLatin1String("theme"))
        setTheme(themeFromText(settings().text(key)));
    else if (key == QLatin1String("idleMinutes") && m_idle)
        m_idle->setMinutes(idleMinutes());
    else if (key == QLatin1String("textSize"))
        // Queued: what asks is on a page that goes.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const int percent = textSizeFromText(settings().text(QStringLiteral("textSize")));
                if (percent == textSize())
                    return;
                setTextSize(percent);
                rebuild();
            },
            Qt::QueuedConnection);
    else if (key == QLatin1String("language"))
        QMetaObject::invokeMethod(
            this,
            [this] {
                changeLanguage(settings().text(QStringLiteral("language")) == QLatin1String("en")
                                   ? Language::English
                                   : Language::Chinese);
            },
            Qt::QueuedConnection);
}

void MainWindow::changeLanguage(Language language)
{
    if (language == wardbook::language())
        return;
    m_program.setLanguage(language);
    settings().setValue(QStringLiteral("language"),
                        language == Language::English ? QStringLiteral("en") : QStringLiteral("zh"));
    rebuild();
}

void MainWindow::rebuild()
{
    // Texts and sizes are made when a page is made.
    m_tray->remake();
    if (m_workspace) {
        const QString page = m_desk ? m_desk->currentPageId() : QString();
        dropDesk();
        waitForTasks();
        buildDesk(page);
    } else if (qobject_cast<UnlockPage*>(centralWidget())) {
        showUnlock(m_vaultDir);
    } else if (const auto* setup = qobject_cast<SetupPage*>(centralWidget())) {
        // Replacing the page would stop the making; afterwards its recovery code is shown once. The page
        // stays as it is until work begins.
        if (!setup->making() && !setup->made())
            showCreate(setup->draft());
    } else {
        showFirstRun();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_leaving && !m_quitting && m_tray->shown() && tray::closeTo()) {
        event->ignore();
        hide();
        return;
    }
    const QString reason = m_quitting ? QString() : holdsBack();
    if (!reason.isEmpty()) {
        event->ignore();
        m_leaving = false; // unless the person says yes
        prompts::confirm(this, {ShellTr::tr("Quit now?"), reason, ShellTr::tr("Quit"), true}, [this] {
            m_quitting = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    settings().setValue(QStringLiteral("window/geometry"), QString::fromLatin1(saveGeometry().toBase64()));
    dropDesk();
    // What a page began is cancelled with it: else waiting would finish an opening, or a vault whose recovery
    // code nobody sees.
    delete takeCentralWidget();
    waitForTasks();
    m_workspace.reset();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_desk || !m_desk->closeMessage())
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (takesDrag(watched, event))
        return true;
    // Line edits take Ctrl+K for "delete to the end of the line" on Linux; here it is the palette,
    // everywhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace wardbook::ui
