#include "base/clock.h"
#include "documents/fonts.h"
#include "filings/builtin_makers.h"
#include "filings/builtin_paper.h"
#include "filings/private_file.h"
#include "grading/assessment_report.h"
#include "grading/workbook.h"
#include <QDateTime>

namespace wardbook::filings {

namespace {

grading::ReportFacts factsOf(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment,
                             qint64 nowMs)
{
    const QDate today = nowMs != 0 ? QDateTime::fromMSecsSinceEpoch(nowMs).date() : clock::now().date();
    return grading::reportFacts(workspace, reader, assessment, today);
}

documents::Document reportOf(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment,
                             qint64 nowMs)
{
    grading::ReportOptions options;
    options.charts = documents::fontsAvailable();
    return grading::assessmentReport(factsOf(workspace, reader, assessment, nowMs), options);
}

} // namespace

QList<MadeFile> selfAssessmentReport(const PartRequest& request)
{
    return paperFiles(request, [&workspace = request.workspace, &reader = request.reader,
                                assessment = request.subject.assessment, nowMs = request.nowMs] {
        return reportOf(workspace, reader, assessment, nowMs);
    });
}

std::optional<documents::Document> selfAssessmentDocument(const PartRequest& request)
{
    return reportOf(request.workspace, request.reader, request.subject.assessment, request.nowMs);
}

QList<MadeFile> selfAssessmentWorkbook(const PartRequest& request)
{
    const QString suffix = QStringLiteral(".xlsx");
    MadeFile file;
    file.name = partFileName(request) + suffix;
    file.part = request.part.id;
    file.mediaType = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    file.write = [&workspace = request.workspace, &reader = request.reader,
                  assessment = request.subject.assessment, nowMs = request.nowMs,
                  suffix](QIODevice& target, const Progress& progress) {
        const grading::ReportFacts facts = factsOf(workspace, reader, assessment, nowMs);
        throughPrivateFile(
            workspace.vault().dir(), suffix,
            [&](const QString& path) { grading::writeWorkbook(facts, path, progress); }, target, progress);
    };
    return {file};
}

} // namespace wardbook::filings
