#pragma once
#include "ui/grading/chart_picture.h"
#include "ui/grading/graded_data.h"

class QLineSeries;

namespace wardbook::ui {

/// The layers of a round on a circle: this round as an area, the round before dashed. A layer under 75 is
/// marked and named in red.
class LayerRadar : public ChartPicture
{
    Q_OBJECT
public:
    explicit LayerRadar(QWidget* parent = nullptr);
    void setLayers(const QList<LayerScore>& layers);
    /// Series of the shown chart; null when there are no layers (or no round before).
    QLineSeries* currentSeries() const;
    QLineSeries* previousSeries() const;
    QStringList labels() const; ///< as drawn, with the colour of the weak ones

protected:
    void build(QChart& chart, const Theme& colours) const override;
    QChart* newChart() const override;
    QString description() const override;

private:
    QList<LayerScore> m_layers;
};

} // namespace wardbook::ui
