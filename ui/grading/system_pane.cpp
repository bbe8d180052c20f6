#include "ui/grading/system_pane.h"
#include "ui/grading/chart_print.h"
#include "ui/grading/grade_panel.h"
#include "ui/grading/grade_pill.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/layer_charts.h"
#include "ui/grading/remediation_panel.h"
#include "ui/grading/stage_bar.h"
#include "ui/grading/trend_chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

constexpr Length kUpperHeight{384}; ///< what both matrices and the result need
constexpr Length kLowerHeight{216};

} // namespace

SystemPane::SystemPane(Services& services, const GradedRights& rights, QWidget* parent)
    : QWidget(parent), m_rights(rights), m_header(new PageHeader({}, this)), m_stages(new StageBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_gradePill = new GradePill(m_header);
    m_header->addBadge(m_gradePill);
    m_objects = new Button({}, "plain", QStringLiteral("server"), this);
    m_objects->setObjectName(QStringLiteral("openObjects"));
    m_rounds = new Button(GradingPageTr::tr("Rounds…"), "plain", QStringLiteral("history"), this);
    m_rounds->setObjectName(QStringLiteral("openRounds"));
    m_export = new Button(GradingPageTr::tr("Report…"), "plain", QStringLiteral("file"), this);
    m_export->setObjectName(QStringLiteral("exportReport"));
    m_primary = new Button({}, "primary", {}, this);
    m_primary->setObjectName(QStringLiteral("gradedPrimary"));
    m_primary->setKeyCap(QStringLiteral("Ctrl+Enter"));
    for (Button* button : {m_objects, m_rounds, m_export, m_primary})
        m_header->addWidget(button);
    column->addWidget(m_header);
    column->addWidget(m_stages);
    column->addWidget(makeLine("h2", this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildPanels(services));
    column->addWidget(scroll, 1);
    markPane(m_stages, Pane::Filter);
    markPane(scroll, Pane::Inspector);
    m_grade->setRights(rights.grade, rights.signGrade, rights.returnGrade);
    connect(m_objects, &QPushButton::clicked, this, &SystemPane::objectsWanted);
    connect(m_rounds, &QPushButton::clicked, this, &SystemPane::roundsWanted);
    connect(m_export, &QPushButton::clicked, this, &SystemPane::exportWanted);
    connect(m_primary, &QPushButton::clicked, this, &SystemPane::primaryWanted);
    connect(m_licensed, &QPushButton::clicked, this, &SystemPane::licensedWanted);
}

QWidget* SystemPane::buildPanels(Services& services)
{
    auto* panels = new QWidget(this);
    setSurface(panels, "surface");
    auto* grid = new QGridLayout(panels);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_grade = new GradePanel(panels);
    m_charts = new LayerCharts(services, panels);
    m_remediations = new RemediationPanel(panels);
    auto* trend = new QWidget(panels);
    auto* column = new QVBoxLayout(trend);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(GradingPageTr::tr("Scores over time"), FontRole::PanelTitle));
    head->addStretch(1);
    m_licensed = new Button(GradingPageTr::tr("Record a licensed result…"), "link", {}, trend);
    m_licensed->setObjectName(QStringLiteral("recordLicensed"));
    head->addWidget(m_licensed);
    column->addLayout(head);
    m_noTrend = makeLabel(GradingPageTr::tr("There is no result yet, neither an own one nor a licensed one."),
                          FontRole::Body, "text2", trend);
    m_noTrend->setWordWrap(true);
    m_noTrend->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_noTrend, 1);
    m_trend = new TrendChart(trend);
    column->addWidget(m_trend, 1);
    connect(m_trend, &TrendChart::printWanted, this,
            [this, &services] { printChart(services, this, *m_trend, m_detail.view.name); });
    grid->addWidget(m_grade, 0, 0);
    grid->addWidget(makeLine("v", panels), 0, 1);
    grid->addWidget(m_charts, 0, 2);
    grid->addWidget(makeLine("h2", panels), 1, 0, 1, 3);
    grid->addWidget(trend, 2, 0);
    grid->addWidget(makeLine("v", panels), 2, 1);
    grid->addWidget(m_remediations, 2, 2);
    grid->setColumnStretch(0, 44);
    grid->setColumnStretch(2, 56);
    grid->setRowMinimumHeight(0, kUpperHeight);
    grid->setRowMinimumHeight(2, kLowerHeight);
    grid->setRowStretch(2, 1);
    return panels;
}

SystemPane::Primary SystemPane::primary() const
{
    const grading::SystemView& view = m_detail.view;
    if (view.id == 0)
        return Primary::None;
    const bool works = m_rights.assess || m_rights.reviewRound || m_rights.signRound;
    if (view.openRound != 0)
        return works ? Primary::ContinueRound : Primary::ShowRound;
    if (!m_rights.assess)
        return view.lastSignedRound != 0 ? Primary::ShowRound : Primary::None;
    if (view.level == 0)
        return m_rights.grade && !m_detail.waitsForSignature() ? Primary::Grade : Primary::None;
    if (m_detail.objects == 0)
        return m_rights.addObjects ? Primary::AddObjects : Primary::None;
    return Primary::StartRound;
}

void SystemPane::setDetail(const SystemDetail& detail, QDate today)
{
    m_detail = detail;
    showHeader();
    m_stages->setStages(detail.view.stages);
    m_grade->setDetail(detail);
    m_remediations->setDetail(detail, today);
    m_charts->setScore(detail.score, detail.view.name);
    showRounds();
    showTrend();
}

void SystemPane::showHeader()
{
    const grading::SystemView& view = m_detail.view;
    m_header->setTitle(view.name);
    m_gradePill->setGrade(
        view.level,
        view.level > 0
            ? GradingPageTr::tr("%1 S%2A%3").arg(fullGrade(view.level)).arg(view.sLevel).arg(view.aLevel)
            : GradingPageTr::tr("not graded"));
    QStringList parts{GradingPageTr::tr("carries %1 assets").arg(view.assets)};
    if (!view.ownerName.isEmpty())
        parts << GradingPageTr::tr("in the charge of %1").arg(view.ownerName);
    m_header->setSubtitle(parts.join(GradingPageTr::tr(", ")));
    m_objects->setText(GradingPageTr::tr("Objects %1").arg(m_detail.objects));
    m_rounds->setVisible(!m_detail.rounds.isEmpty());
    m_export->setVisible(m_rights.exportRounds && m_detail.score.round != 0);
}

void SystemPane::showRounds()
{
    const RoundLine* open = nullptr;
    for (const RoundLine& round : m_detail.rounds)
        if (round.id == m_detail.view.openRound)
            open = &round;
    const Primary what = primary();
    QString text;
    QString icon = QStringLiteral("arrow-right");
    switch (what) {
    case Primary::None:
        break;
    case Primary::Grade:
        text = m_detail.pendingState == QLatin1String("draft") ? GradingPageTr::tr("Go on grading…")
                                                               : GradingPageTr::tr("Grade…");
        icon = QStringLiteral("shield");
        break;
    case Primary::AddObjects:
        text = GradingPageTr::tr("Import objects…");
        icon = QStringLiteral("import");
        break;
    case Primary::StartRound:
        text = GradingPageTr::tr("Start self-assessment…");
        break;
    case Primary::ContinueRound:
        text = open && open->state == QLatin1String("submitted") ? GradingPageTr::tr("Review self-assessment")
               : open && open->state == QLatin1String("reviewed")
                   ? GradingPageTr::tr("Sign self-assessment")
                   : GradingPageTr::tr("Go on with self-assessment");
        break;
    case Primary::ShowRound:
        text = GradingPageTr::tr("Show self-assessment");
        icon = QStringLiteral("eye");
        break;
    }
    m_primary->setText(text);
    m_primary->setIconName(icon);
    m_primary->setVisible(what != Primary::None);

    EmptyState& empty = m_charts->empty();
    empty.clearActions();
    switch (what) {
    case Primary::Grade:
        empty.setSentence(
            GradingPageTr::tr("Not assessed yet. The grade says which items apply: grade first."));
        break;
    case Primary::AddObjects:
        empty.setSentence(
            GradingPageTr::tr("No objects yet. Import the list of devices and systems, or add one by hand."));
        break;
    case Primary::StartRound:
        empty.setSentence(GradingPageTr::tr("Not assessed yet. %1 objects are ready.").arg(m_detail.objects));
        break;
    default:
        empty.setSentence(m_detail.view.level == 0
                              ? GradingPageTr::tr("Not assessed yet; the grading has to be signed first.")
                              : GradingPageTr::tr("Not assessed yet."));
        return;
    }
    empty.addAction(text, [this] { Q_EMIT primaryWanted(); });
    if (what == Primary::AddObjects)
        empty.addAction(GradingPageTr::tr("Add an object"), [this] { Q_EMIT newObjectWanted(); });
}

void SystemPane::showTrend()
{
    const bool any = !m_detail.trend.own.isEmpty() || !m_detail.trend.licensed.isEmpty();
    m_trend->setHeading(GradingPageTr::tr("Scores over time: %1").arg(m_detail.view.name));
    m_trend->setTrend(m_detail.trend);
    m_trend->setVisible(any);
    m_noTrend->setVisible(!any);
    m_licensed->setVisible(m_rights.recordLicensed);
}

} // namespace wardbook::ui
