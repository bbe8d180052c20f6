#include "commands/commands_tr.h"
#include "commands/drill_support.h"
#include "commands/incident_support.h"
#include "commands/record_json.h"
#include "drills/drill_service.h"
#include "fields/department.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/person.h"
#include "fields/plan.h"

namespace wardbook::commands {

namespace {

namespace fd = fields::drill;

struct NewOptions
{
    std::string scenario, title, on, plan, form, pace, programme, department, director;
};

void begin(const Context& context, const NewOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    drills::NewDrill wanted;
    wanted.scenario = fromStd(options.scenario);
    wanted.title = fromStd(options.title);
    if (!wanted.scenario.isEmpty() && !drills::findScenario(wanted.scenario))
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("There is no scenario “%1”. “wardbook drill scenarios” lists them.").arg(wanted.scenario));
    if (wanted.scenario.isEmpty() && wanted.title.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("A drill needs a scenario or a title. Nothing was changed."));
    if (!options.on.empty()) {
        wanted.plannedOn = QDate::fromString(fromStd(options.on), Qt::ISODate);
        if (!wanted.plannedOn.isValid())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is not a date, such as 2026-06-12. Nothing was changed.")
                            .arg(fromStd(options.on)));
    }
    wanted.form = codeOf(*reader, "drill_form", options.form);
    wanted.pace = codeOf(*reader, "drill_pace", options.pace);
    wanted.plan = findNamed(*reader, fields::plan::kRegister, options.plan);
    wanted.programme = findNamed(*reader, fields::drill_programme::kRegister, options.programme);
    wanted.department = findNamed(*reader, fields::department::kRegister, options.department);
    wanted.director = findNamed(*reader, fields::person::kRegister, options.director);
    answerDrill(context, *workspace, drills::DrillService(*workspace).create(wanted));
}

void list(const Context& context)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QString::fromLatin1(fd::kRegister));
    requireView(*workspace, definition);
    QJsonArray all;
    reader->forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        all.append(recordJson(definition, *reader, record, context.labels()));
        context.say(recordLine(definition, *reader, record));
    });
    context.answer({{QStringLiteral("drills"), all}});
}

void listScenarios(const Context& context)
{
    QJsonArray all;
    for (const drills::Scenario& scenario : drills::builtInScenarios()) {
        all.append(QJsonObject{{QStringLiteral("id"), scenario.id},
                               {QStringLiteral("version"), scenario.version},
                               {QStringLiteral("title"), scenario.title.text()},
                               {QStringLiteral("minutes"), scenario.duration},
                               {QStringLiteral("injects"), scenario.injects.size()},
                               {QStringLiteral("verified"), scenario.verified}});
        context.say(
            QStringLiteral("%1\t%2\t%3")
                .arg(scenario.id, scenario.title.text(),
                     Tr::tr("%1 injects, %2 minutes").arg(scenario.injects.size()).arg(scenario.duration)));
    }
    context.answer({{QStringLiteral("scenarios"), all}});
}

struct StepOptions
{
    std::string drill, step;
};

void step(const Context& context, const StepOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const qint64 id = findDrill(*reader, fromStd(options.drill));
    const qint64 rev = reader->record(QString::fromLatin1(fd::kRegister), id).rev;
    drills::DrillService service(*workspace);
    if (options.step == "submit")
        service.submit(id, rev);
    else
        service.approve(id, rev);
    answerDrill(context, *workspace, id);
}

} // namespace

void addDrillCommands(CLI::App& root, Context& context)
{
    auto* drill = root.add_subcommand("drill", "Drills: plan, run, observe, evaluate, report");
    drill->require_subcommand(1);

    auto* newCommand = drill->add_subcommand("new", "Plan a drill, from a scenario or from nothing");
    auto newOptions = std::make_shared<NewOptions>();
    newCommand->add_option("--scenario", newOptions->scenario, "Id; see “drill scenarios”");
    newCommand->add_option("--title", newOptions->title, "The scenario's if not given");
    newCommand->add_option("--on", newOptions->on, "Date: 2026-06-12");
    newCommand->add_option("--plan", newOptions->plan, "Plan that is exercised: code or name");
    newCommand->add_option("--form", newOptions->form, "tabletop, live, demonstration");
    newCommand->add_option("--pace", newOptions->pace, "clock, facilitator");
    newCommand->add_option("--programme", newOptions->programme, "Yearly programme: code or title");
    newCommand->add_option("--department", newOptions->department, "Code or name");
    newCommand->add_option("--director", newOptions->director, "Code or name");
    newCommand->callback([&context, newOptions] { begin(context, *newOptions); });

    drill->add_subcommand("list", "All drills")->callback([&context] { list(context); });
    drill->add_subcommand("scenarios", "Scenarios that ship with the program")->callback([&context] {
        listScenarios(context);
    });
    auto* showCommand = drill->add_subcommand("show", "State, clocks, injects, observations");
    auto shown = std::make_shared<std::string>();
    showCommand->add_option("DRILL", *shown, "Code or title")->required();
    showCommand->callback([&context, shown] {
        const auto workspace = context.openForReading();
        answerDrill(context, *workspace, findDrill(*workspace->ledger().reader(), fromStd(*shown)));
    });

    auto* stepCommand = drill->add_subcommand("step", "Hand in or approve a drill; says what it lacks");
    auto stepOptions = std::make_shared<StepOptions>();
    stepCommand->add_option("DRILL", stepOptions->drill, "Code or title")->required();
    stepCommand->add_option("STEP", stepOptions->step, "submit, approve")
        ->required()
        ->check(CLI::IsMember({"submit", "approve"}));
    stepCommand->callback([&context, stepOptions] { step(context, *stepOptions); });

    addDrillRun(*drill, context);
    addDrillEvaluate(*drill, context);
    addDrillFiles(*drill, context);
}

} // namespace wardbook::commands
