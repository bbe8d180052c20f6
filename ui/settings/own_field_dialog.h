#pragma once
#include "ledger/definitions.h"
#include "ui/kit/work_prompt.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace wardbook::ui {

/// Type and choices of an own field in words: "单选：完好、待修".
QString ownFieldTypeText(const QJsonObject& field, const ledger::RegisterSet& registers);

/// Asks for one field of a unit's own and gives it as JSON (app/ledger/own_json.h). What a field is stays as
/// it was made; its words, its place and further choices may change.
class OwnFieldDialog : public WorkPrompt
{
    Q_OBJECT
public:
    struct Setting
    {
        QJsonObject field;   ///< empty: a new one
        bool stored = false; ///< records may hold it already: what it is can't change
        /// Where it goes: one of these registers, to choose from …
        QStringList registers;
        /// … or one that is being made: its sections, ids that are taken, and whether dates may be duties.
        QStringList sections; ///< names as the form shows them; others may be typed
        QString section;      ///< the field's
        QStringList taken;
        bool ofOwnRegister = false;
    };
    OwnFieldDialog(std::shared_ptr<const ledger::RegisterSet> registers, const Setting& setting,
                   QWidget* parent);
    QJsonObject field() const;
    QString registerId() const; ///< the chosen one
    /// Of a register that is being made: the section's name, which may be a new one.
    QString sectionName() const;

private:
    void addRows(QFormLayout* form);
    void addChecks(QFormLayout* form);
    void fillReferences();
    void fillLists();
    void fillSections();
    void load();
    void refresh();
    QString problem() const;
    QString type() const;
    QString dutyId() const;
    QJsonArray choices() const;

    std::shared_ptr<const ledger::RegisterSet> m_registers;
    Setting m_setting;
    QFormLayout* m_form;
    QComboBox *m_register, *m_type, *m_list, *m_ref, *m_section;
    QLineEdit *m_zh, *m_en, *m_help;
    QPlainTextEdit* m_choices;
    QCheckBox *m_required, *m_inList, *m_search, *m_duty;
};

} // namespace wardbook::ui
