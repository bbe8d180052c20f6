#include "ui/kit/field_editor.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/codes_editor.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/record_columns.h"
#include "ui/kit/refs_editor.h"
#include "ui/kit/text_editors.h"
#include "ui/kit/widgets.h"

namespace wardbook::ui {

FieldEditor::FieldEditor(const ledger::FieldDef& field, QWidget* parent) : QWidget(parent), m_field(field) {}

void FieldEditor::setWrongLook(bool wrong)
{
    setWrong(input(), wrong);
}

FieldEditor* makeFieldEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat,
                             QWidget* parent)
{
    using ledger::FieldType;
    FieldEditor* editor = nullptr;
    switch (field.type) {
    case FieldType::LongText:
        editor = new LongTextEditor(context, field, flat, parent);
        break;
    case FieldType::Code:
        if (isLevelField(field))
            editor = new LevelPicker(field, parent);
        else
            editor = new CodeEditor(context, field, flat, parent);
        break;
    case FieldType::Bool:
        editor = new CodeEditor(context, field, flat, parent);
        break;
    case FieldType::Codes:
        editor = new CodesEditor(context, field, flat, parent);
        break;
    case FieldType::Ref:
        editor = new RefEditor(context, field, flat, parent);
        break;
    case FieldType::Refs:
        editor = new RefsEditor(context, field, flat, parent);
        break;
    default:
        editor = new LineEditor(context, field, flat, parent);
        break;
    }
    editor->setObjectName(QStringLiteral("field_") + field.id);
    editor->input()->setAccessibleName(field.label.text());
    editor->setFocusProxy(editor->input());
    if (!field.help.text().isEmpty())
        editor->setToolTip(field.help.text());
    return editor;
}

} // namespace wardbook::ui
