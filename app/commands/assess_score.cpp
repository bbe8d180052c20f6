#include "commands/assess_support.h"
#include "commands/commands_tr.h"
#include "commands/record_json.h"
#include "fields/assessment.h"
#include "grading/comparison.h"
#include "grading/scoring.h"

namespace wardbook::commands {

namespace {

using grading::Round;
using grading::RoundService;
using grading::ScoreResult;

void requireAssessmentView(people::Workspace& workspace, ledger::Reader& reader)
{
    requireView(workspace, reader.registers().at(QString::fromLatin1(fields::assessment::kRegister)));
}

QJsonObject shareJson(const Round& round, const grading::Share& share)
{
    QJsonObject object{
        {QStringLiteral("met"), share.counts.met},
        {QStringLiteral("partial"), share.counts.partial},
        {QStringLiteral("unmet"), share.counts.unmet},
        {QStringLiteral("na"), share.counts.notApplicable},
        {QStringLiteral("blank"), share.counts.blank},
        {QStringLiteral("score"), share.score < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(share.score)}};
    if (const int column = round.columnOf(share.object); column >= 0)
        object.insert(QStringLiteral("object"), round.objects.at(column).name);
    else
        object.insert(QStringLiteral("layer"), round.pack->layers.at(share.layer).label.text());
    if (share.point >= 0)
        object.insert(QStringLiteral("point"), round.pack->points.at(share.point).label.text());
    return object;
}

QJsonArray sharesJson(const Round& round, const QList<grading::Share>& shares)
{
    QJsonArray list;
    for (const grading::Share& share : shares)
        list.append(shareJson(round, share));
    return list;
}

QJsonObject resultJson(const Round& round, const ScoreResult& result)
{
    QJsonArray steps, triggers;
    for (const grading::ScoreStep& step : result.steps)
        steps.append(QJsonObject{{QStringLiteral("text"), step.text},
                                 {QStringLiteral("clause"), step.clause},
                                 {QStringLiteral("verified"), step.verified}});
    for (const ScoreResult::Trigger& trigger : result.triggers) {
        QJsonArray objects;
        for (const qint64 id : trigger.objects)
            if (const int column = round.columnOf(id); column >= 0)
                objects.append(round.objects.at(column).name);
        triggers.append(QJsonObject{{QStringLiteral("item"), round.item(trigger.row).id},
                                    {QStringLiteral("topic"), round.item(trigger.row).topic.text()},
                                    {QStringLiteral("objects"), objects},
                                    {QStringLiteral("compensated"), trigger.compensated}});
    }
    return {{QStringLiteral("round"), round.code},
            {QStringLiteral("rule"), result.rule},
            {QStringLiteral("rule_verified"), grading::scoringRule(result.rule).verified},
            {QStringLiteral("complete"), result.complete},
            {QStringLiteral("rate"), result.rate},
            {QStringLiteral("score"), result.score < 0 ? QJsonValue(QJsonValue::Null) : result.score},
            {QStringLiteral("conclusion"),
             result.conclusion.isEmpty() ? QJsonValue(QJsonValue::Null) : result.conclusion},
            {QStringLiteral("edge"), result.edge},
            {QStringLiteral("items"), result.items},
            {QStringLiteral("met"), result.met},
            {QStringLiteral("partial"), result.partial},
            {QStringLiteral("unmet"), result.unmet},
            {QStringLiteral("na"), result.notApplicable},
            {QStringLiteral("triggers"), triggers},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("layers"), sharesJson(round, result.layers)},
            {QStringLiteral("points"), sharesJson(round, result.points)},
            {QStringLiteral("objects"), sharesJson(round, result.objects)}};
}

struct ScoreOptions
{
    std::string round, rule;
    std::vector<std::string> settings;
};

void score(const Context& context, const ScoreOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireAssessmentView(*workspace, *reader);
    const Round round = RoundService(*workspace).load(*reader, findRound(*reader, fromStd(options.round)));
    const QString stored =
        round.scoringRule.isEmpty() ? grading::scoringRules().first().id : round.scoringRule;
    const QString rule = options.rule.empty() ? stored : fromStd(options.rule);
    grading::ScoringSettings settings =
        rule == stored ? grading::settingsFromJson(round.scoringSettings) : grading::ScoringSettings();
    for (const QString& text : fromStd(options.settings)) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals <= 0)
            throw Error(ErrorKind::Invalid, Tr::tr("“%1” is not QUESTION=OPTION.").arg(text));
        settings.insert(text.left(equals), text.mid(equals + 1));
    }
    const ScoreResult result = grading::score(round, rule, settings);
    for (const grading::ScoreStep& step : result.steps)
        context.say(step.verified ? step.text : Tr::tr("%1 [unverified]").arg(step.text));
    const ledger::CodeList& conclusions = reader->registers().codes(QStringLiteral("assessment_conclusion"));
    context.say(Tr::tr("Self-assessment %1: rate met %2, %3.")
                    .arg(round.code, percent(result.rate),
                         result.conclusion.isEmpty() ? Tr::tr("no conclusion while cells are blank")
                                                     : conclusions.labelOf(result.conclusion)));
    context.answer(resultJson(round, result));
}

void compareRounds(const Context& context, const std::string& first, const std::string& second)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireAssessmentView(*workspace, *reader);
    const RoundService service(*workspace);
    const Round after = service.load(*reader, findRound(*reader, fromStd(first)));
    if (second.empty() && after.previous == 0)
        throw Error(ErrorKind::NotFound, Tr::tr("“%1” has no round before it.").arg(after.name));
    const Round before =
        service.load(*reader, second.empty() ? after.previous : findRound(*reader, fromStd(second)));
    const grading::RoundComparison comparison = grading::compare(before, after);
    QJsonArray cells;
    for (const grading::CellDifference& cell : comparison.cells) {
        const QString direction = cell.better()  ? QStringLiteral("better")
                                  : cell.worse() ? QStringLiteral("worse")
                                                 : QStringLiteral("other");
        cells.append(QJsonObject{{QStringLiteral("item"), cell.item},
                                 {QStringLiteral("object"), cell.objectName},
                                 {QStringLiteral("before"), verdictJson(context, *reader, cell.before)},
                                 {QStringLiteral("after"), verdictJson(context, *reader, cell.after)},
                                 {QStringLiteral("direction"), direction}});
        context.say(QStringLiteral("%1 × %2: %3 → %4")
                        .arg(cell.item, cell.objectName, verdictWord(*reader, cell.before),
                             verdictWord(*reader, cell.after)));
    }
    context.say(Tr::tr("%1 against %2: %3 better, %4 worse, %5 the same.")
                    .arg(after.name, before.name)
                    .arg(comparison.better)
                    .arg(comparison.worse)
                    .arg(comparison.same));
    context.answer({{QStringLiteral("round"), after.code},
                    {QStringLiteral("other"), before.code},
                    {QStringLiteral("better"), comparison.better},
                    {QStringLiteral("worse"), comparison.worse},
                    {QStringLiteral("same"), comparison.same},
                    {QStringLiteral("only_before"), QJsonArray::fromStringList(comparison.onlyBefore)},
                    {QStringLiteral("only_after"), QJsonArray::fromStringList(comparison.onlyAfter)},
                    {QStringLiteral("cells"), cells}});
}

} // namespace

void addAssessScore(CLI::App& assess, Context& context)
{
    auto* scoreCommand = assess.add_subcommand("score", "Rate, score and conclusion with every step");
    auto options = std::make_shared<ScoreOptions>();
    scoreCommand->add_option("ROUND", options->round, "Code, name or system")->required();
    scoreCommand->add_option("--rule", options->rule,
                             "rate-2025, score-2021, score-2019; the round's own if not given");
    scoreCommand->add_option("--setting", options->settings, "QUESTION=OPTION where the rule is silent");
    scoreCommand->callback([&context, options] { score(context, *options); });

    auto* compareCommand = assess.add_subcommand("compare", "Two rounds item by item and object by object");
    auto first = std::make_shared<std::string>(), second = std::make_shared<std::string>();
    compareCommand->add_option("ROUND", *first, "Code, name or system")->required();
    compareCommand->add_option("OTHER", *second, "The round to compare with; the one before if not given");
    compareCommand->callback([&context, first, second] { compareRounds(context, *first, *second); });
}

} // namespace wardbook::commands
