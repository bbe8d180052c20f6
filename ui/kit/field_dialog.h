#pragma once
#include "ui/kit/field_editor.h"
#include "ui/kit/record_source.h"
#include "ui/kit/work_prompt.h"

class QPlainTextEdit;

namespace wardbook::ui {

/// A question with fields of one register, each with the editor that its type asks for. The act runs on a
/// worker; when it is refused the dialog stays with the sentence, and nothing that was typed is lost.
class FieldDialog : public WorkPrompt
{
    Q_OBJECT
public:
    /// On a worker; throws Error. `reason` is empty unless asked for.
    using Work = std::function<void(const ledger::FieldValues& values, const QString& reason,
                                    const Progress& progress)>;

    /// The source outlives the dialog.
    FieldDialog(RecordSource& source, const char* registerId, const prompts::Question& question,
                QWidget* parent);
    ~FieldDialog() override;

    struct Line
    {
        QVariant value;
        QString shown; ///< as people read it; a text's own when empty
        bool required = false;
        QString label; ///< the field's when empty
    };
    FieldEditor* addField(const char* field, const Line& line);
    FieldEditor* addField(const char* field) { return addField(field, Line()); }
    /// A line of the caller's own among the fields, with the same label column.
    QLabel* addRow(const QString& label, QWidget* input);
    QLabel* addLabel(const QString& text, const char* tone = "text2");
    QLabel* addNote(const QString& text); ///< to the line above, under its field
    void askReason(const QString& label = {});
    void setWork(Work work, std::function<void()> done = {});
    /// What is said while it runs, instead of 正在保存.
    void setWhat(const QString& what) { m_what = what; }
    /// What the fields hold: what they started with and what was typed.
    const ledger::FieldValues& values() const { return m_values; }
    void setValue(const char* field, const QVariant& value, const QString& shown);
    FieldEditor* editor(const char* field) const;
    void start(); ///< opens with the focus in the first field

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// A last look at the caller's own rows before the act; says with setError() what is missing.
    virtual bool ready() { return true; }
    void fit(); ///< rows came, went or wrap otherwise: as high as they need now
    const FieldContext& context() const { return m_context; }

private:
    void act();
    FieldContext m_context;
    QHash<QString, FieldEditor*> m_editors;
    QStringList m_required;
    QHash<QString, QString> m_problems;
    ledger::FieldValues m_values;
    QPlainTextEdit* m_reason = nullptr;
    QWidget* m_first = nullptr;
    QString m_what;
    Work m_work;
    std::function<void()> m_done;
};

} // namespace wardbook::ui
