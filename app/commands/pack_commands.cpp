#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/record_json.h"
#include "fields/requirement_pack.h"
#include "filings/filing_kind.h"
#include "grading/pack_import.h"
#include "grading/round_service.h"
#include "grading/working_days.h"
#include "incidents/incident_rules.h"
#include "ledger/record_fields.h"
#include "oversight/check_rules.h"
#include "resources/resources.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::commands {

namespace {

using grading::RequirementPack;
using grading::RoundService;

QJsonObject packJson(const RequirementPack& pack, bool builtIn)
{
    QJsonObject items;
    const QMap<QString, int> counts = pack.counts();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        items.insert(it.key(), it.value());
    return {{QStringLiteral("id"), pack.id},
            {QStringLiteral("version"), pack.version},
            {QStringLiteral("kind"), QStringLiteral("requirements")},
            {QStringLiteral("label"), pack.label.text()},
            {QStringLiteral("source"), pack.sourceText},
            {QStringLiteral("built_in"), builtIn},
            {QStringLiteral("items"), items},
            {QStringLiteral("verified"), pack.verified}};
}

void sayPack(const Context& context, const QJsonObject& pack)
{
    QStringList items;
    const QJsonObject counts = pack[QLatin1String("items")].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        items << QStringLiteral("%1: %2").arg(it.key()).arg(it.value().toInt());
    const QString state =
        pack[QLatin1String("verified")].toBool() ? Tr::tr("verified") : Tr::tr("unverified");
    context.say(QStringLiteral("%1 %2  %3  [%4]  %5")
                    .arg(pack[QLatin1String("id")].toString(), pack[QLatin1String("version")].toString(),
                         pack[QLatin1String("label")].toString(), state, items.join(Tr::tr(", "))));
}

QJsonObject otherPackJson(const QJsonObject& pack, const QString& kind, const QString& fileName, bool builtIn)
{
    const QJsonValue named =
        pack.contains(QLatin1String("label")) ? pack[QLatin1String("label")] : pack[QLatin1String("title")];
    const QLatin1String wanted(language() == Language::Chinese ? "zh" : "en");
    return {{QStringLiteral("id"), pack[QLatin1String("id")].toString(fileName.chopped(5))},
            {QStringLiteral("version"), pack[QLatin1String("version")].toVariant().toString()},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("label"), named.isString() ? named.toString() : named[wanted].toString()},
            {QStringLiteral("source"), pack[QLatin1String("source")].toString()},
            {QStringLiteral("built_in"), builtIn},
            {QStringLiteral("items"), QJsonObject()},
            {QStringLiteral("verified"), pack[QLatin1String("verified")].toBool()}};
}

/// The other shipped packs: whatever has an id, a version and a state. `kind`: of those that don't say
/// theirs.
void addOtherPacks(QList<QJsonObject>& packs, const QString& folder, const QString& kind)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
        const QString own = pack[QLatin1String("kind")].toString();
        if (own == QLatin1String("requirements"))
            continue;
        packs.append(otherPackJson(pack, own.startsWith(QLatin1String("filing_")) ? own : kind, name, true));
    }
}

/// Rules of incidents that the unit keeps itself; they go before the shipped ones.
void addOwnIncidentRules(QList<QJsonObject>& packs, ledger::Reader& reader)
{
    const auto rules = incidents::IncidentRules::current(reader);
    if (rules->key() == incidents::IncidentRules::builtIn()->key())
        return;
    packs.append({{QStringLiteral("id"), rules->id},
                  {QStringLiteral("version"), rules->version},
                  {QStringLiteral("kind"), QStringLiteral("incident_rules")},
                  {QStringLiteral("label"), rules->label.text()},
                  {QStringLiteral("built_in"), false},
                  {QStringLiteral("items"), QJsonObject()},
                  {QStringLiteral("verified"), rules->verified}});
}

/// Checks and public holidays that the unit loaded, after the shipped ones.
void addOwnPacks(QList<QJsonObject>& packs, ledger::Reader& reader, const QString& kind)
{
    namespace fp = fields::requirement_pack;
    reader.forEachWith(
        QLatin1String(fp::kRegister), QLatin1String(fp::kind), kind, [&](const ledger::Record& record) {
            const ledger::RecordFields fields(reader, fp::kRegister, record);
            packs.append(otherPackJson(QJsonDocument::fromJson(fields.text(fp::content).toUtf8()).object(),
                                       kind, {}, false));
        });
}

/// Without a vault: what is shipped. With one: also what the unit loaded.
void list(const Context& context)
{
    initResources();
    QList<QJsonObject> packs;
    if (context.hasVault()) {
        const auto workspace = context.openForReading();
        const auto reader = workspace->ledger().reader();
        requireView(*workspace,
                    reader->registers().at(QString::fromLatin1(fields::requirement_pack::kRegister)));
        const RoundService service(*workspace);
        for (const RoundService::PackEntry& entry : service.packs(*reader))
            packs.append(packJson(*service.pack(*reader, entry.id, entry.version), entry.builtIn));
        addOwnIncidentRules(packs, *reader);
        addOwnPacks(packs, *reader, QStringLiteral("checks"));
        addOwnPacks(packs, *reader, QStringLiteral("working_days"));
    } else {
        packs.append(packJson(*RequirementPack::builtIn(), true));
    }
    addOtherPacks(packs, QStringLiteral(":/packs"), QStringLiteral("rules"));
    addOtherPacks(packs, QStringLiteral(":/packs/scoring"), QStringLiteral("scoring"));
    addOtherPacks(packs, QStringLiteral(":/packs/scenarios"), QStringLiteral("drill_scenario"));
    addOtherPacks(packs, QStringLiteral(":/packs/filings"), QStringLiteral("filing_kind"));
    addOtherPacks(packs, QStringLiteral(":/packs/filings/forms"), QStringLiteral("filing_form"));
    QJsonArray list;
    for (const QJsonObject& pack : std::as_const(packs)) {
        list.append(pack);
        sayPack(context, pack);
    }
    context.answer({{QStringLiteral("packs"), list}});
}

struct LoadOptions
{
    std::string file, id, version, title;
    std::vector<std::string> objects;
    bool dryRun = false;
};

/// A pack that says itself what it is.
struct NamedPack
{
    QString kind; ///< empty: the file is something else
    QByteArray json;
};

NamedPack namedPackIn(const QString& path)
{
    QFile file(path);
    constexpr qint64 kLargest = 4 * 1024 * 1024;
    if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) || file.size() > kLargest ||
        !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray json = file.readAll();
    return {QJsonDocument::fromJson(json).object()[QLatin1String("kind")].toString(), json};
}

void loadIncidentRules(const Context& context, const QByteArray& json, bool dryRun)
{
    const incidents::IncidentRules rules = incidents::IncidentRules::parse(json);
    const auto workspace = dryRun ? context.openForReading() : context.openForWriting();
    if (!dryRun)
        incidents::storeIncidentRules(*workspace, json);
    QJsonObject answer{{QStringLiteral("id"), rules.id},
                       {QStringLiteral("version"), rules.version},
                       {QStringLiteral("kind"), QStringLiteral("incident_rules")},
                       {QStringLiteral("label"), rules.label.text()},
                       {QStringLiteral("verified"), rules.verified}};
    sayPack(context, answer);
    answer.insert(QStringLiteral("clocks"), rules.clocks.size());
    answer.insert(QStringLiteral("loaded"), !dryRun);
    context.answer(answer);
}

void loadChecks(const Context& context, const QByteArray& json, bool dryRun)
{
    const auto workspace = dryRun ? context.openForReading() : context.openForWriting();
    const auto rules = oversight::CheckRules::parse(json, *workspace->ledger().registers());
    if (!dryRun)
        oversight::storeChecks(*workspace, json);
    QJsonObject answer =
        otherPackJson(QJsonDocument::fromJson(json).object(), QStringLiteral("checks"), {}, false);
    sayPack(context, answer);
    answer.insert(QStringLiteral("checks"), rules.rules.size());
    answer.insert(QStringLiteral("loaded"), !dryRun);
    context.answer(answer);
}

void loadWorkingDays(const Context& context, const QByteArray& json, bool dryRun)
{
    const grading::WorkingDays days = grading::WorkingDays::parse(json);
    const auto workspace = dryRun ? context.openForReading() : context.openForWriting();
    if (!dryRun)
        grading::storeWorkingDays(*workspace, json);
    QJsonObject answer =
        otherPackJson(QJsonDocument::fromJson(json).object(), QStringLiteral("working_days"), {}, false);
    sayPack(context, answer);
    answer.insert(QStringLiteral("years"), days.years().size());
    answer.insert(QStringLiteral("loaded"), !dryRun);
    context.answer(answer);
}

void loadFilingPack(const Context& context, const NamedPack& pack, bool dryRun)
{
    const auto workspace = dryRun ? context.openForReading() : context.openForWriting();
    const auto reader = workspace->ledger().reader();
    if (dryRun)
        filings::checkFilingPack(*reader, pack.json);
    else
        filings::storeFilingPack(*workspace, pack.json);
    const QJsonObject content = QJsonDocument::fromJson(pack.json).object();
    QJsonObject answer = otherPackJson(content, pack.kind, {}, false);
    sayPack(context, answer);
    answer.insert(QStringLiteral("loaded"), !dryRun);
    context.answer(answer);
}

void load(const Context& context, const LoadOptions& options)
{
    const QString file = fromStd(options.file);
    const NamedPack named = namedPackIn(file);
    if (named.kind == QLatin1String("incident_rules"))
        return loadIncidentRules(context, named.json, options.dryRun);
    if (named.kind == QLatin1String("checks"))
        return loadChecks(context, named.json, options.dryRun);
    if (named.kind == QLatin1String("working_days"))
        return loadWorkingDays(context, named.json, options.dryRun);
    if (named.kind.startsWith(QLatin1String("filing_")))
        return loadFilingPack(context, named, options.dryRun);
    const auto workspace = options.dryRun ? context.openForReading() : context.openForWriting();
    const auto registers = workspace->ledger().registers();
    grading::PackImportOptions wanted{
        fromStd(options.id), fromStd(options.version), fromStd(options.title), {}, {}};
    for (const QString& text : fromStd(options.objects)) {
        const ledger::Code* kind = registers->codes(QStringLiteral("object_kind")).match(text);
        if (!kind)
            throw Error(ErrorKind::Invalid, Tr::tr("“%1” is no kind of object.").arg(text));
        wanted.objects << kind->id;
    }
    const grading::ImportedPack imported =
        grading::importPack(file, wanted, *registers, context.progress(Tr::tr("Reading")));
    if (!options.dryRun)
        RoundService(*workspace).loadPack(imported.json, QFileInfo(file).fileName());
    for (const QString& remark : imported.remarks)
        context.say(remark);
    QJsonObject answer = packJson(*imported.pack, false);
    sayPack(context, answer);
    answer.insert(QStringLiteral("layers"), imported.pack->layers.size());
    answer.insert(QStringLiteral("points"), imported.pack->points.size());
    answer.insert(QStringLiteral("loaded"), !options.dryRun);
    answer.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(imported.remarks));
    context.answer(answer);
}

} // namespace

void addPackCommands(CLI::App& root, Context& context)
{
    auto* packs = root.add_subcommand("packs", "Rule packs with version, verified state, items per level");
    packs->require_subcommand(0, 1);
    auto* loadCommand =
        packs->add_subcommand("load", "An own catalogue: xlsx, csv, OSCAL catalog JSON or a pack");
    auto options = std::make_shared<LoadOptions>();
    loadCommand->add_option("FILE", options->file, "The catalogue")->required();
    loadCommand->add_option("--id", options->id, "Id of the pack; from the file's name if not given");
    loadCommand->add_option("--pack-version", options->version,
                            "From the file, or today's date if not given");
    loadCommand->add_option("--title", options->title, "What it is called");
    loadCommand->add_option("--objects", options->objects, "Kinds of object for items that name none")
        ->delimiter(',');
    loadCommand->add_flag("--dry-run", options->dryRun, "Only read and check");
    loadCommand->callback([&context, options] { load(context, *options); });
    packs->callback([&context, packs] {
        if (packs->get_subcommands().empty())
            list(context);
    });
}

} // namespace wardbook::commands
