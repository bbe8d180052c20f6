#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "fields/clock_mark.h"
#include "incidents/incident_service.h"

namespace wardbook::commands {

namespace {

struct ClockOptions
{
    std::string incident, done, waive, approve, at, receipt, reason;
};

bool writes(const ClockOptions& options)
{
    return !options.done.empty() || !options.waive.empty() || !options.approve.empty();
}

/// The mark that asks for "does not apply" under a rule and waits for a second person.
void approve(people::Workspace& workspace, qint64 incident, const QString& rule)
{
    const auto reader = workspace.ledger().reader();
    for (const incidents::ClockMark& mark : incidents::clockFacts(*reader, incident).marks) {
        if (mark.rule != rule || mark.approved || mark.action != QLatin1String("not_applicable"))
            continue;
        const qint64 rev = reader->record(QString::fromLatin1(fields::clock_mark::kRegister), mark.id).rev;
        incidents::IncidentService(workspace).approveMark(mark.id, rev);
        return;
    }
    throw Error(ErrorKind::NotFound,
                Tr::tr("Nothing of “%1” waits to be approved. Nothing was changed.").arg(rule));
}

void clocks(const Context& context, const ClockOptions& options)
{
    const auto workspace = writes(options) ? context.openForWriting() : context.openForReading();
    auto reader = workspace->ledger().reader();
    const qint64 now = clock::nowMs();
    QList<incidents::Clock> shown;
    const auto rules = incidents::IncidentRules::current(*reader);
    if (options.incident.empty()) {
        shown = incidents::openClocks(*reader, *rules, now);
    } else {
        const qint64 id = findIncident(*reader, fromStd(options.incident));
        incidents::IncidentService service(*workspace);
        if (!options.done.empty()) {
            const qint64 at = instantOf(*reader, options.at);
            service.markDone(id, fromStd(options.done), at == 0 ? now : at, fromStd(options.receipt));
        } else if (!options.waive.empty()) {
            service.markNotApplicable(id, fromStd(options.waive), fromStd(options.reason));
        } else if (!options.approve.empty()) {
            approve(*workspace, id, fromStd(options.approve));
        }
        reader = workspace->ledger().reader();
        shown = incidents::clocksOf(incidents::clockFacts(*reader, id), *rules, now);
    }
    QJsonArray answer;
    for (const incidents::Clock& each : shown) {
        context.say(clockLine(each, now));
        answer.append(clockJson(each, now));
    }
    context.answer({{QStringLiteral("clocks"), answer}, {QStringLiteral("rules"), rules->key()}});
}

} // namespace

void addIncidentClock(CLI::App& incident, Context& context)
{
    auto* command =
        incident.add_subcommand("clock", "Legal clocks: the open ones of all incidents, or all of one");
    auto options = std::make_shared<ClockOptions>();
    auto* name = command->add_option("INCIDENT", options->incident, "Code or title");
    auto* done = command->add_option("--done", options->done, "RULE that was answered, e.g. by telephone");
    auto* waive = command->add_option("--not-applicable", options->waive, "RULE that does not apply");
    auto* agree = command->add_option("--approve", options->approve, "RULE whose waiver you approve");
    done->needs(name)->excludes(waive)->excludes(agree);
    waive->needs(name)->excludes(agree);
    agree->needs(name);
    command->add_option("--at", options->at, "When; now if not given");
    command->add_option("--receipt", options->receipt, "Receipt number");
    command->add_option("--reason", options->reason, "Why it does not apply");
    command->callback([&context, options] { clocks(context, *options); });
}

} // namespace wardbook::commands
