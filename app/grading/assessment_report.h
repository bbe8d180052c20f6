#pragma once
#include "documents/document.h"
#include "grading/report_facts.h"

namespace wardbook::grading {

/// How much the report shows.
struct ReportOptions
{
    bool charts = true;  ///< need fonts; without them the tables say the same
    bool details = true; ///< findings object by object, annex of objects
};

/// The report of a self-assessment 自查报告 as a document: docx, pdf and preview are made from it
/// (documents/docx_writer.h, pdf_writer.h, page_layout.h). It never calls itself a 测评报告, which only a
/// licensed body issues. Any thread.
documents::Document assessmentReport(const ReportFacts& facts, const ReportOptions& options = {});

} // namespace wardbook::grading
