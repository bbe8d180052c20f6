#include "base/clock.h"
#include "documents/page_layout.h"
#include "oversight/compliance_report.h"
#include "ui/kit/prompts.h"
#include "ui/kit/report_preview.h"
#include "ui/oversight/obligation_acts.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QDir>
#include <QStandardPaths>

// The report of the yearly self-check: to look at, and as a file that leaves the vault.
namespace wardbook::ui {

constexpr int kPreviewDpi = 96;

void ObligationActs::previewReport()
{
    const auto pages = std::make_shared<QList<QImage>>();
    m_services.run(
        this, OversightPageTr::tr("Laying out the report"),
        [pages, workspace = &m_services.workspace(), today = today()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            const documents::PageLayout layout(
                oversight::complianceReport(*reader, today.year(), today, progress), progress);
            for (int page = 0; page < layout.pageCount(); ++page) {
                progress.step(page, layout.pageCount());
                *pages << layout.pageImage(page, kPreviewDpi, {true});
            }
        },
        [this, pages] {
            auto* preview =
                new ReportPreview(OversightPageTr::tr("Self-check of compliance"), *pages, m_page);
            const bool may = m_services.workspace().ledger().rights().may(
                m_services.workspace().session().role, QStringLiteral("obligation"),
                QLatin1String(ledger::verb::kExport));
            if (may)
                preview->offer(OversightPageTr::tr("Export…"), QStringLiteral("export"), [this, preview] {
                    preview->close();
                    exportReport();
                });
            preview->show();
        });
}

void ObligationActs::exportReport()
{
    vault::Vault& vault = m_services.workspace().vault();
    prompts::password(
        m_page,
        {OversightPageTr::tr("Export in clear"),
         OversightPageTr::tr("The file leaves the vault unencrypted. Who exported it, when and why is kept "
                             "in the trail."),
         OversightPageTr::tr("Export"), false},
        true, [&vault](const QString& password) { return vault.checkPassword(password); },
        [this](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            const QString name = OversightPageTr::tr("self-check %1.docx").arg(today().year());
            prompts::saveFile(m_page, OversightPageTr::tr("Save as"),
                              OversightPageTr::tr("Word document (*.docx);;PDF (*.pdf)"),
                              QDir(folder).filePath(name), [this, reason](const QString& file) {
                                  m_services.run(
                                      this, OversightPageTr::tr("Exporting"),
                                      [workspace = &m_services.workspace(), file, reason,
                                       today = today()](const Progress& progress) {
                                          oversight::exportComplianceReport(*workspace, file, reason,
                                                                            today.year(), today, progress);
                                      },
                                      [this, file] {
                                          m_services.message(Services::Tone::Ok,
                                                             OversightPageTr::tr("Exported"), file);
                                      });
                              });
        });
}

} // namespace wardbook::ui
