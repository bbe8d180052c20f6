#include "ui/drills/drill_console_view.h"
#include "fields/clock_mark.h"
#include "fields/drill.h"
#include "fields/drill_event.h"
#include "fields/drill_participant.h"
#include "fields/expected_action.h"
#include "fields/inject.h"
#include "fields/notice.h"
#include "fields/observation.h"
#include "incidents/clocks.h"
#include "ui/drills/console_header.h"
#include "ui/drills/crew_panel.h"
#include "ui/drills/current_inject.h"
#include "ui/drills/drill_log.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/inject_form.h"
#include "ui/drills/inject_list.h"
#include "ui/drills/marked_text.h"
#include "ui/drills/notice_strip.h"
#include "ui/drills/observe_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/panes.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace wardbook::ui {

namespace {

constexpr Length kLeft{376}, kRight{264}, kLeftNarrow{336}, kRightNarrow{224}, kNarrowBelow{1380};
constexpr Length kPaneHead{40};
constexpr qint64 kGapMs = 2 * 60 * 1000; ///< shorter silences happen in every drill

bool concerns(const QString& registerId)
{
    namespace f = fields;
    for (const char* id : {f::drill::kRegister, f::inject::kRegister, f::expected_action::kRegister,
                           f::observation::kRegister, f::drill_event::kRegister,
                           f::drill_participant::kRegister, f::clock_mark::kRegister, f::notice::kRegister})
        if (registerId == QLatin1String(id))
            return true;
    return false;
}

} // namespace

DrillConsoleView::DrillConsoleView(Services& services, DrillSource& source, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source), m_acts(new DrillActs(services, this)),
      m_header(new ConsoleHeader(this)), m_gap(new NoticeStrip("gapNotice", this)),
      m_real(new NoticeStrip("realClockNotice", this)),
      m_injectCount(makeLabel({}, FontRole::Body, "text2", this)),
      m_logCount(makeLabel({}, FontRole::Body, "text2", this)),
      m_next(new Button(DrillsPageTr::tr("Next one"), "primary", {}, this)),
      m_add(new Button(DrillsPageTr::tr("Add one"), "plain", QStringLiteral("plus"), this)),
      m_addSmall(makeIconButton(QStringLiteral("plus"), DrillsPageTr::tr("Add an inject"), {}, this)),
      m_list(new InjectList(this)), m_current(new CurrentInject(this)), m_observe(new ObservePanel(this)),
      m_log(new DrillLog(this)), m_people(new CrewPanel(this))
{
    setObjectName(QStringLiteral("drillConsole"));
    build();
    connectParts();
}

void DrillConsoleView::build()
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_gap);
    m_column->addWidget(m_real);
    m_column->addWidget(makeLine("h2", this));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    QWidget* left = buildLeft();
    const bool narrow = window()->width() < kNarrowBelow;
    left->setFixedWidth(narrow ? kLeftNarrow : kLeft);
    m_people->setFixedWidth(narrow ? kRightNarrow : kRight);
    row->addWidget(left);
    row->addWidget(makeLine("v2", this));
    row->addWidget(buildCentre(), 1);
    row->addWidget(makeLine("v2", this));
    row->addWidget(m_people);
    m_column->addLayout(row, 1);
    markPane(m_header, Pane::Header);
    markPane(m_list, Pane::List);
    markPane(m_current, Pane::Inspector);
    markPane(m_people, Pane::Footer);
    setFocusProxy(m_list);
    m_gap->addAction("gapCounts", DrillsPageTr::tr("It counts"), [this] { judgeGap(true); });
    m_gap->addAction("gapDoesNotCount", DrillsPageTr::tr("It doesn't count"), [this] { judgeGap(false); });
    m_real->addAction("pauseForReal", DrillsPageTr::tr("Pause…"), [this] { pauseOrResume(); });
}

QWidget* DrillConsoleView::buildLeft()
{
    auto* left = new QWidget(this);
    setSurface(left, "surface");
    left->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->setSpacing(metric::kGap);
    auto* title = makeLabel(DrillsPageTr::tr("Injects"), FontRole::BodyBold, "", left);
    title->setFixedHeight(kPaneHead);
    m_injectCount->setObjectName(QStringLiteral("injectCount"));
    head->addWidget(title);
    head->addWidget(m_injectCount, 1);
    m_next->setSmall(true);
    m_next->setObjectName(QStringLiteral("nextInject"));
    m_add->setSmall(true);
    m_add->setObjectName(QStringLiteral("improviseInject"));
    m_addSmall->setFixedSize(metric::kSmallControl, metric::kSmallControl);
    head->addWidget(m_next);
    head->addWidget(m_add);
    head->addWidget(m_addSmall);
    column->addLayout(head);
    column->addWidget(makeLine("h", left));
    column->addWidget(m_list, 1);
    return left;
}

QWidget* DrillConsoleView::buildCentre()
{
    auto* centre = new QWidget(this);
    setSurface(centre, "surface");
    centre->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_current);
    column->addWidget(makeLine("h", centre));
    column->addWidget(m_observe);
    column->addWidget(makeLine("h2", centre));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    head->setSpacing(metric::kGap);
    head->addWidget(makeLabel(DrillsPageTr::tr("Log"), FontRole::BodyBold, "", centre));
    m_logCount->setObjectName(QStringLiteral("logCount"));
    head->addWidget(m_logCount, 1);
    head->addWidget(
        new KeyHint(QStringLiteral("Ctrl+Z"), DrillsPageTr::tr("takes back the last one"), centre));
    column->addLayout(head);
    column->addWidget(m_log, 1);
    return centre;
}

void DrillConsoleView::connectParts()
{
    connect(m_list, &InjectList::chosenChanged, this, &DrillConsoleView::showCentre);
    connect(m_list, &InjectList::askingChanged, this, &DrillConsoleView::showCentre);
    connect(m_list, &InjectList::copyWanted, this, [this] {
        if (const drills::RunInject* inject = m_run ? m_run->inject(m_list->chosen()) : nullptr)
            copyMarked({QStringLiteral("%1 %2").arg(inject->no, inject->title), inject->content});
    });
    connect(m_list, &InjectList::releaseWanted, this, &DrillConsoleView::release);
    connect(&m_list->form(), &InjectForm::releaseWanted, this, &DrillConsoleView::release);
    connect(&m_list->form(), &InjectForm::skipWanted, this, &DrillConsoleView::skip);
    connect(&m_list->form(), &InjectForm::postponeWanted, this, &DrillConsoleView::postpone);
    connect(&m_list->form(), &InjectForm::proposalWanted, this, &DrillConsoleView::propose);
    connect(m_next, &QPushButton::clicked, this, [this] { release(m_list->injects().nextInject()); });
    connect(m_add, &QPushButton::clicked, this, &DrillConsoleView::improvise);
    connect(m_addSmall, &QAbstractButton::clicked, this, &DrillConsoleView::improvise);
    connect(m_current, &CurrentInject::ticked, this, [this](qint64 action, bool done) {
        m_acts->act(
            done ? DrillsPageTr::tr("Action done") : DrillsPageTr::tr("Action taken back"),
            [action, done](drills::DrillConsole& console) { console.tick(action, done); }, {},
            DrillActs::Undo::Yes);
    });
    connect(m_current, &CurrentInject::missed, this, [this](qint64 action) {
        m_acts->act(
            DrillsPageTr::tr("Action not done"),
            [action](drills::DrillConsole& console) { console.miss(action); }, {}, DrillActs::Undo::Yes);
    });
    connect(m_current, &CurrentInject::attachmentWanted, this, &DrillConsoleView::showAttachment);
    connect(m_observe, &ObservePanel::stamped, this, &DrillConsoleView::stamp);
    connect(m_observe, &ObservePanel::described, this, &DrillConsoleView::describe);
    connect(m_log, &DrillLog::observationOpened, this, &DrillConsoleView::openObservation);
    connect(m_people, &CrewPanel::presenceWanted, this, [this](qint64 id, const QString& presence) {
        m_acts->act(
            DrillsPageTr::tr("Attendance"),
            [id, presence](drills::DrillConsole& console) { console.attendance(id, presence); }, {},
            DrillActs::Undo::Yes);
    });
    connect(m_people, &CrewPanel::messageWanted, this, [this](const QString& to, const QString& text) {
        m_acts->act(
            DrillsPageTr::tr("Send a message"),
            [drill = m_drill, to, text](drills::DrillConsole& console) { console.message(drill, to, text); });
    });
    connect(m_header, &ConsoleHeader::pauseWanted, this, &DrillConsoleView::pauseOrResume);
    connect(m_header, &ConsoleHeader::endWanted, this, &DrillConsoleView::endDrill);
    connect(m_header->moreButton(), &QAbstractButton::clicked, this, &DrillConsoleView::showMore);
    auto* pause = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this);
    pause->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pause, &QShortcut::activated, this, &DrillConsoleView::pauseOrResume);
    connect(m_acts, &DrillActs::failed, this, &DrillConsoleView::read); // somebody else was quicker
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (concerns(registerId))
                read();
        },
        Qt::QueuedConnection);
}

void DrillConsoleView::hostMessages(QWidget* bar)
{
    if (m_column->indexOf(bar) < 0)
        m_column->insertWidget(m_column->indexOf(m_header) + 1, bar);
}

void DrillConsoleView::showDrill(qint64 drill)
{
    if (m_drill != drill) {
        m_drill = drill;
        m_run.reset();
        m_first = true;
        m_gapFrom = 0;
        m_gap->setText({});
        m_acts->forget();
        m_stamped.clear();
    }
    read();
}

void DrillConsoleView::read()
{
    if (m_drill == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto run = std::make_shared<drills::DrillRun>();
    const auto real = std::make_shared<QString>();
    m_source.read(
        this,
        [run, real, drill = m_drill, now = m_services.nowMs()](ledger::Reader& reader) {
            *run = drills::readRun(reader, drill);
            const auto nearest = incidents::nearestClock(reader, *incidents::IncidentRules::builtIn(), now);
            if (nearest && !nearest->exercise)
                *real = DrillsPageTr::tr(
                            "A real incident has a legal clock running: %1, %2. Consider pausing the "
                            "drill.")
                            .arg(nearest->incidentTitle, nearest->rule.title.text());
        },
        [this, run, real] {
            m_reading = false;
            if (run->id == m_drill)
                take(run, *real);
            if (std::exchange(m_again, false))
                read();
        });
}

void DrillConsoleView::take(const RunPointer& run, const QString& realClock)
{
    const qint64 now = m_services.nowMs();
    const qint64 before = m_list->injects().currentInject();
    m_run = run;
    const bool may = mayAct();
    const bool facilitator = run->pace == QLatin1String("facilitator");
    m_header->show(*run, now, may);
    m_next->setVisible(may && facilitator);
    m_add->setVisible(may && !facilitator);
    m_addSmall->setVisible(may && facilitator);
    m_next->setEnabled(running());
    m_list->setRefusal(run->times.paused() ? DrillsPageTr::tr("The drill is paused: go on first.")
                       : !may              ? DrillsPageTr::tr("This role can't lead a drill.")
                                           : QString());
    m_list->setRun(run, now);
    const qint64 released = m_list->injects().currentInject();
    if (m_list->chosen() == 0 || (released != before && !m_list->form().asking()))
        m_list->choose(released != 0 ? released : m_list->injects().nextInject());
    int done = 0;
    for (const drills::RunInject& inject : run->injects)
        done += inject.releasedMs != 0;
    m_injectCount->setText(DrillsPageTr::tr("%1, %2 released").arg(run->injects.size()).arg(done));
    m_log->setRun(*run);
    m_logCount->setText(DrillsPageTr::tr("%n line(s)", nullptr, m_log->lines().rowCount()));
    m_observe->setPeople(run->people);
    m_observe->setMayAct(may && run->times.startedMs != 0 && run->times.endedMs == 0);
    m_people->setRun(*run, released, may);
    m_real->setText(run->times.running() ? realClock : QString());
    showCentre();
    if (std::exchange(m_first, false))
        offerGap();
    Q_EMIT shown();
}

/// What is chosen at the left; while a reason is typed for it, what is on the table.
void DrillConsoleView::showCentre()
{
    if (!m_run)
        return;
    const qint64 chosen = m_list->form().asking() ? 0 : m_list->chosen();
    const qint64 current = m_list->injects().currentInject();
    m_current->show(*m_run, chosen != 0 ? chosen : current, m_services.nowMs(), mayAct());
}

void DrillConsoleView::setNow()
{
    if (!m_run)
        return;
    const qint64 now = m_services.nowMs();
    m_header->setNow(*m_run, now);
    m_list->setNow(now);
    m_current->setNow(now);
}

/// The program was not there for a while: what that time is, only people can say.
void DrillConsoleView::offerGap()
{
    const qint64 now = m_services.nowMs();
    if (!mayAct() || !m_run->times.running() || m_run->lastRecordMs == 0 ||
        now - m_run->lastRecordMs < kGapMs)
        return;
    m_gapFrom = m_run->lastRecordMs;
    m_gap->setText(
        DrillsPageTr::tr("Nothing was recorded from %1 to %2 (%3). Nothing is lost. Does this time count "
                         "as time of the drill?")
            .arg(timeText(m_gapFrom), timeText(now), shortLastsText(now - m_gapFrom)));
}

void DrillConsoleView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int number = event->key() - Qt::Key_0;
    if (modifiers == Qt::NoModifier && number >= 1 && number <= 6 && !event->isAutoRepeat() &&
        m_observe->stamp(number))
        return;
    QWidget::keyPressEvent(event);
}

void DrillConsoleView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    connect(&SecondTick::instance(), &SecondTick::tick, this, &DrillConsoleView::setNow,
            Qt::UniqueConnection);
    setNow();
}

void DrillConsoleView::hideEvent(QHideEvent* event)
{
    disconnect(&SecondTick::instance(), &SecondTick::tick, this, &DrillConsoleView::setNow);
    QWidget::hideEvent(event);
}

} // namespace wardbook::ui
