#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/record_json.h"
#include "fields/remediation.h"
#include "oversight/check_engine.h"
#include "oversight/remediation_service.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

using namespace oversight;

struct CheckOptions
{
    std::string rule, failOn;
    int limit = 200;
    bool rules = false;
};

constexpr int kFound = 4; ///< exit code of --fail-on

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject ruleJson(const CheckRule& rule, qint64 found)
{
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("register"), rule.test.registerId},
            {QStringLiteral("severity"), severityId(rule.severity)},
            {QStringLiteral("title"), rule.title.text()},
            {QStringLiteral("fix"), rule.fix.text()},
            {QStringLiteral("law"), rule.law},
            {QStringLiteral("article"), orNull(rule.article)},
            {QStringLiteral("verified"), rule.verified},
            {QStringLiteral("own"), rule.own},
            {QStringLiteral("findings"), found}};
}

QJsonObject findingJson(ledger::Reader& reader, const Finding& finding)
{
    QJsonValue accepted;
    if (finding.acceptedUntil.isValid())
        accepted = QJsonObject{{QStringLiteral("by"), finding.acceptedBy},
                               {QStringLiteral("reason"), finding.acceptedReason},
                               {QStringLiteral("until"), finding.acceptedUntil.toString(Qt::ISODate)}};
    QString action;
    if (finding.remediation != 0) {
        namespace fr = fields::remediation;
        const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fr::kRegister));
        action = reader.record(definition.id, finding.remediation)
                     .text(definition.fieldAt(QLatin1String(fr::code)));
    }
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityId(finding.severity)},
            {QStringLiteral("register"), finding.registerId},
            {QStringLiteral("uid"), finding.uid},
            {QStringLiteral("code"), orNull(finding.code)},
            {QStringLiteral("title"), finding.title},
            {QStringLiteral("department"), orNull(finding.department)},
            {QStringLiteral("text"), finding.text},
            {QStringLiteral("fix"), finding.fix},
            {QStringLiteral("law"), finding.law},
            {QStringLiteral("verified"), finding.verified},
            {QStringLiteral("accepted"), accepted},
            {QStringLiteral("proposed"), finding.proposed},
            {QStringLiteral("remediation"), orNull(action)}};
}

void say(const Context& context, const Finding& finding)
{
    const QString named = (finding.code + u' ' + finding.title).trimmed();
    context.say(QStringLiteral("[%1] %2  %3").arg(severityText(finding.severity), finding.ruleTitle, named));
    context.say(QStringLiteral("    ") + finding.text);
    context.say(QStringLiteral("    ") + Tr::tr("To mend it: %1").arg(finding.fix));
    QString law = QStringLiteral("    ") + finding.law;
    if (!finding.verified)
        law += QStringLiteral("  [%1]").arg(Tr::tr("unverified"));
    context.say(law);
    if (finding.acceptedUntil.isValid())
        context.say(QStringLiteral("    ") + Tr::tr("Accepted by %1 until %2: %3")
                                                 .arg(finding.acceptedBy,
                                                      finding.acceptedUntil.toString(Qt::ISODate),
                                                      finding.acceptedReason));
    else if (finding.proposed)
        context.say(QStringLiteral("    ") + Tr::tr("Proposed for acceptance"));
}

void listRules(const Context& context, const CheckRules& rules, const Findings& found)
{
    QJsonArray list;
    for (const CheckRule& rule : rules.rules) {
        const qint64 count = found.byRule.value(rule.id).size();
        list.append(ruleJson(rule, count));
        context.say(
            QStringLiteral("%1\t[%2]\t%3\t%4")
                .arg(rule.id, severityText(rule.severity), rule.title.text(), QString::number(count)));
    }
    context.answer({{QStringLiteral("rules"), list}, {QStringLiteral("version"), rules.version}});
}

/// Only rules about registers that the member may see; a rule that is asked for must be one of them.
CheckRules visible(people::Workspace& workspace, const CheckRules& all, const QString& wanted)
{
    const auto registers = workspace.ledger().registers();
    if (const CheckRule* rule = all.find(wanted))
        requireView(workspace, registers->at(rule->test.registerId));
    else if (!wanted.isEmpty())
        throw Error(ErrorKind::NotFound,
                    Tr::tr("There is no check “%1”. “wardbook check --rules” lists them.").arg(wanted));
    CheckRules kept = all;
    kept.rules.removeIf([&](const CheckRule& rule) {
        return (!wanted.isEmpty() && rule.id != wanted) ||
               !workspace.ledger().rights().may(workspace.session().role, rule.test.registerId,
                                                QString::fromLatin1(ledger::verb::kView));
    });
    return kept;
}

bool fails(const std::string& failOn, const FindingCounts& counts)
{
    return (failOn == "high" && counts.high > 0) || (failOn == "medium" && counts.high + counts.medium > 0) ||
           (failOn == "low" && counts.high + counts.medium + counts.low > 0);
}

void check(Context& context, const CheckOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const QDate today = clock::now().date();
    const auto rules = std::make_shared<const CheckRules>(
        visible(*workspace, *CheckRules::current(*reader), fromStd(options.rule)));
    CheckEngine engine(rules, reader->registers());
    const auto beside = workspace->ledger().reader();
    const Findings& found = engine.run(*reader, today, context.progress(Tr::tr("Checking")), beside.get());
    const FindingCounts counts = countsOf(*reader, *rules, found, today);
    if (fails(options.failOn, counts))
        context.setExitCode(kFound);
    if (options.rules)
        return listRules(context, *rules, found);
    const QList<Finding> findings = findingsOf(*reader, *rules, found, today, {}, 0, options.limit);
    QJsonArray list;
    for (const Finding& finding : findings) {
        say(context, finding);
        list.append(findingJson(*reader, finding));
    }
    if (findings.size() < found.total())
        context.say(Tr::tr("%1 of %2 shown.").arg(findings.size()).arg(found.total()));
    context.say(Tr::tr("High: %1, medium: %2, low: %3, accepted: %4; %5 rules")
                    .arg(counts.high)
                    .arg(counts.medium)
                    .arg(counts.low)
                    .arg(counts.accepted)
                    .arg(rules->rules.size()));
    context.answer({{QStringLiteral("total"), found.total()},
                    {QStringLiteral("high"), counts.high},
                    {QStringLiteral("medium"), counts.medium},
                    {QStringLiteral("low"), counts.low},
                    {QStringLiteral("accepted"), counts.accepted},
                    {QStringLiteral("rules"), rules->rules.size()},
                    {QStringLiteral("version"), rules->version},
                    {QStringLiteral("day"), today.toString(Qt::ISODate)},
                    {QStringLiteral("findings"), list}});
}

} // namespace

void addCheckCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("check", "What does not hold across the registers, gravest first");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("--rule", options->rule, "Only this rule");
    command->add_flag("--rules", options->rules, "The rules themselves, with how many findings each has");
    command->add_option("--limit", options->limit, "At most so many findings (200)")
        ->check(CLI::Range(1, 1'000'000));
    command
        ->add_option("--fail-on", options->failOn,
                     "Exit code 4 when one this grave or graver is not accepted")
        ->check(CLI::IsMember({"high", "medium", "low"}));
    command->callback([&context, options] { check(context, *options); });
}

} // namespace wardbook::commands
