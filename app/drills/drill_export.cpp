#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "drills/drill_documents.h"
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "exchange/file_export.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/plan.h"
#include <QFileInfo>

namespace wardbook::drills {

using documents::Document;

namespace {

struct Paper
{
    QString registerId; ///< whose right to export is asked
    std::function<Document(ledger::Reader&, qint64 record, qint64 nowMs)> write;
};

Document formOf(const DrillFacts& facts, const QString& form)
{
    static const QHash<QString, Document (*)(const DrillFacts&)> forms{
        {QStringLiteral("A2"), &workPlan},       {QStringLiteral("A3"), &supportPlan},
        {QStringLiteral("A4"), &evaluationPlan}, {QStringLiteral("A5"), &injectList},
        {QStringLiteral("A6"), &script},         {QStringLiteral("A7"), &reportSheets},
        {QStringLiteral("A8"), &recordForm},     {QStringLiteral("A9"), &evaluationForm},
        {QStringLiteral("A10"), &summaryReport}};
    return forms.value(form)(facts);
}

[[noreturn]] void throwUnknown(const QString& what)
{
    throw Error(
        ErrorKind::Invalid,
        Tr::tr("There is no form “%1”. Nothing was exported; choose A1 to A10, injects, msel, downtime "
               "or plan.")
            .arg(what));
}

bool isForm(const QString& what)
{
    static const QStringList forms = [] {
        QStringList names;
        for (int i = 1; i <= 10; ++i)
            names << QStringLiteral("A%1").arg(i);
        return names;
    }();
    return forms.contains(what);
}

/// A docx needs no fonts but for its charts; their figures stand in the table above them as well.
void leaveChartsOut(Document& document)
{
    for (documents::Block& block : document.blocks)
        if (std::holds_alternative<documents::ChartBlock>(block))
            block = documents::Paragraph{
                documents::Text(Tr::tr("No chart: this computer has no font with Chinese characters."),
                                documents::Tone::Muted)};
}

Paper paperOf(const QString& what)
{
    const QString drill = QString::fromLatin1(fields::drill::kRegister);
    using ledger::Reader;
    if (what == QLatin1String("plan"))
        return {QString::fromLatin1(fields::plan::kRegister),
                [](Reader& reader, qint64 id, qint64) { return planDocument(reader, id); }};
    if (what == QLatin1String("injects"))
        return {drill, [](Reader& reader, qint64 id, qint64) { return injectPack(reader, id); }};
    if (what == QLatin1String("msel"))
        return {drill, [](Reader& reader, qint64 id, qint64) { return masterList(reader, id); }};
    if (what == QLatin1String("downtime"))
        return {drill, [](Reader& reader, qint64 id, qint64) { return downtimeForms(reader, id); }};
    if (!isForm(what))
        throwUnknown(what);
    return {
        what == QLatin1String("A1") ? QString::fromLatin1(fields::drill_programme::kRegister) : drill,
        [what](Reader& reader, qint64 id, qint64 nowMs) { return formDocument(reader, what, id, nowMs); }};
}

} // namespace

Document formDocument(ledger::Reader& reader, const QString& form, qint64 record, qint64 nowMs)
{
    if (!isForm(form))
        throwUnknown(form);
    if (form == QLatin1String("A1"))
        return yearlyProgramme(reader, record);
    return formOf(DrillFacts(reader, record, nowMs), form);
}

void exportDrillDocument(people::Workspace& workspace, const QString& what, qint64 record,
                         const QString& path, const QString& reason, qint64 nowMs, const Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("docx") && suffix != QLatin1String("pdf"))
        throw Error(ErrorKind::Invalid, Tr::tr("Forms of a drill are written as .docx or .pdf. Nothing was "
                                               "exported; choose another name."));
    const Paper paper = paperOf(what);
    const auto reader = workspace.ledger().reader();
    const auto write = [&](const QString& temporary) {
        Document document = paper.write(*reader, record, nowMs);
        if (suffix == QLatin1String("docx") && !documents::fontsAvailable())
            leaveChartsOut(document);
        if (suffix == QLatin1String("pdf"))
            documents::writePdf(document, temporary, progress);
        else
            documents::writeDocx(document, temporary, progress);
        return QStringLiteral("%1, %2").arg(document.headerRight, QFileInfo(path).fileName());
    };
    exchange::exportFileWithAct(workspace.ledger(), workspace.actor(),
                                {paper.registerId, path, Tr::tr("Export a form of a drill"), reason}, write,
                                progress);
}

} // namespace wardbook::drills
