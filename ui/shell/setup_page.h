#pragma once
#include "ui/shell/setup_draft.h"
#include "ui/shell/start_frame.h"
#include "ui/shell/vault_opener.h"

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class SetupDoneStep;
class SetupRecoveryStep;
class SetupStep;
class StepButton;
class Task;

/// The way to a new vault: unit → place → oneself → departments → members → recovery sheet → done. Nothing is
/// written before the members are entered; then everything at once, on a worker, and if that fails or is
/// cancelled nothing is left of it and everything entered still stands in the fields.
class SetupPage : public StartFrame
{
    Q_OBJECT
public:
    explicit SetupPage(const Opened& opened, const SetupDraft& draft = {}, QWidget* parent = nullptr);
    ~SetupPage() override;
    /// What was entered so far, for a page that takes the place of this one.
    SetupDraft draft() const;
    bool making() const { return m_making != nullptr; }
    bool made() const { return m_workspace != nullptr; }
    /// Why leaving now would lose something; empty if nothing.
    QString holdsBack() const;

Q_SIGNALS:
    void cancelled();
    void created(const QString& dir); ///< the vault is there; its recovery sheet isn't kept yet
    void tourWanted();                ///< before the workspace is handed over

private:
    enum Step { Unit, Place, Me, Departments, Members, Recovery, Done };
    void addStep(SetupStep* step);
    QWidget* makeSteps();
    QWidget* makeFoot();
    QWidget* makeWork();
    void goTo(int step);
    void next();
    void update();
    void create();
    void failed(const Error& error);
    void setBusy(bool busy);
    void finish();
    SetupStep* step(int index) const { return m_steps.at(index); }

    Opened m_opened;
    SetupDraft m_draft;
    std::unique_ptr<people::Workspace> m_workspace;
    QList<SetupStep*> m_steps;
    QList<StepButton*> m_buttons;
    SetupRecoveryStep* m_recovery;
    SetupDoneStep* m_done;
    Task* m_making = nullptr;
    int m_step = 0;
    QStackedWidget* m_stack;
    QWidget* m_work;
    QProgressBar* m_bar;
    QLabel *m_doing, *m_error, *m_why;
    Button *m_back, *m_next, *m_cancel, *m_stop;
};

} // namespace wardbook::ui
