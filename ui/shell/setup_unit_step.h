#pragma once
#include "ui/shell/setup_step.h"
#include <QHash>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace wardbook::ledger {
struct FieldDef;
}

namespace wardbook::ui {

/// The unit's name, and the facts that forms and limits ask for. Only the name is needed now. Fields, labels
/// and lists are those of the register of the unit.
class SetupUnitStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupUnitStep(QWidget* parent = nullptr);
    QString problem() const override;
    void load(const SetupDraft& draft) override;
    void save(SetupDraft& draft) const override;
    QWidget* first() const override;

private:
    void addFact(QGridLayout* grid, int row, int column, const ledger::FieldDef& field);
    QLineEdit* m_name;
    QHash<QString, QLineEdit*> m_texts;
    QHash<QString, QComboBox*> m_choices;
};

} // namespace wardbook::ui
