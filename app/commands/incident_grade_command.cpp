#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "fields/incident.h"
#include "incidents/incident_service.h"
#include "ledger/record_fields.h"

namespace wardbook::commands {

namespace {

namespace fi = fields::incident;

struct GradeOptions
{
    std::string incident, grade, reason, clause;
    std::vector<std::string> facts;
};

/// "direct_loss=6000000": facts are fields of the incident.
using ledger::FieldValues;

FieldValues factsOf(ledger::Reader& reader, const QStringList& texts)
{
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(fi::kRegister));
    ledger::FieldValues values;
    for (const QString& text : texts) {
        const auto at = text.indexOf(QLatin1Char('='));
        const ledger::FieldDef* field = definition.field(text.left(at).trimmed());
        if (at < 1 || !field)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is no FIELD=VALUE of an incident. Nothing was changed.").arg(text));
        const ledger::ParsedField parsed =
            ledger::parseField(definition, *field, reader.registers(), text.mid(at + 1), reader.resolver());
        if (!parsed.ok())
            throw Error(ErrorKind::Invalid, parsed.problem);
        for (auto it = parsed.values.begin(); it != parsed.values.end(); ++it)
            values.insert(it.key(), it.value());
    }
    return values;
}

QJsonArray linesJson(const incidents::GradeSuggestion& suggestion)
{
    QJsonArray lines;
    for (const incidents::GradeLine& line : suggestion.lines)
        lines.append(QJsonObject{{QStringLiteral("indicator"), line.id},
                                 {QStringLiteral("title"), line.title},
                                 {QStringLiteral("value"), line.value},
                                 {QStringLiteral("reached"), line.reached},
                                 {QStringLiteral("next"), line.nextText},
                                 {QStringLiteral("law"), line.source.law},
                                 {QStringLiteral("article"), line.source.article},
                                 {QStringLiteral("verified"), line.source.verified}});
    return lines;
}

void grade(const Context& context, const GradeOptions& options)
{
    const bool writes = !options.grade.empty() || !options.facts.empty();
    const auto workspace = writes ? context.openForWriting() : context.openForReading();
    auto reader = workspace->ledger().reader();
    const qint64 id = findIncident(*reader, fromStd(options.incident));
    incidents::IncidentService service(*workspace);
    if (!options.facts.empty()) {
        service.edit(id, reader->record(QString::fromLatin1(fi::kRegister), id).rev,
                     factsOf(*reader, fromStd(options.facts)));
        reader = workspace->ledger().reader();
    }
    const auto rules = incidents::IncidentRules::current(*reader);
    const incidents::GradeSuggestion suggestion =
        incidents::suggestGrade(incidents::gradeFacts(*reader, id, clock::nowMs()), *rules);
    for (const incidents::GradeLine& line : suggestion.lines)
        context.say(QStringLiteral("%1\t%2\t%3\t%4%5")
                        .arg(line.title, line.value, incidents::gradeText(line.reached), line.nextText,
                             line.source.verified ? QString() : Tr::tr(" (unverified)")));
    QJsonObject answer{{QStringLiteral("suggested"), suggestion.grade},
                       {QStringLiteral("clause"), suggestion.clause},
                       {QStringLiteral("verified"), suggestion.verified},
                       {QStringLiteral("rules"), suggestion.rules},
                       {QStringLiteral("lines"), linesJson(suggestion)}};
    context.say(Tr::tr("Suggested: %1. %2").arg(incidents::gradeText(suggestion.grade), suggestion.clause));
    if (!options.grade.empty()) {
        const QString decided = codeOf(*reader, "incident_grade", options.grade);
        const QString clause = options.clause.empty() ? suggestion.clause : fromStd(options.clause);
        service.decide(id, {decided, fromStd(options.reason), clause});
        context.say(Tr::tr("Decided: %1.").arg(incidents::gradeText(decided)));
        answer.insert(QStringLiteral("decided"), decided);
    }
    context.answer(answer);
}

} // namespace

void addIncidentGrade(CLI::App& incident, Context& context)
{
    auto* command = incident.add_subcommand("grade", "What the rules suggest; with GRADE, the decision");
    auto options = std::make_shared<GradeOptions>();
    command->add_option("INCIDENT", options->incident, "Code or title")->required();
    command->add_option("GRADE", options->grade, "ordinary, larger, major, grave");
    command->add_option("--reason", options->reason, "Why; needed to decide");
    command->add_option("--clause", options->clause, "Clause; the suggestion's if not given");
    command->add_option("--fact", options->facts, "FIELD=VALUE, written first: direct_loss=600万");
    command->callback([&context, options] { grade(context, *options); });
}

} // namespace wardbook::commands
