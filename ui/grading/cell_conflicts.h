#pragma once
#include "ui/grading/round_editor.h"
#include "ui/kit/conflict_dialog.h"

namespace wardbook::ui {

/// One row for each field that both sides set differently; the row's id is "index/field".
QList<ConflictRow> clashRows(const RoundEditor& editor, const QList<CellClash>& clashes);
/// What is still to be written when `mine` (ids of rows) is to stand; on top of their revision.
QList<RoundEditor::Write> clashWrites(const QList<CellClash>& clashes, const QStringList& mine);

} // namespace wardbook::ui
