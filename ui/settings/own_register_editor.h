#pragma once
#include "ledger/custom_definitions.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTimer;

namespace wardbook::ui {

class Button;
class OwnFieldsPanel;
class RegisterPreview;

/// Makes a register of the unit's own, or changes one: names, numbering, steps, fields, who enters, with the
/// form beside it as it will look.
class OwnRegisterEditor : public QWidget
{
    Q_OBJECT
public:
    /// `definition`: empty for a new register.
    OwnRegisterEditor(std::shared_ptr<const ledger::RegisterSet> registers, const QJsonObject& definition,
                      QWidget* parent = nullptr);
    bool isNew() const { return m_old.isEmpty(); }
    bool touched() const { return m_touched; }
    QJsonObject definition() const;       ///< what a new one says, or what changes of an old one
    void setProblem(const QString& text); ///< refused by the ledger; nothing that was entered is lost
    void setBusy(bool busy);

Q_SIGNALS:
    void cancelled();
    void accepted(const QJsonObject& definition);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeColumn();
    void addIdentity(QFormLayout* form);
    void addSteps(QFormLayout* form);
    void load();
    void fillDepartments();
    void touch();
    void check();
    QString problem() const;
    QStringList roles() const;

    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QJsonObject m_old;
    OwnFieldsPanel* m_fields;
    RegisterPreview* m_preview;
    QTimer* m_later;
    QLineEdit *m_zh, *m_en, *m_prefix;
    QComboBox *m_icon, *m_states, *m_department;
    QHash<QString, QCheckBox*> m_roles;
    QLabel *m_problem, *m_departmentNote;
    Button* m_save;
    bool m_touched = false, m_busy = false;
};

} // namespace wardbook::ui
