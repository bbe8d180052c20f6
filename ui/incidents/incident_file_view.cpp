#include "ui/incidents/incident_file_view.h"
#include "fields/asset.h"
#include "fields/clock_mark.h"
#include "fields/communication.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/notice.h"
#include "fields/notice_item.h"
#include "fields/observable.h"
#include "fields/timeline_entry.h"
#include "fields/unit.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_header.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/clock_row.h"
#include "ui/incidents/decision_list.h"
#include "ui/incidents/exhibit_panel.h"
#include "ui/incidents/impact_panel.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/judgement_panel.h"
#include "ui/incidents/notes_panel.h"
#include "ui/incidents/part_panel.h"
#include "ui/incidents/report_panel.h"
#include "ui/incidents/timeline_lanes.h"
#include "ui/incidents/timeline_panel.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_page.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

namespace {

constexpr int kReloadDelayMs = 80; ///< several registers change in one act
constexpr Length kReportWidth{384}, kReportNarrow{340}, kNarrowBelow{1260};

/// Registers whose records a case file shows.
bool isPart(const QString& registerId)
{
    static const QStringList shown{
        fieldId(fields::incident::kRegister),      fieldId(fields::grade_decision::kRegister),
        fieldId(fields::impact::kRegister),        fieldId(fields::timeline_entry::kRegister),
        fieldId(fields::incident_task::kRegister), fieldId(fields::observable::kRegister),
        fieldId(fields::communication::kRegister), fieldId(fields::exhibit::kRegister),
        fieldId(fields::custody_event::kRegister), fieldId(fields::notice::kRegister),
        fieldId(fields::notice_item::kRegister),   fieldId(fields::clock_mark::kRegister),
        fieldId(fields::unit::kRegister)};
    return shown.contains(registerId);
}

PartPanel::Kind taskKind()
{
    namespace f = fields::incident_task;
    return {f::kRegister,
            IncidentsPageTr::tr("Tasks"),
            IncidentsPageTr::tr("Add a task…"),
            IncidentsPageTr::tr("No tasks yet. A plan brings its steps as tasks."),
            {f::title, f::phase, f::mandatory, f::role, f::assignee, f::due_at, f::done_at},
            {f::title, f::phase, f::mandatory, f::role, f::assignee, f::due_at}};
}

PartPanel::Kind traceKind()
{
    namespace f = fields::observable;
    return {f::kRegister,
            IncidentsPageTr::tr("Traces"),
            IncidentsPageTr::tr("Add a trace…"),
            IncidentsPageTr::tr("No traces yet: addresses, accounts, files that the attack left."),
            {f::kind, f::value, f::seen_at, f::verified, f::shared, f::note},
            {f::kind, f::value, f::seen_at, f::verified, f::shared, f::note}};
}

PartPanel::Kind talkKind()
{
    namespace f = fields::communication;
    return {f::kRegister,
            IncidentsPageTr::tr("Communications"),
            IncidentsPageTr::tr("Add a communication…"),
            IncidentsPageTr::tr("No communications yet: who was told what by telephone, and what they said."),
            {f::at, f::direction, f::partner, f::channel, f::content, f::reply, f::by},
            {f::at, f::direction, f::partner, f::channel, f::content, f::reply, f::reply_at, f::by}};
}

} // namespace

IncidentFileView::IncidentFileView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services),
      m_source(services.workspace().ledger(), fieldId(fields::incident::kRegister)),
      m_acts(new CaseActs(services, m_source, this)), m_header(new CaseHeader(this)),
      m_clocks(new ClockRow(services, this))
{
    setSurface(this, "surface");
    build();
    watch();
}

IncidentFileView::~IncidentFileView() = default;

void IncidentFileView::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(m_clocks);
    whole->addWidget(makeLine("h2", this));
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("caseTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    m_tabs->setUsesScrollButtons(false);
    tabRow->addWidget(m_tabs, 1); // the chosen tab is bold, and wider than its hint
    left->addLayout(tabRow);
    left->addWidget(makeLine("h", this));
    m_stack = new QStackedWidget(this);
    left->addWidget(m_stack, 1);
    below->addLayout(left, 1);
    below->addWidget(makeLine("v2", this));
    m_report = new ReportPanel(*m_acts, this);
    below->addWidget(m_report);
    whole->addLayout(below, 1);

    const auto add = [this](const QString& title, QWidget* page) {
        m_tabs->addTab(title);
        m_stack->addWidget(page);
    };
    add(IncidentsPageTr::tr("Overview"), makeOverview());
    add(IncidentsPageTr::tr("Tasks"), m_tasks = new PartPanel(*m_acts, taskKind(), m_stack));
    add(IncidentsPageTr::tr("Traces"), m_traces = new PartPanel(*m_acts, traceKind(), m_stack));
    add(IncidentsPageTr::tr("Communications"), m_talks = new PartPanel(*m_acts, talkKind(), m_stack));
    add(IncidentsPageTr::tr("Evidence and custody"), m_exhibits = new ExhibitPanel(*m_acts, m_stack));
    add(IncidentsPageTr::tr("Decisions"), m_decisions = new DecisionList(m_stack));
    add(IncidentsPageTr::tr("All fields"), m_notes = new NotesPanel(*m_acts, m_stack));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto* write = new QShortcut(
        QKeySequence(Qt::CTRL | Qt::Key_L), this, this,
        [this] {
            setTab(Tab::Overview);
            m_overview->ensureWidgetVisible(m_timeline);
            m_timeline->startEntry();
        },
        Qt::WidgetWithChildrenShortcut);
    write->setObjectName(QStringLiteral("writeShortcut"));
}

QWidget* IncidentFileView::makeOverview()
{
    m_overview = new QScrollArea(m_stack);
    auto* page = new QWidget(m_overview);
    setSurface(page, "surface");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_judgement = new JudgementPanel(page);
    m_timeline = new TimelinePanel(*m_acts, page);
    m_impacts = new ImpactPanel(page);
    column->addWidget(m_judgement);
    column->addWidget(makeLine("h2", page));
    column->addWidget(m_timeline);
    column->addWidget(m_impacts);
    column->addStretch(1);
    markPane(m_impacts, Pane::List);
    m_overview->setWidget(page);
    m_overview->setWidgetResizable(true);
    m_overview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_overview->setFocusPolicy(Qt::NoFocus);
    return m_overview;
}

void IncidentFileView::watch()
{
    connect(m_header, &CaseHeader::backWanted, this, &IncidentFileView::leaveWanted);
    connect(m_header, &CaseHeader::stepWanted, m_acts, &CaseActs::step);
    connect(m_header, &CaseHeader::planWanted, m_acts, &CaseActs::usePlan);
    connect(m_header, &CaseHeader::remediationWanted, m_acts, &CaseActs::toRemediation);
    connect(m_header, &CaseHeader::exportWanted, m_report, &ReportPanel::exportDocument);
    connect(m_header, &CaseHeader::historyWanted, this, [this] { setTab(Tab::Decisions); });
    connect(m_acts, &CaseActs::placeWanted, this, &IncidentFileView::goTo);
    connect(m_clocks, &ClockRow::reportWanted, m_report, &ReportPanel::write);
    connect(m_clocks, &ClockRow::doneWanted, m_acts, &CaseActs::markDone);
    connect(m_clocks, &ClockRow::notApplicableWanted, m_acts, &CaseActs::markNotApplicable);
    connect(m_clocks, &ClockRow::approvalWanted, m_acts, &CaseActs::approveMark);
    connect(m_judgement, &JudgementPanel::decisionWanted, m_acts, &CaseActs::decide);
    connect(m_judgement, &JudgementPanel::countersignWanted, m_acts, &CaseActs::countersign);
    connect(m_judgement, &JudgementPanel::factsWanted, m_acts, &CaseActs::editFacts);
    connect(m_impacts, &ImpactPanel::addWanted, m_acts, &CaseActs::addImpact);
    connect(m_impacts, &ImpactPanel::editWanted, m_acts, &CaseActs::editImpact);
    connect(m_impacts, &ImpactPanel::removeWanted, m_acts, &CaseActs::removeImpact);
    connect(m_impacts, &ImpactPanel::assetWanted, this, [this](const QString& uid) {
        m_services.open(pageOfRegister(fieldId(fields::asset::kRegister)), uid);
    });
    connect(&m_source, &RecordSource::failed, this, [this](const QString& text) {
        m_reading = false;
        m_services.message(Services::Tone::Error, IncidentsPageTr::tr("The case file can't be read"), text);
    });
    connect(&SecondTick::instance(), &SecondTick::tick, this, [this] {
        if (isVisible() && m_data)
            m_timeline->lanes().setNow(m_services.nowMs());
    });
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &IncidentFileView::read);
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (m_wanted == 0 || !isPart(registerId))
                return;
            if (isVisible())
                m_reload.start();
            else
                m_stale = true;
        },
        Qt::QueuedConnection);
}

void IncidentFileView::open(qint64 incident, const QString& place, const QString& step)
{
    m_place = place;
    m_step = step;
    if (m_wanted != incident) {
        m_wanted = incident;
        m_data.reset();
        setTab(Tab::Overview);
    }
    read();
}

void IncidentFileView::close()
{
    m_wanted = 0;
    m_data.reset();
    m_reload.stop();
}

/// One reading at a time; what changed meanwhile is read once more.
void IncidentFileView::read()
{
    m_stale = false;
    if (m_wanted == 0)
        return;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    auto data = std::make_shared<CasePtr>();
    m_source.read(
        this,
        [data, workspace = &m_services.workspace(), id = m_wanted,
         now = m_services.nowMs()](ledger::Reader& reader) { *data = readCase(*workspace, reader, id, now); },
        [this, data] {
            m_reading = false;
            if (*data && (*data)->id() == m_wanted)
                show(*data);
            if (std::exchange(m_again, false) || (m_wanted != 0 && *data && (*data)->id() != m_wanted))
                read();
        });
}

void IncidentFileView::show(const CasePtr& facts)
{
    m_data = facts;
    m_acts->setCase(facts);
    m_header->show(*facts);
    m_clocks->show(facts);
    m_judgement->show(facts);
    m_timeline->show(facts, m_clocks->clocks(), m_services.nowMs());
    m_impacts->show(facts);
    m_tasks->show(facts, facts->file.tasks);
    m_traces->show(facts, facts->file.observables);
    m_talks->show(facts, facts->file.communications);
    m_exhibits->show(facts);
    m_decisions->show(facts);
    m_notes->show(facts);
    m_report->setVisible(facts->viewParts);
    m_report->show(facts);
    const auto count = [this](Tab tab, const QString& title, qsizetype number) {
        m_tabs->setTabText(int(tab), number == 0 ? title : QStringLiteral("%1 %2").arg(title).arg(number));
    };
    count(Tab::Tasks, IncidentsPageTr::tr("Tasks"),
          std::count_if(facts->file.tasks.begin(), facts->file.tasks.end(),
                        [](const ledger::Record& task) { return task.state == QLatin1String("open"); }));
    count(Tab::Traces, IncidentsPageTr::tr("Traces"), facts->file.observables.size());
    count(Tab::Talks, IncidentsPageTr::tr("Communications"), facts->file.communications.size());
    count(Tab::Exhibits, IncidentsPageTr::tr("Evidence and custody"), facts->file.exhibits.size());
    for (int tab = int(Tab::Tasks); tab <= int(Tab::Decisions); ++tab)
        m_tabs->setTabVisible(tab, facts->viewParts);
    Q_EMIT shown();
    if (!m_place.isEmpty())
        goTo(std::exchange(m_place, {}));
    if (!m_step.isEmpty())
        m_acts->step(std::exchange(m_step, {}));
}

PartPanel& IncidentFileView::part(Tab tab)
{
    return tab == Tab::Tasks ? *m_tasks : tab == Tab::Traces ? *m_traces : *m_talks;
}

void IncidentFileView::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void IncidentFileView::goTo(const QString& place, qint64 record)
{
    if (place == QLatin1String("tasks")) {
        setTab(Tab::Tasks);
        m_tasks->select(record);
        m_tasks->table().setFocus();
    } else if (place == QLatin1String("report")) {
        m_report->setFocus();
    } else if (place == QLatin1String("lessons")) {
        setTab(Tab::Notes);
        m_notes->focusField(fieldId(fields::incident::lessons));
    } else if (place == QLatin1String("clocks")) {
        m_clocks->setFocus();
        m_clocks->focusFirst();
    } else if (place == QLatin1String("exhibits")) {
        setTab(Tab::Exhibits);
    } else {
        setTab(Tab::Overview);
        m_overview->ensureVisible(0, 0);
        m_judgement->setFocus();
    }
}

bool IncidentFileView::command(const QString& name)
{
    if (!m_data)
        return false;
    if (name == QLatin1String("primary"))
        return m_report->runPrimary();
    if (name == QLatin1String("refresh"))
        read();
    else if (name == QLatin1String("undo"))
        m_acts->editor().undoLast();
    else if (name == QLatin1String("export"))
        m_report->exportDocument();
    else if (name == QLatin1String("new"))
        m_timeline->startEntry();
    else
        return false;
    return true;
}

QString IncidentFileView::holdsBack() const
{
    const QString line = m_timeline->holdsBack();
    return line.isEmpty() ? m_report->holdsBack() : line;
}

QString IncidentFileView::drillTitle() const
{
    if (!m_data || !m_data->file.exercise)
        return {};
    // the band says 【演练】 itself
    const QString title = m_data->detail.title, mark = incidents::markedTitle({}, true);
    return title.startsWith(mark) ? title.mid(mark.size()) : title;
}

void IncidentFileView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void IncidentFileView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_report->setFixedWidth(width() < kNarrowBelow ? kReportNarrow : kReportWidth);
}

void IncidentFileView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        command(QStringLiteral("primary")))
        return;
    if (event->key() == Qt::Key_F5 && command(QStringLiteral("refresh")))
        return;
    QWidget::keyPressEvent(event);
}

} // namespace wardbook::ui
