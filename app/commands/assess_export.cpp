#include "base/clock.h"
#include "commands/assess_support.h"
#include "commands/commands_tr.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "exchange/atomic_file.h"
#include "exchange/file_export.h"
#include "fields/assessment.h"
#include "fields/department.h"
#include "fields/remediation.h"
#include "grading/assessment_report.h"
#include "grading/oscal_export.h"
#include "grading/questionnaire.h"
#include "grading/workbook.h"

namespace wardbook::commands {

namespace {

using grading::Round;
using grading::RoundService;

struct ExportArguments
{
    std::string round, file, department, reason;
    std::vector<std::string> objects;
    bool oneSheet = false, blanks = false, actionPlan = false;
};

void exportOscal(const Context& context, const ExportArguments& arguments)
{
    const QString path = fromStd(arguments.file);
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const grading::ReportFacts facts = grading::reportFacts(
        *workspace, *reader, findRound(*reader, fromStd(arguments.round)), clock::now().date());
    const QByteArray bytes = grading::oscalBytes(
        arguments.actionPlan ? grading::oscalActionPlan(facts) : grading::oscalAssessmentResults(facts));
    exchange::exportFileWithAct(workspace->ledger(), workspace->actor(),
                                {QString::fromLatin1(arguments.actionPlan ? fields::remediation::kRegister
                                                                          : fields::assessment::kRegister),
                                 path, Tr::tr("Export as OSCAL"), fromStd(arguments.reason)},
                                [&](const QString& temporary) {
                                    exchange::AtomicFile file(temporary);
                                    file.write(bytes);
                                    file.commit();
                                    return Tr::tr("%1, %2").arg(facts.round.code, QFileInfo(path).fileName());
                                });
    context.say(Tr::tr("Wrote %1.").arg(path));
    context.answer(
        {{QStringLiteral("file"), path},
         {QStringLiteral("format"), arguments.actionPlan ? QStringLiteral("plan-of-action-and-milestones")
                                                         : QStringLiteral("assessment-results")},
         {QStringLiteral("round"), facts.round.code}});
}

void exportQuestionnaire(const Context& context, const ExportArguments& arguments)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const Round round = RoundService(*workspace).load(*reader, findRound(*reader, fromStd(arguments.round)));
    const QString path = fromStd(arguments.file);
    grading::QuestionnaireOptions options;
    options.oneSheet = arguments.oneSheet;
    options.onlyBlank = arguments.blanks;
    for (const QString& text : fromStd(arguments.objects))
        options.objects << round.objects.at(findColumn(round, text)).id;
    if (!arguments.department.empty()) {
        const QString registerId = QString::fromLatin1(fields::department::kRegister);
        options.department = reader->resolve(registerId, fromStd(arguments.department));
        if (options.department == 0)
            throw Error(ErrorKind::NotFound,
                        Tr::tr("There is no department “%1”.").arg(fromStd(arguments.department)));
    }
    qint64 cells = 0;
    exchange::exportFileWithAct(
        workspace->ledger(), workspace->actor(),
        {QString::fromLatin1(fields::assessment::kRegister), path, Tr::tr("Export a questionnaire"),
         fromStd(arguments.reason)},
        [&](const QString& temporary) {
            cells = grading::writeQuestionnaire(*reader, round, options, temporary,
                                                context.progress(Tr::tr("Writing the questionnaire")));
            return Tr::tr("%1, %2: %3 answers").arg(round.code, QFileInfo(path).fileName()).arg(cells);
        });
    context.say(Tr::tr("Wrote %1: %2 answers to give.").arg(path).arg(cells));
    context.answer({{QStringLiteral("file"), path},
                    {QStringLiteral("format"), QStringLiteral("questionnaire")},
                    {QStringLiteral("round"), round.code},
                    {QStringLiteral("cells"), cells}});
}

void exportRound(const Context& context, const ExportArguments& arguments)
{
    const QString suffix = QFileInfo(fromStd(arguments.file)).suffix().toLower();
    if (suffix == QLatin1String("json"))
        return exportOscal(context, arguments);
    if (suffix == QLatin1String("xlsx") && !arguments.actionPlan)
        return exportQuestionnaire(context, arguments);
    throw Error(ErrorKind::Unsupported,
                Tr::tr("Questionnaires are written as xlsx, OSCAL as json. Nothing was written."));
}

struct ReportArguments
{
    std::string round, file, rule, reason;
};

void writeReport(const Context& context, const ReportArguments& arguments)
{
    const QString path = fromStd(arguments.file);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!QStringList{QStringLiteral("docx"), QStringLiteral("pdf"), QStringLiteral("xlsx")}.contains(suffix))
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("A report is written as docx, pdf or xlsx. Nothing was written."));
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const grading::ReportFacts facts =
        grading::reportFacts(*workspace, *reader, findRound(*reader, fromStd(arguments.round)),
                             clock::now().date(), fromStd(arguments.rule));
    grading::ReportOptions options;
    options.charts = suffix == QLatin1String("pdf") || documents::fontsAvailable();
    if (suffix == QLatin1String("docx") && !options.charts)
        context.warn(Tr::tr("No font with Chinese characters is installed: the report has no charts and no "
                            "table of contents."));
    const Progress progress = context.progress(Tr::tr("Writing the report"));
    exchange::exportFileWithAct(
        workspace->ledger(), workspace->actor(),
        {QString::fromLatin1(fields::assessment::kRegister), path, Tr::tr("Export a self-assessment report"),
         fromStd(arguments.reason)},
        [&](const QString& temporary) {
            if (suffix == QLatin1String("xlsx"))
                grading::writeWorkbook(facts, temporary, progress);
            else if (suffix == QLatin1String("pdf"))
                documents::writePdf(grading::assessmentReport(facts, options), temporary, progress);
            else
                documents::writeDocx(grading::assessmentReport(facts, options), temporary, progress);
            return Tr::tr("%1, %2").arg(facts.round.code, QFileInfo(path).fileName());
        });
    context.say(Tr::tr("Wrote %1.").arg(path));
    context.answer({{QStringLiteral("file"), path},
                    {QStringLiteral("format"), suffix},
                    {QStringLiteral("round"), facts.round.code},
                    {QStringLiteral("state"), facts.round.state},
                    {QStringLiteral("charts"), options.charts},
                    {QStringLiteral("findings"), facts.findings.size()}});
}

} // namespace

void addAssessExport(CLI::App& assess, Context& context)
{
    auto* report =
        assess.add_subcommand("report", "The self-assessment report (docx, pdf) or workbook (xlsx)");
    auto reportArguments = std::make_shared<ReportArguments>();
    report->add_option("ROUND", reportArguments->round, "Code, name or system")->required();
    report->add_option("FILE", reportArguments->file, "Where to write it: .docx, .pdf or .xlsx")->required();
    report->add_option("--rule", reportArguments->rule, "Scoring rule; the round's own if not given");
    report->add_option("--reason", reportArguments->reason, "What it is for");
    report->callback([&context, reportArguments] { writeReport(context, *reportArguments); });

    auto* command =
        assess.add_subcommand("export", "A questionnaire (xlsx) for departments, or OSCAL (json)");
    auto arguments = std::make_shared<ExportArguments>();
    command->add_option("ROUND", arguments->round, "Code, name or system")->required();
    command->add_option("FILE", arguments->file, "Where to write it")->required();
    command->add_option("--object", arguments->objects, "Questionnaire: only these objects")->delimiter(',');
    command->add_option("--department", arguments->department, "Questionnaire: only objects it keeps");
    command->add_flag("--one-sheet", arguments->oneSheet, "Questionnaire: every row on one sheet");
    command->add_flag("--blanks", arguments->blanks, "Questionnaire: only what is not judged yet");
    command->add_flag("--poam", arguments->actionPlan,
                      "OSCAL: plan of action and milestones instead of assessment results");
    command->add_option("--reason", arguments->reason, "What it is for");
    command->callback([&context, arguments] { exportRound(context, *arguments); });
}

} // namespace wardbook::commands
