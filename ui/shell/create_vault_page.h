#pragma once
#include "ui/shell/start_frame.h"
#include "ui/shell/vault_opener.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class PasswordField;
class Stepper;

/// Unit and person → password and place → recovery code, kept → done. The vault is written only after step 2.
class CreateVaultPage : public StartFrame
{
    Q_OBJECT
public:
    explicit CreateVaultPage(const Opened& opened, QWidget* parent = nullptr);

Q_SIGNALS:
    void cancelled();
    void created(const QString& dir); ///< before the workspace is handed over

private:
    QWidget* makeNamesStep();
    QWidget* makePasswordStep();
    QWidget* makeCodeStep();
    void goTo(int step);
    void next();
    void updateButtons();
    void create();
    void showCode(const QString& code);
    void finish();
    QString passwordProblem() const;
    QString folderProblem() const;
    QString code() const { return m_code; }

    Opened m_opened;
    std::unique_ptr<people::Workspace> m_workspace;
    QString m_code;
    int m_step = 0;
    bool m_busy = false;
    bool m_folderTouched = false;
    Stepper* m_stepper;
    QStackedWidget* m_steps;
    QLineEdit *m_unit, *m_name, *m_folder, *m_typed;
    PasswordField *m_password, *m_again;
    QLabel *m_rule, *m_folderNote, *m_shownCode, *m_typedNote, *m_error;
    Button *m_back, *m_next, *m_cancel;
};

} // namespace wardbook::ui
