#include "ui/grading/graded_page.h"
#include "base/clock.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/check_object.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/grade_panel.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/layer_charts.h"
#include "ui/grading/remediation_panel.h"
#include "ui/grading/stage_bar.h"
#include "ui/grading/system_list.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {

constexpr int kReloadDelayMs = 120; ///< several registers change in one act

QDate today()
{
    return clock::now().date();
}

/// Registers whose records this page shows.
bool shows(const QString& registerId)
{
    static const QStringList shown{QString::fromLatin1(fields::system::kRegister),
                                   QString::fromLatin1(fields::grading::kRegister),
                                   QString::fromLatin1(fields::assessment::kRegister),
                                   QString::fromLatin1(fields::verdict::kRegister),
                                   QString::fromLatin1(fields::check_object::kRegister),
                                   QString::fromLatin1(fields::remediation::kRegister),
                                   QString::fromLatin1(fields::licensed_assessment::kRegister),
                                   QString::fromLatin1(fields::asset::kRegister)};
    return shown.contains(registerId);
}

} // namespace

GradedPage::GradedPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_rights(GradedRights::of(services.workspace())),
      m_stack(new QStackedWidget(this)), m_list(new SystemList), m_pane(new SystemPane(services, m_rights)),
      m_empty(new EmptyState(QStringLiteral("shield"))), m_source(services.workspace().ledger())
{
    setProperty("exportRegister", QStringLiteral("assessment")); // whose right printing asks for
    build();
    watch();
    reload();
}

GradedPage::~GradedPage() = default;

void GradedPage::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_overview = new QWidget(m_stack);
    auto* row = new QHBoxLayout(m_overview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(makeLine("v2", m_overview));
    m_right = new QStackedWidget(m_overview);
    m_right->addWidget(m_pane);
    m_right->addWidget(m_empty);
    row->addWidget(m_right, 1);
    m_stack->addWidget(m_overview);
    m_list->setMayAdd(m_rights.addSystems);
    setFocusProxy(&m_list->view());
}

void GradedPage::watch()
{
    connect(m_list, &SystemList::chosen, this, &GradedPage::readSystem);
    connect(m_list, &SystemList::addWanted, this,
            [this] { m_services.open(pageOfRegister(QStringLiteral("system")), QStringLiteral("new")); });
    connect(m_pane, &SystemPane::primaryWanted, this, &GradedPage::runPrimary);
    connect(m_pane, &SystemPane::roundsWanted, this, &GradedPage::openRounds);
    connect(m_pane, &SystemPane::exportWanted, this, [this] { exportRound(m_pane->detail().score.round); });
    connect(m_pane, &SystemPane::objectsWanted, this,
            [this] { m_services.open(pageOfRegister(QStringLiteral("check_object")), filterOf(m_shown)); });
    connect(m_pane, &SystemPane::newObjectWanted, this, [this] {
        m_services.open(pageOfRegister(QStringLiteral("check_object")),
                        QStringLiteral("new") + filterOf(m_shown));
    });
    connect(m_pane, &SystemPane::licensedWanted, this, [this] {
        m_services.open(pageOfRegister(QStringLiteral("licensed_assessment")),
                        QStringLiteral("new") + filterOf(m_shown));
    });
    connect(&m_pane->gradePanel(), &GradePanel::gradeWanted, this, &GradedPage::openGrading);
    connect(&m_pane->gradePanel(), &GradePanel::signWanted, this, &GradedPage::signGrading);
    connect(&m_pane->gradePanel(), &GradePanel::sendBackWanted, this, &GradedPage::returnGrading);
    connect(&m_pane->charts(), &LayerCharts::scoringWanted, this,
            [this] { openScoring(m_pane->detail().score.round); });
    connect(&m_pane->stages(), &StageBar::activated, this, &GradedPage::openStage);
    const QString remediations = pageOfRegister(QStringLiteral("remediation"));
    connect(&m_pane->remediations(), &RemediationPanel::opened, this,
            [this, remediations](const QString& uid) { m_services.open(remediations, uid); });
    connect(&m_pane->remediations(), &RemediationPanel::listWanted, this, [this, remediations] {
        m_services.open(remediations, filterOf(m_shown) + QStringLiteral("&_state=open,done"));
    });
    connect(&m_source, &GradedSource::failed, this,
            [this](const QString& text) { m_services.message(Services::Tone::Error, text); });
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &GradedPage::reload);
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (!shows(registerId))
                return;
            // Every stroke in the grid is an act: what nobody sees is read when it is seen again.
            if (!isVisible() || assessing())
                m_stale = true;
            else
                m_reload.start();
        },
        Qt::QueuedConnection);
}

bool GradedPage::assessing() const
{
    return m_assessment && m_stack->currentWidget() == m_assessment;
}

void GradedPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && !assessing())
        reload();
}

void GradedPage::reload()
{
    m_stale = false;
    if (!m_rights.view) {
        m_empty->setSentence(GradingPageTr::tr("Your role has no part in graded protection."));
        m_right->setCurrentWidget(m_empty);
        return;
    }
    readList();
    if (m_wanted != 0)
        readSystem(m_wanted);
}

void GradedPage::readList()
{
    m_listAsked = true;
    auto systems = std::make_shared<QList<grading::SystemView>>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [systems, &workspace, day = today()](ledger::Reader& reader) {
            *systems = readSystems(workspace, reader, day);
        },
        [this, systems] {
            m_listAsked = false;
            showList(*systems);
        });
}

void GradedPage::showList(const QList<grading::SystemView>& systems)
{
    m_list->setSystems(systems);
    if (systems.isEmpty()) {
        m_empty->clearActions();
        const QString page = pageOfRegister(QStringLiteral("system"));
        if (m_rights.addSystems) {
            m_empty->setSentence(
                GradingPageTr::tr("No systems yet. Import the list of systems, or add one by hand."));
            m_empty->addAction(GradingPageTr::tr("Import systems…"),
                               [this, page] { m_services.open(page, QStringLiteral("import")); });
            m_empty->addAction(
                GradingPageTr::tr("Add a system"),
                [this, page] { m_services.open(page, QStringLiteral("new")); }, true);
        } else {
            m_empty->setSentence(GradingPageTr::tr("No systems yet."));
        }
        m_right->setCurrentWidget(m_empty);
    }
    if (!m_selectWhenListed.isEmpty())
        select(std::exchange(m_selectWhenListed, {}));
}

void GradedPage::readSystem(qint64 id)
{
    m_wanted = id;
    auto detail = std::make_shared<SystemDetail>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [detail, &workspace, id, day = today()](ledger::Reader& reader) {
            *detail = ui::readSystem(workspace, reader, id, day);
        },
        [this, detail, id] {
            if (id != m_wanted)
                return; // another one was chosen meanwhile
            m_pane->setDetail(*detail, today());
            m_right->setCurrentWidget(m_pane);
            m_shown = id;
            setProperty("place", detail->uid); // where one is again after unlocking
            Q_EMIT systemShown(id);
        });
}

void GradedPage::activate(const QString& target)
{
    if (!m_rights.view)
        return hostMessages();
    if (target.startsWith(QLatin1String("round:")))
        return openRound(target.mid(6).toLongLong());
    if (!target.isEmpty()) {
        closeRound();
        m_selectWhenListed = target;
        readList();
    }
    hostMessages();
    if (assessing())
        m_assessment->setFocus();
    else
        m_list->view().setFocus();
}

void GradedPage::select(const QString& uidOrCode)
{
    const auto id = std::make_shared<qint64>(0);
    m_source.read(
        this,
        [id, uidOrCode](ledger::Reader& reader) {
            const QString systems = QString::fromLatin1(fields::system::kRegister);
            if (const auto record = reader.findByUid(systems, uidOrCode))
                *id = record->id;
            else
                *id = reader.resolve(systems, uidOrCode);
        },
        [this, id] {
            if (!m_list->select(*id))
                m_services.message(Services::Tone::Warning,
                                   GradingPageTr::tr("This system is not in the list"));
        });
}

/// The shell puts its message bar under the page's first header, which is hidden while the other view shows.
void GradedPage::hostMessages()
{
    auto* bar = window()->findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && isAncestorOf(bar) && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

bool GradedPage::command(const QString& name)
{
    if (assessing())
        return m_assessment->command(name);
    if (name == QLatin1String("primary") && m_pane->primary() != SystemPane::Primary::None)
        runPrimary();
    else if (name == QLatin1String("refresh"))
        reload();
    else if (name == QLatin1String("export") && m_rights.exportRounds && m_pane->detail().score.round != 0)
        exportRound(m_pane->detail().score.round);
    else if (name == QLatin1String("new") && m_rights.addSystems)
        Q_EMIT m_list->addWanted();
    else if (name == QLatin1String("find"))
        m_list->view().setFocus();
    else
        return false;
    return true;
}

QString GradedPage::holdsBack() const
{
    return m_assessment ? m_assessment->holdsBack() : QString();
}

} // namespace wardbook::ui
