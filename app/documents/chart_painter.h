#pragma once
#include "documents/chart.h"
#include <QImage>
#include <QRectF>

class QPainter;

namespace wardbook::documents {

/// Paints a chart for paper (dark on white) into `area`; `point` is the length of one point in the painter's
/// units. Lines and letters stay vectors when the painter's device keeps them. Needs fonts (fonts.h).
void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, double point);

/// The chart as a picture of this many millimetres, for a docx or the clipboard. Errors: as requireFonts().
QImage chartImage(const Chart& chart, QSizeF millimetres, double dotsPerInch = 300);

} // namespace wardbook::documents
