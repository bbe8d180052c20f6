#pragma once
#include "ledger/rights.h"
#include "people/team.h"
#include "ui/kit/prompt_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace wardbook::ui {

/// Role and department of a member; with name and first password when the member is new. Values only: the
/// page acts.
class MemberDialog : public PromptDialog
{
    Q_OBJECT
public:
    struct Department
    {
        qint64 id = 0;
        QString name;
    };
    struct Values
    {
        QString name, role, password, reason;
        qint64 department = 0;
    };
    /// `member` null: a new one.
    MemberDialog(const ledger::Rights& rights, const QList<Department>& departments,
                 const people::Member* member, QWidget* parent);
    Values values() const;

Q_SIGNALS:
    void accepted(const Values& values);

private:
    QLineEdit* addField(const QString& label, const char* name, bool password);
    void check();
    const ledger::Rights& m_rights;
    bool m_new;
    QLineEdit *m_name = nullptr, *m_password = nullptr, *m_again = nullptr, *m_reason;
    QComboBox *m_role, *m_department;
};

/// The own password: the present one, and the new one twice.
class PasswordDialog : public PromptDialog
{
    Q_OBJECT
public:
    PasswordDialog(const QString& name, QWidget* parent);

Q_SIGNALS:
    void accepted(const QString& oldPassword, const QString& newPassword);

private:
    void check();
    QString m_name;
    QLineEdit *m_old, *m_new, *m_again;
};

/// How many of which holders together recover.
class SharesDialog : public PromptDialog
{
    Q_OBJECT
public:
    explicit SharesDialog(QWidget* parent);

Q_SIGNALS:
    void accepted(int threshold, const QStringList& holders);

private:
    void check();
    QSpinBox* m_threshold;
    QLineEdit* m_holders;
};

} // namespace wardbook::ui
