#include "survey/known_tables.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "ledger/record_fields.h"
#include "survey/column_json.h"
#include "survey/survey_service.h"

namespace wardbook::survey {

namespace field = fields::data_table;
using ledger::RecordFields;

namespace {

TableKind kindOf(const QString& code)
{
    return code == QLatin1String("view")      ? TableKind::View
           : code == QLatin1String("foreign") ? TableKind::Foreign
                                              : TableKind::Table;
}

std::optional<qint64> numberOf(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

QStringList partsOf(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty())
            parts << name;
    return parts;
}

constexpr std::pair<Source::Engine, const char*> kEngines[] = {{Source::Engine::PostgreSQL, "postgresql"},
                                                               {Source::Engine::MySql, "mysql"},
                                                               {Source::Engine::Odbc, "odbc"},
                                                               {Source::Engine::Sqlite, "sqlite"},
                                                               {Source::Engine::Ddl, "ddl"}};

} // namespace

bool KnownTable::takenIn() const
{
    return decision == QLatin1String("open") && setAside.isEmpty() && !survey::setAside(table).isEmpty();
}

KnownTable knownTable(const ledger::RegisterDef& definition, const ledger::Record& record)
{
    const RecordFields row(definition, record);
    KnownTable known;
    known.id = record.id;
    known.rev = record.rev;
    const QString name = row.text(field::name);
    const qsizetype dot = name.indexOf(u'.');
    known.table.schema = name.left(std::max<qsizetype>(dot, 0));
    known.table.name = name.mid(dot + 1);
    known.table.comment = row.text(field::comment);
    known.table.kind = kindOf(row.text(field::kind));
    known.table.columns = columnsFromJson(row.text(field::columns));
    known.table.rows = numberOf(row.value(field::row_total));
    known.table.rowsExact = row.flag(field::rows_exact);
    known.table.bytes = numberOf(row.value(field::byte_total));
    known.family = row.text(field::family);
    known.setAside = row.text(field::set_aside);
    known.assetName = row.text(field::asset_name);
    known.category = row.text(field::category);
    known.level = row.text(field::level);
    known.reason = row.text(field::reason);
    known.decision = row.text(field::decision);
    known.asset = row.number(field::asset);
    known.drift = partsOf(row.text(field::drift));
    known.firstSeen = row.date(field::first_seen);
    known.lastSeen = row.date(field::last_seen);
    known.goneOn = row.date(field::gone_on);
    known.personalColumns = int(row.number(field::personal_columns));
    return known;
}

QList<KnownTable> tablesOf(ledger::Reader& reader, qint64 dataSource)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(field::kRegister));
    QList<KnownTable> tables;
    reader.forEachWith(definition.id, QLatin1String(field::source), dataSource,
                       [&](const ledger::Record& record) { tables << knownTable(definition, record); });
    return tables;
}

QString kindCode(TableKind kind)
{
    return kind == TableKind::View      ? QStringLiteral("view")
           : kind == TableKind::Foreign ? QStringLiteral("foreign")
                                        : QStringLiteral("table");
}

QString engineCode(Source::Engine engine)
{
    for (const auto& [each, code] : kEngines)
        if (each == engine)
            return QString::fromLatin1(code);
    return {};
}

Source sourceOf(const ledger::RegisterDef& definition, const ledger::Record& dataSource)
{
    namespace at = fields::data_source;
    const RecordFields row(definition, dataSource);
    Source source;
    for (const auto& [engine, code] : kEngines)
        if (row.text(at::engine) == QLatin1String(code))
            source.engine = engine;
    source.host = row.text(at::host);
    source.port = quint16(row.number(at::port));
    source.database = row.text(at::database);
    source.account = row.text(at::account);
    source.options = row.text(at::options);
    source.path = row.text(at::path);
    source.schemas = partsOf(row.text(at::schemas));
    return source;
}

} // namespace wardbook::survey
