#include "ui/drills/drill_export.h"
#include "base/clock.h"
#include "documents/page_layout.h"
#include "drills/drill_documents.h"
#include "drills/drill_run.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/prompts.h"
#include "ui/kit/report_preview.h"
#include <QDir>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr int kPreviewDpi = 96;

documents::Document documentOf(ledger::Reader& reader, const DrillPaper& paper, qint64 nowMs)
{
    if (paper.what == QLatin1String("injects"))
        return drills::injectPack(reader, paper.record);
    if (paper.what == QLatin1String("msel"))
        return drills::masterList(reader, paper.record);
    if (paper.what == QLatin1String("downtime"))
        return drills::downtimeForms(reader, paper.record);
    if (paper.what == QLatin1String("plan"))
        return drills::planDocument(reader, paper.record);
    return drills::formDocument(reader, paper.what, paper.record, nowMs);
}

void write(Services& services, QWidget* parent, const DrillPaper& paper, const QString& file,
           const QString& reason)
{
    people::Workspace* workspace = &services.workspace();
    services.run(
        parent, DrillsPageTr::tr("Exporting %1").arg(paperName(paper.what)),
        [workspace, paper, file, reason, now = services.nowMs()](const Progress& progress) {
            drills::exportDrillDocument(*workspace, paper.what, paper.record, file, reason, now, progress);
        },
        [services = &services, file] {
            services->message(Services::Tone::Ok, DrillsPageTr::tr("Exported"),
                              QDir::toNativeSeparators(file));
        });
}

} // namespace

QString paperName(const QString& what)
{
    if (what == QLatin1String("injects"))
        return DrillsPageTr::tr("Inject pack");
    if (what == QLatin1String("msel"))
        return DrillsPageTr::tr("List of all injects");
    if (what == QLatin1String("downtime"))
        return DrillsPageTr::tr("Downtime forms");
    if (what == QLatin1String("plan"))
        return DrillsPageTr::tr("Plan");
    return DrillsPageTr::tr("%1 %2").arg(what, codeText("drill_form_sheet", what));
}

void exportDrillPapers(Services& services, QWidget* parent, const DrillPaper& paper)
{
    const QString name = QStringLiteral("%1-%2-%3.%4")
                             .arg(drills::marked(paper.title), paperName(paper.what),
                                  clock::now().toString(QStringLiteral("yyyyMMdd")), paper.suffix)
                             .replace(QLatin1Char('/'), QLatin1Char('_'));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    vault::Vault* vault = &services.workspace().vault();
    prompts::password(
        parent,
        {DrillsPageTr::tr("Export in clear"),
         DrillsPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the "
             "trail."),
         DrillsPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [services = &services, parent, paper, folder, name](const QString& reason) {
            prompts::saveFile(parent, DrillsPageTr::tr("Save as"),
                              QStringLiteral("%1 (*.%1)").arg(paper.suffix), QDir(folder).filePath(name),
                              [=](const QString& file) {
                                  if (!file.isEmpty())
                                      write(*services, parent, paper, file, reason);
                              });
        });
}

void previewDrillPapers(Services& services, QWidget* parent, const DrillPaper& paper)
{
    const auto pages = std::make_shared<QList<QImage>>();
    people::Workspace* workspace = &services.workspace();
    services.run(
        parent, DrillsPageTr::tr("Laying out %1").arg(paperName(paper.what)),
        [workspace, pages, paper, now = services.nowMs()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            const documents::PageLayout layout(documentOf(*reader, paper, now), progress);
            for (int i = 0; i < layout.pageCount(); ++i) {
                progress.throwIfCancelled();
                *pages << layout.pageImage(i, kPreviewDpi);
            }
        },
        [services = &services, pages, parent, paper] {
            auto* preview = new ReportPreview(paperName(paper.what), *pages, parent);
            for (const char* suffix : {"docx", "pdf"})
                preview->offer(DrillsPageTr::tr("Export %1…").arg(QLatin1String(suffix)),
                               QStringLiteral("export"), [services, parent, paper, preview, suffix] {
                                   preview->accept();
                                   DrillPaper chosen = paper;
                                   chosen.suffix = QLatin1String(suffix);
                                   exportDrillPapers(*services, parent, chosen);
                               });
            preview->show();
        });
}

} // namespace wardbook::ui
