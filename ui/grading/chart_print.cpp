#include "ui/grading/chart_print.h"
#include "base/clock.h"
#include "fields/assessment.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/picture_source.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include <QPainter>
#include <QPrinter>

namespace wardbook::ui {

void paintChartPage(QPagedPaintDevice& device, const PictureSource& chart, const QString& subject)
{
    QPainter painter(&device);
    const QRect page = painter.viewport();
    painter.setFont(ui::font(FontRole::PageTitle));
    const int line = painter.fontMetrics().lineSpacing();
    painter.drawText(QRect(0, 0, page.width(), line), Qt::AlignLeft, chart.heading());
    painter.setFont(ui::font(FontRole::Body));
    painter.drawText(QRect(0, line, page.width(), line), Qt::AlignLeft,
                     GradingPageTr::tr("%1, printed on %2. Self-assessment, not a licensed assessment.")
                         .arg(subject, stampText(clock::now())));
    const QImage picture = chart.picture();
    const QSize room(page.width(), page.height() - 3 * line);
    const QSize size = picture.size().scaled(room, Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint(0, 3 * line), size), picture);
}

void printChart(Services& services, QWidget* parent, const PictureSource& chart, const QString& subject)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printInClear(services, parent,
                 {QString::fromLatin1(fields::assessment::kRegister), chart.heading(), subject}, printer,
                 [&chart, subject](QPrinter& paper) { paintChartPage(paper, chart, subject); });
}

} // namespace wardbook::ui
