#pragma once
#include "filings/check_rules.h"

/// Words of single lines of the checklist. Pure.
namespace wardbook::filings {

/// "第一、第二、第三 等 23 条"-like: a few names and how many there are.
QString someOf(const QStringList& names);
/// Puts the problems into the line: its state and what it says.
void settle(CheckLine& line, QList<CheckLine::Problem> problems);
/// Where a section's values come from: "取自单位信息", "取自台账", "随附件更新", "2000 张".
QString originOf(const FormSection& section, const FactSet& facts);
/// Of an attachment that is there: "2 页", "3 个文件", "2025-09".
QString givenText(const QList<GivenFile>& files);

} // namespace wardbook::filings
