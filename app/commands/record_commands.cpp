#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/record_json.h"
#include "commands/record_query.h"
#include "fields/remediation.h"
#include "ledger/list_index.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

using ledger::FieldValues;
using ledger::Record;
using ledger::RegisterDef;

struct ListOptions
{
    std::string registerId, find, sort;
    std::vector<std::string> where;
    int limit = 100;
    bool descending = false;
};

void list(const Context& context, const ListOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const RegisterDef& definition = reader->registers().at(fromStd(options.registerId));
    requireView(*workspace, definition);
    RecordQuery wanted = parseConditions(definition, *reader, fromStd(options.where));
    wanted.query.find = fromStd(options.find);
    wanted.query.sort = fromStd(options.sort);
    wanted.query.descending = options.descending;
    ledger::ListIndex index(*reader, definition.id);
    index.load();
    const ledger::ListHits hits = index.run(wanted.query);
    QJsonArray records;
    qint64 total = 0;
    const auto take = [&](const Record& record) {
        if (!wanted.matches(definition, record))
            return;
        if (++total > options.limit)
            return;
        if (context.json())
            records.append(recordJson(definition, *reader, record, context.labels()));
        else
            context.say(recordLine(definition, *reader, record));
    };
    for (size_t at = 0; at < hits.ids.size(); at += 500) {
        if (wanted.others.isEmpty() && total >= options.limit)
            break; // the rest is only counted
        const auto chunk = std::span(hits.ids).subspan(at, std::min<size_t>(500, hits.ids.size() - at));
        for (const Record& record : reader->fetch(definition.id, chunk))
            take(record);
    }
    if (wanted.others.isEmpty())
        total = static_cast<qint64>(hits.ids.size());
    context.answer({{QStringLiteral("total"), total},
                    {QStringLiteral("capped"), hits.capped},
                    {QStringLiteral("records"), records}});
    context.say(hits.capped
                    ? Tr::tr("More than %1 match.").arg(total)
                    : Tr::tr("%1 of %2 shown.").arg(std::min<qint64>(total, options.limit)).arg(total));
}

struct RecordOptions
{
    std::string registerId, code, reason, transition;
    std::vector<std::string> assignments;
    bool history = false;
    qint64 act = 0;
};

Record find(ledger::Reader& reader, const RecordOptions& options)
{
    const auto record = reader.findByText(fromStd(options.registerId), fromStd(options.code));
    if (!record)
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("There is no record “%1” in %2.").arg(fromStd(options.code), fromStd(options.registerId)));
    return *record;
}

QJsonArray historyJson(const RegisterDef& definition, ledger::Reader& reader, const Record& record,
                       bool labels)
{
    QJsonArray history;
    for (const ledger::HistoryEntry& entry : reader.history(definition.id, record.id)) {
        QJsonArray changes;
        for (const ledger::FieldChange& change : entry.changes)
            changes.append(QJsonObject{{QStringLiteral("field"), change.field},
                                       {QStringLiteral("before"),
                                        valueJson(definition, reader, change.field, change.before, labels)},
                                       {QStringLiteral("after"),
                                        valueJson(definition, reader, change.field, change.after, labels)}});
        history.append(QJsonObject{{QStringLiteral("act"), entry.actSeq},
                                   {QStringLiteral("at"), entry.at.toString(Qt::ISODate)},
                                   {QStringLiteral("actor"), entry.actor},
                                   {QStringLiteral("role"), entry.role},
                                   {QStringLiteral("label"), entry.label},
                                   {QStringLiteral("reason"), entry.reason},
                                   {QStringLiteral("changes"), changes}});
    }
    return history;
}

void show(const Context& context, const RecordOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    const RegisterDef& definition = reader->registers().at(fromStd(options.registerId));
    requireView(*workspace, definition);
    const Record record = find(*reader, options);
    QJsonObject answer{{QStringLiteral("record"), recordJson(definition, *reader, record, context.labels())}};
    for (const QString& line : recordLines(definition, *reader, record))
        context.say(line);
    if (options.history) {
        const QJsonArray history = historyJson(definition, *reader, record, context.labels());
        answer.insert(QStringLiteral("history"), history);
        for (const QJsonValue& entry : history) {
            context.say(QStringLiteral("%1  %2  %3  %4")
                            .arg(entry[QLatin1String("act")].toInteger(), 6)
                            .arg(entry[QLatin1String("at")].toString(),
                                 entry[QLatin1String("actor")].toString(),
                                 entry[QLatin1String("label")].toString()));
            for (const QJsonValue& change : entry[QLatin1String("changes")].toArray())
                context.say(QStringLiteral("          %1: %2 → %3")
                                .arg(change[QLatin1String("field")].toString(),
                                     change[QLatin1String("before")].toVariant().toString(),
                                     change[QLatin1String("after")].toVariant().toString()));
        }
    }
    context.answer(answer);
}

FieldValues parseAssignments(const RegisterDef& definition, ledger::Reader& reader, const QStringList& texts)
{
    ledger::FieldValues values;
    for (const QString& text : texts) {
        const auto [name, value] = splitAssignment(text);
        const auto parsed = ledger::parseField(definition, definition.fieldAt(name), reader.registers(),
                                               value, reader.resolver());
        if (!parsed.ok())
            throw Error(ErrorKind::Invalid, parsed.problem + QLatin1Char(' ') +
                                                Tr::tr("Correct the value; nothing was changed."));
        values.insert(parsed.values);
    }
    return values;
}

void answerAct(const Context& context, const ledger::ActResult& act, const QString& line)
{
    context.say(line + QLatin1Char(' ') + Tr::tr("Act %1.").arg(act.seq));
    context.answer({{QStringLiteral("act"), act.seq}, {QStringLiteral("changes"), act.changes}});
}

/// The window asks why a remediation's date moves away; here the reason of the act says it. Returns what the
/// person should know.
QString keepDelay(const RegisterDef& definition, const Record& record, const QString& reason,
                  ledger::FieldValues& values)
{
    namespace field = fields::remediation;
    const QString due = QLatin1String(field::due), postponed = QLatin1String(field::postponed);
    if (definition.id != QLatin1String(field::kRegister) || !values.contains(due) ||
        values.contains(postponed))
        return {};
    const QString before = record.text(definition.fieldAt(due)), after = values.value(due).toString();
    if (before.isEmpty() || (!after.isEmpty() && after <= before)) // ISO dates
        return {};
    if (reason.trimmed().isEmpty())
        return Tr::tr("The date moved away and nothing says why: give postponed=… or --reason.");
    values.insert(postponed, reason.trimmed());
    return Tr::tr("The reason was kept with the action too.");
}

void set(const Context& context, const RecordOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const RegisterDef& definition = reader->registers().at(fromStd(options.registerId));
    ledger::FieldValues values = parseAssignments(definition, *reader, fromStd(options.assignments));
    if (options.code == "new") {
        qint64 id = 0;
        const auto act =
            workspace->perform(Tr::tr("New record"), fromStd(options.reason),
                               [&](ledger::ActWriter& writer) { id = writer.create(definition.id, values); });
        const auto fresh = workspace->ledger().reader();
        answerAct(context, act, recordLine(definition, *fresh, fresh->record(definition.id, id)));
        return;
    }
    const Record record = find(*reader, options);
    const QString delay = keepDelay(definition, record, fromStd(options.reason), values);
    const auto act =
        workspace->perform(Tr::tr("Edit"), fromStd(options.reason), [&](ledger::ActWriter& writer) {
            writer.update(definition.id, record.id, record.rev, values);
        });
    answerAct(context, act,
              (Tr::tr("%1 was changed.").arg(fromStd(options.code)) + QLatin1Char(' ') + delay).trimmed());
}

void transition(const Context& context, const RecordOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const RegisterDef& definition = reader->registers().at(fromStd(options.registerId));
    const Record record = find(*reader, options);
    const QString id = fromStd(options.transition);
    const ledger::TransitionDef* transition = definition.transition(id);
    if (transition == nullptr && id != QLatin1String(ledger::kVoidState))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is no step “%1” in %2. Nothing was changed.").arg(id, definition.id));
    const ledger::FieldValues carried = parseAssignments(definition, *reader, fromStd(options.assignments));
    if (transition == nullptr && !carried.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("A record that becomes void keeps its fields as they are. "
                                               "Nothing was changed."));
    const QString label = transition ? transition->label.text() : Tr::tr("Void");
    const auto act = workspace->perform(label, fromStd(options.reason), [&](ledger::ActWriter& writer) {
        if (transition)
            writer.transition(definition.id, record.id, record.rev, id, carried);
        else
            writer.voidRecord(definition.id, record.id, record.rev);
    });
    answerAct(context, act, QStringLiteral("%1: %2.").arg(fromStd(options.code), label));
}

void undo(const Context& context, const RecordOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto act = workspace->ledger().undo(workspace->actor(), options.act, fromStd(options.reason));
    answerAct(context, act, Tr::tr("Act %1 was undone.").arg(options.act));
}

} // namespace

void addRecordCommands(CLI::App& root, Context& context)
{
    auto* listCommand = root.add_subcommand("list", "Records of a register");
    auto listOptions = std::make_shared<ListOptions>();
    listCommand->add_option("REGISTER", listOptions->registerId)->required();
    listCommand->add_option("--where", listOptions->where, "FIELD=VALUE[,VALUE…]; repeat");
    listCommand->add_option("--find", listOptions->find, "Chinese characters, code, pinyin initials");
    listCommand->add_option("--sort", listOptions->sort, "Sortable field");
    listCommand->add_flag("--descending", listOptions->descending);
    listCommand->add_option("--limit", listOptions->limit)->check(CLI::NonNegativeNumber);
    listCommand->callback([&context, listOptions] { list(context, *listOptions); });

    auto options = std::make_shared<RecordOptions>();
    auto* showCommand = root.add_subcommand("show", "One record, with its history");
    auto* setCommand = root.add_subcommand("set", "Change fields of a record; CODE new makes one");
    auto* stepCommand = root.add_subcommand("step", "Submit, return, review, approve, retire, void …");
    for (auto* command : {showCommand, setCommand, stepCommand}) {
        command->add_option("REGISTER", options->registerId)->required();
        command->add_option("CODE", options->code, "Code or title")->required();
    }
    showCommand->add_flag("--history", options->history);
    showCommand->callback([&context, options] { show(context, *options); });
    setCommand->add_option("VALUES", options->assignments, "FIELD=VALUE …")->required();
    setCommand->add_option("--reason", options->reason);
    setCommand->callback([&context, options] { set(context, *options); });
    stepCommand->add_option("STEP", options->transition)->required();
    stepCommand->add_option("VALUES", options->assignments,
                            "FIELD=VALUE of what the step itself fills, as an opinion");
    stepCommand->add_option("--reason", options->reason);
    stepCommand->callback([&context, options] { transition(context, *options); });
    auto* undoCommand = root.add_subcommand("undo", "Revert an act by a compensating act");
    undoCommand->add_option("ACT", options->act, "Number of the act")->required();
    undoCommand->add_option("--reason", options->reason);
    undoCommand->callback([&context, options] { undo(context, *options); });
}

} // namespace wardbook::commands
