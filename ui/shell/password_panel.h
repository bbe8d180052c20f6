#pragma once
#include "ui/shell/problem_block.h"
#include "vault/header.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace wardbook::ui {

class Button;
class ElideLabel;
class PasswordField;

/// Right half of the unlock page: who is asked, the password, what went wrong, who opened last.
class PasswordPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordPanel(QWidget* parent = nullptr);
    void showPerson(const vault::KeySlot* person, bool namesHidden, const QString& samplePassword);
    void showLast(const vault::Header& header);
    void showNothingToOpen();            ///< the header could not be read: no form
    void setNotice(const QString& text); ///< why it is locked; empty: none
    void showProblem(const OpeningProblem& problem);
    void setProblemLines(const QStringList& lines);
    void clearProblem();
    void setBusy(bool busy);
    /// Further tries wait: counts down in the button's place. 0: no wait.
    void setWaiting(int seconds);
    QString typedName() const;
    QString password() const;
    bool capsLock() const;
    void clearPassword();
    void focusPassword();

Q_SIGNALS:
    void openWanted();
    void recoveryWanted();
    void quitWanted();
    void capsLockChanged();
    void nameChanged();
    void remedyChosen(wardbook::ui::OpeningRemedy remedy);

private:
    void updateOpen();
    QLabel *m_title, *m_role, *m_caps, *m_capsIcon, *m_sample, *m_notice, *m_passwordLabel, *m_nameLabel,
        *m_wait;
    QLineEdit* m_name;
    PasswordField* m_password;
    ProblemBlock* m_problem;
    Button *m_open, *m_quit, *m_recover;
    QWidget* m_last;
    ElideLabel *m_lastLine, *m_lastAdvice;
    bool m_busy = false, m_form = true;
    int m_waiting = 0;
};

} // namespace wardbook::ui
