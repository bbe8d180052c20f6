#pragma once
#include "base/progress.h"
#include "people/workspace.h"

/// Injects and programmes as spreadsheets.
namespace wardbook::drills {

/// Why a row of an inject sheet was refused.
struct SheetProblem
{
    int row = 0;
    QString cell, text; ///< "C7"
};

/// What reading an inject sheet did.
struct SheetResult
{
    int created = 0, changed = 0, same = 0;
    QList<SheetProblem>
        problems; ///< rows that were left out; nothing is written when there is one, unless skipping
    qint64 act = 0;
};

void exportInjects(people::Workspace& workspace, qint64 drill, const QString& path, const QString& reason,
                   const Progress& progress = {});
/// A sheet with holes (no number, no title, no minute, two injects of one number, an unknown parent) is told
/// cell by cell. One act; the drill must be in planning.
SheetResult importInjects(people::Workspace& workspace, qint64 drill, const QString& path, bool dryRun,
                          bool skipBad, const Progress& progress = {});
void exportProgramme(people::Workspace& workspace, qint64 programme, const QString& path,
                     const QString& reason, const Progress& progress = {});
SheetResult importProgramme(people::Workspace& workspace, qint64 programme, const QString& path, bool dryRun,
                            bool skipBad, const Progress& progress = {});

} // namespace wardbook::drills
