#include "exchange/export.h"
#include "base/error.h"
#include "base/ids.h"
#include "exchange/dcat_export.h"
#include "exchange/exchange_tr.h"
#include "exchange/export_columns.h"
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

/// A file that becomes visible together with its act.
class PendingFile
{
public:
    explicit PendingFile(const QString& path) : m_path(path)
    {
        const QFileInfo info(path);
        const QString stem = info.dir().filePath(QStringLiteral(".%1").arg(newUlid()));
        m_temporary = QStringLiteral("%1.%2").arg(stem, info.suffix());
        m_former = stem + QStringLiteral(".former");
    }
    ~PendingFile()
    {
        if (m_shown && !m_kept) {
            QFile::remove(m_path);
            if (m_hasFormer)
                QFile::rename(m_former, m_path);
        }
        QFile::remove(m_temporary);
        if (m_kept && m_hasFormer)
            QFile::remove(m_former);
    }
    PendingFile(PendingFile&&) = delete;
    PendingFile& operator=(PendingFile&&) = delete;
    const QString& temporary() const { return m_temporary; }
    void show()
    {
        if (QFile::exists(m_path)) {
            m_hasFormer = QFile::rename(m_path, m_former);
            if (!m_hasFormer)
                fail();
        }
        m_shown = QFile::rename(m_temporary, m_path);
        if (!m_shown) {
            if (m_hasFormer)
                m_hasFormer = !QFile::rename(m_former, m_path);
            fail();
        }
    }
    void keep() { m_kept = true; }

private:
    [[noreturn]] void fail() const
    {
        throw Error(ErrorKind::Io,
                    Tr::tr("The file can't be written here: %1. Nothing was exported: choose another "
                           "place.")
                        .arg(QDir::toNativeSeparators(m_path)));
    }
    QString m_path, m_temporary, m_former;
    bool m_shown = false, m_hasFormer = false, m_kept = false;
};

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
    if (!ledger.rights().may(role.id, definition.id, QLatin1String(ledger::verb::kExport)))
        throw Error(ErrorKind::Denied, Tr::tr("The role “%1” may not export “%2”. Nothing was written.")
                                           .arg(role.label.text(), definition.label.text()));
    ExportOptions allowed = options;
    if (role.ownDepartmentOnly)
        allowed.onlyDepartment = actor.department != 0 ? actor.department : -1;
    ExportResult result;
    result.path = path;
    PendingFile file(path);
    result.records = exportRecords(*ledger.reader(), allowed, file.temporary(), progress);
    const ledger::ActResult act = ledger.perform(
        actor, Tr::tr("Export %1").arg(definition.label.text()), reason, [&](ledger::ActWriter& writer) {
            writer.note(QStringLiteral("export"),
                        Tr::tr("%1, %2 records").arg(QFileInfo(path).fileName()).arg(result.records));
            progress.throwIfCancelled();
            // Last, so that only a failing commit could leave a file without its act: then it is taken back.
            file.show();
        });
    file.keep();
    result.actSeq = act.seq;
    return result;
}

} // namespace wardbook::exchange
