#include "ui/grading/chart_picture.h"
#include <QContextMenuEvent>
#include <QGraphicsLayout>

namespace wardbook::ui {

ChartPicture::ChartPicture(const QString& name, QWidget* parent) : QChartView(parent)
{
    setHeading(name);
    setAccessibleName(name);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::TabFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QChart* ChartPicture::makeChart(const Theme& colours) const
{
    QChart* made = newChart();
    made->setBackgroundVisible(false);
    made->setPlotAreaBackgroundVisible(false);
    made->legend()->hide();
    made->setAnimationOptions(QChart::NoAnimation);
    made->layout()->setContentsMargins(0, 0, 0, 0);
    made->setMargins({0, 0, 0, 0});
    build(*made, colours);
    return made;
}

void ChartPicture::rebuild()
{
    QChart* made = makeChart(theme());
    QChart* before = chart();
    setChart(made);
    delete before;
    connect(made, &QChart::plotAreaChanged, this, [this, made] { place(*made); });
    place(*made);
    setAccessibleDescription(description());
}

QImage ChartPicture::picture() const
{
    const QSize box = size().expandedTo({240, 160});
    const Theme& paper = themeOf(ThemeName::Light);
    QGraphicsScene scene;
    QChart* made = makeChart(paper);
    scene.addItem(made);
    made->resize(box);
    made->layout()->activate();
    place(*made);
    QImage image = blankPicture(box);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(0, 0), QSizeF(image.size())), QRectF(QPointF(0, 0), QSizeF(box)));
    return image;
}

void ChartPicture::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && chart())
        rebuild();
}

void ChartPicture::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place(*chart());
}

void ChartPicture::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    popupPictureMenu(this, byKey ? mapToGlobal(rect().center()) : event->globalPos(),
                     [this] { Q_EMIT printWanted(); });
}

void ChartPicture::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copyPicture();
    QChartView::keyPressEvent(event);
}

} // namespace wardbook::ui
