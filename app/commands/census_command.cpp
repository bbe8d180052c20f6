#include "assets/census.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/record_json.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/department.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

using assets::CensusCounts;
using assets::CensusDepartment;
using assets::CensusProgress;
using assets::CensusService;
using ledger::Record;

struct CensusOptions
{
    std::string census, list, department, conclusion;
    std::vector<std::string> codes;
    bool all = false;
};

QJsonObject countsJson(const CensusCounts& counts)
{
    return {{QStringLiteral("total"), counts.total},     {QStringLiteral("confirmed"), counts.confirmed},
            {QStringLiteral("left"), counts.left()},     {QStringLiteral("added"), counts.added},
            {QStringLiteral("changed"), counts.changed}, {QStringLiteral("gone"), counts.gone}};
}

QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

/// By code or name; the one that is running when none is named.
Record censusOf(ledger::Reader& reader, const CensusOptions& options)
{
    const QString registerId = QString::fromLatin1(fields::census::kRegister);
    if (!options.census.empty()) {
        const auto found = reader.findByText(registerId, fromStd(options.census));
        if (!found)
            throw Error(ErrorKind::NotFound, Tr::tr("There is no census “%1”.").arg(fromStd(options.census)));
        return *found;
    }
    const qint64 running = CensusService::running(reader);
    if (running == 0)
        throw Error(ErrorKind::NotFound, Tr::tr("No census is running. Name one by its code."));
    return reader.record(registerId, running);
}

qint64 departmentOf(ledger::Reader& reader, const CensusOptions& options)
{
    if (options.department.empty())
        return 0;
    const qint64 id =
        reader.resolve(QString::fromLatin1(fields::department::kRegister), fromStd(options.department));
    if (id == 0)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("There is no department “%1”.").arg(fromStd(options.department)));
    return id;
}

QJsonArray listAssets(const Context& context, ledger::Reader& reader, const QList<qint64>& ids)
{
    const ledger::RegisterDef& definition =
        reader.registers().at(QString::fromLatin1(fields::asset::kRegister));
    QJsonArray list;
    for (const ledger::Record& record : reader.fetch(definition.id, ids)) {
        context.say(QStringLiteral("    ") + recordLine(definition, reader, record));
        list.append(recordJson(definition, reader, record, context.labels()));
    }
    return list;
}

void say(const Context& context, const CensusProgress& progress)
{
    const auto line = [](const QString& name, const CensusCounts& counts) {
        return Tr::tr("%1: %2 of %3 confirmed; %4 new, %5 changed, %6 gone")
            .arg(name)
            .arg(counts.confirmed)
            .arg(counts.total)
            .arg(counts.added)
            .arg(counts.changed)
            .arg(counts.gone);
    };
    for (const CensusDepartment& each : progress.departments)
        context.say(line(each.name, each.counts));
    context.say(line(progress.name, progress.counts()));
}

void showProgress(Context& context, const CensusOptions& options)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader();
    requireView(*workspace, reader->registers().at(QString::fromLatin1(fields::census::kRegister)));
    const ledger::Record census = censusOf(*reader, options);
    const qint64 department = departmentOf(*reader, options);
    const CensusProgress progress = CensusService::progress(*reader, census.id, department);
    const QDate today = clock::now().date();
    say(context, progress);
    QJsonArray departments;
    for (const CensusDepartment& each : progress.departments) {
        QJsonObject row = countsJson(each.counts);
        row.insert(QStringLiteral("department"), each.name);
        row.insert(QStringLiteral("state"), each.taskState);
        row.insert(QStringLiteral("liaison"), each.liaison);
        row.insert(QStringLiteral("due"), dateJson(each.due));
        row.insert(QStringLiteral("late"), each.late(today));
        departments.append(row);
    }
    QJsonObject answer = countsJson(progress.counts());
    answer.insert(QStringLiteral("census"), progress.name);
    answer.insert(QStringLiteral("state"), progress.state);
    answer.insert(QStringLiteral("started"), dateJson(progress.startedOn));
    answer.insert(QStringLiteral("due"), dateJson(progress.due));
    answer.insert(QStringLiteral("departments"), departments);
    if (const auto list = assets::censusListFromId(fromStd(options.list)))
        answer.insert(
            QStringLiteral("assets"),
            listAssets(context, *reader, CensusService::assets(*reader, census.id, *list, department)));
    context.answer(answer);
}

void start(Context& context, const CensusOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const ledger::Record census = censusOf(*reader, options);
    CensusService(*workspace).start(census.id, census.rev, clock::now().date());
    const CensusProgress progress = CensusService::progress(*reader, census.id);
    context.say(Tr::tr("“%1” has started: %2 departments, %3 assets to confirm.")
                    .arg(progress.name)
                    .arg(progress.departments.size())
                    .arg(progress.counts().total));
    context.answer({{QStringLiteral("census"), progress.name},
                    {QStringLiteral("tasks"), progress.departments.size()},
                    {QStringLiteral("total"), progress.counts().total}});
}

QList<qint64> assetsToConfirm(ledger::Reader& reader, const CensusOptions& options)
{
    QList<qint64> ids;
    for (const std::string& code : options.codes) {
        const qint64 id = reader.resolve(QString::fromLatin1(fields::asset::kRegister), fromStd(code));
        if (id == 0)
            throw Error(ErrorKind::NotFound,
                        Tr::tr("There is no data asset “%1”. Nothing was confirmed.").arg(fromStd(code)));
        ids << id;
    }
    if (options.all || (ids.isEmpty() && !options.department.empty()))
        ids += CensusService::assets(reader, censusOf(reader, options).id, assets::CensusList::Unconfirmed,
                                     departmentOf(reader, options));
    else if (ids.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Name the assets by code, or use --department or --all. Nothing was confirmed."));
    return ids;
}

void confirm(Context& context, const CensusOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const assets::CensusConfirmed done = CensusService(*workspace)
                                             .confirm(assetsToConfirm(*reader, options), clock::now().date(),
                                                      context.progress(Tr::tr("Confirming")));
    context.say(Tr::tr("%1 confirmed.").arg(done.confirmed));
    if (done.skipped > 0)
        context.warn(Tr::tr("%1 skipped: %2").arg(done.skipped).arg(done.refusal));
    context.answer(
        {{QStringLiteral("confirmed"), done.confirmed}, {QStringLiteral("skipped"), done.skipped}});
}

void submit(Context& context, const CensusOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const CensusProgress progress =
        CensusService::progress(*reader, censusOf(*reader, options).id, departmentOf(*reader, options));
    if (progress.departments.size() != 1 || progress.departments.constFirst().task == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This department has no task in “%1”. Nothing was changed.").arg(progress.name));
    const CensusDepartment& department = progress.departments.constFirst();
    CensusService(*workspace).submit(department.task, department.taskRev, clock::now().date());
    context.say(Tr::tr("%1: handed in with %2 of %3 confirmed.")
                    .arg(department.name)
                    .arg(department.counts.confirmed)
                    .arg(department.counts.total));
    context.answer(countsJson(department.counts));
}

void finish(Context& context, const CensusOptions& options)
{
    const auto workspace = context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const ledger::Record census = censusOf(*reader, options);
    CensusService(*workspace).finish(census.id, census.rev, clock::now().date(), fromStd(options.conclusion));
    const CensusProgress progress = CensusService::progress(*reader, census.id);
    say(context, progress);
    context.answer(countsJson(progress.counts()));
}

} // namespace

void addCensusCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("census", "Going through the data assets, department by department");
    command->require_subcommand(1);
    auto options = std::make_shared<CensusOptions>();
    const auto add = [&](const char* name, const char* help, void (*run)(Context&, const CensusOptions&),
                         bool named) {
        auto* sub = command->add_subcommand(name, help);
        if (named)
            sub->add_option("CENSUS", options->census, "Its code or name (the one that is running)");
        sub->callback([&context, options, run] { run(context, *options); });
        return sub;
    };
    add("start", "Opens one task for each department with how many assets it has to confirm", start, true);
    auto* progress = add("progress", "How far each department is", showProgress, true);
    progress->add_option("--department", options->department, "Only this department");
    progress->add_option("--list", options->list, "Also these assets, one by one")
        ->check(CLI::IsMember({"unconfirmed", "confirmed", "added", "changed", "gone"}));
    auto* confirming = add("confirm", "Sets the date of the last confirmation", confirm, false);
    confirming->add_option("ASSET", options->codes, "Codes or names of data assets");
    confirming->add_option("--census", options->census, "Of which census (the one that is running)");
    confirming->add_option("--department", options->department, "All that this department has left");
    confirming->add_flag("--all", options->all, "All that are left");
    auto* submitting = add("submit", "Hands in a department’s task with its figures", submit, true);
    submitting->add_option("--department", options->department, "The department")->required();
    auto* finishing = add("finish", "Writes every department’s figures and the conclusion", finish, true);
    finishing->add_option("--conclusion", options->conclusion, "In place of the one made of the figures");
}

} // namespace wardbook::commands
