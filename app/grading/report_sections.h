#pragma once
#include "documents/document.h"
#include "grading/assessment_report.h"

/// The chapters of the self-assessment report, in their order. Each appends to the document.
namespace wardbook::grading::report {

void basis(documents::Document& document, const ReportFacts& facts);
void method(documents::Document& document, const ReportFacts& facts);
void overview(documents::Document& document, const ReportFacts& facts, bool charts);
void layers(documents::Document& document, const ReportFacts& facts);
void findings(documents::Document& document, const ReportFacts& facts, bool details);
void highRisks(documents::Document& document, const ReportFacts& facts);
void remediation(documents::Document& document, const ReportFacts& facts);
void scoring(documents::Document& document, const ReportFacts& facts);
void comparison(documents::Document& document, const ReportFacts& facts, bool charts);
void signatures(documents::Document& document, const ReportFacts& facts);
void annexes(documents::Document& document, const ReportFacts& facts);

QString number(int count);
QString score(double value); ///< "87.3"; a dash when nothing applies
documents::Tone toneOf(Verdict verdict);
QString layerName(const ReportFacts& facts, int layer);
/// "8.1.4.1 d 身份鉴别"
QString itemTitle(const ReportFacts& facts, int row);

} // namespace wardbook::grading::report
