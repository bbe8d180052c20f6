#pragma once
#include <QString>

class QWidget;

namespace wardbook::ui {

class PictureSource;
class Services;

/// Prints a chart on one page with its heading and where it comes from, as everything that goes on paper: see
/// printInClear. `parent` owns the dialogs and the chart.
void printChart(Services& services, QWidget* parent, const PictureSource& chart, const QString& subject);
/// The page itself, for any paint device of a printer: test seam too.
void paintChartPage(class QPagedPaintDevice& device, const PictureSource& chart, const QString& subject);

} // namespace wardbook::ui
