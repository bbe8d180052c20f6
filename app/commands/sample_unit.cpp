#include "commands/sample_unit.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_filings.h"
#include "commands/sample_grading.h"
#include "commands/sample_incidents.h"
#include "commands/sample_process.h"
#include "commands/sample_support.h"
#include "commands/sample_survey.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/provider.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "people/team.h"
#include "vault/new_folder.h"
#include <QFileInfo>
#include <QTemporaryDir>

namespace wardbook::commands {

namespace {

using ledger::ActWriter;
using ledger::FieldValues;
using people::Workspace;
using sample::createAll;
using sample::parse;
using sample::stepAll;

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

QJsonArray part(const char* name)
{
    return sample::data("unit")[QLatin1String(name)].toArray();
}

QJsonValue unitValue(const char* name)
{
    return sample::data("unit")[QLatin1String(name)];
}

void editUnit(ActWriter& writer, const char* values)
{
    const QString registerId = QString::fromLatin1(fields::unit::kRegister);
    const ledger::Record unit = writer.reader().record(registerId, 1);
    writer.update(registerId, unit.id, unit.rev, parse(writer, registerId, unitValue(values).toObject()));
}

void foundUnit(Workspace& workspace)
{
    workspace.perform(Tr::tr("Organisation entered"), {}, [](ActWriter& writer) {
        editUnit(writer, "unit");
        createAll(writer, fields::department::kRegister, part("departments"), {QStringLiteral("head")});
        createAll(writer, fields::person::kRegister, part("persons"));
        editUnit(writer, "contacts");
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
    sample::CensusDates census(today);
    workspace.perform(
        Tr::tr("Inventory of the departments entered"), Tr::tr("Half-yearly census"), [&](ActWriter& writer) {
            const QString registerId = QString::fromLatin1(fields::asset::kRegister);
            for (qsizetype i = 0; i < assets.size(); ++i) {
                const QJsonObject asset = assets.at(i).toObject();
                FieldValues values = parse(writer, registerId, asset);
                const QDate before = today.addDays(-20 - (i * 7) % 160);
                const QDate confirmed =
                    census.next(asset[QLatin1String(fields::asset::department)].toString()).value_or(before);
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
    const QString unit = unitValue("unit")[QLatin1String("name")].toString();
    const qint64 steps = 13;
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
    {
        const auto administrator = as("security_administrator");
        enterAssets(*administrator);
        sample::enterGradings(*administrator);
        sample::enterEarlierRounds(*administrator);
        sample::enterPlans(*administrator);
    }
    sample::planDrills(*as("drill_coordinator"));
    stepAll(*as("privacy_officer"), fields::asset::kRegister, QStringLiteral("submitted"),
            QStringLiteral("review"),
            [](const ledger::Record& record) { return stageOf(record.id) >= Stage::Reviewed; });
    {
        const auto officer = as("chief_security_officer");
        stepAll(*officer, fields::asset::kRegister, QStringLiteral("reviewed"), QStringLiteral("approve"),
                [](const ledger::Record& record) { return stageOf(record.id) == Stage::Approved; });
        sample::signGradings(*officer);
        sample::signEarlierRounds(*officer);
        sample::approvePlansAndDrills(*officer);
    }
    sample::holdDrills(*as("drill_coordinator"));
    sample::Process process;
    {
        const auto administrator = as("security_administrator");
        sample::enterCurrentRounds(*administrator);
        sample::enterIncidents(*administrator);
        sample::enterRecipients(*administrator);
        process.enter(*administrator);
        sample::prepareEarlier(*administrator);
    }
    {
        const auto officer = as("chief_security_officer");
        sample::countersignDecisions(*officer);
        process.advance(*officer);
        const QTemporaryDir packages; // the sample keeps no package: it can be written again
        sample::sealEarlier(*officer, packages.path());
    }
    {
        const auto administrator = as("security_administrator");
        sample::keepObligations(*administrator);
        sample::surveyDatabases(*administrator);
        sample::changeWhatWasFiled(*administrator);
        sample::prepareFilings(*administrator);
    }
    proposeChange(*as("liaison"));
}

} // namespace

void createSampleUnit(const QString& dir, const Progress& progress)
{
    if (QFileInfo::exists(dir))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 exists already; the sample unit needs a new folder.").arg(dir));
    vault::NewFolder folder(dir, vault::kCreating, vault::creationPlaceTaken(dir));
    build(folder.dir(), progress);
    folder.appear();
}

QString samplePassword()
{
    return unitValue("password").toString();
}

QStringList sampleMembers()
{
    QStringList names;
    for (const QJsonValue& member : part("members"))
        names << member[QLatin1String("name")].toString();
    return names;
}

} // namespace wardbook::commands
