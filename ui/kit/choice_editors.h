#pragma once
#include "ui/kit/field_editor.h"

namespace wardbook::ui {

/// One code of a list, or yes/no.
class CodeEditor : public FieldEditor
{
    Q_OBJECT
public:
    CodeEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    QWidget* input() override;
    void setPlaceholder(const QString& text) override { m_choice->setPlaceholderText(text); }

private:
    ChoiceEdit* m_choice;
};

/// One record of another register, found by code, name or initials.
class RefEditor : public FieldEditor
{
    Q_OBJECT
public:
    RefEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    QWidget* input() override;
    void setPlaceholder(const QString& text) override { m_choice->setPlaceholderText(text); }

private:
    ChoiceEdit* m_choice;
};

/// The codes of a list as choices, sub-codes indented under their parents.
QList<Choice> codeChoices(const ledger::CodeList& codes);

} // namespace wardbook::ui
