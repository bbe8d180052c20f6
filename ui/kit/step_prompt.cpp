#include "ui/kit/step_prompt.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/widgets.h"
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wardbook::ui::prompts {

namespace {

/// What was typed so far, and what can't be understood.
struct Typed
{
    ledger::FieldValues values;
    QHash<QString, QString> problems;
};

FieldEditor* addField(PromptDialog* dialog, const FieldContext& context, const ledger::FieldDef& field,
                      const FormRecord* record, const std::shared_ptr<Typed>& typed)
{
    auto* label = makeLabel(field.label.text(), FontRole::Body, "text2");
    FieldEditor* editor = makeFieldEditor(context, field, false, dialog);
    editor->setObjectName(QStringLiteral("carried_") + field.id);
    editor->setEditable(true);
    if (record)
        editor->setValue(record->record.value(field), record->shown.value(field.id));
    label->setBuddy(editor->input());
    editor->input()->setAccessibleName(field.label.text());
    dialog->body()->addWidget(label);
    dialog->body()->addWidget(editor);
    QObject::connect(editor, &FieldEditor::edited, dialog,
                     [dialog, typed, id = field.id](const ledger::FieldValues& values) {
                         typed->problems.remove(id);
                         typed->values.insert(values);
                         dialog->setError({});
                     });
    QObject::connect(editor, &FieldEditor::misread, dialog,
                     [dialog, typed, id = field.id](const QString& problem) {
                         typed->values.remove(id);
                         typed->problems.remove(id);
                         if (!problem.isEmpty())
                             typed->problems.insert(id, problem);
                         dialog->setError(problem);
                     });
    return editor;
}

} // namespace

void step(QWidget* parent, const Question& question, const FieldContext& context,
          const ledger::TransitionDef& step, const FormRecord* record,
          const std::function<void(const StepAnswer&)>& then)
{
    auto* dialog = new PromptDialog(question, parent);
    auto typed = std::make_shared<Typed>();
    QList<FieldEditor*> editors;
    for (const QString& id : step.carries)
        editors << addField(dialog, context, context.definition->fieldAt(id), record, typed);
    QPlainTextEdit* reason = step.reasonRequired ? dialog->addReason() : nullptr;
    QObject::connect(dialog, &PromptDialog::acted, dialog, [dialog, editors, typed] {
        for (FieldEditor* editor : editors)
            editor->finish();
        if (typed->problems.isEmpty())
            dialog->accept();
    });
    QObject::connect(dialog, &QDialog::accepted, parent, [then, typed, reason] {
        then({typed->values, reason ? reason->toPlainText().trimmed() : QString()});
    });
    dialog->open();
    if (!editors.isEmpty())
        editors.first()->input()->setFocus();
}

} // namespace wardbook::ui::prompts
