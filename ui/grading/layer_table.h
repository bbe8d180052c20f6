#pragma once
#include "ui/grading/graded_data.h"
#include <QWidget>

namespace wardbook::ui {

/// The layers with their verdicts as stacked bars, number of items and score; what the colours mean below.
/// Paint only.
class LayerTable : public QWidget
{
    Q_OBJECT
public:
    explicit LayerTable(QWidget* parent = nullptr);
    void setScore(const ScoreView& score);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// One part of a bar, in the order it is drawn.
    struct Part
    {
        QColor colour;
        int cells;
    };
    static QList<Part> partsOf(const grading::Round::Counts& counts);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect row(int index) const;
    void paintLegend(QPainter& painter, int top) const;
    ScoreView m_score;
};

} // namespace wardbook::ui
