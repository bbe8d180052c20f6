#include "commands/commands_tr.h"
#include "commands/context.h"
#include "commands/record_query.h"
#include "exchange/export.h"
#include "exchange/import_write.h"
#include "exchange/mapping_memory.h"
#include <QJsonDocument>

namespace wardbook::commands {

namespace {

struct ImportArguments
{
    std::string registerId, file, map, sheet, encoding, reason, errors;
    bool dryRun = false, createMissing = false, keepUnmapped = false, remember = false;
};

QJsonObject readMap(const std::string& path)
{
    QFile file(fromStd(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io, Tr::tr("The mapping file can't be read: %1").arg(file.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The mapping file is not a JSON object: %1").arg(problem.errorString()));
    return document.object();
}

void sayPlan(const Context& context, const exchange::ImportPlan& plan)
{
    for (const exchange::RowResult kind : {exchange::RowResult::Error, exchange::RowResult::Duplicate})
        for (const qsizetype index : plan.indexesOf(kind)) {
            const exchange::PlannedRow row = plan.at(index);
            context.say(Tr::tr("Row %1 %2 %3: %4")
                            .arg(row.row)
                            .arg(exchange::resultName(row.result), row.title, row.reason));
        }
    const exchange::PlanCounts& counts = plan.counts();
    context.say(Tr::tr("%1 rows: %2 new, %3 changed, %4 duplicate, %5 with errors.")
                    .arg(counts.rows)
                    .arg(counts.created)
                    .arg(counts.changed)
                    .arg(counts.duplicate)
                    .arg(counts.error));
}

void import(const Context& context, const ImportArguments& arguments)
{
    const auto workspace = arguments.dryRun ? context.openForReading() : context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(fromStd(arguments.registerId));
    exchange::ImportSource source;
    source.path = fromStd(arguments.file);
    source.sheet = fromStd(arguments.sheet);
    source.encoding = fromStd(arguments.encoding);
    const exchange::SourcePreview preview = exchange::previewSource(source, definition);
    exchange::ColumnMapping mapping = exchange::startMapping(*reader, definition, preview);
    if (!arguments.map.empty())
        exchange::applyMappingJson(readMap(arguments.map), definition, mapping);
    exchange::ImportOptions options = exchange::importOptionsFor(workspace->ledger(), workspace->actor());
    options.createMissing = arguments.createMissing;
    options.keepUnmapped = arguments.keepUnmapped;
    const exchange::ImportPlan plan =
        exchange::dryRun(*reader, preview, mapping, options, context.progress(Tr::tr("Reading")));
    if (!arguments.errors.empty() && plan.counts().error > 0)
        exchange::saveErrorRows(plan, fromStd(arguments.errors));
    sayPlan(context, plan);
    if (arguments.dryRun) {
        context.answer(exchange::planJson(plan));
        context.say(Tr::tr("Dry run: nothing was written."));
        return;
    }
    const exchange::ImportResult result =
        exchange::writeImport(workspace->ledger(), workspace->actor(), plan, fromStd(arguments.reason),
                              context.progress(Tr::tr("Writing")));
    if (arguments.remember)
        exchange::rememberMapping(workspace->ledger(), workspace->actor(), preview, mapping);
    context.answer(exchange::resultJson(plan, result));
    context.say(result.actSeq == 0
                    ? Tr::tr("Nothing had to be written.")
                    : Tr::tr("Written as act %1; “undo %1” takes all of it back.").arg(result.actSeq));
}

struct ExportArguments
{
    std::string registerId, file, reason, find;
    std::vector<std::string> where, columns;
    bool codes = false, dcat = false;
};

void exportRegister(const Context& context, const ExportArguments& arguments)
{
    const auto workspace = context.openForWriting();
    if (arguments.reason.empty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Exporting in clear needs a reason: give --reason. Nothing was exported."));
    exchange::ExportOptions options;
    options.registerId = fromStd(arguments.registerId);
    options.columns = fromStd(arguments.columns);
    options.codes = arguments.codes && !context.labels();
    options.dcat = arguments.dcat;
    if (!arguments.where.empty() || !arguments.find.empty()) {
        const auto reader = workspace->ledger().reader();
        RecordQuery wanted =
            parseConditions(reader->registers().at(options.registerId), *reader, fromStd(arguments.where));
        if (!wanted.others.isEmpty())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is no filter of this register. Nothing was exported.")
                            .arg(wanted.others.first().field));
        wanted.query.find = fromStd(arguments.find);
        options.query = wanted.query;
    }
    const exchange::ExportResult result =
        exchange::exportWithAct(workspace->ledger(), workspace->actor(), options, fromStd(arguments.file),
                                fromStd(arguments.reason), context.progress(Tr::tr("Exporting")));
    context.say(Tr::tr("%1 records exported in clear to %2. Act %3.")
                    .arg(result.records)
                    .arg(result.path)
                    .arg(result.actSeq));
    context.answer({{QStringLiteral("file"), result.path},
                    {QStringLiteral("records"), result.records},
                    {QStringLiteral("act"), result.actSeq}});
}

} // namespace

void addExchangeCommands(CLI::App& root, Context& context)
{
    auto* importCommand = root.add_subcommand("import", "Bring in a spreadsheet, csv or JSON as one act");
    auto in = std::make_shared<ImportArguments>();
    importCommand->add_option("REGISTER", in->registerId)->required();
    importCommand->add_option("FILE", in->file)->required();
    importCommand->add_option("--map", in->map, "JSON file with the column mapping");
    importCommand->add_option("--sheet", in->sheet);
    importCommand->add_option("--encoding", in->encoding, "csv: utf-8, gb18030, big5, utf-16 …");
    importCommand->add_option("--reason", in->reason);
    importCommand->add_option("--error-rows", in->errors, "xlsx that takes the rows with errors");
    importCommand->add_flag("--dry-run", in->dryRun, "Say what would happen; write nothing");
    importCommand->add_flag("--create-missing", in->createMissing,
                            "Create departments and persons as drafts");
    importCommand->add_flag("--keep-unmapped", in->keepUnmapped,
                            "Keep columns without a field in the remarks");
    importCommand->add_flag("--remember", in->remember, "Remember the mapping for files of the same layout");
    importCommand->callback([&context, in] { import(context, *in); });

    auto* exportCommand = root.add_subcommand("export", "Export in clear: xlsx, csv or JSON; an act");
    auto out = std::make_shared<ExportArguments>();
    exportCommand->add_option("REGISTER", out->registerId)->required();
    exportCommand->add_option("FILE", out->file, "The suffix decides the format")->required();
    exportCommand->add_option("--reason", out->reason);
    exportCommand->add_option("--where", out->where, "FIELD=VALUE[,VALUE…] of a filter; repeat");
    exportCommand->add_option("--find", out->find);
    exportCommand->add_option("--columns", out->columns)->delimiter(',');
    exportCommand->add_flag("--codes", out->codes, "Codes instead of words");
    exportCommand->add_flag("--dcat", out->dcat, "JSON: a DCAT catalogue");
    exportCommand->callback([&context, out] { exportRegister(context, *out); });
}

} // namespace wardbook::commands
