#include "commands/sample_unit.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "people/team.h"
#include "people/workspace.h"
#include "register_fields.h"
#include "resources/resources.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::commands {

namespace {

using ledger::ActWriter;
using ledger::FieldValues;
using people::Workspace;

/// Small shares of the assets stay behind in each state, so that the sample shows all of them.
enum class Stage { Draft, Submitted, Reviewed, Approved };
Stage stageOf(qsizetype index)
{
    if (index % 60 == 18)
        return Stage::Draft;
    if (index % 40 == 12)
        return Stage::Submitted;
    return index % 90 == 33 ? Stage::Reviewed : Stage::Approved;
}

const QJsonObject& sample()
{
    static const QJsonObject data = [] {
        initResources();
        QFile file(QStringLiteral(":/sample/unit.json"));
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The program's own sample data is missing; install it again."));
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    return data;
}

/// Turns the texts of the sample into stored values through the same parser that imports use.
FieldValues parse(ActWriter& writer, const QString& registerId, const QJsonObject& object)
{
    ledger::Reader& reader = writer.reader();
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    FieldValues values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const ledger::FieldDef& field = definition.fieldAt(it.key());
        const QString text = it.value().isBool() ? QString::number(int{it.value().toBool()})
                                                 : it.value().toVariant().toString();
        const auto parsed =
            ledger::parseField(definition, field, reader.registers(), text, reader.resolver());
        if (!parsed.ok())
            throw Error(ErrorKind::Invalid, parsed.problem, registerId + QLatin1Char('.') + field.id);
        values.insert(parsed.values);
    }
    return values;
}

QJsonArray part(const char* name)
{
    return sample()[QLatin1String(name)].toArray();
}

void createAll(ActWriter& writer, const char* registerId, const QJsonArray& objects,
               const QStringList& without = {})
{
    for (const QJsonValue& value : objects) {
        QJsonObject object = value.toObject();
        for (const QString& key : without)
            object.remove(key);
        writer.create(QString::fromLatin1(registerId),
                      parse(writer, QString::fromLatin1(registerId), object));
    }
}

/// One transition on every record in `from` that `wanted` picks.
void stepAll(Workspace& workspace, const char* registerId, const QString& from, const QString& transition,
             const std::function<bool(const ledger::Record&)>& wanted = {})
{
    const auto reader = workspace.ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QString::fromLatin1(registerId));
    QList<std::pair<qint64, qint64>> records;
    reader->forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == from && (!wanted || wanted(record)))
            records.append({record.id, record.rev});
    });
    workspace.perform(definition.transition(transition)->label.text(), {}, [&](ActWriter& writer) {
        for (const auto& [id, rev] : records)
            writer.transition(definition.id, id, rev, transition);
    });
}

void foundUnit(Workspace& workspace)
{
    workspace.perform(Tr::tr("Organisation entered"), {}, [](ActWriter& writer) {
        const ledger::Record unit = writer.reader().record(QString::fromLatin1(fields::unit::kRegister), 1);
        writer.update(QString::fromLatin1(fields::unit::kRegister), unit.id, unit.rev,
                      parse(writer, QString::fromLatin1(fields::unit::kRegister),
                            sample()[QLatin1String("unit")].toObject()));
        createAll(writer, fields::department::kRegister, part("departments"), {QStringLiteral("head")});
        createAll(writer, fields::person::kRegister, part("persons"));
        createAll(writer, fields::provider::kRegister, part("providers"));
        createAll(writer, fields::system::kRegister, part("systems"));
    });
    workspace.perform(Tr::tr("Heads of departments entered"), {}, [](ActWriter& writer) {
        const QString registerId = QString::fromLatin1(fields::department::kRegister);
        for (const QJsonValue& value : part("departments")) {
            const auto record =
                writer.reader().findByText(registerId, value[QLatin1String("name")].toString());
            writer.update(
                registerId, record->id, record->rev,
                parse(writer, registerId, {{QStringLiteral("head"), value[QLatin1String("head")]}}));
        }
    });
    for (const char* registerId :
         {fields::unit::kRegister, fields::department::kRegister, fields::person::kRegister,
          fields::provider::kRegister, fields::system::kRegister})
        stepAll(workspace, registerId, QStringLiteral("draft"), QStringLiteral("confirm"));
}

void addMembers(Workspace& workspace)
{
    const auto reader = workspace.ledger().reader();
    for (const QJsonValue& value : part("members")) {
        const QString name = value[QLatin1String("name")].toString();
        if (name == workspace.session().name)
            continue;
        const qint64 department = reader->resolve(QString::fromLatin1(fields::department::kRegister),
                                                  value[QLatin1String("department")].toString());
        workspace.team().add(name, value[QLatin1String("role")].toString(), department, samplePassword(), {});
    }
}

void enterAssets(Workspace& workspace)
{
    const QJsonArray assets = part("assets");
    const QDate today = clock::now().date();
    workspace.perform(
        Tr::tr("Inventory of the departments entered"), Tr::tr("Half-yearly census"), [&](ActWriter& writer) {
            const QString registerId = QString::fromLatin1(fields::asset::kRegister);
            for (qsizetype i = 0; i < assets.size(); ++i) {
                FieldValues values = parse(writer, registerId, assets.at(i).toObject());
                const QDate confirmed = today.addDays(-20 - (i * 7) % 160);
                values.insert(QString::fromLatin1(fields::asset::last_confirmed),
                              confirmed.toString(Qt::ISODate));
                values.insert(QString::fromLatin1(fields::asset::next_review),
                              confirmed.addYears(1).toString(Qt::ISODate));
                values.insert(QString::fromLatin1(fields::asset::region), QStringLiteral("domestic"));
                writer.create(registerId, values);
            }
        });
    stepAll(workspace, fields::asset::kRegister, QStringLiteral("draft"), QStringLiteral("submit"),
            [](const ledger::Record& record) { return stageOf(record.id) != Stage::Draft; });
}

/// A liaison corrects an approved asset: a pending change, with 原为.
void proposeChange(Workspace& workspace)
{
    const auto reader = workspace.ledger().reader();
    const QString registerId = QString::fromLatin1(fields::asset::kRegister);
    const auto record = reader->findByText(registerId, QStringLiteral("检验结果（LIS）"));
    workspace.perform(
        Tr::tr("Edit"), Tr::tr("Names and identity numbers are part of the results"), [&](ActWriter& writer) {
            writer.update(registerId, record->id, record->rev,
                          {{QString::fromLatin1(fields::asset::level), QStringLiteral("4")},
                           {QString::fromLatin1(fields::asset::volume_records), qint64{128'000'000}}});
        });
}

void build(const QString& dir, const Progress& progress)
{
    const QString chief = sampleMembers().first();
    const QString unit = sample()[QLatin1String("unit")][QLatin1String("name")].toString();
    const qint64 steps = 6;
    qint64 done = 0;
    const auto step = [&] { progress.step(done++, steps, Tr::tr("Making the sample unit")); };
    step();
    {
        const auto made = Workspace::create(dir, unit, chief, samplePassword(), true);
        foundUnit(*made.workspace);
        step();
        addMembers(*made.workspace);
    }
    const auto as = [&](const char* role) {
        step();
        for (const QJsonValue& member : part("members"))
            if (member[QLatin1String("role")] == QLatin1String(role))
                return Workspace::open(dir, member[QLatin1String("name")].toString(), samplePassword(), {});
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The sample has no member with the role “%1”.").arg(QLatin1String(role)));
    };
    enterAssets(*as("security_administrator"));
    stepAll(*as("privacy_officer"), fields::asset::kRegister, QStringLiteral("submitted"),
            QStringLiteral("review"),
            [](const ledger::Record& record) { return stageOf(record.id) >= Stage::Reviewed; });
    stepAll(*as("chief_security_officer"), fields::asset::kRegister, QStringLiteral("reviewed"),
            QStringLiteral("approve"),
            [](const ledger::Record& record) { return stageOf(record.id) == Stage::Approved; });
    proposeChange(*as("liaison"));
}

} // namespace

void createSampleUnit(const QString& dir, const Progress& progress)
{
    if (QFileInfo::exists(dir))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 exists already; the sample unit needs a new folder.").arg(dir));
    try {
        build(dir, progress);
    } catch (...) {
        QDir(dir).removeRecursively();
        throw;
    }
}

QString samplePassword()
{
    return sample()[QLatin1String("password")].toString();
}

QStringList sampleMembers()
{
    QStringList names;
    for (const QJsonValue& member : part("members"))
        names << member[QLatin1String("name")].toString();
    return names;
}

} // namespace wardbook::commands
