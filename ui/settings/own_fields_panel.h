#pragma once
#include "ledger/definitions.h"
#include <QJsonArray>
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
    const QJsonArray& sections() const { return m_sections; } ///< of the form, in order

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
    QString sectionText(const QString& id) const;
    QString sectionOf(const QString& name); ///< its id; a new one when there is none of the name
    bool isStored(const QJsonObject& field) const;

    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QJsonObject m_old;
    QJsonArray m_sections;
    OwnFieldModel* m_model;
    PlainTable* m_table;
    Button *m_add, *m_change, *m_remove, *m_up, *m_down;
};

} // namespace wardbook::ui
