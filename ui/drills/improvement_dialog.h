#pragma once
#include "ledger/field_values.h"
#include "ui/drills/drill_source.h"
#include "ui/kit/prompt_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace wardbook::ui {

class ChoiceEdit;
class Services;

/// What must change after a drill: finding, cause, what is done, who, until when.
class ImprovementDialog : public PromptDialog
{
    Q_OBJECT
public:
    ImprovementDialog(Services& services, DrillSource& source, const ledger::FieldValues& values,
                      QWidget* parent);
    ledger::FieldValues values() const;

Q_SIGNALS:
    void wanted(const wardbook::ledger::FieldValues& values);

private:
    void check();
    QLineEdit *m_title, *m_due;
    QPlainTextEdit *m_cause, *m_action;
    QComboBox* m_kind;
    ChoiceEdit* m_owner;
    QString m_key;
};

} // namespace wardbook::ui
