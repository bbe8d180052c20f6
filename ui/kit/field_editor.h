#pragma once
#include "ledger/field_values.h"
#include "ui/kit/choice_edit.h"
#include <QWidget>

namespace wardbook::ui {

/// What editors need to know about their register. Lives as long as the form.
struct FieldContext
{
    const ledger::RegisterDef* definition = nullptr;
    std::shared_ptr<const ledger::RegisterSet> registers;
    /// Records of a referenced register whose code, name or initials match; asynchronous, answers on the GUI
    /// thread.
    std::function<void(const QString& registerId, const QString& text, const ChoiceEdit::Answer& answer)>
        lookup;
};

/// Edits one field of a record in place. `edited` is the person's finished change, never a keystroke.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const ledger::FieldDef& field, QWidget* parent);
    ~FieldEditor() override;
    const ledger::FieldDef& field() const { return m_field; }
    /// `shown`: the value as people read it.
    virtual void setValue(const QVariant& value, const QString& shown) = 0;
    virtual void setEditable(bool editable) = 0;
    virtual void setWrongLook(bool wrong);
    virtual QWidget* input() = 0; ///< takes the focus
    /// Takes what is typed but not finished (before the record changes, on Ctrl+Enter).
    virtual void finish() {}
    /// The approved value of a pending change, for editors that draw it themselves.
    virtual void setWas(const QVariant& value) { Q_UNUSED(value) }
    virtual void setPlaceholder(const QString& text) { Q_UNUSED(text) } ///< what an empty one says
    virtual bool narrow() const { return false; } ///< leaves room for 原为 … on its right

Q_SIGNALS:
    /// May hold siblings: a size typed in a count field, the measure word.
    void edited(const wardbook::ledger::FieldValues& values);
    void misread(const QString& problem); ///< the text can't be understood; nothing was changed

protected:
    const ledger::FieldDef m_field;
};

/// The editor that a field's type asks for. `flat`: looks like plain text until it is pointed at or focused.
FieldEditor* makeFieldEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat,
                             QWidget* parent);

} // namespace wardbook::ui
