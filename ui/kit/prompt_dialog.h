#pragma once
#include "ui/kit/prompts.h"
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// Frame of every question: title, text, body, error line, and at the foot 取消 and the act.
class PromptDialog : public QDialog
{
    Q_OBJECT
public:
    PromptDialog(const prompts::Question& question, QWidget* parent);
    QVBoxLayout* body() const { return m_body; }
    Button* actButton() const { return m_act; }
    Button* cancelButton() const { return m_cancel; }
    /// Adds the field for a reason: the act waits for enough of one.
    QPlainTextEdit* addReason();
    void setError(const QString& text);
    void setBusy(bool busy, const QString& note = {});

Q_SIGNALS:
    void acted(); ///< the act's button or Ctrl+Enter; the caller closes the dialog

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_body;
    QLabel* m_error;
    Button *m_act, *m_cancel;
};

} // namespace wardbook::ui
