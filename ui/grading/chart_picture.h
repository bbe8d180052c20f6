#pragma once
#include "ui/grading/picture_source.h"
#include "ui/kit/theme.h"
#include <QChartView>

class QContextMenuEvent;

namespace wardbook::ui {

/// A chart of our own look that can be copied as a picture and printed. The chart is made by a function, so
/// that it follows a change of theme and is printed in the light colours whatever the window shows.
class ChartPicture : public QChartView, public PictureSource
{
    Q_OBJECT
public:
    explicit ChartPicture(const QString& name, QWidget* parent = nullptr);
    QImage picture() const override;

Q_SIGNALS:
    void printWanted();

protected:
    /// Fills `chart` (empty, styled) with axes and series in these colours.
    virtual void build(QChart& chart, const Theme& colours) const = 0;
    /// Texts and marks that depend on where the plot lies; after every layout.
    virtual void place(QChart& chart) const { Q_UNUSED(chart) }
    virtual QChart* newChart() const { return new QChart; }
    virtual QString description() const = 0; ///< the figures in words, for who can't see them
    void rebuild();
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QChart* makeChart(const Theme& colours) const;
};

} // namespace wardbook::ui
