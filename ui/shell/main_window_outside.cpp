// What reaches the window from outside: another start of the program, files dropped on it, the end of the
// desktop's session.
#include "people/workspace.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/services.h"
#include "ui/kit/settings_store.h"
#include "ui/shell/desk.h"
#include "ui/shell/desk_session.h"
#include "ui/shell/dropped_thing.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/quit_signals.h"
#include "ui/shell/setup_page.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/suspend_watch.h"
#include "ui/shell/tray_clock.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/vanished_dialog.h"
#include "ui/shell/vault_restore.h"
#include "ui/shell/vault_watch.h"
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QScreen>
#include <QSessionManager>

namespace wardbook::ui {

using Kind = DroppedThing::Kind;

void MainWindow::watchOutside()
{
    setAcceptDrops(true);
    if (m_program.instance)
        connect(m_program.instance, &SingleInstance::raiseWanted, this, &MainWindow::bringUp);
    connect(
        qApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager& session) {
            const bool mayAsk = session.allowsInteraction();
            if (!endSession(mayAsk))
                session.cancel();
            if (mayAsk)
                session.release();
        },
        Qt::DirectConnection);
    connect(
        qApp, &QGuiApplication::saveStateRequest, this,
        [this](QSessionManager& session) {
            // The next session begins with the same vault, locked.
            QStringList again{QCoreApplication::applicationFilePath()};
            if (!m_vaultDir.isEmpty())
                again << m_vaultDir;
            session.setRestartCommand(again);
            session.setDiscardCommand({});
        },
        Qt::DirectConnection);
    connect(new QuitSignals(this), &QuitSignals::quitWanted, this, &MainWindow::leaveNow);
    connect(qApp, &QGuiApplication::screenRemoved, this, &MainWindow::keepOnScreen, Qt::QueuedConnection);
    makeTray();
}

/// Sleep and the screen's lock, from the first opening on: before that there is nothing to lock, and a start
/// does not wait for the bus. Queued: what was just put into the event loop is still done.
void MainWindow::watchSession()
{
    if (m_suspend)
        return;
    m_suspend = new SuspendWatch(this);
    connect(
        m_suspend, &SuspendWatch::aboutToSleep, this,
        [this] {
            if (m_workspace && settings().flag(QStringLiteral("lockOnSuspend"), true))
                lock(ShellTr::tr("Locked because the computer went to sleep."));
            else
                m_suspend->released();
        },
        Qt::QueuedConnection);
    connect(
        m_suspend, &SuspendWatch::screenLocked, this,
        [this] {
            if (settings().flag(QStringLiteral("lockWithScreen"), true))
                lock(ShellTr::tr("Locked together with the screen."));
        },
        Qt::QueuedConnection);
    connect(m_suspend, &SuspendWatch::wokeUp, this, [this] {
        if (m_desk)
            m_desk->lookAgain();
        if (m_watch)
            m_watch->look();
    });
}

void MainWindow::makeTray()
{
    m_tray = new TrayClock(this);
    if (m_program.lockedNear)
        m_tray->setLockedNear(m_program.lockedNear);
    connect(m_tray, &TrayClock::showWanted, this, &MainWindow::bringUp);
    connect(
        m_tray, &TrayClock::lockWanted, this,
        [this] {
            if (m_desk && !m_desk->holdsBack().isEmpty())
                bringUp(); // the question needs a window
            lockWanted();
        },
        Qt::QueuedConnection);
    connect(m_tray, &TrayClock::quitWanted, this, &MainWindow::quit, Qt::QueuedConnection);
}

void MainWindow::quit()
{
    m_leaving = true;
    if (!holdsBack().isEmpty())
        bringUp();
    // A window that is hidden in the tray ends nothing by closing.
    if (close() && m_tray->shown())
        QCoreApplication::quit();
}

void MainWindow::keepOnScreen()
{
    QList<QRect> screens;
    const auto all = QGuiApplication::screens();
    for (const QScreen* screen : all)
        screens << screen->availableGeometry();
    const QRect wanted = reachable(frameGeometry(), screens);
    if (wanted == frameGeometry() || isMaximized() || isFullScreen())
        return;
    resize(wanted.size().boundedTo(size()));
    move(wanted.topLeft());
}

void MainWindow::watchVault()
{
    watchSession();
    m_watch = new VaultWatch(m_workspace->vault(), m_desk);
    connect(m_watch, &VaultWatch::placeChanged, this, &MainWindow::showVaultPlace);
    connect(m_desk, &Desk::troubleMet, m_watch, &VaultWatch::look);
    m_desk->setVaultThere([watch = m_watch] { return watch->there(); });
}

void MainWindow::showVaultPlace(VaultPlace place)
{
    if (place == VaultPlace::There) {
        if (m_vanished)
            m_vanished->accept();
        if (m_desk)
            m_desk->services().message(
                Services::Tone::Ok, ShellTr::tr("The vault is back"),
                ShellTr::tr("It is the same one, with everything that was confirmed. Work goes on."));
        return;
    }
    if (m_vanished)
        return m_vanished->show(place);
    m_vanished = new VanishedDialog(m_vaultDir, place, this, this);
    connect(m_vanished, &VanishedDialog::lookWanted, m_watch, &VaultWatch::look);
    // Queued: locking deletes the dialog that asks.
    connect(
        m_vanished, &VanishedDialog::lockWanted, this, [this] { lock(); }, Qt::QueuedConnection);
    m_vanished->open();
}

bool MainWindow::claim(const QString& dir)
{
    if (!m_program.instance || m_program.instance->claim(dir) != SingleInstance::Claim::Elsewhere)
        return true;
    tell(ShellTr::tr("This vault has a window already"),
         ShellTr::tr("It was brought to the front: %1").arg(QDir::toNativeSeparators(dir)));
    if (!centralWidget())
        showFirstRun();
    return false;
}

void MainWindow::tell(const QString& title, const QString& text)
{
    auto* dialog = new PromptDialog({title, text, ShellTr::tr("Close"), false}, this);
    dialog->setObjectName(QStringLiteral("told"));
    dialog->cancelButton()->hide();
    connect(dialog, &PromptDialog::acted, dialog, &QDialog::accept);
    dialog->open();
}

void MainWindow::openVault(const QString& dir)
{
    const QString clean = QDir::cleanPath(QFileInfo(dir).absoluteFilePath());
    if (clean == m_vaultDir && (m_workspace || qobject_cast<UnlockPage*>(centralWidget())))
        return bringUp();
    if (!m_desk)
        return m_workspace ? void() : showUnlock(clean);
    const QString reason = m_desk->holdsBack();
    const QString text =
        ShellTr::tr("The vault that is open now is locked first; everything confirmed is saved in it.");
    prompts::confirm(this,
                     {ShellTr::tr("Open %1?").arg(QFileInfo(clean).completeBaseName()),
                      reason.isEmpty() ? text : reason, ShellTr::tr("Lock and open"), !reason.isEmpty()},
                     [this, clean] {
                         // Queued: locking deletes the question that calls this.
                         QMetaObject::invokeMethod(
                             this,
                             [this, clean] {
                                 lock();
                                 showUnlock(clean);
                             },
                             Qt::QueuedConnection);
                     });
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this); // where the desktop lets no program come to the front by itself
}

bool MainWindow::takesVaults() const
{
    return m_desk || qobject_cast<UnlockPage*>(centralWidget()) ||
           qobject_cast<FirstRunPage*>(centralWidget());
}

bool MainWindow::takesDrag(QObject* watched, QEvent* event)
{
    const bool begins = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!begins && event->type() != QEvent::Drop)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != this || QApplication::activeModalWidget() || !takesVaults())
        return false;
    // A vault or a backup is never meant for the field it happens to fall on: a password field would take
    // its path for text.
    auto* drop = static_cast<QDropEvent*>(event);
    const DroppedThing thing = droppedThing(drop->mimeData());
    if (thing.kind != Kind::Vault && thing.kind != Kind::Backup)
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!begins)
        take(thing);
    return true;
}

bool MainWindow::takesOnShell(const DroppedThing& thing) const
{
    if (QApplication::activeModalWidget() || !takesVaults())
        return false;
    if (thing.kind == Kind::Package)
        return m_program.verifyPackage != nullptr;
    return thing.kind == Kind::Spreadsheet;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!takesOnShell(droppedThing(event->mimeData())))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const DroppedThing thing = droppedThing(event->mimeData());
    if (!takesOnShell(thing))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(thing);
}

void MainWindow::take(const DroppedThing& thing)
{
    const QString name = QFileInfo(thing.path).fileName();
    switch (thing.kind) {
    case Kind::None:
        return;
    case Kind::Vault:
        return openVault(thing.path);
    case Kind::Backup:
        return restoreBackupFile(this, thing.path, [this](const QString& dir) {
            settings().addRecentVault(dir);
            openVault(dir);
        });
    case Kind::Package:
        return m_program.verifyPackage(this, m_desk ? &m_desk->services() : nullptr, thing.path);
    case Kind::Spreadsheet:
        break;
    }
    if (!m_desk)
        return tell(ShellTr::tr("Nothing was imported"),
                    ShellTr::tr("%1 can be imported once the vault is open: drop it again then.").arg(name));
    const QString asset = QStringLiteral("asset");
    const people::Session& session = m_workspace->session();
    if (session.readOnly || m_workspace->ledger().readOnly() ||
        !m_workspace->ledger().rights().may(session.role, asset, QLatin1String(ledger::verb::kEdit)))
        return m_desk->services().message(
            Services::Tone::Warning, ShellTr::tr("Nothing was imported"),
            ShellTr::tr("Your role or this opening doesn't allow importing into the inventory."));
    const QString page = pageOfRegister(asset);
    prompts::confirm(
        this,
        {ShellTr::tr("Import %1?").arg(name),
         ShellTr::tr("Into the data-asset inventory: first its columns are matched and every row "
                     "is tried; nothing is written before you say so. For another register, "
                     "open that page and drop the file there."),
         ShellTr::tr("Import…"), false},
        [this, page, path = thing.path] {
            if (m_desk)
                m_desk->openPage(page, QStringLiteral("import:") + path);
        });
}

QString MainWindow::holdsBack() const
{
    const auto* setup = qobject_cast<SetupPage*>(centralWidget());
    return m_desk ? m_desk->holdsBack() : setup ? setup->holdsBack() : QString();
}

bool MainWindow::endSession(bool mayAsk)
{
    // A cell or field that is being edited is saved when it loses the focus.
    if (QWidget* focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        focus->clearFocus();
    if (mayAsk && !m_quitting && !holdsBack().isEmpty()) {
        m_leaving = true; // not into the tray
        bringUp();
        close(); // asks, and closes when the person says so
        return false;
    }
    lock();
    return true;
}

void MainWindow::leaveNow()
{
    m_quitting = true;
    endSession(false);
    close();
    QCoreApplication::quit();
}

} // namespace wardbook::ui
