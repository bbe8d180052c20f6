#include "ui/grading/layer_charts.h"
#include "ui/grading/chart_print.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/layer_radar.h"
#include "ui/grading/layer_table.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/widgets.h"
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

/// A short piece of the line that a name belongs to.
class LineSample : public QWidget
{
public:
    LineSample(bool dashed, QWidget* parent) : QWidget(parent), m_dashed(dashed)
    {
        setFixedSize(px(12), px(16));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QPen pen(m_dashed ? theme().text3 : theme().accent, m_dashed ? 1.5 : 2);
        if (m_dashed)
            pen.setDashPattern({2.5, 2});
        painter.setPen(pen);
        painter.drawLine(0, height() / 2, width(), height() / 2);
    }

private:
    bool m_dashed;
};

} // namespace

LayerCharts::LayerCharts(Services& services, QWidget* parent)
    : QWidget(parent), m_scoring(new Button(GradingPageTr::tr("Scoring…"), "link", {}, this)),
      m_title(makeLabel({}, FontRole::PanelTitle)), m_now(makeLabel({}, FontRole::Caption, "text2")),
      m_before(makeLabel({}, FontRole::Caption, "text2")), m_items(makeLabel({}, FontRole::Caption, "text2")),
      m_unverified(new chips::Chip({}, chips::Tone::Warn, this)), m_stack(new QStackedWidget(this)),
      m_radar(new LayerRadar(m_stack)), m_table(new LayerTable(m_stack)),
      m_empty(new EmptyState(QStringLiteral("checklist"), m_stack))
{
    setObjectName(QStringLiteral("layerCharts"));
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_unverified);
    head->addStretch(1);
    m_now->setObjectName(QStringLiteral("scoreNow"));
    for (const auto& [label, dashed] : {std::pair(m_now, false), std::pair(m_before, true)}) {
        auto* sample = new LineSample(dashed, this);
        sample->setObjectName(label == m_now ? QStringLiteral("sampleNow") : QStringLiteral("sampleBefore"));
        head->addWidget(sample);
        head->addWidget(label);
        head->addSpacing(metric::kGap);
    }
    head->addWidget(m_items);
    head->addSpacing(metric::kGap);
    m_scoring->setObjectName(QStringLiteral("openScoring"));
    head->addWidget(m_scoring);
    connect(m_scoring, &QPushButton::clicked, this, &LayerCharts::scoringWanted);
    column->addLayout(head);
    auto* charts = new QWidget(m_stack);
    auto* row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(m_radar, 1);
    row->addWidget(m_table, 0, Qt::AlignVCenter);
    m_stack->addWidget(charts);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connect(m_radar, &LayerRadar::printWanted, this,
            [this, &services] { printChart(services, this, *m_radar, m_subject); });
    connect(m_table, &LayerTable::printWanted, this,
            [this, &services] { printChart(services, this, *m_table, m_subject); });
}

void LayerCharts::setScore(const ScoreView& score, const QString& systemName)
{
    const bool any = score.round != 0;
    m_subject = any ? GradingPageTr::tr("%1, %2").arg(systemName, score.roundName) : systemName;
    m_title->setText(any ? GradingPageTr::tr("Scores of %1 layers").arg(score.layers.size())
                         : GradingPageTr::tr("Scores of the layers"));
    m_radar->setHeading(GradingPageTr::tr("Scores of the layers: %1").arg(m_subject));
    m_table->setHeading(GradingPageTr::tr("Verdicts by layer: %1").arg(m_subject));
    m_unverified->set(any && !score.verified ? GradingPageTr::tr("unchecked") : QString(), chips::Tone::Warn);
    m_unverified->setToolTip(
        GradingPageTr::tr("The scoring rule has not been checked against the official text."));
    m_now->setText(GradingPageTr::tr("This round %1").arg(qRound(score.value)));
    m_now->setToolTip(score.roundName);
    m_before->setText(GradingPageTr::tr("Last round %1").arg(qRound(score.previous)));
    m_before->setToolTip(score.previousName);
    m_items->setText(GradingPageTr::tr("%1 items").arg(score.items));
    for (QWidget* widget : {static_cast<QWidget*>(m_now), static_cast<QWidget*>(m_items),
                            findChild<QWidget*>(QStringLiteral("sampleNow"))})
        widget->setVisible(any && score.value >= 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_before), findChild<QWidget*>(QStringLiteral("sampleBefore"))})
        widget->setVisible(any && score.previous >= 0);
    m_scoring->setVisible(any);
    m_radar->setLayers(score.layers);
    m_table->setScore(score);
    m_stack->setCurrentIndex(any ? 0 : 1);
}

} // namespace wardbook::ui
