#pragma once
#include "ledger/definitions.h"
#include "ui/kit/prompt_dialog.h"

namespace wardbook::ui {

/// Asks for one field of a unit's own and gives it in the JSON form of resources/registers/README.md.
class CustomFieldDialog : public PromptDialog
{
    Q_OBJECT
public:
    CustomFieldDialog(const ledger::RegisterSet& registers, QWidget* parent);

Q_SIGNALS:
    void accepted(const QString& registerId, const QJsonObject& field);

private:
    void check();
    QJsonObject field() const;
    const ledger::RegisterSet& m_registers;
    QComboBox *m_register, *m_type;
    QLineEdit *m_id, *m_zh, *m_en;
};

} // namespace wardbook::ui
