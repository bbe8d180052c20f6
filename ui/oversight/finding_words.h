#pragma once
#include "oversight/finding_list.h"
#include "ui/kit/chips.h"

namespace wardbook::ui {

chips::Tone severityTone(oversight::Severity severity);
/// "SJ-2026-007 影像归档存储勒索加密".
QString namedRecord(const oversight::Finding& finding);
/// What is being done about it, in a few words; empty: nothing.
QString handlingText(const oversight::Finding& finding);
QString handlingText(oversight::Handling handling);
QString handlingId(oversight::Handling handling);
/// "高 3，中 12，低 7；已接受 2".
QString countsText(const oversight::FindingCounts& counts);

} // namespace wardbook::ui
