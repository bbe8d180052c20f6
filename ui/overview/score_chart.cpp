#include "ui/overview/score_chart.h"
#include "base/language.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include "ui/overview/overview_page_tr.h"
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QValueAxis>
#include <cmath>

namespace wardbook::ui {

using overview::ScoreLine;

namespace {

constexpr Length kEndGap{8}, kEndHeight{16}, kWidestName{92}, kHeight{184};
constexpr int kMostQuarters = 8;  ///< with more of them one label a year
constexpr int kEnd = 0, kUid = 1; ///< QGraphicsItem::data keys of the texts at the ends

double dayOf(QDate day)
{
    return double(day.toJulianDay());
}

QDate quarterOf(QDate day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

QString quarterName(QDate start, bool first)
{
    static const char* names[] = {
        QT_TRANSLATE_NOOP("OverviewPageTr", "Q1"), QT_TRANSLATE_NOOP("OverviewPageTr", "Q2"),
        QT_TRANSLATE_NOOP("OverviewPageTr", "Q3"), QT_TRANSLATE_NOOP("OverviewPageTr", "Q4")};
    const QString quarter = OverviewPageTr::tr(names[(start.month() - 1) / 3]);
    return first || start.month() == 1 ? start.toString(QStringLiteral("yy")) + u' ' + quarter : quarter;
}

QString valueText(double value)
{
    return QString::number(std::round(value * 10) / 10, 'g', 4);
}

QColor colourOf(qsizetype line)
{
    const Theme& t = theme();
    const QColor colours[] = {t.accent, t.levels[2].text, t.warnText, t.okText};
    return colours[line % 4];
}

} // namespace

ScoreChart::ScoreChart(QWidget* parent) : QChartView(parent)
{
    setObjectName(QStringLiteral("scoreChart"));
    setFrameShape(QFrame::NoFrame);
    setFixedHeight(kHeight);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    rebuild();
}

void ScoreChart::setTrend(const overview::ScoreTrend& trend)
{
    m_trend = trend;
    rebuild();
}

QString ScoreChart::endOf(const ScoreLine& line) const
{
    const QFontMetrics metrics(ui::font(FontRole::Caption));
    return QStringLiteral("%1 %2").arg(metrics.elidedText(line.system, Qt::ElideRight, kWidestName),
                                       valueText(line.points.constLast().second));
}

int ScoreChart::widestEnd() const
{
    const QFontMetrics metrics(ui::font(FontRole::Caption));
    int widest = metrics.horizontalAdvance(OverviewPageTr::tr("pass %1").arg(valueText(m_trend.passLine)));
    for (const ScoreLine& line : m_trend.lines)
        widest = qMax(widest, metrics.horizontalAdvance(endOf(line)));
    return widest;
}

void ScoreChart::rebuild()
{
    auto* made = new QChart;
    made->setBackgroundBrush(theme().sunken);
    made->setBackgroundRoundness(0);
    made->setPlotAreaBackgroundVisible(false);
    made->legend()->hide();
    made->setMargins({0, 4, widestEnd() + 2 * kEndGap, 0});
    made->layout()->setContentsMargins(0, 0, 0, 0);
    if (!m_trend.lines.isEmpty()) {
        addLines(*made);
        addAxes(*made);
    }
    const QChart* former = chart();
    setChart(made);
    delete former;
    connect(made, &QChart::plotAreaChanged, this, &ScoreChart::placeEnds);
    setBackgroundBrush(theme().sunken);
    QStringList said;
    for (const ScoreLine& line : std::as_const(m_trend.lines))
        said << QStringLiteral("%1 %2").arg(line.system, valueText(line.points.constLast().second));
    setAccessibleName(OverviewPageTr::tr("Scores of self-assessments"));
    setAccessibleDescription(said.join(QStringLiteral(" · ")));
    placeEnds();
}

void ScoreChart::addLines(QChart& into) const
{
    for (qsizetype i = 0; i < m_trend.lines.size(); ++i) {
        auto* line = new QLineSeries;
        line->setPen(QPen(colourOf(i), 2));
        for (const auto& [on, value] : m_trend.lines.at(i).points)
            line->append(dayOf(on), value);
        into.addSeries(line);
        auto* end = new QScatterSeries;
        end->setMarkerSize(7);
        end->setColor(colourOf(i));
        end->setBorderColor(colourOf(i));
        end->append(line->at(line->count() - 1));
        into.addSeries(end);
    }
}

void ScoreChart::addAxes(QChart& into) const
{
    const Theme& t = theme();
    QDate first = QDate::currentDate().addYears(100), last;
    double lowest = m_trend.passLine, highest = m_trend.passLine;
    for (const ScoreLine& line : m_trend.lines) {
        for (const auto& [on, value] : line.points) {
            first = qMin(first, on);
            last = qMax(last, on);
            lowest = qMin(lowest, value);
            highest = qMax(highest, value);
        }
    }
    first = quarterOf(first);
    last = qMax(last, first.addMonths(3));
    auto* days = new QCategoryAxis;
    int quarters = 0;
    for (QDate quarter = first; quarter <= last; quarter = quarter.addMonths(3))
        ++quarters;
    for (QDate quarter = first; quarter <= last; quarter = quarter.addMonths(3)) {
        if (quarters <= kMostQuarters)
            days->append(quarterName(quarter, quarter == first), dayOf(quarter));
        else if (quarter.month() == 1)
            days->append(QString::number(quarter.year()), dayOf(quarter));
    }
    days->setStartValue(dayOf(first));
    // A little more, so that the last points are not cut in half.
    const double end = dayOf(last) + double(first.daysTo(last)) / 60;
    days->setRange(dayOf(first), end);
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
        axis->setLabelsColor(t.text3);
        axis->setGridLinePen(QPen(t.line, 1));
        axis->setLinePen(QPen(t.line2, 1));
    }
    into.addAxis(days, Qt::AlignBottom);
    into.addAxis(values, Qt::AlignLeft);
    auto* pass = new QLineSeries;
    QPen dashed(t.text3, 1.5);
    dashed.setDashPattern({4, 3});
    pass->setPen(dashed);
    pass->append(dayOf(first), m_trend.passLine);
    pass->append(end, m_trend.passLine);
    into.addSeries(pass);
    const QList<QAbstractSeries*> drawn = into.series();
    for (QAbstractSeries* each : drawn) {
        each->attachAxis(days);
        each->attachAxis(values);
    }
}

/// Names must not lie on each other: from top to bottom, each below the one before; and never below the
/// chart, where the last ones push those above up again.
void ScoreChart::placeEnds()
{
    const QList<QGraphicsItem*> items = chart()->childItems();
    for (QGraphicsItem* item : items)
        if (item->data(kEnd).toBool())
            delete item;
    if (m_trend.lines.isEmpty())
        return;
    struct End
    {
        double y;
        QString text, tip, uid;
        QColor colour;
    };
    const QRectF plot = chart()->plotArea();
    const QList<QAbstractSeries*> drawn = chart()->series();
    QList<End> ends;
    for (qsizetype i = 0; i < m_trend.lines.size(); ++i) {
        const ScoreLine& line = m_trend.lines.at(i);
        const auto& [on, value] = line.points.constLast();
        ends << End{chart()->mapToPosition({dayOf(on), value}, drawn.at(2 * i)).y(), endOf(line),
                    QStringLiteral("%1 %2 %3").arg(line.system, dayText(on), valueText(value)), line.uid,
                    colourOf(i)};
    }
    ends << End{chart()->mapToPosition({0, m_trend.passLine}, drawn.constLast()).y(),
                OverviewPageTr::tr("pass %1").arg(valueText(m_trend.passLine)),
                m_trend.passVerified ? QString() : OverviewPageTr::tr("This limit is unchecked"),
                {},
                theme().text3};
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    double free = plot.top() - kEndHeight;
    for (End& end : ends) {
        end.y = qMax(free, end.y - kEndHeight / 2.0);
        free = end.y + kEndHeight;
    }
    double most = plot.bottom() - kEndHeight / 2.0;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->y = qMin(end->y, most);
        most = end->y - kEndHeight;
    }
    for (const End& end : ends) {
        auto* text = new QGraphicsSimpleTextItem(end.text, chart());
        text->setFont(ui::font(FontRole::Caption));
        text->setBrush(end.colour);
        text->setData(kEnd, true);
        text->setData(kUid, end.uid);
        text->setToolTip(end.tip);
        text->setPos(plot.right() + kEndGap, end.y);
    }
}

QStringList ScoreChart::ends() const
{
    QStringList texts;
    const QList<QGraphicsItem*> items = chart()->childItems();
    for (const QGraphicsItem* item : items)
        if (item->data(kEnd).toBool())
            texts << static_cast<const QGraphicsSimpleTextItem*>(item)->text();
    return texts;
}

QString ScoreChart::systemAt(const QPoint& position) const
{
    const QGraphicsItem* item = itemAt(position);
    return item ? item->data(kUid).toString() : QString();
}

void ScoreChart::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(systemAt(event->pos()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    QChartView::mouseMoveEvent(event);
}

void ScoreChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (const QString uid = systemAt(event->pos()); event->button() == Qt::LeftButton && !uid.isEmpty())
        Q_EMIT systemWanted(uid);
    QChartView::mouseReleaseEvent(event);
}

void ScoreChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void ScoreChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placeEnds();
}

} // namespace wardbook::ui
