#pragma once
#include "base/progress.h"
#include "filings/facts.h"
#include <QStringList>

/// For this room only: a unit's own docx in place of ours.
namespace wardbook::filings {

/// Reads template and filled file once more and holds every value of the file against the facts, apart from
/// how it was filled in. Differences are sentences.
QStringList templateDifferences(const QString& templatePath, const FactSet& facts, const QString& path,
                                const Progress& progress);

} // namespace wardbook::filings
