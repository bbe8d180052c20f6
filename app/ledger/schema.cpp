#include "ledger/schema.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "ledger/ledger_tr.h"
#include "ledger/row_io.h"
#include "ledger/search_text.h"
#include "storage/search_index.h"

namespace wardbook::ledger::schema {

using storage::Connection;
using storage::Dialect;
using storage::Statement;

namespace {

const QString kLayoutKey = QStringLiteral("layout");
const QString kVersionKey = QStringLiteral("schema_version");

QString columnType(FieldType type, const Dialect& dialect)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::Instant:
    case FieldType::Ref:
        return dialect.columnType(Dialect::ColumnKind::Integer);
    case FieldType::Bool:
        return dialect.columnType(Dialect::ColumnKind::Boolean);
    default:
        return dialect.columnType(Dialect::ColumnKind::Text);
    }
}

/// What makes an index on a field end in the id, so that lists read nothing but the index. SQLite's do by
/// themselves.
QString indexTail(const Dialect& dialect)
{
    return dialect.engine() == Dialect::Engine::Sqlite ? QString() : QStringLiteral(", id");
}

bool tableExists(Connection& connection, const QString& table)
{
    return !connection
                .scalar(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"),
                        {table})
                .isNull();
}

QSet<QString> existingColumns(Connection& connection, const QString& table)
{
    Statement statement(connection, QStringLiteral("SELECT name FROM pragma_table_info($1)"));
    statement.bindText(1, table);
    QSet<QString> names;
    while (statement.step())
        names.insert(statement.text(0));
    return names;
}

/// A digest of everything bring() would create, so that opening a vault need not look at each table.
QString layoutOf(const RegisterSet& registers)
{
    const Dialect dialect;
    crypto::Digest digest;
    const auto add = [&digest](const QString& sql) { digest.addField(sql.toUtf8()); };
    for (const QString& sql : coreSql(dialect))
        add(sql);
    for (const QString& id : registers.ids()) {
        const RegisterDef& definition = registers.at(id);
        add(tableSql(definition, dialect));
        for (const QString& sql : indexSql(definition, dialect))
            add(sql);
        add(facetIndexSql(definition));
        add(searchFields(definition).join(QLatin1Char(',')));
    }
    return QString::fromLatin1(digest.final().toHex());
}

/// Names of the register's indexes that begin with `prefix` and aren't in `kept`.
void dropOldIndexes(Connection& connection, const RegisterDef& definition, const QString& prefix,
                    const QStringList& kept)
{
    QStringList old;
    {
        Statement statement(
            connection,
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = $1"));
        statement.bindText(1, definition.table());
        while (statement.step())
            if (const QString name = statement.text(0); name.startsWith(prefix) && !kept.contains(name))
                old << name;
    }
    for (const QString& name : old)
        connection.exec(QStringLiteral("DROP INDEX %1").arg(name));
}

void bringSearchIndex(Connection& connection, const RegisterDef& definition)
{
    const QString name = searchIndexName(definition);
    if (name.isEmpty())
        return;
    const QString key = QStringLiteral("search:") + definition.id;
    const QString fields = searchFields(definition).join(QLatin1Char(','));
    const QVariant stored = meta(connection, key);
    if (stored.toString() == fields)
        return;
    storage::SearchIndex index(connection, name);
    if (stored.isNull())
        index.create();
    Statement rows(connection, selectSql(definition) + QStringLiteral(" WHERE state <> 'void' ORDER BY id"));
    while (rows.step()) {
        const Record record = readRow(rows, definition);
        const SearchText text = searchText(definition, record);
        index.replace(record.id, text.text, text.initials);
    }
    setMeta(connection, key, fields);
}

void bringRegister(Connection& connection, const RegisterDef& definition, const Dialect& dialect)
{
    if (tableExists(connection, definition.table())) {
        const QSet<QString> columns = existingColumns(connection, definition.table());
        for (const FieldDef& field : definition.fields)
            if (!columns.contains(field.column()))
                connection.exec(addColumnSql(definition, field, dialect));
    } else {
        connection.exec(tableSql(definition, dialect));
    }
    for (const QString& sql : indexSql(definition, dialect))
        connection.exec(sql);
    dropOldIndexes(connection, definition, QStringLiteral("fx_%1_").arg(definition.id),
                   {facetIndexName(definition)});
    connection.exec(facetIndexSql(definition));
    bringSearchIndex(connection, definition);
}

} // namespace

QStringList coreSql(const Dialect& dialect)
{
    const QString key = dialect.primaryKey();
    const QString integer = dialect.columnType(Dialect::ColumnKind::Integer);
    const QString blob = dialect.columnType(Dialect::ColumnKind::Blob);
    return {
        QStringLiteral("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT)"),
        QStringLiteral(
            "CREATE TABLE IF NOT EXISTS act (seq %1, at %2 NOT NULL, actor TEXT NOT NULL, "
            "actor_name TEXT NOT NULL, role TEXT NOT NULL, workstation TEXT NOT NULL, kind TEXT NOT NULL, "
            "label TEXT NOT NULL, reason TEXT NOT NULL, subject TEXT NOT NULL, undoes %2 NOT NULL, "
            "clock_behind %2 NOT NULL, first_change %2 NOT NULL, change_count %2 NOT NULL, "
            "changes_digest %3 NOT NULL, prev_hash %3 NOT NULL, hash %3 NOT NULL, signature %3 NOT NULL)")
            .arg(key, integer, blob),
        QStringLiteral(
            "CREATE TABLE IF NOT EXISTS change (id %1, act_seq %2 NOT NULL, register TEXT NOT NULL, "
            "record_id %2 NOT NULL, before TEXT, after TEXT NOT NULL, after_hash %3 NOT NULL)")
            .arg(key, integer, blob),
        QStringLiteral("CREATE INDEX IF NOT EXISTS ix_change_record ON change (register, record_id%1)")
            .arg(indexTail(dialect)),
    };
}

QString tableSql(const RegisterDef& definition, const Dialect& dialect)
{
    const QString integer = dialect.columnType(Dialect::ColumnKind::Integer);
    QStringList columns{
        QStringLiteral("id ") + dialect.primaryKey(),
        QStringLiteral("uid TEXT NOT NULL UNIQUE"),
        QStringLiteral("rev %1 NOT NULL").arg(integer),
        QStringLiteral("state TEXT NOT NULL"),
        QStringLiteral("authors TEXT"),
        QStringLiteral("baseline TEXT"),
        QStringLiteral("act_seq %1 NOT NULL").arg(integer),
        QStringLiteral("row_hash %1 NOT NULL").arg(dialect.columnType(Dialect::ColumnKind::Blob))};
    for (const FieldDef& field : definition.fields)
        columns << field.column() + QLatin1Char(' ') + columnType(field.type, dialect);
    return QStringLiteral("CREATE TABLE %1 (%2)").arg(definition.table(), columns.join(QStringLiteral(", ")));
}

QString addColumnSql(const RegisterDef& definition, const FieldDef& field, const Dialect& dialect)
{
    return QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 %3")
        .arg(definition.table(), field.column(), columnType(field.type, dialect));
}

QStringList indexSql(const RegisterDef& definition, const Dialect& dialect)
{
    QStringList sql;
    for (const FieldDef& field : definition.fields)
        if (field.sortable || field.identifier || field.unique)
            sql << QStringLiteral("CREATE INDEX IF NOT EXISTS ix_%1_%2 ON %3 (%4%5)")
                       .arg(definition.id, field.id, definition.table(), field.column(), indexTail(dialect));
    sql << QStringLiteral("CREATE INDEX IF NOT EXISTS ix_%1_act ON %2 (act_seq%3)")
               .arg(definition.id, definition.table(), indexTail(dialect));
    return sql;
}

QStringList facetColumns(const RegisterDef& definition)
{
    QStringList columns{QStringLiteral("state")};
    for (const QString& facet : definition.facets)
        if (const FieldDef* field = definition.field(facet))
            columns << field->column();
    return columns;
}

QString facetIndexName(const RegisterDef& definition)
{
    const QByteArray columns = facetColumns(definition).join(QLatin1Char(',')).toUtf8();
    return QStringLiteral("fx_%1_%2")
        .arg(definition.id, QString::fromLatin1(crypto::sm3(columns).left(4).toHex()));
}

QString facetIndexSql(const RegisterDef& definition)
{
    return QStringLiteral("CREATE INDEX IF NOT EXISTS %1 ON %2 (%3)")
        .arg(facetIndexName(definition), definition.table(),
             facetColumns(definition).join(QStringLiteral(", ")));
}

QStringList searchFields(const RegisterDef& definition)
{
    QStringList ids;
    for (const FieldDef& field : definition.fields)
        if (field.search)
            ids << field.id;
    return ids;
}

QString searchIndexName(const RegisterDef& definition)
{
    return searchFields(definition).isEmpty() ? QString() : QStringLiteral("s_") + definition.id;
}

QVariant meta(Connection& connection, const QString& key)
{
    return connection.scalar(QStringLiteral("SELECT value FROM meta WHERE key = $1"), {key});
}

void setMeta(Connection& connection, const QString& key, const QVariant& value)
{
    Statement statement(connection, QStringLiteral("INSERT INTO meta (key, value) VALUES ($1, $2) "
                                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    statement.bindText(1, key).bindText(2, value.toString()).run();
}

bool isEmpty(Connection& connection)
{
    return !tableExists(connection, QStringLiteral("meta"));
}

void refuseNewer(Connection& connection)
{
    if (!isEmpty(connection) && meta(connection, kVersionKey).toInt() > kVersion)
        throw Error(
            ErrorKind::NewerFormat,
            Tr::tr(
                "This vault was written by a newer version of Wardbook. It was left untouched. Install the "
                "newer version to open it."));
}

bool isCurrent(Connection& connection, const RegisterSet& registers)
{
    return !isEmpty(connection) && meta(connection, kVersionKey).toInt() == kVersion &&
           meta(connection, kLayoutKey).toString() == layoutOf(registers);
}

void bring(Connection& connection, const RegisterSet& registers)
{
    const Dialect dialect;
    for (const QString& sql : coreSql(dialect))
        connection.exec(sql);
    for (const QString& id : registers.ids())
        bringRegister(connection, registers.at(id), dialect);
    setMeta(connection, kVersionKey, kVersion);
    setMeta(connection, kLayoutKey, layoutOf(registers));
}

} // namespace wardbook::ledger::schema
