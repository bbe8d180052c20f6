#pragma once
#include <QDate>
#include <QWidget>

namespace wardbook::ui {

/// A few scores over time as a line; the last one is marked. 0 … 100.
class TrendStrip : public QWidget
{
    Q_OBJECT
public:
    struct Point
    {
        QDate on;
        int score = 0;
        bool current = false; ///< the one that is looked at
    };
    explicit TrendStrip(QWidget* parent = nullptr);
    void setPoints(const QList<Point>& points);
    const QList<Point>& points() const { return m_points; }
    QSize sizeHint() const override { return {240, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Point> m_points;
};

} // namespace wardbook::ui
