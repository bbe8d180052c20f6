#pragma once
#include "documents/document.h"
#include "drills/evaluation.h"
#include "people/workspace.h"

/// Forms of GB/T 38645-2020 annex A and what is printed for when the computers are down. Every page carries
/// 【演练】.
namespace wardbook::drills {

/// code of drill_form_sheet: A1 is of a programme, the others of a drill.
documents::Document formDocument(ledger::Reader& reader, const QString& form, qint64 record, qint64 nowMs);
documents::Document injectPack(ledger::Reader& reader, qint64 drill); ///< one inject a page, to hand out
documents::Document masterList(ledger::Reader& reader, qint64 drill); ///< MSEL for the controllers
documents::Document downtimeForms(ledger::Reader& reader,
                                  qint64 drill); ///< empty record forms with times, to be typed in later
documents::Document planDocument(ledger::Reader& reader, qint64 plan);
/// docx or pdf by the suffix, with its act. `what`: A1 … A10, injects, msel, downtime, plan.
void exportDrillDocument(people::Workspace& workspace, const QString& what, qint64 record,
                         const QString& path, const QString& reason, qint64 nowMs,
                         const Progress& progress = {});

} // namespace wardbook::drills
