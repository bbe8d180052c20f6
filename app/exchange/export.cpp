#include "exchange/export.h"
#include "base/error.h"
#include "exchange/dcat_export.h"
#include "exchange/exchange_tr.h"
#include "exchange/export_columns.h"
#include "exchange/file_export.h"
#include "ledger/list_index.h"
#include <QFileInfo>

namespace wardbook::exchange {

using ledger::Record;
using ledger::RegisterDef;

namespace {

constexpr size_t kFetchedAtOnce = 256;

/// Hands every wanted record to `row`, in order.
void forEachWanted(ledger::Reader& reader, const RegisterDef& definition, const ExportOptions& options,
                   const Progress& progress, const std::function<void(const Record&)>& row)
{
    qint64 done = 0, total = 0;
    const auto take = [&](const Record& record) {
        if ((++done & 0xff) == 0)
            progress.step(done, total, Tr::tr("Exporting"));
        if (!options.withVoid && record.state == QLatin1String(ledger::kVoidState))
            return;
        if (options.onlyDepartment != 0 && !definition.departmentField.isEmpty() &&
            record.value(definition.fieldAt(definition.departmentField)).toLongLong() !=
                options.onlyDepartment)
            return;
        row(record);
    };
    std::vector<qint64> ids = options.ids;
    if (ids.empty() && options.query) {
        ledger::ListQuery query = *options.query;
        query.registerId = definition.id;
        ledger::ListIndex index(reader, definition.id);
        index.load(progress);
        ids = index.run(query, progress).ids;
        if (ids.empty())
            return;
    }
    if (ids.empty()) {
        reader.forEach(definition.id, take);
        return;
    }
    total = static_cast<qint64>(ids.size());
    const std::span<const qint64> all(ids);
    for (size_t at = 0; at < all.size(); at += kFetchedAtOnce) {
        for (const Record& record :
             reader.fetch(definition.id, all.subspan(at, std::min(kFetchedAtOnce, all.size() - at))))
            take(record);
    }
}

bool isJson(const QString& path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

} // namespace

qint64 exportRecords(ledger::Reader& reader, const ExportOptions& options, const QString& path,
                     const Progress& progress)
{
    const RegisterDef& definition = reader.registers().at(options.registerId);
    qint64 count = 0;
    if (options.dcat) {
        DcatWriter writer(reader, definition, path);
        forEachWanted(reader, definition, options, progress, [&](const Record& record) {
            writer.add(record);
            ++count;
        });
        writer.finish();
        return count;
    }
    ExportColumns columns(reader, definition, options.columns, options.codes || isJson(path));
    OutTable table;
    table.name = definition.label.text();
    table.columns = columns.columns();
    table.metadata = {{QStringLiteral("register"), definition.id}};
    const auto writer = TableWriter::create(path, table);
    forEachWanted(reader, definition, options, progress, [&](const Record& record) {
        writer->row(columns.row(record));
        ++count;
    });
    progress.throwIfCancelled();
    writer->finish();
    return count;
}

ExportResult exportWithAct(ledger::Ledger& ledger, const ledger::Actor& actor, const ExportOptions& options,
                           const QString& path, const QString& reason, const Progress& progress)
{
    const auto registers = ledger.registers();
    const RegisterDef& definition = registers->at(options.registerId);
    const ledger::Role& role = ledger.rights().role(actor.role);
    ExportOptions allowed = options;
    if (role.ownDepartmentOnly)
        allowed.onlyDepartment = actor.department != 0 ? actor.department : -1;
    ExportResult result;
    result.path = path;
    result.actSeq = exportFileWithAct(
        ledger, actor, {definition.id, path, Tr::tr("Export %1").arg(definition.label.text()), reason},
        [&](const QString& temporary) {
            result.records = exportRecords(*ledger.reader(), allowed, temporary, progress);
            return Tr::tr("%1, %2 records").arg(QFileInfo(path).fileName()).arg(result.records);
        },
        progress);
    return result;
}

} // namespace wardbook::exchange
