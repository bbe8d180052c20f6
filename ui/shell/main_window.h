#pragma once
#include "ui/shell/program.h"
#include "ui/shell/vault_opener.h"
#include "ui/shell/wrong_tries.h"
#include <QMainWindow>

namespace wardbook::ui {

class Desk;
class IdleWatch;
class SuspendWatch;

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

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showUnlock(const QString& dir, const QString& member = {}, const QString& notice = {});
    void showFirstRun();
    void showCreate();
    void chooseVault();
    void openSample();
    void askThenLock(const std::function<void()>& then);
    void lockWanted();
    void buildDesk(const QString& page);
    void dropDesk();
    void showTitle();
    void runAlone(const QString& what, const AloneWork& work, const QString& doneText);
    void applySetting(const QString& key);
    void changeLanguage(Language language);
    void setPage(QWidget* page);
    void restorePlace();

    Program m_program;
    WrongTries m_tries;
    std::unique_ptr<people::Workspace> m_workspace;
    Desk* m_desk = nullptr;
    IdleWatch* m_idle = nullptr;
    SuspendWatch* m_suspend = nullptr;
    QString m_vaultDir;
    bool m_quitting = false;
};

} // namespace wardbook::ui
