#pragma once
#include "ui/grading/graded_data.h"
#include "ui/grading/picture_source.h"
#include "ui/kit/theme.h"
#include <QWidget>

namespace wardbook::ui {

/// The layers with their verdicts as stacked bars, number of items and score; what the colours mean below.
/// Paint only.
class LayerTable : public QWidget, public PictureSource
{
    Q_OBJECT
public:
    explicit LayerTable(QWidget* parent = nullptr);
    void setScore(const ScoreView& score);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QImage picture() const override;

    /// One part of a bar, in the order it is drawn.
    struct Part
    {
        QColor colour;
        int cells;
    };
    static QList<Part> partsOf(const grading::Round::Counts& counts, const Theme& colours);

Q_SIGNALS:
    void printWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect row(int index) const;
    void paint(QPainter& painter, const Theme& colours) const;
    void paintLegend(QPainter& painter, const Theme& colours, int top) const;
    ScoreView m_score;
};

} // namespace wardbook::ui
