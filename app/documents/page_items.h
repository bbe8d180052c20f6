#pragma once
#include "documents/chart.h"
#include "documents/text_box.h"
#include <QImage>

namespace wardbook::documents {

/// One thing to paint on a page. Twips from the page's top left corner.
struct PageItem
{
    enum class Kind { Text, Fill, Line, Leader, Frame, Chart, Image };
    Kind kind = Kind::Text;
    QRectF rect{}; ///< Text: top left and width; Line: from top left to bottom right
    std::shared_ptr<const TextBox> text{};
    int firstLine = 0, lineCount = 0;
    QColor color{};
    qreal pen = 10;
    std::shared_ptr<const Chart> chart{};
    QImage image{};
};

/// A page, ready to paint.
struct LaidPage
{
    QList<PageItem> items;
    bool chrome = true; ///< header and footer are painted
};

/// Where a heading came to stand; for tables of contents and for jumping there.
struct HeadingPlace
{
    int level = 1;
    QString number{};
    QString text{};
    int page = 0; ///< 0-based
    qreal y = 0;  ///< twips
    QString anchor{};
};

} // namespace wardbook::documents
