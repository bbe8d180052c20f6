#include "filings/builtin_makers.h"
#include <QHash>

namespace wardbook::filings {

BuiltinMaker builtinMaker(const QString& name)
{
    static const QHash<QString, BuiltinMaker> makers{
        {QStringLiteral("incident-report"), incidentReport},
        {QStringLiteral("drill-report"), drillReport},
        {QStringLiteral("drill-forms"), drillForms},
        {QStringLiteral("self-assessment-report"), selfAssessmentReport},
        {QStringLiteral("self-assessment-workbook"), selfAssessmentWorkbook},
        {QStringLiteral("registers-export"), registersExport},
        {QStringLiteral("evidence-files"), evidenceFiles},
        {QStringLiteral("trail-export"), trailExport},
        {QStringLiteral("verification-report"), verificationReport},
    };
    return makers.value(name, nullptr);
}

BuiltinPreview builtinPreview(const QString& name)
{
    static const QHash<QString, BuiltinPreview> previews{
        {QStringLiteral("incident-report"), incidentReportDocument},
        {QStringLiteral("drill-report"), drillReportDocument},
        {QStringLiteral("self-assessment-report"), selfAssessmentDocument},
    };
    return previews.value(name, nullptr);
}

} // namespace wardbook::filings
