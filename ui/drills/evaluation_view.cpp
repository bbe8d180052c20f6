#include "ui/drills/evaluation_view.h"
#include "fields/clock_mark.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_score.h"
#include "fields/expected_action.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/observation.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include "ui/drills/drill_parts.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/score_pane.h"
#include "ui/drills/timing_pane.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

namespace {

bool concerns(const QString& registerId)
{
    namespace f = fields;
    for (const char* id : {f::drill::kRegister, f::drill_score::kRegister, f::drill_objective::kRegister,
                           f::observation::kRegister, f::improvement::kRegister,
                           f::expected_action::kRegister, f::notice::kRegister, f::clock_mark::kRegister})
        if (registerId == QLatin1String(id))
            return true;
    return false;
}

PartSpec ratedBy(PartSpec spec, const QString& name)
{
    spec.alongWith = [name](const QString&) {
        return ledger::FieldValues{{QLatin1String(fields::drill_objective::rated_by), name}};
    };
    return spec;
}

} // namespace

EvaluationView::EvaluationView(Services& services, DrillSource& source, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source), m_acts(new DrillActs(services, this)),
      m_header(new PageHeader({}, this)), m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_lack(makeLabel({}, FontRole::Body, "warn", this)),
      m_back(new Button(DrillsPageTr::tr("Back"), "quiet", QStringLiteral("arrow-left"), this)),
      m_log(new Button(DrillsPageTr::tr("How it went"), "plain", {}, this)),
      m_incident(new Button(DrillsPageTr::tr("Exercised incident"), "plain", {}, this)),
      m_papers(new Button(DrillsPageTr::tr("Forms…"), "plain", QStringLiteral("print"), this)),
      m_finish(new Button({}, "primary", {}, this)),
      m_questions(new Button(DrillsPageTr::tr("Questions of the scenario"), "plain", {}, this)),
      m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)), m_timing(new TimingPane(this)),
      m_scores(new ScorePane(services.workspace().session().name, this)),
      m_objectives(new PartTable(services, source,
                                 ratedBy(objectiveParts(true), services.workspace().session().name), this)),
      m_hotWash(new PartTable(services, source, hotWashParts(), this)), m_findings(new FindingPane(this)),
      m_summary(
          new FormPane(services, fields::drill::kRegister, {QStringLiteral("result")},
                       {QLatin1String(fields::drill::incident), QLatin1String(fields::drill::started_at),
                        QLatin1String(fields::drill::ended_at)},
                       this))
{
    setObjectName(QStringLiteral("evaluationView"));
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_back, &QPushButton::clicked, this, &EvaluationView::closed);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT consoleWanted(m_drill); });
    connect(m_incident, &QPushButton::clicked, this, [this] { Q_EMIT incidentWanted(m_data->incident); });
    connect(m_papers, &QPushButton::clicked, this, &EvaluationView::showPapers);
    connect(m_finish, &QPushButton::clicked, this, &EvaluationView::finish);
    connect(m_questions, &QPushButton::clicked, this, &EvaluationView::takeQuestions);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_scores, &ScorePane::scored, this, &EvaluationView::score);
    connect(m_scores, &ScorePane::advised, this, &EvaluationView::advise);
    connect(m_findings, &FindingPane::improvementWanted, this, &EvaluationView::addImprovement);
    connect(m_findings, &FindingPane::actionsWanted, this, &EvaluationView::handOver);
    connect(m_findings, &FindingPane::improvementOpened, this, &EvaluationView::openImprovement);
    connect(m_findings, &FindingPane::remediationOpened, this,
            [this](const QString& uid) { m_services.open(QStringLiteral("register_remediation"), uid); });
    connect(m_acts, &DrillActs::failed, this, &EvaluationView::read);
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (concerns(registerId) && isVisible())
                read();
        },
        Qt::QueuedConnection);
}

void EvaluationView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_back->setObjectName(QStringLiteral("evaluationBack"));
    m_finish->setObjectName(QStringLiteral("finishEvaluation"));
    m_papers->setObjectName(QStringLiteral("evaluationPapers"));
    m_log->setObjectName(QStringLiteral("evaluationLog"));
    m_incident->setObjectName(QStringLiteral("evaluationIncident"));
    m_header->addLeading(m_back);
    m_header->addBadge(m_state);
    for (Button* button : {m_log, m_incident, m_papers, m_finish})
        m_header->addWidget(button);
    markPane(m_header, Pane::Header);
    column->addWidget(m_header);
    m_lack->setObjectName(QStringLiteral("evaluationGaps"));
    m_lack->setWordWrap(true);
    m_lack->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    column->addWidget(m_lack);
    m_tabs->setObjectName(QStringLiteral("evaluationTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name :
         {DrillsPageTr::tr("Times"), DrillsPageTr::tr("Scores"), DrillsPageTr::tr("Objectives"),
          DrillsPageTr::tr("Hot wash"), DrillsPageTr::tr("Improvements"), DrillsPageTr::tr("Summary")})
        m_tabs->addTab(name);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(makeLine("h", this));
    m_questions->setSmall(true);
    m_questions->setObjectName(QStringLiteral("takeQuestions"));
    m_hotWash->addWidget(m_questions);
    for (QWidget* pane :
         std::initializer_list<QWidget*>{m_timing, m_scores, m_objectives, m_hotWash, m_findings, m_summary})
        m_stack->addWidget(pane);
    markPane(m_stack, Pane::List);
    column->addWidget(m_stack, 1);
    setFocusHome(this, m_tabs);
}

void EvaluationView::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void EvaluationView::showDrill(qint64 drill)
{
    if (m_drill != drill) {
        m_drill = drill;
        m_data.reset();
        m_tabs->setCurrentIndex(0);
        m_acts->forget();
    }
    read();
}

EvaluationView::Data EvaluationView::readData(ledger::Reader& reader, qint64 drill, qint64 nowMs)
{
    namespace f = fields::drill;
    Data found;
    found.record = reader.record(QLatin1String(f::kRegister), drill);
    const ledger::RecordFields head(reader, f::kRegister, found.record);
    found.title = head.text(f::title);
    found.scenario = head.text(f::scenario);
    found.incident = head.number(f::incident);
    found.programme = head.number(f::programme);
    found.evaluation = drills::evaluate(reader, drill, nowMs);
    found.gaps = drills::evaluationGaps(reader, drill);
    namespace s = fields::drill_score;
    reader.forEachWith(
        QLatin1String(s::kRegister), QLatin1String(s::drill), drill, [&](const ledger::Record& record) {
            const ledger::RecordFields line(reader, s::kRegister, record);
            found.advice.insert(line.text(s::evaluator) + QLatin1Char('\n') + line.text(s::item),
                                line.text(s::comment));
        });
    namespace i = fields::improvement;
    QList<ledger::Record> improvements;
    reader.forEachWith(QLatin1String(i::kRegister), QLatin1String(i::drill), drill,
                       [&](const ledger::Record& record) { improvements << record; });
    for (const ledger::Record& record : improvements) {
        const ledger::RecordFields line(reader, i::kRegister, record);
        ImprovementLine made{record.id,
                             record.rev,
                             record.uid,
                             line.text(i::code),
                             line.text(i::title),
                             line.text(i::action),
                             {},
                             {},
                             {},
                             line.flag(i::repeated)};
        if (const auto earlier = reader.find(QLatin1String(i::kRegister), line.number(i::repeats)))
            made.repeatsCode = ledger::RecordFields(reader, i::kRegister, *earlier).text(i::code);
        namespace r = fields::remediation;
        if (const auto action = reader.find(QLatin1String(r::kRegister), line.number(i::remediation))) {
            made.remediationUid = action->uid;
            made.remediationCode = ledger::RecordFields(reader, r::kRegister, *action).text(r::code);
        }
        found.improvements << made;
    }
    return found;
}

void EvaluationView::read()
{
    if (m_drill == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto found = std::make_shared<Data>();
    m_source.read(
        this,
        [found, drill = m_drill, now = m_services.nowMs()](ledger::Reader& reader) {
            *found = readData(reader, drill, now);
        },
        [this, found] {
            m_reading = false;
            if (found->record.id == m_drill) {
                m_data = found;
                showData();
            }
            if (std::exchange(m_again, false))
                read();
        });
}

void EvaluationView::showData()
{
    people::Workspace& workspace = m_services.workspace();
    const ledger::RegisterDef& definition =
        workspace.ledger().registers()->at(QLatin1String(fields::drill::kRegister));
    const ledger::Record& record = m_data->record;
    const ledger::StateDef* state = definition.state(record.state);
    m_header->setTitle(m_data->title);
    m_header->setSubtitle(DrillsPageTr::tr("Evaluation"));
    m_state->set(state ? state->label.text() : record.state,
                 chips::toneFromText(state ? state->tone : QString()));
    const auto allowed = workspace.ledger().allowed(workspace.actor(), definition, record);
    m_mayEdit = !workspace.session().readOnly && allowed.edit;
    m_gaps = m_data->gaps;
    m_finishStep.clear();
    QString refusal;
    for (const auto& step : allowed.transitions) {
        const ledger::TransitionDef* found = definition.transition(step.id);
        if (!found || !found->primary)
            continue;
        m_finishStep = step.id;
        m_finish->setText(found->label.text());
        m_finish->updateGeometry();
        refusal = step.allowed ? QString() : step.refusal;
    }
    const bool ended = record.state == QLatin1String("ended");
    if (refusal.isEmpty() && ended)
        refusal = m_gaps.value(0);
    m_finish->setVisible(!m_finishStep.isEmpty() && !workspace.session().readOnly);
    m_finish->setRefusal(refusal);
    m_lack->setText(ended && !m_gaps.isEmpty()
                        ? DrillsPageTr::tr("Still lacking: %1").arg(m_gaps.join(QLatin1Char(' ')))
                        : refusal);
    m_lack->setVisible(!m_lack->text().isEmpty());
    m_incident->setVisible(m_data->incident != 0);
    m_timing->show(m_data->evaluation);
    m_scores->show(m_data->evaluation, m_data->advice, m_mayEdit);
    m_findings->show(m_data->evaluation.findings, m_data->improvements, m_mayEdit);
    const QString why = m_mayEdit ? QString() : allowed.editRefusal;
    if (m_objectives->loaded())
        m_objectives->showOwner(m_drill, why);
    if (m_hotWash->loaded())
        m_hotWash->showOwner(m_drill, why);
    m_questions->setVisible(m_mayEdit && !m_data->scenario.isEmpty());
    m_summary->showRecord(m_drill, m_mayEdit);
    Q_EMIT shown();
}

} // namespace wardbook::ui
