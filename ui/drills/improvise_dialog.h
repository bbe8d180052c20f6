#pragma once
#include "drills/drill_console.h"
#include "ui/kit/prompt_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace wardbook::ui {

/// An inject that was not planned: released at once, or in some minutes.
class ImproviseDialog : public PromptDialog
{
    Q_OBJECT
public:
    ImproviseDialog(const QStringList& roles, QWidget* parent);
    drills::NewInject inject(QStringList* problems = nullptr) const;

Q_SIGNALS:
    void wanted(const wardbook::drills::NewInject& inject);

private:
    void check();
    QLineEdit* m_title;
    QPlainTextEdit *m_content, *m_expected;
    class ChoiceEdit *m_from, *m_to;
    QComboBox* m_delivery;
    QSpinBox* m_after;
};

} // namespace wardbook::ui
