#pragma once
#include "exchange/import_plan.h"
#include "ui/kit/choice_edit.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

/// Values of one column that mean nothing here, each to be given a meaning: an existing record or code.
class ValuesPanel : public QWidget
{
    Q_OBJECT
public:
    using Lookup =
        std::function<void(const QString& registerId, const QString& text, const ChoiceEdit::Answer& answer)>;
    ValuesPanel(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers, Lookup lookup,
                QWidget* parent = nullptr);
    /// Shows the unresolved values of `field`; nothing is shown when there are none.
    void show(const exchange::ImportPlan& plan, const QString& field, const QString& heading);
    int shown() const { return m_count; }

Q_SIGNALS:
    void meaningChosen(const QString& field, const QString& text, const QString& meaning);

private:
    void addValue(const ledger::FieldDef& field, const exchange::UnresolvedValue& value);
    const ledger::RegisterDef& m_definition;
    const ledger::RegisterSet& m_registers;
    Lookup m_lookup;
    QLabel *m_title, *m_rest;
    QVBoxLayout* m_lines;
    int m_count = 0;
};

} // namespace wardbook::ui
