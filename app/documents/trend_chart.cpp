#include "documents/chart_canvas.h"
#include "documents/house_style.h"
#include <QPainter>
#include <cmath>

namespace wardbook::documents {

namespace {

/// 1, 2 or 5 times a power of ten: at most `most` of them in the span.
double niceStep(double span, int most)
{
    const double rough = span / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * 0.999)
            return factor * power;
    return 10 * power;
}

struct EndLabel
{
    double y = 0;
    QString words;
    QColor color;
};

class Trend
{
public:
    explicit Trend(const ChartCanvas& canvas);
    void paint();

private:
    double x(qsizetype index) const
    {
        const auto count = m_canvas.chart.categories.size();
        return count < 2 ? m_plot.center().x()
                         : m_plot.left() + m_plot.width() * double(index) / double(count - 1);
    }
    double y(double value) const
    {
        return m_plot.bottom() - m_plot.height() * std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    }
    void paintAxes() const;
    void paintLine(int series);
    void paintEndLabels();

    const ChartCanvas& m_canvas;
    QRectF m_plot;
    double m_low, m_high, m_step;
    QList<EndLabel> m_ends;
};

Trend::Trend(const ChartCanvas& canvas)
    : m_canvas(canvas), m_low(canvas.chart.minimum), m_high(canvas.chart.maximum)
{
    if (!(m_high > m_low))
        m_high = m_low + 1;
    m_step = niceStep(m_high - m_low, 5);
    double endWidth = 0;
    const auto& chart = canvas.chart;
    for (const auto& series : chart.series)
        for (double value : series.values)
            endWidth = std::max(
                endWidth, canvas.width(series.name + QLatin1Char(' ') + canvas.number(value), canvas.kLabel));
    if (chart.limit)
        endWidth = std::max(endWidth, canvas.width(chart.limitLabel, canvas.kLabel));
    endWidth = std::min(endWidth, canvas.area.width() * 0.35);
    double tick = 0;
    for (double value = m_low; value <= m_high + m_step / 2; value += m_step)
        tick = std::max(tick, canvas.width(QString::number(value, 'g', 6), canvas.kSmall));
    const double line = canvas.lineHeight(canvas.kLabel);
    m_plot =
        canvas.area.adjusted(tick + canvas.point * 8, line * 0.6, -endWidth - canvas.point * 10, -line * 1.4);
}

void Trend::paintAxes() const
{
    auto& painter = m_canvas.painter;
    const auto& chart = m_canvas.chart;
    const QColor muted = style::textColor(Tone::Muted);
    for (double value = std::ceil(m_low / m_step) * m_step; value <= m_high + m_step * 1e-6;
         value += m_step) {
        painter.setPen(m_canvas.pen(style::gridColor(), 0.6));
        painter.drawLine(QPointF(m_plot.left(), y(value)), QPointF(m_plot.right(), y(value)));
        m_canvas.text({m_plot.left() - m_canvas.point * 5, y(value)}, Align::Right,
                      QString::number(value, 'g', 6), muted, m_canvas.kSmall);
    }
    // As many category names as fit without touching, always the last one.
    double widest = 0;
    for (const auto& name : chart.categories)
        widest = std::max(widest, m_canvas.width(name, m_canvas.kSmall));
    const auto count = chart.categories.size();
    const double pitch = count > 1 ? m_plot.width() / double(count - 1) : m_plot.width();
    const auto every = std::max<qsizetype>(1, qsizetype(std::ceil((widest + m_canvas.point * 6) / pitch)));
    for (qsizetype i = (count - 1) % every; i < count; i += every)
        m_canvas.text({x(i), m_plot.bottom() + m_canvas.lineHeight(m_canvas.kLabel) * 0.8}, Align::Center,
                      chart.categories[i], muted, m_canvas.kSmall);
    if (chart.limit) {
        painter.setPen(m_canvas.pen(muted, 0.9, true));
        painter.drawLine(QPointF(m_plot.left(), y(*chart.limit)), QPointF(m_plot.right(), y(*chart.limit)));
    }
}

void Trend::paintLine(int index)
{
    const auto& series = m_canvas.chart.series[index];
    const QColor color = m_canvas.seriesColor(index);
    auto& painter = m_canvas.painter;
    qsizetype last = -1;
    for (qsizetype i = 0; i < series.values.size(); ++i) {
        const double value = series.values[i];
        if (std::isnan(value))
            continue;
        const QPointF here(x(i), y(value));
        if (last >= 0) { // over a gap the line is dashed: nothing is known in between
            painter.setPen(m_canvas.pen(color, 1.6, last != i - 1));
            painter.drawLine(QPointF(x(last), y(series.values[last])), here);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(here, m_canvas.point * 2, m_canvas.point * 2);
        last = i;
    }
    if (last < 0)
        return;
    auto words = series.name;
    if (m_canvas.chart.showValues)
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + m_canvas.number(series.values[last]);
    m_ends.append({y(series.values[last]), words, color});
}

/// Beside the last points, pushed apart where they would touch.
void Trend::paintEndLabels()
{
    if (m_canvas.chart.limit)
        m_ends.append({y(*m_canvas.chart.limit), m_canvas.chart.limitLabel, style::textColor(Tone::Muted)});
    std::stable_sort(m_ends.begin(), m_ends.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    const double line = m_canvas.lineHeight(m_canvas.kLabel);
    for (qsizetype i = 1; i < m_ends.size(); ++i)
        m_ends[i].y = std::max(m_ends[i].y, m_ends[i - 1].y + line);
    double floor = m_canvas.area.bottom() - line / 2;
    for (auto i = m_ends.size() - 1; i >= 0; --i, floor -= line)
        m_ends[i].y = std::min(m_ends[i].y, floor);
    const double left = m_plot.right() + m_canvas.point * 7;
    for (const auto& end : m_ends)
        m_canvas.text({left, end.y}, Align::Left, end.words, end.color, m_canvas.kLabel, false,
                      m_canvas.area.right() - left);
}

void Trend::paint()
{
    paintAxes();
    for (int i = 0; i < m_canvas.chart.series.size(); ++i)
        paintLine(i);
    paintEndLabels();
}

} // namespace

void paintTrend(const ChartCanvas& canvas)
{
    Trend(canvas).paint();
}

} // namespace wardbook::documents
