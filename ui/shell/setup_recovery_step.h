#pragma once
#include "ui/shell/recovery_sheet.h"
#include "ui/shell/setup_step.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace wardbook::ui {

class Button;

/// The vault is there; now the way back when every password is forgotten goes onto paper: printed or saved,
/// in shares too where the unit wants that, and proven by typing two groups of the code back.
class SetupRecoveryStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupRecoveryStep(QWidget* parent = nullptr);
    /// `workspace` outlives the step's use of it.
    void setMade(people::Workspace& workspace, const QString& code, const SetupDraft& draft);
    void forget(); ///< what is secret
    QString problem() const override;
    QWidget* first() const override;

private:
    void makeProof();
    void makeShares();
    void checkShares();
    void checkProof();
    QStringList holders() const;
    QList<SecretSheet> sheets() const;
    people::Workspace* m_workspace = nullptr;
    QString m_unit, m_member, m_code;
    QStringList m_groups, m_shares, m_sharedAmong;
    int m_firstGroup = 0, m_secondGroup = 0, m_threshold = 0;
    QLabel *m_shown, *m_kept, *m_sharesNote, *m_firstLabel, *m_secondLabel, *m_wrong;
    Button *m_print, *m_save, *m_make;
    QCheckBox *m_split, *m_have;
    QWidget* m_sharing;
    QSpinBox* m_need;
    QLineEdit *m_holders, *m_first, *m_second;
};

} // namespace wardbook::ui
