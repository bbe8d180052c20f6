#pragma once
#include "ui/incidents/act_tools.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/record_source.h"
#include "ui/kit/services.h"

class QPlainTextEdit;

namespace wardbook::ui {

/// A question with fields of one register, each with the editor that its type asks for. The act runs on a
/// worker; when it is refused the dialog stays with the sentence, and nothing that was typed is lost.
class FormDialog : public PromptDialog
{
    Q_OBJECT
public:
    /// On a worker; throws Error. `reason` is empty unless asked for.
    using Work =
        std::function<void(const ActTools& tools, const ledger::FieldValues& values, const QString& reason)>;

    FormDialog(Services& services, RecordSource& source, const char* registerId,
               const prompts::Question& question, QWidget* parent);
    ~FormDialog() override;

    struct Line
    {
        QVariant value;
        QString shown; ///< as people read it; a text's own when empty
        bool required = false;
        QString label; ///< the field's when empty
    };
    FieldEditor* addField(const char* field, const Line& line);
    FieldEditor* addField(const char* field) { return addField(field, Line()); }
    void addLabel(const QString& text, const char* tone = "text2");
    void askReason(const QString& label = {});
    void setWork(Work work, std::function<void()> done = {});
    /// What the fields hold: what they started with and what was typed.
    const ledger::FieldValues& values() const { return m_values; }
    void setValue(const char* field, const QVariant& value, const QString& shown);
    FieldEditor* editor(const char* field) const;
    void start(); ///< opens with the focus in the first field

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void act();
    Services& m_services;
    FieldContext m_context;
    QHash<QString, FieldEditor*> m_editors;
    QStringList m_required;
    QHash<QString, QString> m_problems;
    ledger::FieldValues m_values;
    QPlainTextEdit* m_reason = nullptr;
    QWidget* m_first = nullptr;
    Work m_work;
    std::function<void()> m_done;
};

} // namespace wardbook::ui
