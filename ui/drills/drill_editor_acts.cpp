#include "drills/drill_console.h"
#include "drills/drill_service.h"
#include "drills/inject_sheet.h"
#include "fields/drill.h"
#include "fields/inject.h"
#include "ui/drills/drill_editor.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/sheet_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QStandardPaths>
#include <QTabBar>
#include <QToolButton>

// What the planners of a drill do: steps, sheets, papers.
namespace wardbook::ui {

void DrillEditor::step(const QString& transition)
{
    if (transition.isEmpty())
        return;
    if (transition == QLatin1String("return") || transition == QLatin1String("cancel")) {
        prompts::reason(this,
                        {DrillsPageTr::tr("Return “%1” to planning").arg(m_title),
                         DrillsPageTr::tr("It can be changed again and needs a new approval."),
                         DrillsPageTr::tr("Return"), false},
                        [this, transition](const QString& reason) { runStep(transition, reason); });
        return;
    }
    if (transition == QLatin1String("submit"))
        return runStep(transition, {});
    const bool start = transition == QLatin1String("start");
    prompts::confirm(
        this,
        {start ? DrillsPageTr::tr("Start “%1”").arg(m_title) : DrillsPageTr::tr("Approve “%1”").arg(m_title),
         start ? DrillsPageTr::tr(
                     "The clocks begin to run. An exercised incident is opened for it; everything is "
                     "marked 【演练】.")
               : DrillsPageTr::tr("It can then be started, and not be changed any more."),
         start ? DrillsPageTr::tr("Start the drill") : DrillsPageTr::tr("Approve"), false},
        [this, transition] { runStep(transition, {}); });
}

void DrillEditor::runStep(const QString& transition, const QString& reason)
{
    people::Workspace* workspace = &m_services.workspace();
    const auto now = [services = &m_services] { return services->nowMs(); };
    m_services.run(
        this, DrillsPageTr::tr("Saving"),
        [workspace, now, transition, reason, drill = m_drill, rev = m_head.rev](const Progress&) {
            const QString id = QLatin1String(fields::drill::kRegister);
            drills::DrillService service(*workspace, now);
            if (transition == QLatin1String("submit"))
                service.submit(drill, rev);
            else if (transition == QLatin1String("approve"))
                service.approve(drill, rev);
            else if (transition == QLatin1String("start"))
                drills::DrillConsole(*workspace, now).start(drill, rev);
            else
                workspace->perform(
                    DrillsPageTr::tr("Return a drill"), reason,
                    [&](ledger::ActWriter& writer) { writer.transition(id, drill, rev, transition); });
        },
        [this, transition, drill = m_drill] {
            if (transition == QLatin1String("start"))
                Q_EMIT started(drill);
        });
}

/// What an inject's expected actions can't be read as, said while there is time.
void DrillEditor::checkExpected()
{
    QStringList problems;
    const ledger::Record& record = m_injectForm->shown();
    if (record.id != 0) {
        const ledger::RegisterDef& definition =
            m_services.workspace().ledger().registers()->at(QLatin1String(fields::inject::kRegister));
        drills::parseExpected(record.text(definition.fieldAt(QLatin1String(fields::inject::expected))),
                              &problems);
    }
    m_expected->setText(problems.isEmpty() ? QString()
                                           : DrillsPageTr::tr("Expected actions: %1").arg(problems.first()));
    m_expected->setVisible(!problems.isEmpty());
}

void DrillEditor::importInjects()
{
    if (!m_injects->editable())
        return m_services.message(Services::Tone::Warning, DrillsPageTr::tr("Nothing can be imported now"),
                                  DrillsPageTr::tr("The drill must be in planning."));
    prompts::openFile(this, DrillsPageTr::tr("Choose a sheet of injects"),
                      DrillsPageTr::tr("Sheets (*.xlsx *.csv *.tsv);;All files (*)"),
                      [this](const QString& file) {
                          if (!file.isEmpty())
                              openSheetDialog(m_services, this, SheetKind::Injects, m_drill, file);
                      });
}

void DrillEditor::exportInjects()
{
    saveSheet(m_services, this, SheetKind::Injects, m_drill, m_title);
}

void DrillEditor::showPapers()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* what : {"A2", "A3", "A4", "A5", "A6", "A7", "A8", "injects", "msel", "downtime"}) {
        if (qstrcmp(what, "injects") == 0)
            menu->addSeparator();
        menu->addAction(paperName(QLatin1String(what)), this, [this, id = QLatin1String(what)] {
            previewDrillPapers(m_services, this, {id, m_drill, m_title, {}});
        });
    }
    menu->popup(m_papers->mapToGlobal(QPoint(0, m_papers->height())));
}

bool DrillEditor::command(const QString& name)
{
    const auto undo = [this]() -> RecordEditor* {
        switch (Tab(m_tabs->currentIndex())) {
        case Tab::Form:
            return &m_form->editor();
        case Tab::Support:
            return &m_support->editor();
        case Tab::Objectives:
            return &m_objectives->editor();
        case Tab::People:
            return &m_people->editor();
        case Tab::Injects:
            break;
        }
        return m_lastOfInjects && m_lastOfInjects->canUndo() ? m_lastOfInjects : &m_injects->editor();
    };
    if (name == QLatin1String("undo"))
        undo()->undoLast();
    else if (name == QLatin1String("refresh"))
        read();
    else if (name == QLatin1String("primary") && m_primary->isVisible() && m_primary->isEnabled())
        step(m_primaryStep);
    else if (name == QLatin1String("import"))
        importInjects();
    else if (name == QLatin1String("export"))
        exportInjects();
    else
        return false;
    return true;
}

} // namespace wardbook::ui
