#include "documents/chart_canvas.h"
#include "documents/house_style.h"
#include <QPainter>
#include <cmath>

namespace wardbook::documents {

namespace {

double positive(double value)
{
    return std::isnan(value) || value < 0 ? 0 : value;
}

double total(const Chart& chart, qsizetype category)
{
    double sum = 0;
    for (const auto& series : chart.series)
        sum += positive(series.values.value(category, 0));
    return sum;
}

/// White on dark fills, dark on light ones.
QColor inkOn(const QColor& fill)
{
    return qGray(fill.rgb()) > 150 ? style::textColor(Tone::Normal) : QColor(Qt::white);
}

} // namespace

void paintStackedBars(const ChartCanvas& canvas)
{
    const auto& chart = canvas.chart;
    const auto count = chart.categories.size();
    const double pitch = std::min(canvas.area.height() / double(count), canvas.point * 26);
    // Letters shrink with the rows rather than run into each other.
    const double size = std::clamp(pitch / canvas.point / 1.3, 4.0, ChartCanvas::kLabel);
    double names = 0, longest = chart.maximum;
    for (qsizetype i = 0; i < count; ++i) {
        names = std::max(names, canvas.width(chart.categories[i], size));
        if (chart.maximum <= 0)
            longest = std::max(longest, total(chart, i));
    }
    names = std::min(names, canvas.area.width() * 0.35);
    double sums = 0;
    for (qsizetype i = 0; chart.showValues && i < count; ++i)
        sums = std::max(sums, canvas.width(canvas.number(total(chart, i)), size));
    const double gap = canvas.point * 6;
    const double left = canvas.area.left() + names + gap;
    const double length = std::max(canvas.area.right() - sums - (sums > 0 ? gap : 0) - left, 1.0);
    const double thick = std::min(pitch * 0.62, canvas.point * 14);
    for (qsizetype i = 0; i < count; ++i) {
        const double middle = canvas.area.top() + pitch * (double(i) + 0.5);
        canvas.text({left - gap, middle}, Align::Right, chart.categories[i], style::textColor(Tone::Normal),
                    size, false, names + 1);
        const double sum = total(chart, i);
        const double scale = chart.asShare ? sum : longest;
        double x = left;
        canvas.painter.fillRect(QRectF(left, middle - thick / 2, length, thick), style::tint(Tone::Muted));
        for (int s = 0; scale > 0 && s < chart.series.size(); ++s) {
            const double value = positive(chart.series[s].values.value(i, 0));
            const double part = std::min(length * value / scale, left + length - x);
            if (part <= 0)
                continue;
            const QRectF bar(x, middle - thick / 2, part, thick);
            const QColor color = canvas.seriesColor(s);
            canvas.painter.fillRect(bar, color);
            const auto words = canvas.number(value);
            if (chart.showValues && canvas.width(words, size * 0.9) + canvas.point * 4 < part)
                canvas.text(bar.center(), Align::Center, words, inkOn(color), size * 0.9);
            x += part;
        }
        if (chart.showValues)
            canvas.text({canvas.area.right(), middle}, Align::Right, canvas.number(sum),
                        style::textColor(Tone::Muted), size);
    }
}

} // namespace wardbook::documents
