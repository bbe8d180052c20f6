#pragma once
#include "incidents/grade_suggestion.h"

/// Facts and figures of the grading in words.
namespace wardbook::incidents {

/// "86.4 万人", "2 小时 13 分", "40 万元", "30%", "3000 次"; by the unit of the fact.
QString factText(const QString& fact, qint64 value);
/// What the record says, with how sure it is; empty when it says nothing.
QString factSentence(const GradeThreshold& threshold, const GradeFacts& facts);
QString minutesText(qint64 minutes);

} // namespace wardbook::incidents
