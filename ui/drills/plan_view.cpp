#include "ui/drills/plan_view.h"
#include "base/clock.h"
#include "fields/plan.h"
#include "ledger/record_fields.h"
#include "ui/drills/drill_parts.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

namespace {

constexpr Length kRow{34};
constexpr int kSoonDays = 30;

} // namespace

PlanView::PlanView(Services& services, DrillSource& source, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source), m_header(new PageHeader({}, this)),
      m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_review(makeLabel({}, FontRole::Body, "text2", this)),
      m_back(new Button(DrillsPageTr::tr("Back"), "quiet", QStringLiteral("arrow-left"), this)),
      m_papers(new Button(DrillsPageTr::tr("Export…"), "plain", QStringLiteral("export"), this)),
      m_new(new Button(DrillsPageTr::tr("New version…"), "plain", {}, this)),
      m_return(new Button(DrillsPageTr::tr("Return…"), "plain", {}, this)),
      m_primary(new Button({}, "primary", {}, this)),
      m_checked(new Button(DrillsPageTr::tr("Checked today"), "plain", QStringLiteral("check"), this)),
      m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_steps(new PartTable(services, source, stepParts(), this)),
      m_contacts(new PartTable(services, source, contactParts(), this)),
      m_form(new FormPane(services, fields::plan::kRegister, {}, {}, this)), m_versions(new QListWidget(this))
{
    setObjectName(QStringLiteral("planView"));
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_back, &QPushButton::clicked, this, &PlanView::closed);
    connect(m_papers, &QPushButton::clicked, this, &PlanView::showPapers);
    connect(m_new, &QPushButton::clicked, this, &PlanView::newVersion);
    connect(m_return, &QPushButton::clicked, this, [this] { step(QStringLiteral("return")); });
    connect(m_primary, &QPushButton::clicked, this, [this] { step(m_primaryStep); });
    connect(m_checked, &QPushButton::clicked, this, &PlanView::checkContacts);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_versions, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT planWanted(item->data(Qt::UserRole).toLongLong()); });
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (registerId == QLatin1String(fields::plan::kRegister) && isVisible())
                read();
        },
        Qt::QueuedConnection);
}

void PlanView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_back->setObjectName(QStringLiteral("planBack"));
    m_primary->setObjectName(QStringLiteral("planPrimary"));
    m_new->setObjectName(QStringLiteral("newVersion"));
    m_papers->setObjectName(QStringLiteral("planPapers"));
    m_review->setObjectName(QStringLiteral("planReview"));
    m_header->addLeading(m_back);
    m_header->addBadge(m_state);
    m_header->addBeside(m_review);
    for (Button* button : {m_papers, m_new, m_return, m_primary})
        m_header->addWidget(button);
    markPane(m_header, Pane::Header);
    column->addWidget(m_header);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name : {DrillsPageTr::tr("Steps"), DrillsPageTr::tr("Contacts"),
                                DrillsPageTr::tr("The plan"), DrillsPageTr::tr("Versions")})
        m_tabs->addTab(name);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(makeLine("h", this));
    m_checked->setSmall(true);
    m_checked->setObjectName(QStringLiteral("contactsChecked"));
    m_contacts->addWidget(m_checked);
    m_versions->setObjectName(QStringLiteral("planVersions"));
    m_versions->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_steps);
    m_stack->addWidget(m_contacts);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_versions);
    markPane(m_stack, Pane::List);
    column->addWidget(m_stack, 1);
    setFocusHome(this, m_tabs);
}

void PlanView::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void PlanView::showPlan(qint64 plan)
{
    if (plan != m_plan) {
        m_plan = plan;
        m_head = {};
    }
    read();
}

PlanView::Head PlanView::readHead(ledger::Reader& reader, qint64 plan)
{
    namespace f = fields::plan;
    const QString id = QLatin1String(f::kRegister);
    Head head;
    head.record = reader.record(id, plan);
    const ledger::RecordFields fields(reader, f::kRegister, head.record);
    head.title = fields.text(f::name);
    head.version = fields.text(f::version);
    head.review = fields.date(f::next_review);
    head.checked = fields.date(f::contacts_checked_on);
    const ledger::RegisterDef& definition = reader.registers().at(id);
    reader.forEach(id, [&](const ledger::Record& record) {
        const ledger::RecordFields other(definition, record);
        if (other.text(f::name) != head.title || record.state == QLatin1String(ledger::kVoidState))
            return;
        const ledger::StateDef* state = definition.state(record.state);
        const QString since = other.has(f::effective_on)
                                  ? DrillsPageTr::tr(", in force from %1").arg(other.text(f::effective_on))
                                  : QString();
        head.versions.prepend(
            {record.id, DrillsPageTr::tr("Version %1: %2%3")
                            .arg(other.text(f::version), state ? state->label.text() : record.state, since)});
    });
    return head;
}

void PlanView::read()
{
    if (m_plan == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto head = std::make_shared<Head>();
    m_source.read(
        this, [head, plan = m_plan](ledger::Reader& reader) { *head = readHead(reader, plan); },
        [this, head] {
            m_reading = false;
            if (head->record.id == m_plan) {
                m_head = *head;
                showHead();
            }
            if (std::exchange(m_again, false))
                read();
        });
}

void PlanView::showHead()
{
    people::Workspace& workspace = m_services.workspace();
    const ledger::RegisterDef& definition =
        workspace.ledger().registers()->at(QLatin1String(fields::plan::kRegister));
    const ledger::Record& record = m_head.record;
    const ledger::StateDef* state = definition.state(record.state);
    m_header->setTitle(m_head.title);
    m_header->setSubtitle(DrillsPageTr::tr("version %1").arg(m_head.version));
    m_state->set(state ? state->label.text() : record.state,
                 chips::toneFromText(state ? state->tone : QString()));
    const QDate today = clock::now().date();
    if (m_head.review.isValid()) {
        const qint64 left = today.daysTo(m_head.review);
        m_review->setText(left < 0 ? DrillsPageTr::tr("review overdue since %1").arg(dayText(m_head.review))
                                   : DrillsPageTr::tr("next review %1").arg(dayText(m_head.review)));
        setTone(m_review, left < 0 ? "bad" : left <= kSoonDays ? "warn" : "text2");
    } else {
        m_review->setText(DrillsPageTr::tr("no review date"));
        setTone(m_review, "text2");
    }
    const bool readOnly = workspace.session().readOnly;
    m_primaryStep.clear();
    QString refusal;
    bool mayReturn = false;
    const auto allowed = workspace.ledger().allowed(workspace.actor(), definition, record);
    for (const auto& step : allowed.transitions) {
        const ledger::TransitionDef* found = definition.transition(step.id);
        if (step.id == QLatin1String("return"))
            mayReturn = step.allowed;
        if (!found || !found->primary)
            continue;
        m_primaryStep = step.id;
        refusal = step.refusal;
        m_primary->setText(found->label.text());
        m_primary->setRefusal(step.allowed ? QString() : step.refusal);
        m_primary->updateGeometry();
    }
    const bool mayEdit = !readOnly && workspace.ledger().rights().may(workspace.session().role, definition.id,
                                                                      QLatin1String(ledger::verb::kEdit));
    m_primary->setVisible(!m_primaryStep.isEmpty() && !readOnly);
    m_return->setVisible(mayReturn && !readOnly);
    m_new->setVisible(mayEdit && record.state == QLatin1String("approved"));
    const QString why = readOnly       ? DrillsPageTr::tr("The vault is open for reading only.")
                        : allowed.edit ? QString()
                        : record.state == QLatin1String("approved")
                            ? DrillsPageTr::tr("Approved. To change it, make a new version.")
                            : allowed.editRefusal;
    m_steps->showOwner(m_plan, why);
    // telephone numbers change between versions: an approved plan's call tree is kept up to date too
    m_contacts->showOwner(m_plan, mayEdit && record.state != QLatin1String("retired") ? QString() : why);
    m_checked->setVisible(mayEdit);
    m_form->showRecord(m_plan, why.isEmpty());
    m_versions->clear();
    for (const Version& version : m_head.versions) {
        auto* item = new QListWidgetItem(QStringLiteral("  ") + version.text, m_versions);
        item->setData(Qt::UserRole, version.id);
        item->setSizeHint({0, kRow});
        if (version.id == m_plan)
            m_versions->setCurrentItem(item);
    }
    Q_EMIT shown();
}

} // namespace wardbook::ui
