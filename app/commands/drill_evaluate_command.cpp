#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/drill_support.h"
#include "commands/incident_support.h"
#include "drills/drill_service.h"
#include "drills/evaluation.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_score.h"
#include "incidents/clocks.h"
#include "ledger/record_fields.h"

namespace wardbook::commands {

namespace {

struct EvaluateOptions
{
    std::string drill, evaluator, comment;
    std::vector<std::string> scores, ratings;
    bool finish = false;
};

std::pair<QString, QString> pairOf(const QString& text)
{
    const auto at = text.indexOf(QLatin1Char('='));
    if (at < 1)
        throw Error(ErrorKind::Invalid, Tr::tr("“%1” is no NAME=VALUE. Nothing was changed.").arg(text));
    return {text.left(at).trimmed(), text.mid(at + 1).trimmed()};
}

/// The scores and ratings of one evaluator, in one act.
void write(people::Workspace& workspace, qint64 drill, const EvaluateOptions& options)
{
    namespace fs = fields::drill_score;
    namespace fo = fields::drill_objective;
    const auto reader = workspace.ledger().reader();
    const QString evaluator =
        options.evaluator.empty() ? workspace.session().name : fromStd(options.evaluator);
    const QString objectives = QString::fromLatin1(fo::kRegister);
    workspace.perform(Tr::tr("Drill evaluated"), {}, [&](ledger::ActWriter& writer) {
        for (const QString& text : fromStd(options.scores)) {
            const auto [item, score] = pairOf(text);
            writer.create(
                QString::fromLatin1(fs::kRegister),
                {{QLatin1String(fs::drill), drill},
                 {QLatin1String(fs::item), codeOf(*reader, "evaluation_item", item.toStdString())},
                 {QLatin1String(fs::score), codeOf(*reader, "evaluation_score", score.toStdString())},
                 {QLatin1String(fs::comment), fromStd(options.comment)},
                 {QLatin1String(fs::evaluator), evaluator}});
        }
        for (const QString& text : fromStd(options.ratings)) {
            const auto [no, rating] = pairOf(text);
            std::optional<ledger::Record> found;
            writer.reader().forEachWith(objectives, QString::fromLatin1(fo::drill), drill,
                                        [&, number = no](const ledger::Record& record) {
                                            const ledger::RecordFields fields(writer.reader(), fo::kRegister,
                                                                              record);
                                            if (fields.text(fo::no) == number)
                                                found = record;
                                        });
            if (!found)
                throw Error(ErrorKind::NotFound,
                            Tr::tr("There is no objective %1. Nothing was changed.").arg(no));
            writer.update(objectives, found->id, found->rev,
                          {{QLatin1String(fo::rating), codeOf(*reader, "rating_psmu", rating.toStdString())},
                           {QLatin1String(fo::rated_by), evaluator}});
        }
    });
}

QJsonObject actionJson(const drills::ActionTiming& timing)
{
    static const char* const kResults[] = {"in_time", "late", "missed", "open"};
    return {{QStringLiteral("inject"), timing.injectNo},
            {QStringLiteral("text"), timing.text},
            {QStringLiteral("within_minutes"), timing.withinMinutes},
            {QStringLiteral("took_seconds"), timing.tookMs / 1000},
            {QStringLiteral("result"), QString::fromLatin1(kResults[int(timing.result)])}};
}

QJsonObject evaluationJson(const drills::Evaluation& evaluation)
{
    QJsonArray actions, reports, scores, findings;
    for (const drills::ActionTiming& each : evaluation.actions)
        actions.append(actionJson(each));
    for (const drills::ReportTiming& each : evaluation.reports)
        reports.append(QJsonObject{{QStringLiteral("rule"), each.rule},
                                   {QStringLiteral("limit_seconds"), each.limitMs / 1000},
                                   {QStringLiteral("took_seconds"), each.tookMs / 1000},
                                   {QStringLiteral("started"), each.started},
                                   {QStringLiteral("met"), each.met},
                                   {QStringLiteral("verified"), each.verified},
                                   {QStringLiteral("text"), each.text}});
    for (const drills::ScoreLine& each : evaluation.scores)
        scores.append(QJsonObject{{QStringLiteral("item"), each.item}, {QStringLiteral("mean"), each.mean}});
    for (const drills::Finding& each : evaluation.findings)
        findings.append(QJsonObject{{QStringLiteral("text"), each.text},
                                    {QStringLiteral("repeats"), each.repeatsCode},
                                    {QStringLiteral("repeated"), each.repeats != 0}});
    return {{QStringLiteral("exercise"), true},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("in_time"), evaluation.inTime},
            {QStringLiteral("late"), evaluation.late},
            {QStringLiteral("missed"), evaluation.missed},
            {QStringLiteral("reports"), reports},
            {QStringLiteral("scores"), scores},
            {QStringLiteral("mean"), evaluation.mean},
            {QStringLiteral("findings"), findings}};
}

void evaluate(const Context& context, const EvaluateOptions& options)
{
    const bool writes = !options.scores.empty() || !options.ratings.empty() || options.finish;
    const auto workspace = writes ? context.openForWriting() : context.openForReading();
    auto reader = workspace->ledger().reader();
    const qint64 id = findDrill(*reader, fromStd(options.drill));
    if (!options.scores.empty() || !options.ratings.empty())
        write(*workspace, id, options);
    if (options.finish)
        drills::DrillService(*workspace)
            .evaluated(id, reader->record(QString::fromLatin1(fields::drill::kRegister), id).rev);
    reader = workspace->ledger().reader();
    const drills::Evaluation evaluation = drills::evaluate(*reader, id, clock::nowMs());
    context.say(Tr::tr("Expected actions: %1 in time, %2 late, %3 missed")
                    .arg(evaluation.inTime)
                    .arg(evaluation.late)
                    .arg(evaluation.missed));
    for (const drills::ReportTiming& report : evaluation.reports)
        context.say(report.text);
    context.say(Tr::tr("Mean score: %1 of 5").arg(evaluation.mean, 0, 'f', 1));
    for (const drills::Finding& finding : evaluation.findings)
        context.say(finding.repeats != 0 ? Tr::tr("Repeated (%1): %2").arg(finding.repeatsCode, finding.text)
                                         : finding.text);
    for (const QString& gap : drills::evaluationGaps(*reader, id))
        context.say(gap);
    context.answer(evaluationJson(evaluation));
}

} // namespace

void addDrillEvaluate(CLI::App& drill, Context& context)
{
    auto* command = drill.add_subcommand("evaluate", "What a drill showed; scores and ratings");
    auto options = std::make_shared<EvaluateOptions>();
    command->add_option("DRILL", options->drill, "Code or title")->required();
    command->add_option("--score", options->scores, "ITEM=1|3|5, the nine items of the form");
    command->add_option("--rate", options->ratings, "OBJECTIVE=p|s|m|u, by the objective's number");
    command->add_option("--evaluator", options->evaluator, "Name; who is signed in if not given");
    command->add_option("--comment", options->comment, "Advice to the scores");
    command->add_flag("--finish", options->finish, "The evaluation is complete");
    command->callback([&context, options] { evaluate(context, *options); });
}

} // namespace wardbook::commands
