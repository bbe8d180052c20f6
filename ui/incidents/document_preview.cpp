#include "ui/incidents/document_preview.h"
#include "documents/page_layout.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/report_preview.h"
#include <QPainter>
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

void print(Services& services, QWidget* parent, const PaperCopy& paper,
           const std::shared_ptr<documents::PageLayout>& layout)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printInClear(services, parent, paper, printer,
                 [layout](QPrinter& device) { paintPages(device, *layout); });
}

} // namespace

void previewDocument(Services& services, QWidget* parent, const PaperCopy& paper,
                     std::function<documents::Document(ledger::Reader&)> make)
{
    auto laid = std::make_shared<Laid>();
    services.run(
        parent, IncidentsPageTr::tr("Laying out %1").arg(paper.title),
        [laid, make = std::move(make), workspace = &services.workspace()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            laid->layout = std::make_shared<documents::PageLayout>(make(*reader), progress);
            for (int page = 0; page < laid->layout->pageCount(); ++page) {
                progress.step(page, laid->layout->pageCount());
                laid->pages << laid->layout->pageImage(page, 96, {true});
            }
        },
        [laid, parent, paper, shell = &services] {
            auto* preview = new ReportPreview(paper.title, laid->pages, parent);
            preview->offer(IncidentsPageTr::tr("Print…"), QStringLiteral("print"),
                           [shell, preview, paper, laid] { print(*shell, preview, paper, laid->layout); });
            preview->show();
        });
}

} // namespace wardbook::ui
