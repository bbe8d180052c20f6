#pragma once
#include "drills/drill_paper.h"

/// The forms behind formDocument(), one function each.
namespace wardbook::drills {

documents::Document yearlyProgramme(ledger::Reader& reader, qint64 programme);
documents::Document workPlan(const DrillFacts& facts);
documents::Document supportPlan(const DrillFacts& facts);
documents::Document evaluationPlan(const DrillFacts& facts);
documents::Document injectList(const DrillFacts& facts);
documents::Document script(const DrillFacts& facts);
documents::Document reportSheets(const DrillFacts& facts);
documents::Document recordForm(const DrillFacts& facts);
documents::Document evaluationForm(const DrillFacts& facts);
documents::Document summaryReport(const DrillFacts& facts);

/// Participants by group, with what they answer for; `presence`: whether they came, once the drill ran.
documents::Table peopleTable(const DrillFacts& facts, bool presence);
documents::Table objectivesTable(const DrillFacts& facts, bool ratings);
/// Nine items with a mark in the column of the score, or empty boxes where nobody scored.
documents::Table scoreTable(const DrillFacts& facts);
/// Findings with 重复问题 where an earlier drill had the same, and what was agreed on.
documents::Table findingsTable(const DrillFacts& facts);
documents::Table improvementsTable(const DrillFacts& facts);
/// Minutes that expected actions took against their targets, in as many charts as pages need.
void addTimeCharts(documents::Document& document, const DrillFacts& facts);

} // namespace wardbook::drills
