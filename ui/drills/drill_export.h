#pragma once
#include "ui/kit/services.h"

namespace wardbook::ui {

/// One of the papers of drills::exportDrillDocument: "A1" … "A10", "injects", "msel", "downtime", "plan".
struct DrillPaper
{
    QString what;
    qint64 record = 0; ///< drill, programme (A1) or plan
    QString title;     ///< of that record, for the file's name
    QString suffix;    ///< docx or pdf
};
QString paperName(const QString& what);
/// Asks for the password, a reason and a place, and writes it.
void exportDrillPapers(Services& services, QWidget* parent, const DrillPaper& paper);
/// The pages to look at before anything leaves the vault; from there it can be exported.
void previewDrillPapers(Services& services, QWidget* parent, const DrillPaper& paper);

} // namespace wardbook::ui
