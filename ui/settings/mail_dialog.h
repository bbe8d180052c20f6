#pragma once
#include "ui/settings/outlet_dialog.h"

class QComboBox;
class QPlainTextEdit;
class QTimeEdit;

namespace wardbook::ui {

/// By which server reminders go, to whom and when.
class MailDialog : public OutletDialog
{
    Q_OBJECT
public:
    MailDialog(Services& services, const outbox::MailServer& now, QWidget* parent);

private:
    void addServerRows();
    void addReminderRows();
    void tryOut() override;
    void act();
    outbox::MailServer server() const;
    crypto::Secret typedPassword() const;
    bool hasPassword() const;
    outbox::MailServer m_before;
    QComboBox* m_security;
    QLineEdit *m_account, *m_password, *m_sender;
    QPlainTextEdit* m_recipients;
    QCheckBox* m_toOwners;
    QSpinBox* m_daysAhead;
    QTimeEdit* m_at;
};

} // namespace wardbook::ui
