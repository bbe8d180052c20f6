#include "ui/kit/field_editor.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/codes_editor.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/record_columns.h"
#include "ui/kit/refs_editor.h"
#include "ui/kit/text_editors.h"
#include "ui/kit/widgets.h"

namespace wardbook::ui {

FieldEditor::FieldEditor(const ledger::FieldDef& field, QWidget* parent) : QWidget(parent), m_field(field) {}

/// A widget that goes takes the focus from its input, which would then finish an edit of a form that is half
/// gone.
FieldEditor::~FieldEditor()
{
    blockSignals(true);
    setFocusProxy(nullptr);
    const auto parts = findChildren<QWidget*>();
    for (QWidget* part : parts) {
        part->disconnect(this);
        part->removeEventFilter(this);
    }
}

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
    if (flat)
        editor->setPlaceholder(KitTr::tr("not filled"));
    editor->setObjectName(QStringLiteral("field_") + field.id);
    editor->input()->setAccessibleName(field.label.text());
    if (editor->input() != editor)
        editor->setFocusProxy(editor->input());
    if (!field.help.text().isEmpty())
        editor->setToolTip(field.help.text());
    return editor;
}

} // namespace wardbook::ui
