#include "documents/chart_canvas.h"
#include "documents/house_style.h"
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace wardbook::documents {

namespace {

class Radar
{
public:
    explicit Radar(const ChartCanvas& canvas);
    void paint() const;

private:
    /// Unit vector of a category: the first one points up, then clockwise.
    QPointF direction(qsizetype index) const
    {
        const double angle = 2 * std::numbers::pi * double(index) / double(m_canvas.chart.categories.size());
        return {std::sin(angle), -std::cos(angle)};
    }
    QPointF at(qsizetype index, double value) const
    {
        const auto& chart = m_canvas.chart;
        const double span = chart.maximum - chart.minimum;
        const double part = span > 0 ? std::clamp((value - chart.minimum) / span, 0.0, 1.0) : 0;
        return m_middle + direction(index) * m_radius * part;
    }
    void paintGrid() const;
    void paintSeries(int index) const;
    void paintLabels() const;
    QString label(qsizetype index) const;

    const ChartCanvas& m_canvas;
    QPointF m_middle;
    double m_radius = 0;
};

Radar::Radar(const ChartCanvas& canvas) : m_canvas(canvas)
{
    const double line = canvas.lineHeight(ChartCanvas::kLabel);
    double widest = 0;
    for (qsizetype i = 0; i < canvas.chart.categories.size(); ++i)
        widest = std::max(widest, canvas.width(label(i), ChartCanvas::kLabel));
    widest = std::min(widest, canvas.area.width() * 0.3);
    const double side = canvas.area.width() / 2 - widest - canvas.point * 8;
    const double height = canvas.area.height() / 2 - line - canvas.point * 4;
    m_radius = std::max(std::min(side, height), canvas.point * 20);
    m_middle = canvas.area.center();
}

QString Radar::label(qsizetype index) const
{
    const auto& chart = m_canvas.chart;
    if (!chart.showValues || chart.series.isEmpty())
        return chart.categories[index];
    return chart.categories[index] + QLatin1Char(' ') +
           m_canvas.number(chart.series[0].values.value(index, NAN));
}

void Radar::paintGrid() const
{
    auto& painter = m_canvas.painter;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_canvas.pen(style::gridColor(), 0.6));
    for (int ring = 1; ring <= 4; ++ring)
        painter.drawEllipse(m_middle, m_radius * ring / 4, m_radius * ring / 4);
    for (qsizetype i = 0; i < m_canvas.chart.categories.size(); ++i)
        painter.drawLine(m_middle, m_middle + direction(i) * m_radius);
}

void Radar::paintSeries(int index) const
{
    const auto& values = m_canvas.chart.series[index].values;
    auto& painter = m_canvas.painter;
    const QColor color = m_canvas.seriesColor(index);
    const auto count = m_canvas.chart.categories.size();
    const bool complete = std::none_of(values.begin(), values.end(), [](double v) { return std::isnan(v); });
    if (complete && index == 0) {
        QPainterPath path;
        for (qsizetype i = 0; i < count; ++i)
            i == 0 ? path.moveTo(at(i, values[i])) : path.lineTo(at(i, values[i]));
        path.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::tint(Tone::Accent)); // under the grid, so no transparency is needed
        painter.drawPath(path);
        paintGrid();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_canvas.pen(color, index == 0 ? 1.6 : 1.1, index > 0));
    for (qsizetype i = 0; i < count; ++i) {
        const double a = values[i], b = values[(i + 1) % count];
        if (!std::isnan(a) && !std::isnan(b))
            painter.drawLine(at(i, a), at((i + 1) % count, b));
    }
    if (index > 0)
        return;
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < count; ++i) {
        if (std::isnan(values[i]))
            continue;
        painter.setBrush(m_canvas.below(values[i]) ? style::fill(Tone::Bad) : color);
        painter.drawEllipse(at(i, values[i]), m_canvas.point * 2.4, m_canvas.point * 2.4);
    }
}

void Radar::paintLabels() const
{
    const auto& chart = m_canvas.chart;
    const double line = m_canvas.lineHeight(ChartCanvas::kLabel);
    // In a small chart the figures of the rings would cover it.
    for (int ring = m_radius < m_canvas.point * 50 ? 4 : 1; ring <= 4; ++ring) {
        const double value = chart.minimum + (chart.maximum - chart.minimum) * ring / 4;
        m_canvas.text(m_middle + QPointF(-m_canvas.point * 3, -m_radius * ring / 4), Align::Right,
                      QString::number(value, 'f', 0), style::textColor(Tone::Muted), 7);
    }
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const QPointF way = direction(i);
        const double aside = std::abs(way.x());
        QPointF place = m_middle + way * (m_radius + m_canvas.point * 6);
        Align align = Align::Center;
        if (aside < 0.12)
            place.ry() += way.y() < 0 ? -line * 0.4 : line * 0.4;
        else
            align = way.x() > 0 ? Align::Left : Align::Right;
        const double room = align == Align::Left    ? m_canvas.area.right() - place.x()
                            : align == Align::Right ? place.x() - m_canvas.area.left()
                                                    : m_canvas.area.width();
        const bool bad = !chart.series.isEmpty() && m_canvas.below(chart.series[0].values.value(i, NAN));
        m_canvas.text(place, align, label(i), style::textColor(bad ? Tone::Bad : Tone::Normal),
                      ChartCanvas::kLabel, bad, room);
    }
}

void Radar::paint() const
{
    paintGrid();
    for (int i = 0; i < m_canvas.chart.series.size(); ++i)
        paintSeries(i);
    paintLabels();
}

} // namespace

void paintRadar(const ChartCanvas& canvas)
{
    Radar(canvas).paint();
}

} // namespace wardbook::documents
