#include "ui/overview/overview_page.h"
#include "base/clock.h"
#include "base/language.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/obligation.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_page.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/overview/first_steps_panel.h"
#include "ui/overview/overview_page_tr.h"
#include "ui/overview/overview_source.h"
#include "ui/overview/side_column.h"
#include "ui/overview/work_list.h"
#include <QBoxLayout>
#include <QLocale>
#include <QStackedWidget>

namespace wardbook::ui {

using overview::When;
using overview::Work;

namespace {

constexpr Length kFooter{44};
constexpr int kCoalesceMs = 400, kRest = 4, kMinuteMs = 60'000;
constexpr int kSoonMs = 300, kLongMs = 2000;
constexpr Length kSideNarrowest{400}, kSideWidest{560};

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

/// "6 月 11 日 周四", "Thu 11 Jun"
QString dayLine(QDate day)
{
    if (language() == Language::Chinese)
        return dayText(day) + u' ' + QLocale(QLocale::Chinese).dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return QLocale(QLocale::English).dayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + dayText(day);
}

} // namespace

OverviewPage::OverviewPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_source(new OverviewSource(services, this)),
      m_model(new WorkModel(services.workspace().ledger().registers(), this)), m_day(clock::now().date())
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeLeft(), 61);
    row->addWidget(makeLine("v"));
    m_side = new SideColumn(*m_source);
    m_side->setMinimumWidth(kSideNarrowest);
    m_side->setMaximumWidth(kSideWidest);
    markPane(m_side, Pane::Inspector);
    row->addWidget(m_side, 39);
    m_stack->addWidget(both);
    makeBareState();
    makeFirstSteps();
    connect(m_side, &SideColumn::opened, this, &OverviewPage::open);
    connect(m_source, &OverviewSource::changed, this, &OverviewPage::show);
    connect(m_source, &OverviewSource::failed, this,
            [this](const QString& text) { m_services.message(Services::Tone::Error, text); });
    watch();
    showFooter();
    // Nothing is said of a short while; then in the status bar, and when it takes long, where the list comes.
    QTimer::singleShot(kSoonMs, this, [this] { sayReading(false); });
    QTimer::singleShot(kLongMs, this, [this] { sayReading(true); });
    read(AllParts);
}

void OverviewPage::sayReading(bool instead)
{
    if (m_source->facts().work)
        return;
    const QString sentence = OverviewPageTr::tr("Reading what is due…");
    m_services.status(sentence);
    m_saidReading = true;
    if (!instead)
        return;
    m_nothing->setSentence(sentence);
    m_listStack->setCurrentWidget(m_nothing);
}

OverviewPage::~OverviewPage() = default;

QString OverviewPage::refusal(const char* registerId) const
{
    people::Workspace& workspace = m_services.workspace();
    if (workspace.session().readOnly || workspace.ledger().readOnly())
        return OverviewPageTr::tr("The vault is open for reading only.");
    if (!workspace.ledger().rights().may(workspace.session().role, name(registerId),
                                         name(ledger::verb::kEdit)))
        return OverviewPageTr::tr("Your role doesn’t allow it.");
    return {};
}

Button* OverviewPage::addButton(const QString& text, const char* kind, const QString& icon,
                                const char* registerId, const std::function<void()>& run)
{
    auto* button = new Button(text, kind, icon);
    button->setRefusal(refusal(registerId));
    connect(button, &QPushButton::clicked, this, run);
    m_header->addWidget(button);
    return button;
}

QWidget* OverviewPage::makeHeader()
{
    m_header = new PageHeader(OverviewPageTr::tr("Overview"));
    m_header->setSubtitle(dayLine(m_day));
    const bool onlyLooks = !refusal(fields::remediation::kRegister).isEmpty() &&
                           !refusal(fields::filing::kRegister).isEmpty() &&
                           !refusal(fields::incident::kRegister).isEmpty();
    if (onlyLooks)
        return m_header;
    addButton(OverviewPageTr::tr("New remediation"), "plain", QStringLiteral("checklist"),
              fields::remediation::kRegister,
              [this] {
                  m_services.open(pageOfRegister(name(fields::remediation::kRegister)),
                                  QStringLiteral("new"));
              })
        ->setObjectName(QStringLiteral("newRemediation"));
    addButton(OverviewPageTr::tr("New filing"), "plain", QStringLiteral("package"), fields::filing::kRegister,
              [this] { m_services.open(QStringLiteral("filings"), QStringLiteral("new")); })
        ->setObjectName(QStringLiteral("newFiling"));
    addButton(OverviewPageTr::tr("Start a drill…"), "plain", QStringLiteral("megaphone"),
              fields::drill::kRegister, [this] { startDrill(); })
        ->setObjectName(QStringLiteral("startDrill"));
    Button* log = addButton(OverviewPageTr::tr("Log incident"), "primary", QStringLiteral("alarm"),
                            fields::incident::kRegister, [this] { command(QStringLiteral("primary")); });
    log->setObjectName(QStringLiteral("logIncident"));
    log->setKeyCap(QStringLiteral("Ctrl+Shift+I"));
    return m_header;
}

QWidget* OverviewPage::makeLeft()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stepsAbove = new FirstStepsPanel(true));
    m_stepsAbove->hide();
    m_listStack = new QStackedWidget;
    m_list = new WorkList(*m_model, refusal(fields::incident::kRegister).isEmpty());
    markPane(m_list, Pane::List);
    m_listStack->addWidget(m_list);
    m_nothing = new EmptyState(QStringLiteral("check-circle"));
    m_nothing->setSentence(OverviewPageTr::tr("Nothing is due before the end of the week."));
    m_listStack->addWidget(m_nothing);
    column->addWidget(m_listStack, 1);
    column->addWidget(makeLine("h"));
    column->addWidget(makeFooter());
    connect(m_list, &WorkList::opened, this, &OverviewPage::openWork);
    connect(m_list, &WorkList::postponeWanted, this, &OverviewPage::postpone);
    connect(m_list, &WorkList::menuWanted, this, &OverviewPage::showMenu);
    return left;
}

QWidget* OverviewPage::makeFooter()
{
    auto* footer = new QWidget;
    footer->setFixedHeight(kFooter);
    setSurface(footer, "surface");
    markPane(footer, Pane::Footer);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_later = makeLabel({}, FontRole::Body, "text2");
    row->addWidget(m_later);
    m_unfold = new Button({}, "link");
    m_unfold->setObjectName(QStringLiteral("unfold"));
    connect(m_unfold, &QPushButton::clicked, this, [this] { unfold(!m_model->unfolded()); });
    row->addWidget(m_unfold);
    row->addStretch(1);
    row->addWidget(new KeyHint(QStringLiteral("J K"), OverviewPageTr::tr("move")));
    row->addWidget(new KeyHint(QStringLiteral("Enter"), OverviewPageTr::tr("open")));
    auto* hint = new KeyHint(QStringLiteral("Z"), OverviewPageTr::tr("postpone, with the reason"));
    const people::Session& session = m_services.workspace().session();
    hint->setVisible(!session.readOnly && session.role != QLatin1String("auditor"));
    row->addWidget(hint);
    return footer;
}

/// What to do first in a vault that holds nothing yet.
void OverviewPage::makeBareState()
{
    m_bare = new EmptyState(QStringLiteral("overview"));
    if (!refusal(fields::asset::kRegister).isEmpty()) {
        m_bare->setSentence(OverviewPageTr::tr("Nothing was entered in this vault yet."));
    } else {
        m_bare->setSentence(OverviewPageTr::tr(
            "Nothing was entered yet. Begin with the inventory: import the spreadsheet that you have, "
            "or register the systems first."));
        const QString assets = pageOfRegister(name(fields::asset::kRegister));
        m_bare->addAction(
            OverviewPageTr::tr("Import a spreadsheet…"),
            [this, assets] { m_services.open(assets, QStringLiteral("import")); }, true);
        m_bare->addAction(OverviewPageTr::tr("New asset"),
                          [this, assets] { m_services.open(assets, QStringLiteral("new")); });
        if (refusal(fields::system::kRegister).isEmpty())
            m_bare->addAction(OverviewPageTr::tr("Register a system"), [this] {
                m_services.open(pageOfRegister(name(fields::system::kRegister)), QStringLiteral("new"));
            });
        people::Workspace& workspace = m_services.workspace();
        if (workspace.ledger().rights().role(workspace.session().role).managesPeople)
            m_bare->addAction(OverviewPageTr::tr("Invite colleagues"),
                              [this] { m_services.open(QStringLiteral("people")); });
    }
    m_stack->addWidget(m_bare);
}

void OverviewPage::watch()
{
    m_coalesce.setSingleShot(true);
    connect(&m_coalesce, &QTimer::timeout, this, [this] { read(std::exchange(m_stale, 0)); });
    connect(&m_services.workspace().ledger(), &ledger::Ledger::changed, this, &OverviewPage::noteChange,
            Qt::QueuedConnection);
    // What is due changes with the time alone.
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &OverviewPage::tick);
    m_minute.start();
    connect(&SecondTick::instance(), &SecondTick::tick, this, [this] {
        if (isVisible() && m_model->counts())
            m_list->count(m_services.nowMs());
    });
    if (!m_source->sees(CompliancePart))
        return;
    m_checks = oversight::CheckWatch::of(m_services.workspace());
    connect(m_checks.get(), &oversight::CheckWatch::changed, this, &OverviewPage::showChecks);
    showChecks();
}

void OverviewPage::showChecks()
{
    m_side->setChecking(m_checks->working(), m_checks->failure());
    if (m_checks->findings() && !m_checks->working())
        m_source->setFindings(m_checks->rules(), m_checks->findings());
}

void OverviewPage::noteChange(const QString& registerId)
{
    m_source->noteChanged(registerId);
    m_stale |= WorkPart;
    if (registerId == QLatin1String(fields::remediation::kRegister))
        m_stale |= RemediationPart;
    if (registerId == QLatin1String(fields::asset::kRegister))
        m_stale |= InventoryPart;
    if (registerId == QLatin1String(fields::assessment::kRegister) ||
        registerId == QLatin1String(fields::system::kRegister))
        m_stale |= ScorePart;
    if (registerId == QLatin1String(fields::obligation::kRegister))
        m_stale |= CompliancePart;
    // Where reading takes long it is done less often, so that a row of acts doesn't keep a core busy.
    if (isVisible() && !m_coalesce.isActive())
        m_coalesce.start(int(std::max<qint64>(kCoalesceMs, kRest * m_source->lastMs())));
}

void OverviewPage::tick()
{
    const QDate today = clock::now().date();
    m_stale |= today == m_day ? WorkPart : AllParts;
    m_day = today;
    m_header->setSubtitle(dayLine(m_day));
    if (isVisible())
        read(std::exchange(m_stale, 0));
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale != 0)
        read(std::exchange(m_stale, 0));
}

void OverviewPage::read(int parts)
{
    m_source->read(parts);
}

void OverviewPage::show(int parts)
{
    m_side->show(parts);
    if (parts & CompliancePart)
        m_side->setChecking(m_checks && m_checks->working(), m_checks ? m_checks->failure() : QString());
    if (!(parts & WorkPart))
        return;
    const OverviewFacts& facts = m_source->facts();
    m_nothing->setSentence(OverviewPageTr::tr("Nothing is due before the end of the week."));
    if (std::exchange(m_saidReading, false))
        m_services.status({});
    m_list->setWork(*facts.work, facts.moment);
    showSteps();
    readSteps();
    showFooter();
}

void OverviewPage::showFooter()
{
    const qsizetype later = m_model->laterCount();
    m_listStack->setCurrentIndex(m_source->facts().work && m_model->rowCount() == 0 ? 1 : 0);
    m_later->setVisible(later > 0);
    m_unfold->setVisible(later > 0);
    m_later->setText(later == 1 ? OverviewPageTr::tr("1 more in the 14 days after that")
                                : OverviewPageTr::tr("%1 more in the 14 days after that").arg(later));
    m_unfold->setText(m_model->unfolded() ? OverviewPageTr::tr("Fold") : OverviewPageTr::tr("Unfold"));
}

void OverviewPage::unfold(bool unfolded)
{
    m_list->setUnfolded(unfolded);
    showFooter();
    m_list->setFocus();
}

void OverviewPage::activate(const QString& target)
{
    if (target == QLatin1String("later"))
        unfold(true);
    if (m_stack->currentIndex() == 2 || target == QLatin1String("firstSteps"))
        return focusSteps();
    m_list->setFocus();
}

bool OverviewPage::command(const QString& name)
{
    if (name == QLatin1String("refresh")) {
        m_source->noteChanged({});
        if (m_checks)
            m_checks->runAgain();
        read(AllParts);
        return true;
    }
    if (name == QLatin1String("primary") && refusal(fields::incident::kRegister).isEmpty()) {
        m_services.open(pageOfRegister(QLatin1String(fields::incident::kRegister)), QStringLiteral("log"));
        return true;
    }
    if (name == QLatin1String("new") && refusal(fields::remediation::kRegister).isEmpty()) {
        m_services.open(pageOfRegister(QLatin1String(fields::remediation::kRegister)), QStringLiteral("new"));
        return true;
    }
    return false;
}

void OverviewPage::open(const Place& place)
{
    if (place.valid())
        m_services.open(place.page, place.target);
}

void OverviewPage::openWork(const Work& work)
{
    open(placeOf(work));
}

/// A running one is shown, one that is ready can be started from its page, else one has to be made first.
void OverviewPage::startDrill()
{
    const OverviewFacts& facts = m_source->facts();
    m_services.open(QStringLiteral("drills"), facts.drills.running != 0 ? QStringLiteral("console")
                                              : facts.drills.ready > 0  ? QStringLiteral("?_state=ready")
                                                                        : QStringLiteral("new"));
}

} // namespace wardbook::ui
