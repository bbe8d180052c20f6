#include "documents/chart_painter.h"
#include "documents/chart_canvas.h"
#include "documents/fonts.h"
#include "documents/house_style.h"
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace wardbook::documents {

QFont ChartCanvas::font(double points, bool bold) const
{
    return documentFont(Face::Sans, int(std::lround(points * point)), bold);
}

double ChartCanvas::width(const QString& words, double points, bool bold) const
{
    return QFontMetricsF(font(points, bold)).horizontalAdvance(words);
}

void ChartCanvas::text(QPointF at, Align align, const QString& words, const QColor& color, double points,
                       bool bold, double room) const
{
    const QFont used = font(points, bold);
    const QFontMetricsF metrics(used);
    const QString shown = room > 0 ? metrics.elidedText(words, Qt::ElideRight, room) : words;
    const double length = metrics.horizontalAdvance(shown);
    const double x = align == Align::Left    ? at.x()
                     : align == Align::Right ? at.x() - length
                                             : at.x() - length / 2;
    painter.setFont(used);
    painter.setPen(color);
    // The middle of Han characters, which no metric of a font that covers many scripts tells.
    painter.drawText(QPointF(x, at.y() + points * point * 0.37), shown);
}

QPen ChartCanvas::pen(const QColor& color, double points, bool dashed) const
{
    QPen made(color, points * point, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (dashed) {
        made.setCapStyle(Qt::FlatCap);
        made.setDashPattern({3, 2.2});
    }
    return made;
}

QColor ChartCanvas::seriesColor(int index) const
{
    const auto tone = chart.series[index].tone;
    return tone ? style::fill(*tone) : style::seriesFill(index);
}

QString ChartCanvas::number(double value) const
{
    return std::isnan(value) ? QStringLiteral("–") : QString::number(value, 'f', chart.decimals);
}

namespace {

/// Names of the series in one or more rows at the foot; the area shrinks by as much.
void paintLegend(ChartCanvas& canvas)
{
    const auto& chart = canvas.chart;
    QList<int> named;
    for (int i = 0; i < chart.series.size(); ++i)
        if (!chart.series[i].name.isEmpty())
            named.append(i);
    if (named.isEmpty() || chart.kind == Chart::Kind::Trend) // a trend names its lines where they end
        return;
    const bool bars = chart.kind == Chart::Kind::StackedBars || chart.kind == Chart::Kind::Targets;
    const double key = canvas.point * (bars ? 9 : 20), gap = canvas.point * 4, between = canvas.point * 16;
    QList<QList<int>> rows{{}};
    QList<double> lengths{0};
    for (int i : named) {
        const double length = std::min(key + gap + canvas.width(chart.series[i].name, ChartCanvas::kLabel),
                                       canvas.area.width());
        const double with = lengths.last() + (rows.last().isEmpty() ? 0 : between) + length;
        if (with > canvas.area.width() && !rows.last().isEmpty()) {
            rows.append(QList<int>{i});
            lengths.append(length);
        } else {
            rows.last().append(i);
            lengths.last() = with;
        }
    }
    const double pitch = canvas.lineHeight(ChartCanvas::kLabel);
    double y = canvas.area.bottom() - pitch * (double(rows.size()) - 0.5);
    for (qsizetype r = 0; r < rows.size(); ++r, y += pitch) {
        double x = canvas.area.center().x() - lengths[r] / 2;
        for (int i : rows[r]) {
            const auto& name = chart.series[i].name;
            if (bars) {
                canvas.painter.fillRect(QRectF(x, y - key / 2, key, key), canvas.seriesColor(i));
            } else {
                canvas.painter.setPen(canvas.pen(canvas.seriesColor(i), i == 0 ? 1.6 : 1.1, i > 0));
                canvas.painter.drawLine(QPointF(x, y), QPointF(x + key, y));
            }
            x += key + gap;
            canvas.text({x, y}, Align::Left, name, style::textColor(Tone::Normal), ChartCanvas::kLabel, false,
                        canvas.area.right() - x);
            x += canvas.width(name, ChartCanvas::kLabel) + between;
        }
    }
    canvas.area.setBottom(canvas.area.bottom() - pitch * double(rows.size()) - canvas.point * 6);
}

} // namespace

void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, double point)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Letters may reach a little beyond the width that is counted for them: a picture would cut them off.
    ChartCanvas canvas{painter, area.adjusted(2 * point, 0, -2 * point, 0), chart, point};
    if (!chart.title.isEmpty()) {
        const double height = canvas.lineHeight(10.5);
        canvas.text({area.center().x(), area.top() + height / 2}, Align::Center, chart.title,
                    style::textColor(Tone::Normal), 10.5, true, area.width());
        canvas.area.setTop(area.top() + height + point * 4);
    }
    paintLegend(canvas);
    if (canvas.area.height() > 0 && !chart.categories.isEmpty()) {
        switch (chart.kind) {
        case Chart::Kind::Radar:
            paintRadar(canvas);
            break;
        case Chart::Kind::StackedBars:
            paintStackedBars(canvas);
            break;
        case Chart::Kind::Trend:
            paintTrend(canvas);
            break;
        case Chart::Kind::Targets:
            paintTargets(canvas);
            break;
        }
    }
    painter.restore();
}

QImage chartImage(const Chart& chart, QSizeF millimetres, double dotsPerInch)
{
    requireFonts();
    const QSizeF size = millimetres * (dotsPerInch / 25.4);
    QImage image(size.toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(int(std::lround(dotsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    paintChart(painter, QRectF(image.rect()), chart, dotsPerInch / 72);
    return image;
}

} // namespace wardbook::documents
