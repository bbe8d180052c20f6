#include "ui/drills/sheet_dialog.h"
#include "base/clock.h"
#include "drills/drill_run.h"
#include "drills/inject_sheet.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr Length kListHeight{200};

drills::SheetResult readSheet(people::Workspace& workspace, SheetKind kind, qint64 owner, const QString& file,
                              bool dryRun, bool skipBad, const Progress& progress)
{
    return kind == SheetKind::Injects
               ? drills::importInjects(workspace, owner, file, dryRun, skipBad, progress)
               : drills::importProgramme(workspace, owner, file, dryRun, skipBad, progress);
}

void write(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& file,
           bool skipBad)
{
    const auto result = std::make_shared<drills::SheetResult>();
    people::Workspace* workspace = &services.workspace();
    services.run(
        parent, DrillsPageTr::tr("Importing"),
        [=](const Progress& progress) {
            *result = readSheet(*workspace, kind, owner, file, false, skipBad, progress);
        },
        [services = &services, result, parent] {
            const auto undo = [services, parent, seq = result->act] {
                people::Workspace* space = &services->workspace();
                services->run(parent, DrillsPageTr::tr("Undo"), [space, seq](const Progress&) {
                    space->ledger().undo(space->actor(), seq, {});
                });
            };
            QList<Services::Action> actions;
            if (result->act != 0)
                actions.append({DrillsPageTr::tr("Undo"), undo});
            services->message(Services::Tone::Ok,
                              DrillsPageTr::tr("Imported: %1 new, %2 changed, %3 as before")
                                  .arg(result->created)
                                  .arg(result->changed)
                                  .arg(result->same),
                              {}, actions);
        });
}

void ask(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& file,
         const drills::SheetResult& dry)
{
    auto* dialog =
        new PromptDialog({DrillsPageTr::tr("Import a sheet"),
                          DrillsPageTr::tr("%1 new, %2 changed, %3 as before. Nothing is written yet.")
                              .arg(dry.created)
                              .arg(dry.changed)
                              .arg(dry.same),
                          DrillsPageTr::tr("Import"), false},
                         parent);
    dialog->setObjectName(QStringLiteral("sheetDialog"));
    QCheckBox* skip = nullptr;
    if (!dry.problems.isEmpty()) {
        dialog->setMinimumWidth(px(600));
        dialog->body()->addWidget(
            makeLabel(DrillsPageTr::tr("%n row(s) can't be read:", nullptr, int(dry.problems.size())),
                      FontRole::Body, "bad", dialog));
        auto* list = new QListWidget(dialog);
        list->setObjectName(QStringLiteral("sheetProblems"));
        list->setWordWrap(true);
        list->setFixedHeight(kListHeight);
        setSurface(list, "sunken");
        for (const drills::SheetProblem& problem : dry.problems)
            list->addItem(DrillsPageTr::tr("%1  %2").arg(problem.cell, problem.text));
        dialog->body()->addWidget(list);
        skip = new QCheckBox(DrillsPageTr::tr("Leave these rows out and import the others"), dialog);
        skip->setObjectName(QStringLiteral("skipBadRows"));
        dialog->body()->addWidget(skip, 0, Qt::AlignLeft);
        const auto refuse = [dialog, skip] {
            dialog->actButton()->setRefusal(
                skip->isChecked() ? QString()
                                  : DrillsPageTr::tr("Correct the sheet, or leave these rows out."));
        };
        QObject::connect(skip, &QCheckBox::toggled, dialog, refuse);
        refuse();
    } else if (dry.created + dry.changed == 0) {
        dialog->actButton()->setRefusal(DrillsPageTr::tr("The sheet says what is there already."));
    }
    QObject::connect(dialog, &PromptDialog::acted, parent, [=, services = &services] {
        const bool skipBad = skip && skip->isChecked();
        dialog->accept();
        write(*services, parent, kind, owner, file, skipBad);
    });
    dialog->open();
}

} // namespace

void openSheetDialog(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& file)
{
    const auto dry = std::make_shared<drills::SheetResult>();
    people::Workspace* workspace = &services.workspace();
    services.run(
        parent, DrillsPageTr::tr("Reading the sheet"),
        [=](const Progress& progress) {
            *dry = readSheet(*workspace, kind, owner, file, true, true, progress);
        },
        [=, services = &services] { ask(*services, parent, kind, owner, file, *dry); });
}

void saveSheet(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& title)
{
    const QString what =
        kind == SheetKind::Injects ? DrillsPageTr::tr("Injects") : DrillsPageTr::tr("Programme");
    const QString name =
        QStringLiteral("%1-%2-%3.xlsx")
            .arg(drills::marked(title), what, clock::now().toString(QStringLiteral("yyyyMMdd")));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    people::Workspace* workspace = &services.workspace();
    prompts::password(
        parent,
        {DrillsPageTr::tr("Export in clear"),
         DrillsPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the "
             "trail."),
         DrillsPageTr::tr("Export"), false},
        true, [workspace](const QString& password) { return workspace->vault().checkPassword(password); },
        [=, services = &services](const QString& reason) {
            prompts::saveFile(
                parent, DrillsPageTr::tr("Save as"), QStringLiteral("xlsx (*.xlsx)"),
                QDir(folder).filePath(name), [=](const QString& file) {
                    if (file.isEmpty())
                        return;
                    services->run(
                        parent, DrillsPageTr::tr("Exporting %1").arg(what),
                        [=](const Progress& progress) {
                            if (kind == SheetKind::Injects)
                                drills::exportInjects(*workspace, owner, file, reason, progress);
                            else
                                drills::exportProgramme(*workspace, owner, file, reason, progress);
                        },
                        [=] {
                            services->message(Services::Tone::Ok, DrillsPageTr::tr("Exported"),
                                              QDir::toNativeSeparators(file));
                        });
                });
        });
}

} // namespace wardbook::ui
