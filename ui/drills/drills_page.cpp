#include "ui/drills/drills_page.h"
#include "drills/drill_run.h"
#include "fields/drill.h"
#include "fields/incident.h"
#include "ui/drills/drill_console_view.h"
#include "ui/drills/drill_editor.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/evaluation_view.h"
#include "ui/drills/new_drill_dialog.h"
#include "ui/drills/plan_view.h"
#include "ui/drills/scenario_view.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include <QBoxLayout>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {

constexpr DrillsView kLists[] = {DrillsView::Drills, DrillsView::Programmes, DrillsView::Plans};

} // namespace

DrillsPage::DrillsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_stack(new QStackedWidget(this)),
      m_source(services.workspace().ledger())
{
    setProperty("exportRegister", QStringLiteral("drill")); // whose right printing asks for
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(&m_source, &DrillSource::failed, this,
            [this](const QString& text) { m_services.message(Services::Tone::Error, text); });
    showView(DrillsView::Drills);
}

DrillsPage::~DrillsPage() = default;

DrillListPage& DrillsPage::list(DrillsView view)
{
    DrillListPage*& page = m_lists[int(view)];
    if (!page) {
        page = new DrillListPage(m_services, view, m_stack);
        m_stack->addWidget(page);
        connect(page, &DrillListPage::viewWanted, this, &DrillsPage::showView);
        connect(page, &DrillListPage::scenarioWanted, this, [this] { newDrill({}); });
        connect(page, &DrillListPage::opened, this, [this, view](qint64 record) {
            if (view == DrillsView::Drills)
                openDrill(record);
            else if (view == DrillsView::Plans)
                openPlan(record);
        });
    }
    return *page;
}

ScenarioView& DrillsPage::scenarios()
{
    if (!m_scenarios) {
        m_scenarios = new ScenarioView(m_services, m_stack);
        m_stack->addWidget(m_scenarios);
        connect(m_scenarios, &ScenarioView::viewWanted, this, &DrillsPage::showView);
        connect(m_scenarios, &ScenarioView::drillWanted, this, &DrillsPage::newDrill);
    }
    return *m_scenarios;
}

DrillConsoleView& DrillsPage::console()
{
    if (!m_console) {
        m_console = new DrillConsoleView(m_services, m_source, m_stack);
        m_stack->addWidget(m_console);
        connect(m_console, &DrillConsoleView::closed, this, &DrillsPage::back);
        connect(m_console, &DrillConsoleView::ended, this, &DrillsPage::openDrill);
        connect(m_console, &DrillConsoleView::incidentWanted, this, &DrillsPage::openIncident);
        connect(m_console, &DrillConsoleView::shown, this, &DrillsPage::showTitle);
    }
    return *m_console;
}

DrillEditor& DrillsPage::editor()
{
    if (!m_editor) {
        m_editor = new DrillEditor(m_services, m_source, m_stack);
        m_stack->addWidget(m_editor);
        connect(m_editor, &DrillEditor::closed, this, &DrillsPage::back);
        connect(m_editor, &DrillEditor::started, this, &DrillsPage::openDrill);
    }
    return *m_editor;
}

EvaluationView& DrillsPage::evaluation()
{
    if (!m_evaluation) {
        m_evaluation = new EvaluationView(m_services, m_source, m_stack);
        m_stack->addWidget(m_evaluation);
        connect(m_evaluation, &EvaluationView::closed, this, &DrillsPage::back);
        connect(m_evaluation, &EvaluationView::incidentWanted, this, &DrillsPage::openIncident);
        connect(m_evaluation, &EvaluationView::consoleWanted, this, [this](qint64 drill) {
            console().showDrill(drill);
            show(m_console);
        });
    }
    return *m_evaluation;
}

PlanView& DrillsPage::plan()
{
    if (!m_plan) {
        m_plan = new PlanView(m_services, m_source, m_stack);
        m_stack->addWidget(m_plan);
        connect(m_plan, &PlanView::closed, this, &DrillsPage::back);
        connect(m_plan, &PlanView::planWanted, this, &DrillsPage::openPlan);
    }
    return *m_plan;
}

QWidget* DrillsPage::shownWidget() const
{
    return m_stack->currentWidget();
}

void DrillsPage::show(QWidget* widget)
{
    m_stack->setCurrentWidget(widget);
    hostMessages();
    widget->setFocus();
    showTitle();
    Q_EMIT shownChanged();
}

void DrillsPage::showView(DrillsView view)
{
    m_view = view;
    if (view == DrillsView::Scenarios)
        return show(&scenarios());
    DrillListPage& page = list(view);
    show(&page);
    page.activate({});
}

void DrillsPage::back()
{
    showView(m_view);
}

/// The window says 【演练】 while the live console is shown.
void DrillsPage::showTitle()
{
    const bool live = m_console && m_stack->currentWidget() == m_console && m_console->run();
    const QString title = live ? m_console->run()->title : QString();
    if (title == m_title)
        return;
    m_title = title;
    Q_EMIT drillTitleChanged();
}

QString DrillsPage::drillTitle() const
{
    return m_title;
}

/// Where the drill stands decides what is shown of it.
void DrillsPage::openDrill(qint64 drill)
{
    const auto state = std::make_shared<QString>();
    m_source.read(
        this,
        [state, drill](ledger::Reader& reader) {
            *state = reader.record(QLatin1String(fields::drill::kRegister), drill).state;
        },
        [this, state, drill] {
            if (*state == QLatin1String("running") || *state == QLatin1String("paused")) {
                console().showDrill(drill);
                show(m_console);
            } else if (*state == QLatin1String("ended") || *state == QLatin1String("evaluated") ||
                       *state == QLatin1String("archived")) {
                evaluation().showDrill(drill);
                show(m_evaluation);
            } else {
                editor().showDrill(drill);
                show(m_editor);
            }
        });
}

void DrillsPage::openPlan(qint64 id)
{
    plan().showPlan(id);
    show(m_plan);
}

void DrillsPage::openIncident(qint64 incident)
{
    const auto uid = std::make_shared<QString>();
    m_source.read(
        this,
        [uid, incident](ledger::Reader& reader) {
            *uid = reader.record(QLatin1String(fields::incident::kRegister), incident).uid;
        },
        [this, uid] { m_services.open(pageOfRegister(QLatin1String(fields::incident::kRegister)), *uid); });
}

void DrillsPage::newDrill(const QString& scenario)
{
    if (findChild<NewDrillDialog*>())
        return;
    auto* dialog = new NewDrillDialog(m_services, m_source, scenario, this);
    connect(dialog, &NewDrillDialog::created, this, &DrillsPage::openDrill);
    dialog->open();
}

void DrillsPage::openActive()
{
    const auto drill = std::make_shared<qint64>(0);
    m_source.read(
        this, [drill](ledger::Reader& reader) { *drill = drills::activeDrill(reader); },
        [this, drill] {
            if (*drill != 0)
                openDrill(*drill);
            else
                m_services.message(Services::Tone::Warning, DrillsPageTr::tr("No drill is running"));
        });
}

/// A drill and a plan open what is behind them; a programme is shown in its list.
void DrillsPage::openByUid(const QString& uid)
{
    struct Found
    {
        DrillsView view = DrillsView::Drills;
        qint64 id = 0;
    };
    const auto found = std::make_shared<Found>();
    m_source.read(
        this,
        [found, uid](ledger::Reader& reader) {
            for (const DrillsView view : kLists)
                if (const auto record = reader.findByUid(QLatin1String(registerOfView(view)), uid))
                    *found = {view, record->id};
        },
        [this, found, uid] {
            if (found->id == 0)
                return m_services.message(Services::Tone::Warning,
                                          DrillsPageTr::tr("This record is no longer here"));
            m_view = found->view;
            if (found->view == DrillsView::Drills)
                return openDrill(found->id);
            if (found->view == DrillsView::Plans)
                return openPlan(found->id);
            showView(found->view);
            list(found->view).activate(uid);
        });
}

void DrillsPage::activate(const QString& target)
{
    hostMessages();
    if (target.isEmpty()) {
        m_stack->currentWidget()->setFocus();
    } else if (target == QLatin1String("console")) {
        openActive();
    } else if (target.startsWith(QLatin1String("view:"))) {
        for (const DrillsView view :
             {DrillsView::Drills, DrillsView::Programmes, DrillsView::Plans, DrillsView::Scenarios})
            if (target.mid(5) == drillsViewId(view))
                showView(view);
    } else if (target.startsWith(QLatin1Char('?')) || target == QLatin1String("new")) {
        showView(DrillsView::Drills);
        list(DrillsView::Drills).activate(target);
    } else {
        openByUid(target.section(QLatin1Char(':'), -1));
    }
}

/// The shell puts its message bar under the page's first header, which is hidden while another view shows.
void DrillsPage::hostMessages()
{
    auto* bar = window()->findChild<MessageBar*>();
    if (!bar || !isAncestorOf(bar))
        return;
    if (m_console && m_stack->currentWidget() == m_console)
        return m_console->hostMessages(bar);
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (header && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

bool DrillsPage::command(const QString& name)
{
    QWidget* shown = m_stack->currentWidget();
    if (shown == m_console)
        return m_console->command(name);
    if (shown == m_editor)
        return m_editor->command(name);
    if (shown == m_evaluation)
        return m_evaluation->command(name);
    if (shown == m_plan)
        return m_plan->command(name);
    if (auto* page = qobject_cast<DrillListPage*>(shown))
        return page->command(name);
    return false;
}

QString DrillsPage::holdsBack() const
{
    const auto* page = qobject_cast<const DrillListPage*>(m_stack->currentWidget());
    return page ? page->holdsBack() : QString();
}

} // namespace wardbook::ui
