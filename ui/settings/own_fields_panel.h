#pragma once
#include "ledger/definitions.h"
#include <QWidget>

namespace wardbook::ui {

class Button;
class OwnFieldModel;
class PlainTable;

/// The fields of a register that is being made or changed: added, changed, put in order, retired.
class OwnFieldsPanel : public QWidget
{
    Q_OBJECT
public:
    /// `old`: the register as the vault has it; empty for a new one, which starts with a name.
    OwnFieldsPanel(std::shared_ptr<const ledger::RegisterSet> registers, const QJsonObject& old,
                   QWidget* parent = nullptr);
    const OwnFieldModel& model() const { return *m_model; }

Q_SIGNALS:
    void changed();

private:
    void addButtons();
    void load();
    void updateButtons();
    void editField(int row);
    void removeField();
    void move(int by);
    QStringList ids() const;
    bool isStored(const QJsonObject& field) const;

    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QJsonObject m_old;
    OwnFieldModel* m_model;
    PlainTable* m_table;
    Button *m_add, *m_change, *m_remove, *m_up, *m_down;
};

} // namespace wardbook::ui
