#include "documents/chart_canvas.h"
#include "documents/house_style.h"
#include <QPainter>
#include <cmath>

namespace wardbook::documents {

namespace {

double valueAt(const Chart& chart, qsizetype series, qsizetype category)
{
    return series < chart.series.size() ? chart.series[series].values.value(category, qQNaN()) : qQNaN();
}

double known(double value)
{
    return std::isnan(value) || value < 0 ? 0 : value;
}

} // namespace

void paintTargets(const ChartCanvas& canvas)
{
    const Chart& chart = canvas.chart;
    const qsizetype count = chart.categories.size();
    const double pitch = std::min(canvas.area.height() / double(count), canvas.point * 26);
    const double size = std::clamp(pitch / canvas.point / 1.3, 4.0, ChartCanvas::kLabel);
    double names = 0, figures = 0, longest = chart.maximum;
    const auto figureOf = [&](qsizetype i) {
        const double target = valueAt(chart, 1, i);
        const QString took = canvas.number(valueAt(chart, 0, i));
        return std::isnan(target) ? took : QStringLiteral("%1 / %2").arg(took, canvas.number(target));
    };
    for (qsizetype i = 0; i < count; ++i) {
        names = std::max(names, canvas.width(chart.categories[i], size));
        figures = std::max(figures, chart.showValues ? canvas.width(figureOf(i), size) : 0);
        if (chart.maximum <= 0)
            longest = std::max({longest, known(valueAt(chart, 0, i)), known(valueAt(chart, 1, i))});
    }
    names = std::min(names, canvas.area.width() * 0.45);
    const double gap = canvas.point * 6;
    const double left = canvas.area.left() + names + gap;
    const double length = std::max(canvas.area.right() - figures - gap - left, 1.0);
    const double thick = std::min(pitch * 0.58, canvas.point * 12);
    for (qsizetype i = 0; i < count; ++i) {
        const double middle = canvas.area.top() + pitch * (double(i) + 0.5);
        const double took = valueAt(chart, 0, i), target = valueAt(chart, 1, i);
        canvas.text({left - gap, middle}, Align::Right, chart.categories[i], style::textColor(Tone::Normal),
                    size, false, names + 1);
        canvas.painter.fillRect(QRectF(left, middle - thick / 2, length, thick), style::tint(Tone::Muted));
        const bool late = !std::isnan(took) && !std::isnan(target) && took > target;
        if (longest > 0 && known(took) > 0)
            canvas.painter.fillRect(
                QRectF(left, middle - thick / 2, length * std::min(known(took) / longest, 1.0), thick),
                late ? style::fill(Tone::Bad) : canvas.seriesColor(0));
        if (longest > 0 && !std::isnan(target)) {
            const double x = left + length * std::min(known(target) / longest, 1.0);
            canvas.painter.fillRect(
                QRectF(x - canvas.point, middle - thick * 0.85, canvas.point * 2, thick * 1.7),
                canvas.seriesColor(1));
        }
        if (chart.showValues)
            canvas.text(
                {canvas.area.right(), middle}, Align::Right, figureOf(i),
                late || std::isnan(took) ? style::textColor(Tone::Bad) : style::textColor(Tone::Muted), size);
    }
}

} // namespace wardbook::documents
