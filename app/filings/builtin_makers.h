#pragma once
#include "filings/part_maker.h"

/// Parts that are made by what other rooms keep: named in kinds as "builtin".
namespace wardbook::filings {

QList<MadeFile> incidentReport(const PartRequest& request); ///< "incident-report": pdf and docx, as signed
QList<MadeFile> drillReport(const PartRequest& request);    ///< "drill-report"
QList<MadeFile> drillForms(const PartRequest& request);     ///< "drill-forms": A.1–A.10 that are filled
QList<MadeFile> selfAssessmentReport(const PartRequest& request);   ///< "self-assessment-report"
QList<MadeFile> selfAssessmentWorkbook(const PartRequest& request); ///< "self-assessment-workbook"

// Hand-over: everything that a successor body needs, readable without this program.
QList<MadeFile>
registersExport(const PartRequest& request); ///< "registers-export": a sheet and JSON for each register
QList<MadeFile>
evidenceFiles(const PartRequest& request); ///< "evidence-files": every attachment, named by its code
QList<MadeFile>
trailExport(const PartRequest& request); ///< "trail-export": every act and its changes, one JSON a line
QList<MadeFile>
verificationReport(const PartRequest& request); ///< "verification-report": what verify says of the vault

/// The same as documents, for the preview.
std::optional<documents::Document> incidentReportDocument(const PartRequest& request);
std::optional<documents::Document> drillReportDocument(const PartRequest& request);
std::optional<documents::Document> selfAssessmentDocument(const PartRequest& request);

using BuiltinPreview = std::optional<documents::Document> (*)(const PartRequest&);
BuiltinPreview builtinPreview(const QString& name); ///< nullptr for what is no document

} // namespace wardbook::filings
