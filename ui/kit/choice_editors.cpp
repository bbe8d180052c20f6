#include "ui/kit/choice_editors.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

QList<Choice> codeChoices(const ledger::CodeList& codes)
{
    QList<Choice> result;
    const std::function<void(const QString&, int)> add = [&](const QString& parent, int indent) {
        for (const ledger::Code& code : codes.codes) {
            if (code.parent != parent)
                continue;
            result.append({code.id, code.label.text(), {}, indent});
            if (indent < 4)
                add(code.id, indent + 1);
        }
    };
    add({}, 0);
    return result;
}

static ChoiceEdit* makeChoice(QWidget* owner, const ledger::FieldDef& field, bool flat)
{
    auto* choice = new ChoiceEdit(owner);
    auto* layout = new QHBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(choice);
    choice->setRequired(field.required);
    if (flat)
        setLook(choice, "flat", true);
    return choice;
}

CodeEditor::CodeEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent)
    : FieldEditor(field, parent), m_choice(makeChoice(this, field, flat))
{
    if (field.type == ledger::FieldType::Bool) {
        m_choice->setChoices(
            {{QStringLiteral("1"), KitTr::tr("Yes"), {}, 0}, {QStringLiteral("0"), KitTr::tr("No"), {}, 0}});
    } else {
        m_choice->setChoices(codeChoices(context.registers->codes(field.codes)));
    }
    connect(m_choice, &ChoiceEdit::choiceMade, this, [this](const QString& id) {
        QVariant value;
        if (!id.isEmpty())
            value = m_field.type == ledger::FieldType::Bool ? QVariant(id.toLongLong()) : QVariant(id);
        Q_EMIT edited({{m_field.id, value}});
    });
}

void CodeEditor::setValue(const QVariant& value, const QString& shown)
{
    m_choice->setModified(false);
    m_choice->setChosen(value.toString(), shown);
}

void CodeEditor::setEditable(bool editable)
{
    m_choice->setReadOnly(!editable);
}

QWidget* CodeEditor::input()
{
    return m_choice;
}

RefEditor::RefEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent)
    : FieldEditor(field, parent), m_choice(makeChoice(this, field, flat))
{
    m_choice->setProvider([&context, ref = field.ref](const QString& text, const ChoiceEdit::Answer& answer) {
        context.lookup(ref, text, answer);
    });
    connect(m_choice, &ChoiceEdit::choiceMade, this, [this](const QString& id) {
        Q_EMIT edited({{m_field.id, id.isEmpty() ? QVariant() : QVariant(id.toLongLong())}});
    });
}

void RefEditor::setValue(const QVariant& value, const QString& shown)
{
    m_choice->setModified(false);
    m_choice->setChosen(value.isNull() ? QString() : value.toString(), shown);
}

void RefEditor::setEditable(bool editable)
{
    m_choice->setReadOnly(!editable);
}

QWidget* RefEditor::input()
{
    return m_choice;
}

} // namespace wardbook::ui
