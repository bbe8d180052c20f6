#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "commands/record_json.h"
#include "fields/department.h"
#include "fields/incident.h"
#include "fields/plan.h"
#include "incidents/incident_service.h"
#include "ledger/record_fields.h"

namespace wardbook::commands {

namespace {

namespace fi = fields::incident;
using incidents::IncidentService;

QString incidentRegister()
{
    return QString::fromLatin1(fi::kRegister);
}

struct NewOptions
{
    std::string text, aware, source, department;
};

void logNew(const Context& context, const NewOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    incidents::QuickLog entry;
    entry.text = fromStd(options.text);
    entry.awareMs = instantOf(*reader, options.aware);
    entry.source = codeOf(*reader, "discovery_source", options.source);
    if (!options.department.empty()) {
        entry.department =
            reader->resolve(QString::fromLatin1(fields::department::kRegister), fromStd(options.department));
        if (entry.department == 0)
            throw Error(ErrorKind::NotFound,
                        Tr::tr("There is no department “%1”.").arg(fromStd(options.department)));
    }
    answerIncident(context, *workspace, IncidentService(*workspace).log(entry));
}

struct ListOptions
{
    bool all = false, exercises = false;
};

/// Exercises are not incidents: they are listed only when asked for, and then alone.
void list(const Context& context, const ListOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(incidentRegister());
    requireView(*workspace, definition);
    QJsonArray incidents;
    reader->forEach(definition.id, [&](const ledger::Record& record) {
        const ledger::RecordFields fields(definition, record);
        const bool done = record.state == QLatin1String("closed") ||
                          record.state == QLatin1String("false_alarm") ||
                          record.state == QLatin1String(ledger::kVoidState);
        if (fields.flag(fi::exercise) != options.exercises || (done && !options.all))
            return;
        incidents.append(recordJson(definition, *reader, record, context.labels()));
        context.say(recordLine(definition, *reader, record));
    });
    context.answer({{QStringLiteral("incidents"), incidents}});
}

struct StepOptions
{
    std::string incident, step, reason, at, plan;
};

void step(const Context& context, const StepOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 id = findIncident(*reader, fromStd(options.incident));
    const qint64 rev = reader->record(incidentRegister(), id).rev;
    const QString wanted = fromStd(options.step), reason = fromStd(options.reason);
    IncidentService service(*workspace);
    if (wanted == QLatin1String("assess")) {
        qint64 plan = 0;
        if (!options.plan.empty()) {
            plan = reader->resolve(QString::fromLatin1(fields::plan::kRegister), fromStd(options.plan));
            if (plan == 0)
                throw Error(ErrorKind::NotFound,
                            Tr::tr("There is no plan “%1”. Nothing was changed.").arg(fromStd(options.plan)));
        }
        service.makeIncident(id, rev, plan);
    } else if (wanted == QLatin1String("dismiss")) {
        service.dismiss(id, rev, reason);
    } else if (wanted == QLatin1String("end")) {
        const qint64 at = instantOf(*reader, options.at);
        service.endHandling(id, rev, at == 0 ? clock::nowMs() : at);
    } else {
        service.step(id, rev, wanted, reason);
    }
    answerIncident(context, *workspace, id);
}

struct CloseOptions
{
    std::string incident, reason;
    bool inSpite = false;
};

void close(const Context& context, const CloseOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 id = findIncident(*reader, fromStd(options.incident));
    const qint64 rev = reader->record(incidentRegister(), id).rev;
    if (options.inSpite)
        IncidentService(*workspace).closeInSpite(id, rev, fromStd(options.reason));
    else
        IncidentService(*workspace).close(id, rev);
    answerIncident(context, *workspace, id);
}

} // namespace

void addIncidentCommands(CLI::App& root, Context& context)
{
    auto* incident = root.add_subcommand("incident", "Incidents: log, grade, clocks, reports, close");
    incident->require_subcommand(1);

    auto* newCommand = incident->add_subcommand("new", "Log an event in one line; aware now unless told");
    auto newOptions = std::make_shared<NewOptions>();
    newCommand->add_option("TEXT", newOptions->text, "What happened")->required();
    newCommand->add_option("--aware", newOptions->aware, "When the unit became aware: \"2026-06-14 08:52\"");
    newCommand->add_option("--source", newOptions->source, "How it was found: a code of discovery_source");
    newCommand->add_option("--department", newOptions->department, "Code or name");
    newCommand->callback([&context, newOptions] { logNew(context, *newOptions); });

    auto* listCommand = incident->add_subcommand("list", "Open incidents");
    auto listOptions = std::make_shared<ListOptions>();
    listCommand->add_flag("--all", listOptions->all, "Closed ones and false alarms too");
    listCommand->add_flag("--exercises", listOptions->exercises, "Those of drills instead");
    listCommand->callback([&context, listOptions] { list(context, *listOptions); });

    auto* stepCommand = incident->add_subcommand("step", "Move an incident on");
    auto stepOptions = std::make_shared<StepOptions>();
    stepCommand->add_option("INCIDENT", stepOptions->incident, "Code or title")->required();
    stepCommand
        ->add_option("STEP", stepOptions->step, "assess, dismiss, handle, recover, end, resume, reopen")
        ->required()
        ->check(CLI::IsMember({"assess", "dismiss", "handle", "recover", "end", "resume", "reopen"}));
    stepCommand->add_option("--reason", stepOptions->reason, "Why");
    stepCommand->add_option("--at", stepOptions->at, "When handling ended; now if not given");
    stepCommand->add_option("--plan", stepOptions->plan, "Plan to put in use: code or name");
    stepCommand->callback([&context, stepOptions] { step(context, *stepOptions); });

    auto* closeCommand = incident->add_subcommand("close", "Close an incident, or say what holds it");
    auto closeOptions = std::make_shared<CloseOptions>();
    closeCommand->add_option("INCIDENT", closeOptions->incident, "Code or title")->required();
    closeCommand->add_flag("--in-spite", closeOptions->inSpite, "Close in spite of gaps, with a reason");
    closeCommand->add_option("--reason", closeOptions->reason, "Why; kept with the incident");
    closeCommand->callback([&context, closeOptions] { close(context, *closeOptions); });

    addIncidentGrade(*incident, context);
    addIncidentClock(*incident, context);
    addIncidentReport(*incident, context);
}

} // namespace wardbook::commands
