#include "ui/incidents/document_preview.h"
#include "documents/page_layout.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/report_preview.h"
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace wardbook::ui {

namespace {

struct Laid
{
    std::shared_ptr<documents::PageLayout> layout;
    QList<QImage> pages;
};

void paintPages(QPrinter& printer, const documents::PageLayout& layout)
{
    QPainter painter(&printer);
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        layout.paintPage(page, painter, painter.viewport());
    }
}

void print(Services& services, QWidget* parent, const QString& title, const QString& subject,
           const std::shared_ptr<documents::PageLayout>& layout)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [&services, printer, title, subject, layout](QPrinter*) {
                         services.attempt([&] {
                             services.workspace().perform(IncidentsPageTr::tr("Printed: %1").arg(title), {},
                                                          [&](ledger::ActWriter& writer) {
                                                              writer.note(QStringLiteral("print"), subject);
                                                          });
                             paintPages(*printer, *layout);
                         });
                     });
    dialog->open();
}

} // namespace

void previewDocument(Services& services, QWidget* parent, const QString& title, const QString& subject,
                     std::function<documents::Document(ledger::Reader&)> make)
{
    auto laid = std::make_shared<Laid>();
    services.run(
        parent, IncidentsPageTr::tr("Laying out %1").arg(title),
        [laid, make = std::move(make), workspace = &services.workspace()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            laid->layout = std::make_shared<documents::PageLayout>(make(*reader), progress);
            for (int page = 0; page < laid->layout->pageCount(); ++page) {
                progress.step(page, laid->layout->pageCount());
                laid->pages << laid->layout->pageImage(page, 96, {true});
            }
        },
        [laid, parent, title, subject, shell = &services] {
            auto* preview = new ReportPreview(title, laid->pages, parent);
            preview->offer(IncidentsPageTr::tr("Print…"), QStringLiteral("print"),
                           [shell, preview, title, subject, laid] {
                               print(*shell, preview, title, subject, laid->layout);
                           });
            preview->show();
        });
}

} // namespace wardbook::ui
