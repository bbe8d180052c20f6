#include "ui/grading/trend_chart.h"
#include "base/language.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/when_text.h"
#include <QCategoryAxis>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>
#include <cmath>

namespace wardbook::ui {

namespace {

const QString kOwn = QStringLiteral("own");
const QString kLicensed = QStringLiteral("licensed");
const QString kPass = QStringLiteral("pass");
constexpr Length kEndGap{8}; ///< between a line and its name
constexpr Length kLabelHeight{18};
/// With more half-years than this one label a year; the English ones are wider.
int mostHalves()
{
    return language() == Language::Chinese ? 10 : 4;
}

constexpr int kItemKind = 0; ///< QGraphicsItem::data key of the texts that place() makes

double dayOf(const QDate& date)
{
    return double(date.toJulianDay());
}

QDate halfOf(const QDate& date)
{
    return {date.year(), date.month() <= 6 ? 1 : 7, 1};
}

QString halfName(const QDate& start)
{
    const QString year = start.toString(QStringLiteral("yy"));
    return start.month() == 1 ? GradingPageTr::tr("H1 %1").arg(year) : GradingPageTr::tr("H2 %1").arg(year);
}

QString valueText(double value)
{
    return QString::number(std::round(value * 10) / 10, 'g', 4);
}

} // namespace

TrendChart::TrendChart(QWidget* parent) : ChartPicture(GradingPageTr::tr("Scores over time"), parent)
{
    setObjectName(QStringLiteral("trendChart"));
    rebuild();
}

void TrendChart::setTrend(const TrendView& trend)
{
    m_trend = trend;
    rebuild();
}

QLineSeries* TrendChart::series(const QString& name) const
{
    const QList<QAbstractSeries*> all = chart()->series();
    for (QAbstractSeries* candidate : all)
        if (candidate->name() == name)
            return qobject_cast<QLineSeries*>(candidate);
    return nullptr;
}

QLineSeries* TrendChart::ownSeries() const
{
    return series(kOwn);
}

QLineSeries* TrendChart::licensedSeries() const
{
    return series(kLicensed);
}

QLineSeries* TrendChart::passSeries() const
{
    return series(kPass);
}

QLineSeries* TrendChart::addLine(QChart& chart, const QList<TrendPoint>& points, const QString& name,
                                 const QColor& colour) const
{
    auto* line = new QLineSeries;
    line->setName(name);
    line->setPen(QPen(colour, 2));
    for (const TrendPoint& point : points)
        line->append(dayOf(point.on), point.value);
    chart.addSeries(line);
    auto* end = new QScatterSeries;
    end->setMarkerSize(8);
    end->setColor(colour);
    end->setBorderColor(colour);
    end->append(dayOf(points.constLast().on), points.constLast().value);
    chart.addSeries(end);
    return line;
}

/// What stands at the end of a line instead of a legend.
QString TrendChart::endText(const QString& line, double value) const
{
    const QString pattern =
        line == kOwn ? (m_trend.soFar ? GradingPageTr::tr("Own so far %1") : GradingPageTr::tr("Own %1"))
        : line == kLicensed ? GradingPageTr::tr("Licensed %1")
        : m_trend.passRate  ? GradingPageTr::tr("Basically conforms %1")
                            : GradingPageTr::tr("Pass %1");
    return pattern.arg(valueText(value));
}

int TrendChart::widestEnd() const
{
    const QFontMetrics metrics(ui::font(FontRole::Caption));
    int widest = metrics.horizontalAdvance(endText(kPass, m_trend.passLine));
    for (const auto& [name, points] : {std::pair(kOwn, m_trend.own), std::pair(kLicensed, m_trend.licensed)})
        if (!points.isEmpty())
            widest = qMax(widest, metrics.horizontalAdvance(endText(name, points.constLast().value)));
    return widest;
}

void TrendChart::build(QChart& chart, const Theme& colours) const
{
    const QList<TrendPoint> all = m_trend.own + m_trend.licensed;
    if (all.isEmpty())
        return;
    QDate first = all.constFirst().on, last = first;
    double lowest = m_trend.passLine, highest = lowest;
    for (const TrendPoint& point : all) {
        first = qMin(first, point.on);
        last = qMax(last, point.on);
        lowest = qMin(lowest, point.value);
        highest = qMax(highest, point.value);
    }
    auto* days = new QCategoryAxis;
    const QDate start = halfOf(first), end = halfOf(last).addMonths(6);
    const int halves = (end.year() - start.year()) * 2 + (end.month() - start.month()) / 6;
    for (QDate half = start; half <= end; half = half.addMonths(6))
        if (halves <= mostHalves() || half.month() == 1)
            days->append(halves <= mostHalves() ? halfName(half) : QString::number(half.year()), dayOf(half));
    days->setStartValue(dayOf(start));
    days->setRange(dayOf(start), dayOf(end));
    days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    days->setGridLineVisible(false);
    auto* values = new QValueAxis;
    const double bottom = qMax(0.0, std::floor((lowest - 1) / 10) * 10);
    const double top = qMin(100.0, std::ceil((highest + 1) / 10) * 10);
    values->setRange(bottom, top);
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0);
    values->setTickInterval(top - bottom > 50 ? 20 : 10);
    values->setLabelFormat(QStringLiteral("%d"));
    values->setLineVisible(false);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(days), static_cast<QAbstractAxis*>(values)}) {
        axis->setLabelsFont(ui::font(FontRole::Caption));
        axis->setLabelsColor(colours.text3);
        axis->setGridLinePen(QPen(colours.line, 1));
        axis->setLinePen(QPen(colours.line2, 1));
    }
    chart.addAxis(days, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
    chart.setMargins({0, 4, widestEnd() + 2 * kEndGap, 0});

    auto* pass = new QLineSeries;
    pass->setName(kPass);
    QPen dashed(colours.text3, 1.5);
    dashed.setDashPattern({4, 3});
    pass->setPen(dashed);
    pass->append(dayOf(start), m_trend.passLine);
    pass->append(dayOf(end), m_trend.passLine);
    chart.addSeries(pass);
    if (!m_trend.licensed.isEmpty())
        addLine(chart, m_trend.licensed, kLicensed, colours.levels[2].text);
    if (!m_trend.own.isEmpty())
        addLine(chart, m_trend.own, kOwn, colours.accent);
    const QList<QAbstractSeries*> drawn = chart.series();
    for (QAbstractSeries* made : drawn) {
        made->attachAxis(days);
        made->attachAxis(values);
    }
}

void TrendChart::place(QChart& chart) const
{
    const QList<QGraphicsItem*> items = chart.childItems();
    for (QGraphicsItem* item : items)
        if (item->data(kItemKind).toBool())
            delete item;
    struct End
    {
        QPointF at;
        QString text;
        QColor colour;
    };
    QList<End> ends;
    const QList<QAbstractSeries*> drawn = chart.series();
    for (QAbstractSeries* candidate : drawn) {
        auto* line = qobject_cast<QLineSeries*>(candidate);
        if (!line || line->count() == 0)
            continue;
        const QPointF last = line->at(line->count() - 1);
        const QString text = endText(line->name(), last.y());
        ends << End{chart.mapToPosition(last, line), text, line->pen().color()};
    }
    // Names must not lie on each other: from top to bottom, each below the one before.
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.at.y() < b.at.y(); });
    double free = -kLabelHeight;
    for (const End& end : ends) {
        auto* text = new QGraphicsSimpleTextItem(end.text, &chart);
        text->setFont(ui::font(FontRole::Caption));
        text->setBrush(end.colour);
        text->setData(kItemKind, true);
        const double y = qMax(free, end.at.y() - text->boundingRect().height() / 2);
        text->setPos(end.at.x() + kEndGap, y);
        free = y + kLabelHeight;
    }
}

QString TrendChart::description() const
{
    QStringList said;
    for (const auto& [points, pattern] : {std::pair(m_trend.own, GradingPageTr::tr("%1: own %2")),
                                          std::pair(m_trend.licensed, GradingPageTr::tr("%1: licensed %2"))})
        for (const TrendPoint& point : points)
            said << pattern.arg(dayText(point.on), valueText(point.value));
    return said.join(GradingPageTr::tr(", "));
}

} // namespace wardbook::ui
