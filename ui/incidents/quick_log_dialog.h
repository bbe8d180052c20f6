#pragma once
#include "ui/kit/field_editor.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/services.h"

class QLineEdit;

namespace wardbook::ui {

/// One line at two in the morning: what happened, "now" filled in. Enter logs it; everything else can wait
/// for the case file.
class QuickLogDialog : public PromptDialog
{
    Q_OBJECT
public:
    QuickLogDialog(Services& services, const QString& text, QWidget* parent);
    /// From anywhere; a dialog that is open already comes to the front with what was typed.
    static void openFor(Services& services, QWidget* window, const QString& text = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    FieldEditor* addLine(const char* field, const QString& label);
    void log();
    Services& m_services;
    FieldContext m_context;
    QLineEdit* m_text;
    FieldEditor *m_aware, *m_source;
    ledger::FieldValues m_values;
    QString m_misread;
};

} // namespace wardbook::ui
