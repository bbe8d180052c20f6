#pragma once
#include "ui/kit/prompt_dialog.h"
#include "vault/header.h"

class QComboBox;
class QPlainTextEdit;

namespace wardbook::ui {

class PasswordField;

/// Sets a new password with the printed code or with enough shares. Never opens the vault by itself.
class RecoveryDialog : public PromptDialog
{
    Q_OBJECT
public:
    RecoveryDialog(const QString& dir, const vault::Header& header, const vault::KeySlot* person,
                   QWidget* parent);

Q_SIGNALS:
    void passwordReplaced(const QString& member);

private:
    void replace();
    QStringList shares() const;
    bool byShares() const;
    QString m_dir;
    QComboBox *m_person, *m_kind;
    QPlainTextEdit* m_material;
    PasswordField *m_password, *m_again;
};

} // namespace wardbook::ui
