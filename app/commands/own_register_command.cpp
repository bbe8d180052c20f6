#include "commands/commands_tr.h"
#include "commands/context.h"
#include "ledger/custom_definitions.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// Registers and fields of the unit's own; the format of FILE.json is in app/ledger/own_json.h.
namespace wardbook::commands {

namespace {

using ledger::OwnDefinition;

struct OwnOptions
{
    std::string registerId, field, file, reason;
};

QJsonObject readJson(const std::string& path)
{
    QFile file(fromStd(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            Tr::tr("“%1” can't be read: %2. Nothing was changed.").arg(file.fileName(), file.errorString()));
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        throw Error(ErrorKind::Invalid,
                    problem.error == QJsonParseError::NoError
                        ? Tr::tr("“%1” holds no JSON object. Nothing was changed.").arg(file.fileName())
                        : Tr::tr("“%1” holds no JSON object (%2). Nothing was changed.")
                              .arg(file.fileName(), problem.errorString()));
    return document.object();
}

QString stateId(OwnDefinition::State state)
{
    switch (state) {
    case OwnDefinition::State::InUse:
        return QStringLiteral("in_use");
    case OwnDefinition::State::Retired:
        return QStringLiteral("retired");
    case OwnDefinition::State::Adapted:
        return QStringLiteral("adapted");
    case OwnDefinition::State::SetAside:
        break;
    }
    return QStringLiteral("set_aside");
}

QString stateText(OwnDefinition::State state)
{
    switch (state) {
    case OwnDefinition::State::InUse:
        return Tr::tr("in use");
    case OwnDefinition::State::Retired:
        return Tr::tr("retired");
    case OwnDefinition::State::Adapted:
        return Tr::tr("in use, adapted");
    case OwnDefinition::State::SetAside:
        break;
    }
    return Tr::tr("set aside");
}

QJsonObject itemJson(const OwnDefinition& item, bool whole)
{
    QJsonObject json{{QStringLiteral("register"), item.registerId},
                     {QStringLiteral("field"), item.isField() ? QJsonValue(item.fieldId) : QJsonValue()},
                     {QStringLiteral("label"), item.label().text()},
                     {QStringLiteral("state"), stateId(item.state)},
                     {QStringLiteral("note"), item.note.isEmpty() ? QJsonValue() : QJsonValue(item.note)}};
    if (whole)
        json.insert(QStringLiteral("definition"), item.json);
    return json;
}

void requireView(people::Workspace& workspace)
{
    const QString role = workspace.session().role;
    if (!workspace.ledger().rights().may(role, QStringLiteral("custom_register"),
                                         QString::fromLatin1(ledger::verb::kView)))
        throw Error(ErrorKind::Denied, Tr::tr("Your role may not see what the unit defined itself."));
}

ledger::OwnDefinitions ownOf(people::Workspace& workspace)
{
    requireView(workspace);
    const auto reader = workspace.ledger().reader();
    return ledger::ownDefinitions(reader->connection(), ledger::RegisterSet::builtIn());
}

void list(Context& context, bool fields, const QString& registerId)
{
    const auto workspace = context.openForReading();
    QJsonArray all;
    for (const OwnDefinition& item : ownOf(*workspace).items) {
        if (item.isField() != fields || (!registerId.isEmpty() && item.registerId != registerId))
            continue;
        const QString id = fields ? item.registerId + u'.' + item.fieldId : item.registerId;
        context.say(QStringLiteral("%1\t%2\t[%3]").arg(id, item.label().text(), stateText(item.state)));
        if (!item.note.isEmpty())
            context.say(QStringLiteral("    ") + item.note);
        all.append(itemJson(item, false));
    }
    context.answer({{fields ? QStringLiteral("fields") : QStringLiteral("registers"), all}});
}

void show(Context& context, const QString& registerId)
{
    const auto workspace = context.openForReading();
    const ledger::OwnDefinitions own = ownOf(*workspace);
    const OwnDefinition* item = own.find(registerId);
    if (!item)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no own register “%1”.").arg(registerId));
    context.say(QString::fromUtf8(QJsonDocument(item->json).toJson()));
    context.answer(itemJson(*item, true));
}

/// What the act made or changed, as it is in force now; without an id the newest one, whose id was made from
/// its name.
void answerWith(const Context& context, people::Workspace& workspace, qint64 act, bool field,
                const QString& registerId, const QString& fieldId)
{
    const ledger::OwnDefinitions own = ownOf(workspace);
    const OwnDefinition* item = nullptr;
    for (const OwnDefinition& each : own.items) {
        const bool wanted = each.isField() == field &&
                            (registerId.isEmpty() || each.registerId == registerId) &&
                            (fieldId.isEmpty() || each.fieldId == fieldId);
        if (wanted && (!item || each.record > item->record))
            item = &each;
    }
    if (!item)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no own register “%1”.").arg(registerId));
    const QString id = field ? item->registerId + u'.' + item->fieldId : item->registerId;
    context.say(QStringLiteral("%1\t%2\t[%3]").arg(id, item->label().text(), stateText(item->state)));
    QJsonObject json = itemJson(*item, true);
    json.insert(QStringLiteral("act"), act);
    context.answer(json);
}

void addRegister(Context& context, const OwnOptions& options)
{
    const QJsonObject json = readJson(options.file);
    const auto workspace = context.openForWriting();
    const auto act = workspace->ledger().addCustomRegister(workspace->actor(), json, fromStd(options.reason));
    answerWith(context, *workspace, act.seq, false, {}, {});
}

void changeRegister(Context& context, const OwnOptions& options, QJsonObject json)
{
    const QString id = fromStd(options.registerId);
    json.insert(QStringLiteral("id"), id);
    const auto workspace = context.openForWriting();
    const auto act =
        workspace->ledger().changeCustomRegister(workspace->actor(), json, fromStd(options.reason));
    answerWith(context, *workspace, act.seq, false, id, {});
}

void addField(Context& context, const OwnOptions& options)
{
    const QJsonObject json = readJson(options.file);
    const auto workspace = context.openForWriting();
    const QString registerId = fromStd(options.registerId);
    const auto act =
        workspace->ledger().addCustomField(workspace->actor(), registerId, json, fromStd(options.reason));
    answerWith(context, *workspace, act.seq, true, registerId, json.value(QLatin1String("id")).toString());
}

void changeField(Context& context, const OwnOptions& options, const QJsonObject& json)
{
    const auto workspace = context.openForWriting();
    const auto act =
        workspace->ledger().changeCustomField(workspace->actor(), fromStd(options.registerId),
                                              fromStd(options.field), json, fromStd(options.reason));
    answerWith(context, *workspace, act.seq, true, fromStd(options.registerId), fromStd(options.field));
}

QJsonObject retired(bool on)
{
    return {{QStringLiteral("retired"), on}};
}

using Options = std::shared_ptr<OwnOptions>;

CLI::App* command(CLI::App& parent, const char* name, const char* what, const std::function<void()>& run)
{
    CLI::App* made = parent.add_subcommand(name, what);
    made->callback(run);
    return made;
}

void addRegisterCommands(CLI::App& root, Context& context, const Options& o)
{
    CLI::App* group = root.add_subcommand("register", "Registers of the unit's own");
    group->require_subcommand(1);
    command(*group, "list", "Those there are", [&context] { list(context, false, {}); });
    CLI::App* shown = command(*group, "show", "One definition as JSON",
                              [&context, o] { show(context, fromStd(o->registerId)); });
    CLI::App* added = command(*group, "add", "A new register", [&context, o] { addRegister(context, *o); });
    CLI::App* changed = command(*group, "change", "Names, lists, sections, more fields",
                                [&context, o] { changeRegister(context, *o, readJson(o->file)); });
    CLI::App* retire = command(*group, "retire", "Out of sight; its records and history stay",
                               [&context, o] { changeRegister(context, *o, retired(true)); });
    CLI::App* revive = command(*group, "revive", "Back in use",
                               [&context, o] { changeRegister(context, *o, retired(false)); });
    for (CLI::App* each : {shown, changed, retire, revive})
        each->add_option("REGISTER", o->registerId, "Its id, own_…")->required();
    for (CLI::App* each : {added, changed})
        each->add_option("FILE", o->file, "JSON")->required();
    for (CLI::App* each : {added, changed, retire, revive})
        each->add_option("--reason", o->reason, "Kept in the trail");
}

void addFieldCommands(CLI::App& root, Context& context, const Options& o)
{
    CLI::App* group = root.add_subcommand("field", "Fields of the unit's own");
    group->require_subcommand(1);
    CLI::App* listed = command(*group, "list", "Those there are",
                               [&context, o] { list(context, true, fromStd(o->registerId)); });
    listed->add_option("REGISTER", o->registerId, "Only of this register");
    CLI::App* added = command(*group, "add", "A new field", [&context, o] { addField(context, *o); });
    CLI::App* changed = command(*group, "change", "Names, list width, choices",
                                [&context, o] { changeField(context, *o, readJson(o->file)); });
    CLI::App* retire = command(*group, "retire", "Out of forms, lists and imports; its history stays",
                               [&context, o] { changeField(context, *o, retired(true)); });
    CLI::App* revive =
        command(*group, "revive", "Back in use", [&context, o] { changeField(context, *o, retired(false)); });
    for (CLI::App* each : {added, changed, retire, revive})
        each->add_option("REGISTER", o->registerId, "The register that has it")->required();
    for (CLI::App* each : {changed, retire, revive})
        each->add_option("FIELD", o->field, "Its id")->required();
    for (CLI::App* each : {added, changed})
        each->add_option("FILE", o->file, "JSON")->required();
    for (CLI::App* each : {added, changed, retire, revive})
        each->add_option("--reason", o->reason, "Kept in the trail");
}

} // namespace

void addOwnRegisterCommands(CLI::App& root, Context& context)
{
    addRegisterCommands(root, context, std::make_shared<OwnOptions>());
    addFieldCommands(root, context, std::make_shared<OwnOptions>());
}

} // namespace wardbook::commands
