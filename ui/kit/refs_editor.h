#pragma once
#include "ui/kit/field_editor.h"

class QVBoxLayout;

namespace wardbook::ui {

/// Several records of another register: one line each with a button that takes it away, and a line to add
/// one.
class RefsEditor : public FieldEditor
{
    Q_OBJECT
public:
    RefsEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    QWidget* input() override;

private:
    void rebuild();
    void store();
    QStringList m_ids, m_names;
    QVBoxLayout* m_lines;
    ChoiceEdit* m_add;
    bool m_editable = true;
};

/// Names of several references are shown joined by this.
extern const QString kNameSeparator;

} // namespace wardbook::ui
