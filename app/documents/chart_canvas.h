#pragma once
#include "documents/chart.h"
#include <QColor>
#include <QFont>
#include <QPen>
#include <QRectF>

class QPainter;

namespace wardbook::documents {

/// What the kinds of charts share while one is painted.
struct ChartCanvas
{
    QPainter& painter;
    QRectF area; ///< left for the chart itself
    const Chart& chart;
    double point; ///< painter units

    static constexpr double kLabel = 9, kSmall = 8; ///< points

    QFont font(double points, bool bold = false) const;
    double width(const QString& words, double points, bool bold = false) const;
    double lineHeight(double points) const { return points * point * 1.35; }
    /// One line at `at`, which is its left, middle or right end; vertically its middle. Elided to `room` (0:
    /// not).
    void text(QPointF at, Align align, const QString& words, const QColor& color, double points,
              bool bold = false, double room = 0) const;
    QPen pen(const QColor& color, double points, bool dashed = false) const;
    QColor seriesColor(int index) const;
    QString number(double value) const;
    bool below(double value) const { return chart.limit && value < *chart.limit; } ///< false for NaN
};

void paintRadar(const ChartCanvas& canvas);
void paintStackedBars(const ChartCanvas& canvas);
void paintTrend(const ChartCanvas& canvas);
void paintTargets(const ChartCanvas& canvas);

} // namespace wardbook::documents
