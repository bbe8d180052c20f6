#include "commands/assess_support.h"
#include "commands/commands_tr.h"
#include "commands/record_json.h"
#include "fields/assessment.h"
#include "fields/check_object.h"

namespace wardbook::commands {

namespace {

using grading::Cell;
using grading::CellConflict;
using grading::CellEdit;
using grading::Round;
using grading::RoundService;
using grading::Verdict;

struct NewOptions
{
    std::string system, name, pack;
    std::vector<std::string> scopes, objects;
    bool takeOver = false;
};

void begin(const Context& context, const NewOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    grading::NewRound wanted;
    wanted.system = findSystem(*reader, fromStd(options.system));
    wanted.name = fromStd(options.name);
    wanted.pack = fromStd(options.pack);
    wanted.takeOver = options.takeOver;
    const ledger::CodeList& scopes = reader->registers().codes(QStringLiteral("requirement_scope"));
    for (const QString& text : fromStd(options.scopes)) {
        const ledger::Code* scope = scopes.match(text);
        if (!scope)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is no extension: cloud, mobile, iot or ics.").arg(text));
        wanted.scopes << scope->id;
    }
    for (const QString& text : fromStd(options.objects)) {
        const auto object = reader->findByText(QString::fromLatin1(fields::check_object::kRegister), text);
        if (!object)
            throw Error(ErrorKind::NotFound,
                        Tr::tr("There is no object “%1”. Nothing was changed.").arg(text));
        wanted.objects << object->id;
    }
    RoundService service(*workspace);
    const qint64 id = service.start(wanted);
    const Round round = service.load(*workspace->ledger().reader(), id);
    context.say(Tr::tr("Began %1 “%2” of %3: %4 items, %5 objects, %6 cells.")
                    .arg(round.code, round.name, round.systemName)
                    .arg(round.items.size())
                    .arg(round.objects.size())
                    .arg(round.counts().total()));
    context.answer(roundJson(round));
}

void list(const Context& context, const std::string& system)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const ledger::RegisterDef& definition =
        reader->registers().at(QString::fromLatin1(fields::assessment::kRegister));
    requireView(*workspace, definition);
    const qint64 only = system.empty() ? 0 : findSystem(*reader, fromStd(system));
    const ledger::FieldDef& of = definition.fieldAt(QString::fromLatin1(fields::assessment::system));
    QJsonArray rounds;
    reader->forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState) ||
            (only != 0 && record.value(of).toLongLong() != only))
            return;
        rounds.append(recordJson(definition, *reader, record, context.labels()));
        context.say(recordLine(definition, *reader, record));
    });
    context.answer({{QStringLiteral("rounds"), rounds}});
}

struct SetOptions
{
    std::string round, item, object, verdict, note, reason, compensation;
    bool highRisk = false, noHighRisk = false;
};

void setCell(const Context& context, const SetOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    RoundService service(*workspace);
    const Round round = service.load(*reader, findRound(*reader, fromStd(options.round)));
    const int row = findRow(round, fromStd(options.item));
    const int column = findColumn(round, fromStd(options.object));
    CellEdit edit;
    edit.item = round.item(row).id;
    edit.object = round.objects.at(column).id;
    edit.rev = round.cell(row, column).rev;
    edit.verdict = parseVerdict(*reader, fromStd(options.verdict));
    if (!options.note.empty())
        edit.note = fromStd(options.note);
    if (!options.reason.empty())
        edit.naReason = fromStd(options.reason);
    if (!options.compensation.empty())
        edit.compensation = fromStd(options.compensation);
    if (options.highRisk || options.noHighRisk)
        edit.highRisk = options.highRisk;
    QList<CellConflict> conflicts;
    const QList<Cell> cells = service.apply(round, {edit}, &conflicts);
    if (!conflicts.isEmpty())
        throw Error(ErrorKind::Conflict,
                    Tr::tr("%1 changed this cell meanwhile. Nothing was written; look at it and try again.")
                        .arg(conflicts.first().theirName));
    context.say(QStringLiteral("%1 × %2: %3 → %4")
                    .arg(edit.item, round.objects.at(column).name,
                         verdictWord(*reader, round.cell(row, column).verdict),
                         verdictWord(*reader, cells.first().verdict)));
    context.answer(
        {{QStringLiteral("round"), round.code},
         {QStringLiteral("item"), edit.item},
         {QStringLiteral("object"), round.objects.at(column).code},
         {QStringLiteral("before"), verdictJson(context, *reader, round.cell(row, column).verdict)},
         {QStringLiteral("after"), verdictJson(context, *reader, cells.first().verdict)},
         {QStringLiteral("high_risk"), cells.first().highRisk},
         {QStringLiteral("rev"), cells.first().rev}});
}

struct StepOptions
{
    std::string round, transition, reason;
};

void step(const Context& context, const StepOptions& options)
{
    const auto workspace = context.openForWriting();
    RoundService service(*workspace);
    const qint64 id = findRound(*workspace->ledger().reader(), fromStd(options.round));
    const Round before = service.load(*workspace->ledger().reader(), id);
    service.step(before, fromStd(options.transition), fromStd(options.reason));
    const auto reader = workspace->ledger().reader();
    const ledger::RegisterDef& definition =
        reader->registers().at(QString::fromLatin1(fields::assessment::kRegister));
    const ledger::Record now = reader->record(definition.id, id);
    const ledger::StateDef* state = definition.state(now.state);
    context.say(
        Tr::tr("%1 “%2” is now: %3.").arg(before.code, before.name, state ? state->label.text() : now.state));
    context.answer(recordJson(definition, *reader, now, context.labels()));
}

} // namespace

void addAssessCommands(CLI::App& root, Context& context)
{
    auto* assess =
        root.add_subcommand("assess", "Self-assessment: begin, judge, fill from a sheet, score, compare, "
                                      "report, export, submit, sign");
    assess->require_subcommand(1);

    auto* newCommand = assess->add_subcommand("new", "Begin a round for a graded system");
    auto newOptions = std::make_shared<NewOptions>();
    newCommand->add_option("SYSTEM", newOptions->system, "Code or name")->required();
    newCommand->add_option("--name", newOptions->name, "Name of the round; from today's date if not given");
    newCommand->add_option("--scope", newOptions->scopes, "Extensions: cloud, mobile, iot, ics")
        ->delimiter(',');
    newCommand->add_option("--object", newOptions->objects, "Codes or names; all of the system if not given")
        ->delimiter(',');
    newCommand->add_option("--pack", newOptions->pack, "A loaded requirement pack: ID or ID@VERSION");
    newCommand->add_flag("--take-over", newOptions->takeOver,
                         "Shared objects judged in the last 12 months keep their verdicts");
    newCommand->callback([&context, newOptions] { begin(context, *newOptions); });

    auto* listCommand = assess->add_subcommand("list", "Rounds, oldest first");
    auto system = std::make_shared<std::string>();
    listCommand->add_option("SYSTEM", *system, "Only of this system");
    listCommand->callback([&context, system] { list(context, *system); });

    auto* setCommand = assess->add_subcommand("set", "Judge one cell");
    auto setOptions = std::make_shared<SetOptions>();
    setCommand->add_option("ROUND", setOptions->round, "Code, name or system")->required();
    setCommand->add_option("ITEM", setOptions->item, "Id, or clause and letter: \"8.1.4.1 d\"")->required();
    setCommand->add_option("OBJECT", setOptions->object, "Code or name")->required();
    setCommand->add_option("VERDICT", setOptions->verdict, "met, partial, unmet, na, blank")->required();
    setCommand->add_option("--note", setOptions->note, "What was found");
    setCommand->add_option("--reason", setOptions->reason, "Why not applicable");
    setCommand->add_option("--compensation", setOptions->compensation, "Compensating measure");
    setCommand->add_flag("--high-risk", setOptions->highRisk, "Flag as high risk")
        ->excludes(setCommand->add_flag("--no-high-risk", setOptions->noHighRisk, "Take the flag off"));
    setCommand->callback([&context, setOptions] { setCell(context, *setOptions); });

    auto* stepCommand = assess->add_subcommand("step", "Submit, review, sign or return a round");
    auto stepOptions = std::make_shared<StepOptions>();
    stepCommand->add_option("ROUND", stepOptions->round, "Code, name or system")->required();
    stepCommand->add_option("STEP", stepOptions->transition, "submit, review, sign, return")
        ->required()
        ->check(CLI::IsMember({"submit", "review", "sign", "return"}));
    stepCommand->add_option("--reason", stepOptions->reason, "Why; needed to return");
    stepCommand->callback([&context, stepOptions] { step(context, *stepOptions); });

    addAssessFill(*assess, context);
    addAssessScore(*assess, context);
    addAssessExport(*assess, context);
}

} // namespace wardbook::commands
