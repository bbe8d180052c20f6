#pragma once
#include "filings/part_maker.h"

/// For this room only: sheets, one row for every entry of a list.
namespace wardbook::filings {

void writeSheet(const FormTable& table, const FactSet& facts, const QString& path, const Progress& progress);
/// Differences as sentences.
QStringList sheetDifferences(const FormTable& table, const FactSet& facts, const QString& path);

} // namespace wardbook::filings
