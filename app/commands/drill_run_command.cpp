#include "commands/commands_tr.h"
#include "commands/drill_support.h"
#include "commands/incident_support.h"
#include "drills/drill_console.h"
#include "drills/drill_replay.h"
#include <QFile>

namespace wardbook::commands {

namespace {

using drills::DrillConsole;
using drills::DrillRun;

struct RunOptions
{
    std::string drill, action, inject, reason, text, who, script, at;
    int number = 0, minutes = -1, from = 1, until = 0;
    bool undo = false;
};

/// A whole drill from a script, with the script's clock.
void replay(const Context& context, const RunOptions& options)
{
    QFile file(fromStd(options.script));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io,
                    Tr::tr("The script %1 can't be read. Nothing was changed.").arg(fromStd(options.script)),
                    file.errorString());
    const auto workspace = context.openForWriting();
    auto script = drills::DrillReplay::fromJson(*workspace, file.readAll());
    if (!options.drill.empty())
        script.setDrill(findDrill(*workspace->ledger().reader(), fromStd(options.drill)));
    const qint64 drill = script.play(options.from, options.until);
    context.say(Tr::tr("%1 steps taken.").arg(script.done().size()));
    answerDrill(context, *workspace, drill);
}

void pauseOrEnd(DrillConsole& console, const DrillRun& run, const RunOptions& options)
{
    const QString reason = fromStd(options.reason);
    if (options.action == "start")
        console.start(run.id, run.rev);
    else if (options.action == "pause")
        console.pause(run.id, reason);
    else if (options.action == "resume")
        console.resume(run.id);
    else if (options.action == "end")
        console.end(run.id, reason);
    else if (options.action == "gap")
        console.recordGap(run.id, run.lastRecordMs, false);
    else
        console.note(run.id, fromStd(options.text));
}

void onInject(DrillConsole& console, const DrillRun& run, const RunOptions& options, qint64 atMs)
{
    const drills::RunInject& inject = findInject(run, fromStd(options.inject));
    if (options.action == "release")
        return console.release(inject.id, atMs);
    if (options.action == "skip")
        return console.skip(inject.id, fromStd(options.reason));
    if (options.action == "postpone")
        return console.postpone(inject.id, options.minutes, fromStd(options.reason));
    for (const drills::RunAction& action : inject.actions)
        if (action.no == options.number)
            return console.tick(action.id, !options.undo, fromStd(options.who), atMs);
    throw Error(ErrorKind::NotFound, Tr::tr("Inject %1 has no expected action %2. Nothing was changed.")
                                         .arg(inject.no)
                                         .arg(options.number));
}

void run(const Context& context, const RunOptions& options)
{
    if (!options.script.empty())
        return replay(context, options);
    if (options.drill.empty() || options.action.empty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Which drill, and what? Or give a script. Nothing was changed."));
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const DrillRun now = drills::readRun(*reader, findDrill(*reader, fromStd(options.drill)));
    DrillConsole console(*workspace);
    if (options.inject.empty())
        pauseOrEnd(console, now, options);
    else
        onInject(console, now, options, instantOf(*reader, options.at));
    answerDrill(context, *workspace, now.id);
}

struct ObserveOptions
{
    std::string drill, kind, text, who, inject, at;
};

void observe(const Context& context, const ObserveOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const DrillRun now = drills::readRun(*reader, findDrill(*reader, fromStd(options.drill)));
    const qint64 inject = options.inject.empty() ? 0 : findInject(now, fromStd(options.inject)).id;
    DrillConsole(*workspace)
        .observe(now.id, codeOf(*reader, "observation_kind", options.kind), inject, fromStd(options.who),
                 fromStd(options.text), instantOf(*reader, options.at));
    answerDrill(context, *workspace, now.id);
}

} // namespace

void addDrillRun(CLI::App& drill, Context& context)
{
    auto* command = drill.add_subcommand("run", "Run a drill step by step, or play a script");
    auto options = std::make_shared<RunOptions>();
    command->add_option("DRILL", options->drill, "Code or title; a script may make its own");
    auto* action = command->add_option("ACTION", options->action, "What happens now")
                       ->check(CLI::IsMember({"start", "pause", "resume", "end", "gap", "note", "release",
                                              "skip", "postpone", "tick"}));
    command->add_option("INJECT", options->inject, "Number of the inject: 03");
    command->add_option("NUMBER", options->number, "Number of the expected action, for tick");
    command->add_flag("--undo", options->undo, "Takes a tick back");
    command->add_option("--minutes", options->minutes, "New minute after the start, for postpone");
    command->add_option("--reason", options->reason, "Why");
    command->add_option("--text", options->text, "Words of a note");
    command->add_option("--who", options->who, "Who did it");
    command->add_option("--at", options->at, "When it happened, if it was written on paper first");
    auto* script = command->add_option("--script", options->script, "JSON with steps and their times");
    script->excludes(action);
    command->add_option("--from", options->from, "First step of the script")->needs(script);
    command->add_option("--until", options->until, "Last step of the script")->needs(script);
    command->callback([&context, options] { run(context, *options); });

    auto* observeCommand = drill.add_subcommand("observe", "Write down what was seen, stamped now");
    auto observed = std::make_shared<ObserveOptions>();
    observeCommand->add_option("DRILL", observed->drill, "Code or title")->required();
    observeCommand
        ->add_option("KIND", observed->kind, "as_planned, late, deviated, communication, good, improve")
        ->required();
    observeCommand->add_option("--text", observed->text, "What was seen");
    observeCommand->add_option("--who", observed->who, "Whom it is about");
    observeCommand->add_option("--inject", observed->inject, "Number of the inject");
    observeCommand->add_option("--at", observed->at, "When; now if not given");
    observeCommand->callback([&context, observed] { observe(context, *observed); });
}

} // namespace wardbook::commands
