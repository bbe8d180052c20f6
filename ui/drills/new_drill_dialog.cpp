#include "ui/drills/new_drill_dialog.h"
#include "base/clock.h"
#include "fields/department.h"
#include "fields/drill_programme.h"
#include "fields/person.h"
#include "fields/plan.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/part_delegate.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace wardbook::ui {

namespace {

constexpr int kDaysAhead = 14, kMostRatio = 1440;

void fillCodes(QComboBox& box, const char* list)
{
    for (const ledger::Code& code : ledger::RegisterSet::builtIn()->codes(QLatin1String(list)).codes)
        box.addItem(code.label.text(), code.id);
}

} // namespace

NewDrillDialog::NewDrillDialog(Services& services, DrillSource& source, const QString& scenario,
                               QWidget* parent)
    : PromptDialog(
          {DrillsPageTr::tr("A new drill from a scenario"),
           DrillsPageTr::tr("Objectives, injects and expected actions are copied and can be changed."),
           DrillsPageTr::tr("Create"), false},
          parent),
      m_services(services), m_source(source), m_scenario(new QComboBox(this)), m_form(new QComboBox(this)),
      m_pace(new QComboBox(this)), m_title(new QLineEdit(this)), m_on(new QLineEdit(this)),
      m_ratio(new QSpinBox(this)), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("newDrill"));
    setMinimumWidth(px(600));
    for (const drills::Scenario& one : drills::builtInScenarios())
        m_scenario->addItem(one.title.text(), one.id);
    m_scenario->addItem(DrillsPageTr::tr("None: an empty drill"), QString());
    m_scenario->setCurrentIndex(qMax(0, m_scenario->findData(scenario)));
    m_grid->setHorizontalSpacing(metric::kSection);
    m_grid->setVerticalSpacing(4);
    body()->addWidget(makeLabel(DrillsPageTr::tr("Scenario"), FontRole::Body, "text2", this));
    m_scenario->setObjectName(QStringLiteral("drillScenario"));
    body()->addWidget(m_scenario);
    body()->addWidget(makeLabel(DrillsPageTr::tr("Name"), FontRole::Body, "text2", this));
    m_title->setObjectName(QStringLiteral("drillTitle"));
    m_title->setMaxLength(200);
    body()->addWidget(m_title);
    body()->addLayout(m_grid);
    addField(DrillsPageTr::tr("Day (yyyy-mm-dd)"), m_on, "drillOn");
    addField(DrillsPageTr::tr("Form"), m_form, "drillForm");
    addField(DrillsPageTr::tr("Pace"), m_pace, "drillPace");
    addField(DrillsPageTr::tr("Story minutes per minute"), m_ratio, "drillRatio");
    m_plan = addRef(DrillsPageTr::tr("Plan that is practised"), fields::plan::kRegister, "drillPlan");
    m_programme =
        addRef(DrillsPageTr::tr("Yearly programme"), fields::drill_programme::kRegister, "drillProgramme");
    m_director = addRef(DrillsPageTr::tr("Director"), fields::person::kRegister, "drillDirector");
    m_department = addRef(DrillsPageTr::tr("Organised by"), fields::department::kRegister, "drillDepartment");
    fillCodes(*m_form, "drill_form");
    fillCodes(*m_pace, "drill_pace");
    m_ratio->setRange(1, kMostRatio);
    m_ratio->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_on->setText(clock::now().date().addDays(kDaysAhead).toString(Qt::ISODate));
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &NewDrillDialog::takeScenario);
    connect(m_title, &QLineEdit::textChanged, this, &NewDrillDialog::check);
    connect(m_on, &QLineEdit::textChanged, this, &NewDrillDialog::check);
    connect(this, &PromptDialog::acted, this, &NewDrillDialog::run);
    takeScenario();
    m_title->setFocus();
}

QWidget* NewDrillDialog::addField(const QString& label, QWidget* field, const char* name)
{
    const int at = m_grid->count() / 2, row = at / 2 * 2, column = at % 2;
    m_grid->addWidget(makeLabel(label, FontRole::Body, "text2", this), row, column);
    m_grid->addWidget(field, row + 1, column);
    m_grid->setColumnStretch(column, 1);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    return field;
}

ChoiceEdit* NewDrillDialog::addRef(const QString& label, const char* registerId, const char* name)
{
    auto* edit = new ChoiceEdit(this);
    edit->setProvider(recordChoices(m_source, edit, QLatin1String(registerId)));
    addField(label, edit, name);
    return edit;
}

/// What the scenario proposes; a name that was typed stays.
void NewDrillDialog::takeScenario()
{
    const drills::Scenario* scenario = drills::findScenario(m_scenario->currentData().toString());
    if (scenario) {
        m_form->setCurrentIndex(qMax(0, m_form->findData(scenario->form)));
        m_ratio->setValue(scenario->ratio);
    }
    if (m_title->text() == m_proposed) {
        m_proposed = scenario ? scenario->title.text() : QString();
        m_title->setText(m_proposed);
    }
    check();
}

drills::NewDrill NewDrillDialog::drill() const
{
    drills::NewDrill made;
    made.title = m_title->text().trimmed();
    made.scenario = m_scenario->currentData().toString();
    made.plannedOn = QDate::fromString(m_on->text().trimmed(), Qt::ISODate);
    made.form = m_form->currentData().toString();
    made.pace = m_pace->currentData().toString();
    made.programme = m_programme->chosen().toLongLong();
    made.plan = m_plan->chosen().toLongLong();
    made.department = m_department->chosen().toLongLong();
    made.director = m_director->chosen().toLongLong();
    made.ratio = m_ratio->value();
    return made;
}

void NewDrillDialog::check()
{
    const bool dated = m_on->text().trimmed().isEmpty() || drill().plannedOn.isValid();
    setWrong(m_on, !dated);
    actButton()->setRefusal(m_title->text().trimmed().isEmpty() ? DrillsPageTr::tr("The drill needs a name.")
                            : !dated ? DrillsPageTr::tr("The day is written like 2026-06-12.")
                                     : QString());
}

void NewDrillDialog::run()
{
    setBusy(true, DrillsPageTr::tr("Creating the drill…"));
    const auto id = std::make_shared<qint64>(0);
    people::Workspace& workspace = m_services.workspace();
    Task::start(
        this, DrillsPageTr::tr("Creating the drill"),
        [id, &workspace, made = drill(), now = [s = &m_services] { return s->nowMs(); }](const Progress&) {
            *id = drills::DrillService(workspace, now).create(made);
        },
        [this, id] {
            Q_EMIT created(*id);
            accept();
        },
        [this](const Error& error) {
            setBusy(false);
            setError(error.text());
        });
}

} // namespace wardbook::ui
