#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/drill_support.h"
#include "drills/drill_documents.h"
#include "drills/inject_sheet.h"
#include "fields/drill_programme.h"
#include "fields/plan.h"

namespace wardbook::commands {

namespace {

struct ReportOptions
{
    std::string drill, file, what = "A10", reason;
};

/// A1 is about a yearly programme and "plan" about a plan; all others about a drill.
qint64 subjectOf(ledger::Reader& reader, const ReportOptions& options)
{
    if (options.what == "A1")
        return findNamed(reader, fields::drill_programme::kRegister, options.drill);
    if (options.what == "plan")
        return findNamed(reader, fields::plan::kRegister, options.drill);
    return findDrill(reader, fromStd(options.drill));
}

void report(const Context& context, const ReportOptions& options)
{
    const auto workspace = context.openForWriting();
    const qint64 subject = subjectOf(*workspace->ledger().reader(), options);
    const QString path = fromStd(options.file);
    drills::exportDrillDocument(*workspace, fromStd(options.what), subject, path, fromStd(options.reason),
                                clock::nowMs(), context.progress(Tr::tr("Writing the report")));
    context.say(Tr::tr("Wrote %1.").arg(path));
    context.answer({{QStringLiteral("file"), path},
                    {QStringLiteral("form"), fromStd(options.what)},
                    {QStringLiteral("exercise"), options.what != "plan"}});
}

struct SheetOptions
{
    std::string subject, in, out, reason;
    bool dryRun = false, skipBad = false, programme = false;
};

void answerSheet(Context& context, const drills::SheetResult& result, bool dryRun)
{
    QJsonArray problems;
    for (const drills::SheetProblem& problem : result.problems) {
        problems.append(QJsonObject{{QStringLiteral("row"), problem.row},
                                    {QStringLiteral("cell"), problem.cell},
                                    {QStringLiteral("reason"), problem.text}});
        context.say(QStringLiteral("%1\t%2").arg(problem.cell, problem.text));
    }
    context.say(Tr::tr("%1 new, %2 changed, %3 as before, %4 with problems")
                    .arg(result.created)
                    .arg(result.changed)
                    .arg(result.same)
                    .arg(result.problems.size()));
    context.answer({{QStringLiteral("new"), result.created},
                    {QStringLiteral("changed"), result.changed},
                    {QStringLiteral("duplicate"), result.same},
                    {QStringLiteral("error"), result.problems.size()},
                    {QStringLiteral("problems"), problems},
                    {QStringLiteral("dry_run"), dryRun}});
    if (!result.problems.isEmpty() && result.act == 0 && !dryRun)
        context.setExitCode(4);
}

void sheet(Context& context, const SheetOptions& options)
{
    if (options.in.empty() == options.out.empty())
        throw Error(ErrorKind::Invalid, Tr::tr("Give --in or --out. Nothing was changed."));
    const bool writes = !options.out.empty() || !options.dryRun;
    const auto workspace = writes ? context.openForWriting() : context.openForReading();
    const auto reader = workspace->ledger().reader();
    const qint64 subject = options.programme
                               ? findNamed(*reader, fields::drill_programme::kRegister, options.subject)
                               : findDrill(*reader, fromStd(options.subject));
    const Progress progress = context.progress(Tr::tr("Reading and writing the sheet"));
    if (!options.out.empty()) {
        const auto write = options.programme ? drills::exportProgramme : drills::exportInjects;
        write(*workspace, subject, fromStd(options.out), fromStd(options.reason), progress);
        context.say(Tr::tr("Wrote %1.").arg(fromStd(options.out)));
        context.answer({{QStringLiteral("file"), fromStd(options.out)}});
        return;
    }
    const auto read = options.programme ? drills::importProgramme : drills::importInjects;
    answerSheet(context,
                read(*workspace, subject, fromStd(options.in), options.dryRun, options.skipBad, progress),
                options.dryRun);
}

void addSheet(CLI::App& drill, Context& context, const char* name, const char* what, bool programme)
{
    auto* command = drill.add_subcommand(name, what);
    auto options = std::make_shared<SheetOptions>();
    options->programme = programme;
    command->add_option(programme ? "PROGRAMME" : "DRILL", options->subject, "Code or title")->required();
    command->add_option("--in", options->in, "FILE.xlsx to read");
    command->add_option("--out", options->out, "FILE.xlsx to write");
    command->add_option("--reason", options->reason, "Why it leaves the vault");
    command->add_flag("--dry-run", options->dryRun, "Only say what would happen");
    command->add_flag("--skip-bad", options->skipBad, "Leave rows with problems out instead of stopping");
    command->callback([&context, options] { sheet(context, *options); });
}

} // namespace

void addDrillFiles(CLI::App& drill, Context& context)
{
    auto* command = drill.add_subcommand("report", "A form of a drill as docx or pdf");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("DRILL", options->drill, "Code or title; a programme for A1, a plan for plan")
        ->required();
    command->add_option("FILE", options->file, "FILE.docx or FILE.pdf")->required();
    command->add_option("--form", options->what, "A1 … A10, injects, msel, downtime, plan; A10 if not given")
        ->check(CLI::IsMember({"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "injects", "msel",
                               "downtime", "plan"}));
    command->add_option("--reason", options->reason, "Why it leaves the vault");
    command->callback([&context, options] { report(context, *options); });
    addSheet(drill, context, "injects", "Injects from or to a spreadsheet", false);
    addSheet(drill, context, "programme", "Drills of a yearly programme from or to a spreadsheet", true);
}

} // namespace wardbook::commands
