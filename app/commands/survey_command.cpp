#include "base/clock.h"
#include "base/quantity.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "ledger/record_fields.h"
#include "survey/known_tables.h"
#include "survey/patterns.h"
#include "survey/survey_service.h"
#include <QFileInfo>
#include <QJsonArray>
#include <unistd.h>

namespace wardbook::commands {

using survey::KnownTable;
using survey::Source;
using survey::Table;

namespace {

struct SurveyOptions
{
    std::string place, name, passwordFile, passwordVariable;
    std::vector<std::string> schemas;
    int rows = survey::Depth().sampleRows;
    bool noSample = false, dryRun = false;
};

QJsonArray names(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

QJsonValue numberOrNull(const std::optional<qint64>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject tableJson(const Table& table, const QString& setAside)
{
    QJsonArray columns;
    for (const survey::Column& column : table.columns) {
        QJsonObject hits;
        for (const survey::PatternHit& hit : column.hits)
            hits.insert(hit.pattern, QJsonArray{hit.matched, hit.looked});
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                   {QStringLiteral("type"), column.type},
                                   {QStringLiteral("comment"), column.comment},
                                   {QStringLiteral("key"), column.key},
                                   {QStringLiteral("personal"), survey::isPersonal(column)},
                                   {QStringLiteral("hits"), hits}});
    }
    return {{QStringLiteral("table"), table.fullName()},
            {QStringLiteral("comment"), table.comment},
            {QStringLiteral("kind"), survey::kindCode(table.kind)},
            {QStringLiteral("rows"), numberOrNull(table.rows)},
            {QStringLiteral("exact"), table.rowsExact},
            {QStringLiteral("bytes"), numberOrNull(table.bytes)},
            {QStringLiteral("set_aside"), setAside.isEmpty() ? QJsonValue() : QJsonValue(setAside)},
            {QStringLiteral("problem"), table.problem},
            {QStringLiteral("columns"), columns}};
}

QJsonObject suggestionJson(const survey::Suggestion& suggestion)
{
    return {{QStringLiteral("family"), suggestion.family},
            {QStringLiteral("name"), suggestion.name},
            {QStringLiteral("category"), suggestion.category},
            {QStringLiteral("level"), suggestion.level},
            {QStringLiteral("reason"), suggestion.reason},
            {QStringLiteral("rows"), suggestion.rows},
            {QStringLiteral("bytes"), suggestion.bytes},
            {QStringLiteral("tables"), names(suggestion.tables)}};
}

QJsonObject driftJson(const survey::Drift& drift)
{
    return {{QStringLiteral("fresh"), names(drift.fresh)},
            {QStringLiteral("gone"), names(drift.gone)},
            {QStringLiteral("grown"), names(drift.grown)},
            {QStringLiteral("shrunk"), names(drift.shrunk)},
            {QStringLiteral("columns"), names(drift.changedColumns)},
            {QStringLiteral("personal"), names(drift.freshPersonal)}};
}

QString asideLabel(const QString& code)
{
    return ledger::RegisterSet::builtIn()->codes(QStringLiteral("table_set_aside")).labelOf(code);
}

/// What was found, for people and as the parts of the JSON answer.
QJsonObject listed(const Context& context, const QList<Table>& tables, const QHash<QString, QString>& asides,
                   const QList<survey::Suggestion>& suggestions)
{
    QJsonArray all, suggested;
    for (const survey::Suggestion& suggestion : suggestions) {
        suggested.append(suggestionJson(suggestion));
        context.say(QStringList{suggestion.name, suggestion.category, suggestion.level,
                                Tr::tr("%n tables", nullptr, int(suggestion.tables.size())),
                                formatCount(suggestion.rows)}
                        .join(u'\t'));
        for (const QString& line : suggestion.reason.split(u'\n'))
            context.say(QStringLiteral("    ") + line);
    }
    for (const Table& table : tables) {
        const QString aside = asides.value(table.fullName());
        all.append(tableJson(table, aside));
        if (!aside.isEmpty())
            context.say(Tr::tr("Set aside: %1 (%2)").arg(table.fullName(), asideLabel(aside)));
    }
    return {{QStringLiteral("tables"), all}, {QStringLiteral("suggestions"), suggested}};
}

void dryRun(const Context& context, const Source& source, const survey::Depth& depth)
{
    const survey::Catalogue catalogue =
        survey::readCatalogue(source, depth, context.progress(Tr::tr("Surveying")));
    QHash<QString, QString> asides;
    for (const Table& table : catalogue.tables)
        asides.insert(table.fullName(), survey::setAside(table));
    QJsonObject answer = listed(context, catalogue.tables, asides, survey::suggestions(catalogue.tables));
    answer.insert(QStringLiteral("server"), catalogue.server);
    answer.insert(QStringLiteral("problems"), names(catalogue.problems));
    answer.insert(QStringLiteral("dry_run"), true);
    for (const QString& problem : catalogue.problems)
        context.warn(problem);
    context.say(Tr::tr("%n tables. Nothing was written.", nullptr, int(catalogue.tables.size())));
    context.answer(answer);
}

void sayDrift(const Context& context, const QString& what, const QStringList& tables)
{
    if (!tables.isEmpty())
        context.say(what.arg(tables.join(QStringLiteral(", "))));
}

void sayResult(Context& context, people::Workspace& workspace, const survey::SurveyResult& result)
{
    const auto reader = workspace.ledger().reader();
    const ledger::Record record = reader->record(QStringLiteral("survey"), result.survey);
    const ledger::RegisterDef& definition = reader->registers().at(QStringLiteral("survey"));
    const ledger::RecordFields row(definition, record);
    const qint64 source = row.number("source");
    QList<Table> tables;
    QHash<QString, QString> asides;
    QList<Table> open;
    for (const KnownTable& known : survey::tablesOf(*reader, source)) {
        if (known.isGone())
            continue;
        tables << known.table;
        asides.insert(known.table.fullName(), known.setAside);
        if (known.setAside.isEmpty() && !known.decided())
            open << known.table;
    }
    QJsonObject answer = listed(context, tables, asides, survey::suggestions(open));
    const survey::Drift& drift = result.drift;
    sayDrift(context, Tr::tr("New: %1"), drift.fresh);
    sayDrift(context, Tr::tr("Gone: %1"), drift.gone);
    sayDrift(context, Tr::tr("Grown: %1"), drift.grown);
    sayDrift(context, Tr::tr("Shrunk: %1"), drift.shrunk);
    sayDrift(context, Tr::tr("Columns changed: %1"), drift.changedColumns);
    sayDrift(context, Tr::tr("New personal columns: %1"), drift.freshPersonal);
    context.say(
        Tr::tr("%1: %n tables, %2 set aside, %3 with personal information.", nullptr, int(result.tables))
            .arg(row.label("outcome"))
            .arg(result.setAside)
            .arg(result.personalTables));
    if (!result.problem.isEmpty())
        context.warn(result.problem);
    answer.insert(QStringLiteral("survey"), row.text("code"));
    answer.insert(QStringLiteral("source"), reader->nameOf(QStringLiteral("data_source"), source));
    answer.insert(QStringLiteral("server"), row.text("server"));
    answer.insert(QStringLiteral("outcome"), result.outcome);
    answer.insert(QStringLiteral("problem"), result.problem);
    answer.insert(QStringLiteral("counted"),
                  QJsonObject{{QStringLiteral("tables"), qint64(result.tables)},
                              {QStringLiteral("set_aside"), qint64(result.setAside)},
                              {QStringLiteral("personal"), qint64(result.personalTables)}});
    answer.insert(QStringLiteral("drift"), driftJson(drift));
    context.answer(answer);
}

bool needsPassword(const Source& source)
{
    return source.engine != Source::Engine::Sqlite && source.engine != Source::Engine::Ddl &&
           !source.account.isEmpty();
}

QString passwordFor(const SurveyOptions& options, const Source& source)
{
    if (!options.passwordVariable.empty()) {
        const QByteArray value = qgetenv(options.passwordVariable.c_str());
        if (value.isNull())
            throw Error(ErrorKind::Invalid, Tr::tr("The variable %1 is not set. Nothing was changed.")
                                                .arg(fromStd(options.passwordVariable)));
        return QString::fromUtf8(value);
    }
    // without a terminal nobody can be asked: a server that trusts its own machine wants none
    if (options.passwordFile.empty() && (!needsPassword(source) || isatty(STDIN_FILENO) == 0))
        return {};
    return Context::readPassword(options.passwordFile, Tr::tr("Password of the database: "));
}

void surveyDatabase(Context& context, const SurveyOptions& options)
{
    survey::Depth depth;
    depth.sampleRows = options.noSample ? 0 : options.rows;
    const QString place = fromStd(options.place);
    QStringList schemas;
    for (const std::string& schema : options.schemas)
        schemas << fromStd(schema);
    const bool isUri = place.contains(u':');
    if (isUri) {
        Source source = Source::fromUri(place);
        // it is kept: the next survey may begin in another folder
        if (!source.path.isEmpty())
            source.path = QFileInfo(source.path).absoluteFilePath();
        source.schemas = schemas;
        source.password = passwordFor(options, source);
        if (options.dryRun)
            return dryRun(context, source, depth);
        const auto workspace = context.openForWriting();
        const auto result = survey::SurveyService(*workspace)
                                .survey(source, fromStd(options.name), depth, clock::now().date(),
                                        context.progress(Tr::tr("Surveying")));
        return sayResult(context, *workspace, result);
    }
    const auto workspace = options.dryRun ? context.openForReading() : context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const QString registerId = QString::fromLatin1(fields::data_source::kRegister);
    const qint64 id = reader->resolve(registerId, place);
    if (id == 0)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("No database “%1” is registered, and it is no address such as "
                           "postgresql://account@host/database. Nothing was changed.")
                        .arg(place));
    Source source = survey::sourceOf(reader->registers().at(registerId), reader->record(registerId, id));
    source.password = passwordFor(options, source);
    if (!schemas.isEmpty())
        source.schemas = schemas;
    if (options.dryRun)
        return dryRun(context, source, depth);
    survey::SurveyService service(*workspace);
    const Progress progress = context.progress(Tr::tr("Surveying"));
    const QDate today = clock::now().date();
    const auto result = schemas.isEmpty() ? service.survey(id, source.password, depth, today, progress)
                                          : service.survey(source, place, depth, today, progress);
    sayResult(context, *workspace, result);
}

} // namespace

void addSurveyCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("survey", "Tables of a business database, with suggested assets");
    auto options = std::make_shared<SurveyOptions>();
    command
        ->add_option("database", options->place,
                     "postgresql://account@host/database, mysql://…, odbc:DSN=…, sqlite:FILE, ddl:FILE, or a "
                     "registered database by code or name")
        ->required();
    command->add_option("--name", options->name, "Name under which it is registered");
    auto* file = command->add_option("--db-password-file", options->passwordFile,
                                     "Password of the database: first line of FILE");
    command
        ->add_option("--db-password-env,--password-env", options->passwordVariable,
                     "Password of the database: a variable of the environment")
        ->excludes(file);
    command->add_option("--rows", options->rows, "Rows looked at in each table")
        ->check(CLI::Range(0, 100000));
    command->add_flag("--no-sample", options->noSample, "Names, types and counts only; no row is read");
    command->add_option("--schema", options->schemas, "Only this schema; may be given several times");
    command->add_flag("--dry-run", options->dryRun, "Show what is found; nothing is written");
    command->callback([&context, options] { surveyDatabase(context, *options); });
}

} // namespace wardbook::commands
