#include "ui/grading/chart_print.h"
#include "base/clock.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/picture_source.h"
#include "ui/kit/services.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include <QPainter>
#include <QPrintDialog>
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
    printer->setDocName(chart.heading());
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
        [&services, &chart, printer, subject](QPrinter*) {
            services.attempt([&] {
                services.workspace().perform(
                    GradingPageTr::tr("Printed: %1").arg(chart.heading()), {},
                    [&](ledger::ActWriter& writer) { writer.note(QStringLiteral("print"), subject); });
                paintChartPage(*printer, chart, subject);
            });
        });
    dialog->open();
}

} // namespace wardbook::ui
