#include "ui/drills/timing_pane.h"
#include "ledger/definitions.h"
#include "ui/drills/action_chart.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

TimingPane::TimingPane(QWidget* parent)
    : QScrollArea(parent), m_sum(makeLabel({}, FontRole::Body, "")),
      m_seen(makeLabel({}, FontRole::Body, "text2")),
      m_noReports(makeLabel(DrillsPageTr::tr("No legal clock ran in this drill."), FontRole::Body, "text2")),
      m_reports(new QVBoxLayout), m_chart(new ActionChart)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget;
    setSurface(sheet, "surface");
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    column->setSpacing(metric::kGap);
    m_sum->setObjectName(QStringLiteral("timingSum"));
    m_sum->setWordWrap(true);
    m_seen->setWordWrap(true);
    column->addWidget(m_sum);
    column->addWidget(m_seen);
    column->addSpacing(metric::kGap);
    column->addWidget(
        makeLabel(DrillsPageTr::tr("Time to report, against the real limit"), FontRole::BodyBold));
    m_reports->setSpacing(4);
    column->addLayout(m_reports);
    column->addWidget(m_noReports);
    column->addSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(DrillsPageTr::tr("Expected actions"), FontRole::BodyBold));
    head->addStretch(1);
    head->addWidget(makeLabel(DrillsPageTr::tr("bar: time taken, mark: target"), FontRole::Caption, "text2"));
    column->addLayout(head);
    column->addWidget(m_chart);
    column->addStretch(1);
    setWidget(sheet);
}

static QWidget* reportLine(const drills::ReportTiming& report)
{
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("reportTiming"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    const bool legal = report.limitMs > 0, sent = report.tookMs > 0;
    row->addWidget(new chips::Chip(!report.started ? DrillsPageTr::tr("not started")
                                   : !sent         ? DrillsPageTr::tr("not reported")
                                   : !legal        ? DrillsPageTr::tr("elapsed")
                                   : report.met    ? DrillsPageTr::tr("in time")
                                                   : DrillsPageTr::tr("late"),
                                   !legal || !report.started ? chips::Tone::Neutral
                                   : report.met              ? chips::Tone::Ok
                                                             : chips::Tone::Bad));
    row->addWidget(makeLabel(report.title, FontRole::BodyBold));
    auto* text = new ElideLabel(report.text);
    row->addWidget(text, 1);
    auto* law = makeLabel(QStringList{report.law, report.article}.join(QLatin1Char(' ')).trimmed(),
                          FontRole::Caption, "text2");
    row->addWidget(law);
    if (!report.verified)
        row->addWidget(new chips::Chip(DrillsPageTr::tr("unchecked"), chips::Tone::Warn));
    return line;
}

void TimingPane::show(const drills::Evaluation& evaluation)
{
    m_sum->setText(DrillsPageTr::tr(
                       "%1 actions in time, %2 late, %3 not done. %4 injects released, %5 skipped, %6 added.")
                       .arg(evaluation.inTime)
                       .arg(evaluation.late)
                       .arg(evaluation.missed)
                       .arg(evaluation.injectsReleased)
                       .arg(evaluation.injectsSkipped)
                       .arg(evaluation.improvised));
    QStringList seen;
    for (const ledger::Code& code :
         ledger::RegisterSet::builtIn()->codes(QStringLiteral("observation_kind")).codes)
        if (const int count = evaluation.observations.value(code.id))
            seen << DrillsPageTr::tr("%1 %2").arg(code.label.text()).arg(count);
    m_seen->setText(DrillsPageTr::tr("Observations: %1")
                        .arg(seen.isEmpty() ? DrillsPageTr::tr("none") : seen.join(DrillsPageTr::tr(", "))));
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const drills::ReportTiming& report : evaluation.reports) {
        QWidget* line = reportLine(report);
        m_reports->addWidget(line);
        m_cards << line;
    }
    m_noReports->setVisible(evaluation.reports.isEmpty());
    m_chart->show(evaluation.actions);
}

} // namespace wardbook::ui
