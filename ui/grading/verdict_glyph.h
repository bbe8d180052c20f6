#pragma once
#include "grading/round.h"
#include "ledger/definitions.h"
#include "ui/kit/theme.h"

class QPainter;

namespace wardbook::ui {

/// ✓ ◐ ✕ – in the middle of `rect`, `size` pixels high; nothing for a blank.
void paintVerdict(QPainter& painter, const QRect& rect, grading::Verdict verdict, const QColor& colour,
                  int size = 14);
QColor verdictColour(grading::Verdict verdict); ///< of the glyph
/// What stands behind it: met and not applicable have no fill, so that problems stand out.
QColor verdictTint(grading::Verdict verdict);
QString verdictWord(grading::Verdict verdict); ///< 符合 …; 未评 for a blank
QString kindWord(const ledger::RegisterSet& registers, const QString& kind);
QString scopeWord(const ledger::RegisterSet& registers, const QString& scope);

} // namespace wardbook::ui
