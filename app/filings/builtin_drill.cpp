#include "drills/drill_documents.h"
#include "drills/drill_facts.h"
#include "fields/drill.h"
#include "filings/builtin_makers.h"
#include "filings/builtin_paper.h"
#include "filings/package_writer.h"

namespace wardbook::filings {

namespace {

struct Sheet
{
    QString form;
    qint64 subject = 0; ///< a drill; for A1 its yearly programme
};

/// Forms that have something to say about this drill.
QList<Sheet> filledSheets(const PartRequest& request)
{
    const qint64 id = request.subject.drill;
    const drills::DrillFacts facts(request.reader, id, request.nowMs);
    const qint64 programme = facts.drill().number(fields::drill::programme);
    const bool scored = std::any_of(facts.evaluation.scores.begin(), facts.evaluation.scores.end(),
                                    [](const drills::ScoreLine& line) { return !line.scores.isEmpty(); });
    QList<Sheet> sheets;
    const auto add = [&](const char* form, bool filled) {
        if (filled)
            sheets.append({QLatin1String(form), id});
    };
    if (programme != 0)
        sheets.append({QStringLiteral("A1"), programme});
    for (const char* form : {"A2", "A3", "A4"})
        add(form, true);
    for (const char* form : {"A5", "A6"})
        add(form, !facts.run.injects.isEmpty());
    add("A7", facts.run.incident != 0);
    add("A8", facts.ran());
    add("A9", scored);
    return sheets;
}

} // namespace

QList<MadeFile> drillReport(const PartRequest& request)
{
    return paperFiles(request,
                      [&reader = request.reader, drill = request.subject.drill, nowMs = request.nowMs] {
                          return drills::formDocument(reader, QStringLiteral("A10"), drill, nowMs);
                      });
}

std::optional<documents::Document> drillReportDocument(const PartRequest& request)
{
    return drills::formDocument(request.reader, QStringLiteral("A10"), request.subject.drill, request.nowMs);
}

QList<MadeFile> drillForms(const PartRequest& request)
{
    QList<MadeFile> files;
    for (const Sheet& sheet : filledSheets(request)) {
        const QString title = drills::codeLabel(request.reader, "drill_form_sheet", sheet.form);
        files += paperFiles(
            request,
            [&reader = request.reader, sheet, nowMs = request.nowMs] {
                return drills::formDocument(reader, sheet.form, sheet.subject, nowMs);
            },
            partFileName(request) + QLatin1Char('/') + safeFileName(sheet.form + QLatin1Char(' ') + title));
    }
    return files;
}

} // namespace wardbook::filings
