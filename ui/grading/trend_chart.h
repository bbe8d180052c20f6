#pragma once
#include "ui/grading/chart_picture.h"
#include "ui/grading/graded_data.h"

class QLineSeries;

namespace wardbook::ui {

/// Own rounds and licensed results over the years, with the line that must be passed. Named at the line's end
/// instead of in a legend.
class TrendChart : public ChartPicture
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);
    void setTrend(const TrendView& trend);
    QLineSeries* ownSeries() const; ///< null when there is none
    QLineSeries* licensedSeries() const;
    QLineSeries* passSeries() const;

protected:
    void build(QChart& chart, const Theme& colours) const override;
    void place(QChart& chart) const override;
    QString description() const override;

private:
    QLineSeries* addLine(QChart& chart, const QList<TrendPoint>& points, const QString& name,
                         const QColor& colour) const;
    QLineSeries* series(const QString& name) const;
    QString endText(const QString& line, double value) const;
    int widestEnd() const;
    TrendView m_trend;
};

} // namespace wardbook::ui
