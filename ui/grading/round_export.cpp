#include "base/clock.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "exchange/atomic_file.h"
#include "exchange/file_export.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/remediation.h"
#include "grading/assessment_report.h"
#include "grading/oscal_export.h"
#include "grading/questionnaire.h"
#include "grading/workbook.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/round_export_dialog.h"
#include <QFileInfo>

// The files of a round, written off the GUI thread; the dialog only chooses.
namespace wardbook::ui {

using grading::ReportFacts;
using grading::Round;
using grading::RoundService;

namespace {

void writeBytes(const QString& path, const QByteArray& bytes)
{
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

void writeFacts(RoundFile file, const ReportFacts& facts, const QString& path, const Progress& progress)
{
    // A docx says the same in tables where no fonts are installed; a pdf can't be without them.
    grading::ReportOptions options;
    options.charts = file == RoundFile::ReportPdf || documents::fontsAvailable();
    switch (file) {
    case RoundFile::ReportDocx:
        return documents::writeDocx(grading::assessmentReport(facts, options), path, progress);
    case RoundFile::ReportPdf:
        return documents::writePdf(grading::assessmentReport(facts, options), path, progress);
    case RoundFile::Workbook:
        return grading::writeWorkbook(facts, path, progress);
    case RoundFile::Oscal:
        return writeBytes(path, grading::oscalBytes(grading::oscalAssessmentResults(facts)));
    case RoundFile::OscalPlan:
        return writeBytes(path, grading::oscalBytes(grading::oscalActionPlan(facts)));
    case RoundFile::Questionnaire:
        break;
    }
}

QString labelOf(RoundFile file)
{
    switch (file) {
    case RoundFile::ReportDocx:
    case RoundFile::ReportPdf:
        return GradingPageTr::tr("Self-assessment report exported");
    case RoundFile::Workbook:
        return GradingPageTr::tr("Self-assessment workbook exported");
    case RoundFile::Questionnaire:
        return GradingPageTr::tr("Questionnaire exported");
    default:
        return GradingPageTr::tr("Exported as OSCAL");
    }
}

} // namespace

QString suffixOf(RoundFile file)
{
    switch (file) {
    case RoundFile::ReportDocx:
        return QStringLiteral("docx");
    case RoundFile::ReportPdf:
        return QStringLiteral("pdf");
    case RoundFile::Workbook:
    case RoundFile::Questionnaire:
        return QStringLiteral("xlsx");
    default:
        return QStringLiteral("json");
    }
}

RoundExport readRoundExport(people::Workspace& workspace, ledger::Reader& reader, qint64 round)
{
    const Round loaded = RoundService(workspace).load(reader, round);
    RoundExport result{round, loaded.code, loaded.name, loaded.systemName, loaded.editable(), {}};
    namespace f = fields::check_object;
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(f::kRegister));
    const ledger::FieldDef& department = definition.fieldAt(QString::fromLatin1(f::department));
    QList<qint64> seen;
    for (const grading::RoundObject& object : loaded.objects) {
        const auto record = reader.find(definition.id, object.id);
        const qint64 id = record ? record->value(department).toLongLong() : 0;
        if (id == 0 || seen.contains(id))
            continue;
        seen << id;
        result.departments.append({id, reader.nameOf(department.ref, id)});
    }
    return result;
}

qint64 writeRoundFile(people::Workspace& workspace, qint64 round, const RoundFileChoice& choice,
                      const QString& path, const QString& reason, const Progress& progress)
{
    qint64 answers = 0;
    const auto reader = workspace.ledger().reader();
    const char* registerId =
        choice.file == RoundFile::OscalPlan ? fields::remediation::kRegister : fields::assessment::kRegister;
    const auto write = [&](const QString& temporary) {
        const QString name = QFileInfo(path).fileName();
        if (choice.file == RoundFile::Questionnaire) {
            const Round loaded = RoundService(workspace).load(*reader, round);
            grading::QuestionnaireOptions options;
            options.department = choice.department;
            options.onlyBlank = choice.onlyBlank;
            answers = grading::writeQuestionnaire(*reader, loaded, options, temporary, progress);
            return GradingPageTr::tr("%1, %2").arg(loaded.code, name);
        }
        const ReportFacts facts = grading::reportFacts(workspace, *reader, round, clock::now().date());
        writeFacts(choice.file, facts, temporary, progress);
        return GradingPageTr::tr("%1, %2").arg(facts.round.code, name);
    };
    exchange::exportFileWithAct(workspace.ledger(), workspace.actor(),
                                {QString::fromLatin1(registerId), path, labelOf(choice.file), reason}, write,
                                progress);
    return answers;
}

QList<QImage> reportPages(people::Workspace& workspace, qint64 round, const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    const ReportFacts facts = grading::reportFacts(workspace, *reader, round, clock::now().date());
    const documents::PageLayout layout(grading::assessmentReport(facts), progress);
    QList<QImage> pages;
    for (int page = 0; page < layout.pageCount(); ++page) {
        progress.step(page, layout.pageCount());
        pages << layout.pageImage(page);
    }
    return pages;
}

} // namespace wardbook::ui
