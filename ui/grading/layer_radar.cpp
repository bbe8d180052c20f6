#include "ui/grading/layer_radar.h"
#include "ui/grading/grading_page_tr.h"
#include <QAreaSeries>
#include <QCategoryAxis>
#include <QLineSeries>
#include <QLocale>
#include <QPolarChart>
#include <QScatterSeries>
#include <QValueAxis>

namespace wardbook::ui {

namespace {

const QString kCurrent = QStringLiteral("current");
const QString kPrevious = QStringLiteral("previous");
constexpr double kMark = 7;
constexpr int kFillAlpha = 40;
constexpr int kLongestName = 14;

/// Layers to which nothing applies have no point; the line goes on to the next one and closes.
QLineSeries* lineOf(const QList<LayerScore>& layers, double LayerScore::*value, const QString& name,
                    QObject* parent)
{
    auto* line = new QLineSeries(parent);
    line->setName(name);
    for (qsizetype i = 0; i < layers.size(); ++i)
        if (layers.at(i).*value >= 0)
            line->append(double(i), layers.at(i).*value);
    if (layers.constFirst().*value >= 0)
        line->append(double(layers.size()), layers.constFirst().*value);
    return line;
}

QScatterSeries* marksOf(const QList<LayerScore>& layers, bool weak, const QColor& colour)
{
    auto* marks = new QScatterSeries;
    marks->setMarkerSize(kMark);
    marks->setColor(colour);
    marks->setBorderColor(colour);
    for (qsizetype i = 0; i < layers.size(); ++i)
        if (const double score = layers.at(i).score; score >= 0 && (score < kWeakLayer) == weak)
            marks->append(double(i), score);
    return marks;
}

QLineSeries* found(const QChart* chart, const QString& name)
{
    const QList<QAbstractSeries*> all = chart->series();
    for (QAbstractSeries* series : all)
        if (series->name() == name)
            if (auto* line = qobject_cast<QLineSeries*>(series))
                return line;
    return nullptr;
}

} // namespace

LayerRadar::LayerRadar(QWidget* parent) : ChartPicture(GradingPageTr::tr("Scores of the layers"), parent)
{
    setObjectName(QStringLiteral("layerRadar"));
    rebuild();
}

QChart* LayerRadar::newChart() const
{
    return new QPolarChart;
}

void LayerRadar::setLayers(const QList<LayerScore>& layers)
{
    m_layers = layers;
    rebuild();
}

QLineSeries* LayerRadar::currentSeries() const
{
    return found(chart(), kCurrent);
}

QLineSeries* LayerRadar::previousSeries() const
{
    return found(chart(), kPrevious);
}

QStringList LayerRadar::labels() const
{
    const QList<QAbstractAxis*> axes = chart()->axes(Qt::Horizontal);
    auto* around = axes.isEmpty() ? nullptr : qobject_cast<QCategoryAxis*>(axes.constFirst());
    return around ? around->categoriesLabels() : QStringList();
}

void LayerRadar::build(QChart& chart, const Theme& colours) const
{
    if (m_layers.isEmpty())
        return;
    auto* around = new QCategoryAxis;
    around->setRange(0, double(m_layers.size()));
    around->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    around->setLabelsFont(ui::font(FontRole::Caption));
    around->setLabelsColor(colours.text2);
    around->setGridLinePen(QPen(colours.line, 1));
    around->setLinePen(QPen(colours.line2, 1));
    for (qsizetype i = 0; i < m_layers.size(); ++i) {
        const LayerScore& layer = m_layers.at(i);
        const bool weak = layer.score >= 0 && layer.score < kWeakLayer;
        // A unit's own catalogue may name its layers at length; the circle needs the room.
        const QString name =
            (layer.name.size() > kLongestName ? layer.name.left(kLongestName - 1) + QStringLiteral("…")
                                              : layer.name)
                .toHtmlEscaped();
        around->append(weak ? QStringLiteral("<font color=\"%1\">%2</font>").arg(colours.badText.name(), name)
                            : name,
                       double(i));
    }
    auto* out = new QValueAxis;
    out->setRange(0, 100);
    out->setTickCount(5);
    out->setLabelFormat(QStringLiteral("%d"));
    out->setLabelsFont(ui::font(FontRole::KeyCap));
    out->setLabelsColor(colours.text3);
    out->setGridLinePen(QPen(colours.line2, 1));
    out->setLinePen(QPen(colours.line, 1));
    auto& polar = static_cast<QPolarChart&>(chart);
    polar.addAxis(around, QPolarChart::PolarOrientationAngular);
    polar.addAxis(out, QPolarChart::PolarOrientationRadial);

    auto* upper = lineOf(m_layers, &LayerScore::score, {}, &chart);
    auto* area = new QAreaSeries(upper);
    QColor fill = colours.accent;
    fill.setAlpha(kFillAlpha);
    area->setBrush(fill);
    area->setPen(Qt::NoPen);
    auto* before = lineOf(m_layers, &LayerScore::previous, kPrevious, &chart);
    QPen dashed(colours.text3, 1.5);
    dashed.setDashPattern({4, 3});
    before->setPen(dashed);
    auto* current = lineOf(m_layers, &LayerScore::score, kCurrent, &chart);
    current->setPen(QPen(colours.accent, 2));
    QList<QAbstractSeries*> drawn{area};
    if (before->count() > 0)
        drawn << before;
    else
        delete before;
    drawn << current << marksOf(m_layers, false, colours.accent) << marksOf(m_layers, true, colours.badFill);
    for (QAbstractSeries* series : drawn) {
        chart.addSeries(series);
        series->attachAxis(around);
        series->attachAxis(out);
    }
}

QString LayerRadar::description() const
{
    QStringList said;
    for (const LayerScore& layer : m_layers)
        if (layer.score >= 0)
            said << GradingPageTr::tr("%1 %2").arg(layer.name, QString::number(qRound(layer.score)));
    return said.join(GradingPageTr::tr(", "));
}

} // namespace wardbook::ui
