#pragma once
#include "ui/shell/setup_step.h"

class QLabel;
class QLineEdit;

namespace wardbook::ui {

class PasswordField;
class PasswordMeter;

/// Who makes the vault: name and password of its first member.
class SetupMeStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupMeStep(QWidget* parent = nullptr);
    QString problem() const override;
    void load(const SetupDraft& draft) override;
    void save(SetupDraft& draft) const override;
    void enter(const SetupDraft& draft) override;
    QWidget* first() const override;

private:
    void showStrength();
    QLineEdit* m_name;
    PasswordField *m_password, *m_again;
    PasswordMeter* m_meter;
    QLabel *m_differ, *m_caps;
    QString m_unit;
};

/// What a role may do, in a sentence or two.
QString roleExplained(const QString& role);

} // namespace wardbook::ui
