#pragma once
#include "drills/drill_service.h"
#include "ui/drills/drill_source.h"
#include "ui/kit/prompt_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace wardbook::ui {

class ChoiceEdit;
class Services;

/// A drill made of a scenario: when, how, by which plan, in whose hands.
class NewDrillDialog : public PromptDialog
{
    Q_OBJECT
public:
    NewDrillDialog(Services& services, DrillSource& source, const QString& scenario, QWidget* parent);
    drills::NewDrill drill() const;

Q_SIGNALS:
    void created(qint64 drill);

private:
    QWidget* addField(const QString& label, QWidget* field, const char* name);
    ChoiceEdit* addRef(const QString& label, const char* registerId, const char* name);
    void takeScenario();
    void check();
    void run();
    Services& m_services;
    DrillSource& m_source;
    QComboBox *m_scenario, *m_form, *m_pace;
    QLineEdit *m_title, *m_on;
    QSpinBox* m_ratio;
    ChoiceEdit *m_programme, *m_plan, *m_department, *m_director;
    class QGridLayout* m_grid;
    QString m_proposed; ///< title that came from the scenario
};

} // namespace wardbook::ui
