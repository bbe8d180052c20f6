#pragma once
#include "overview/standing.h"
#include <QChartView>

namespace wardbook::ui {

/// Scores of a few systems over time with the line that must be passed, each named at its end. A click on a
/// name opens the system.
class ScoreChart : public QChartView
{
    Q_OBJECT
public:
    explicit ScoreChart(QWidget* parent = nullptr);
    void setTrend(const overview::ScoreTrend& trend);
    QStringList ends() const; ///< what stands at the ends of the lines, from top to bottom

Q_SIGNALS:
    void systemWanted(const QString& uid);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    void rebuild();
    void addLines(QChart& chart) const;
    void addAxes(QChart& chart) const;
    void placeEnds();
    QString systemAt(const QPoint& position) const;
    QString endOf(const overview::ScoreLine& line) const;
    int widestEnd() const;
    overview::ScoreTrend m_trend;
};

} // namespace wardbook::ui
