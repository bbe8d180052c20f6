#pragma once
#include "ui/shell/program.h"
#include "ui/shell/vault_opener.h"
#include "ui/shell/wrong_tries.h"
#include <QMainWindow>
#include <QPointer>

namespace wardbook::ui {

class Desk;
struct DroppedThing;
struct SetupDraft;
class IdleWatch;
class SuspendWatch;
class TrayClock;
class VanishedDialog;
class VaultWatch;
enum class VaultPlace;

/// The one window. Locked it holds the unlock page (or the first-run page) and nothing else; unlocked it
/// holds the desk and the workspace. Locking deletes the desk, waits for its workers, and then destroys the
/// workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Program program);
    ~MainWindow() override;
    /// The unlock page of `vaultDir`, or of the vault opened last; the first-run page when there is none.
    void start(const QString& vaultDir = {});
    bool unlocked() const { return m_workspace != nullptr; }
    Desk* desk() const { return m_desk; }
    /// Locks at once; `notice` tells the next person why. Nothing is asked.
    void lock(const QString& notice = {});
    void enter(std::unique_ptr<people::Workspace> workspace);

    // What comes from outside (main_window_outside.cpp).
    /// Shows this vault's unlock page; asks before it locks another one.
    void openVault(const QString& dir);
    void bringUp(); ///< to the front, from behind others or from the task bar
    /// The desktop's session ends: what is being typed is taken over, then it locks and closes. False when
    /// something would be lost and the person may be asked: then the logout has to wait for the answer.
    bool endSession(bool mayAsk);
    void leaveNow(); ///< as endSession, and nobody is asked

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showUnlock(const QString& dir, const QString& member = {}, const QString& notice = {});
    void showFirstRun();
    void showCreate(const SetupDraft& draft);
    void chooseVault();
    void openSample();
    void openTour();
    void askThenLock(const std::function<void()>& then);
    void lockWanted();
    void buildDesk(const QString& page);
    void dropDesk();
    void showTitle();
    void runAlone(const QString& what, const AloneWork& work, const QString& doneText);
    void applySetting(const QString& key);
    void changeLanguage(Language language);
    void rebuild(); ///< what is shown, in the language and the text size of now
    void setPage(QWidget* page);
    void restorePlace();
    QString holdsBack() const; ///< why closing now would lose something; empty if nothing
    bool claim(const QString& dir);
    void tell(const QString& title, const QString& text);
    bool takesDrag(QObject* watched, QEvent* event);
    bool takesVaults() const; ///< not while one is being made: its recovery code is shown once
    bool takesOnShell(const DroppedThing& thing) const;
    void take(const DroppedThing& thing);
    void watchOutside();
    void watchSession();
    void watchVault();
    void showVaultPlace(VaultPlace place);
    void makeTray();
    void keepOnScreen();
    void quit(); ///< closes for good, also where closing leaves it in the tray

    Program m_program;
    WrongTries m_tries;
    std::unique_ptr<people::Workspace> m_workspace;
    Desk* m_desk = nullptr;
    IdleWatch* m_idle = nullptr;
    SuspendWatch* m_suspend = nullptr; ///< also while locked: then sleep need not wait
    TrayClock* m_tray = nullptr;
    VaultWatch* m_watch = nullptr;
    QPointer<VanishedDialog> m_vanished;
    QString m_vaultDir;
    bool m_quitting = false;   ///< the person said so, or nobody is asked
    bool m_leaving = false;    ///< closing is meant to end the program
    bool m_tourWanted = false; ///< once the desk is there
};

} // namespace wardbook::ui
