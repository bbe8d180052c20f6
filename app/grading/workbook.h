#pragma once
#include "base/progress.h"
#include "grading/report_facts.h"

namespace wardbook::grading {

/// The round as a workbook for people who calculate: summary, layers, control points, objects, the grid of
/// every item and object, open points, actions. No act and no rights here. Errors: Io.
void writeWorkbook(const ReportFacts& facts, const QString& path, const Progress& progress = {});

} // namespace wardbook::grading
