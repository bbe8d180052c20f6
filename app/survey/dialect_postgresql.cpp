#include "survey/dialect.h"
#include "survey/survey_tr.h"
#include <QMap>
#include <QRegularExpression>

namespace wardbook::survey {

namespace {

/// PostgreSQL from 9.2 on, and what grew out of it (Kingbase, openGauss, HighGo).
class PostgreSqlDialect : public Dialect
{
public:
    using Dialect::Dialect;

    void settle(SqlSession& session, const Depth& depth) override
    {
        session.command(QStringLiteral("SET default_transaction_read_only = on"));
        session.command(QStringLiteral("SET statement_timeout = %1").arg(depth.statementSeconds * 1000));
        try {
            session.command(QStringLiteral("SET lock_timeout = %1").arg(depth.statementSeconds * 500));
        } catch (const SqlFailure& failure) {
            if (failure.kind == SqlFailure::Kind::Gone) // older ones have no such setting
                throw;
        }
    }

    QString interruption(SqlSession& session) override
    {
        return QStringLiteral("SELECT pg_cancel_backend(%1)")
            .arg(number(session.value(QStringLiteral("SELECT pg_backend_pid()::text"))).value_or(0));
    }

    QList<Table> tables(SqlSession& session, const Source& source, const Progress& progress,
                        QStringList& problems) override
    {
        m_where =
            QStringLiteral("c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_(toast|temp)'") +
            schemaFilter(QStringLiteral("n.nspname"), source.schemas, ownSchemas());
        // Parts of a partitioned table are no tables of their own; versions before 10 have no such thing, and
        // a locked table makes the exact size wait.
        const QList<std::pair<QString, QString>> variants{
            {QStringLiteral(
                 "CASE WHEN c.relkind = 'p' THEN (SELECT sum(pg_total_relation_size(t.relid)) FROM "
                 "pg_partition_tree(c.oid) t) ELSE pg_total_relation_size(c.oid) END"),
             QStringLiteral(" AND NOT c.relispartition")},
            {QStringLiteral("c.relpages::bigint * 8192"), QStringLiteral(" AND NOT c.relispartition")},
            {QStringLiteral("c.relpages::bigint * 8192"), QString()}};
        QList<Table> result;
        for (qsizetype i = 0; i < variants.size(); ++i) {
            try {
                result = readTables(session, variants[i].first, variants[i].second, problems);
                m_where += variants[i].second;
                break;
            } catch (const SqlFailure& failure) {
                if (failure.kind == SqlFailure::Kind::Gone || i + 1 == variants.size())
                    throw;
                progress.throwIfCancelled();
            }
        }
        progress.step(0, 0);
        readColumns(session, result);
        return result;
    }

    QString sample(const Table& table, const QStringList& columns, int rows, bool spread) const override
    {
        QString from = path(table);
        // The first rows of a big table are its oldest. Fifty times as many as wanted come from pages of all
        // over it, and one in forty of these is taken, so that the limit doesn't end it at the first pages
        // again.
        if (spread && table.kind == TableKind::Table && table.rows.value_or(0) > kBig) {
            const double share = 100.0 * 50.0 * double(rows) / double(*table.rows);
            from += QStringLiteral(" TABLESAMPLE SYSTEM (%1) WHERE random() < 0.025")
                        .arg(std::clamp(share, 0.001, 100.0), 0, 'f', 6);
        }
        return QLatin1String("SELECT ") +
               each(columns, QLatin1String("left("), QLatin1String("::text, 400)")) +
               QLatin1String(" FROM ") + from + QStringLiteral(" LIMIT %1").arg(rows);
    }

protected:
    QString quoted(const QString& name) const override
    {
        static const QRegularExpression placeholder(QStringLiteral("\\$[0-9]"));
        if (!name.contains(placeholder))
            return Dialect::quoted(name);
        // Poco takes "$1" for a parameter wherever it stands.
        QString escaped = name;
        escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'$', QLatin1String("\\0024"));
        return QLatin1String("U&") + Dialect::quoted(escaped);
    }

private:
    static constexpr qint64 kBig = 200'000;

    static QStringList ownSchemas()
    {
        return {QStringLiteral("pg_catalog"), QStringLiteral("information_schema"),
                QStringLiteral("sys"),        QStringLiteral("sys_catalog"),
                QStringLiteral("dbe_perf"),   QStringLiteral("cstore")};
    }

    QList<Table> readTables(SqlSession& session, const QString& bytes, const QString& also,
                            QStringList& problems)
    {
        QList<Table> result;
        m_places.clear();
        QMap<QString, int> closed;
        const QString question =
            QStringLiteral("SELECT c.oid::text, n.nspname::text, c.relname::text, c.relkind::text, "
                           "c.reltuples::text, CASE WHEN c.relkind IN ('r', 'm', 'p') THEN (%1)::text END, "
                           "obj_description(c.oid, 'pg_class')::text, "
                           "has_schema_privilege(n.oid, 'USAGE')::text, "
                           "has_any_column_privilege(c.oid, 'SELECT')::text "
                           "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                           "WHERE %2%3 ORDER BY n.nspname, c.relname")
                .arg(bytes, m_where, also);
        session.read(question, [&](const QStringList& row) {
            Table table;
            table.schema = row[1];
            table.name = row[2];
            table.kind = row[3] == QLatin1String("v")   ? TableKind::View
                         : row[3] == QLatin1String("f") ? TableKind::Foreign
                                                        : TableKind::Table;
            if (table.kind == TableKind::Table)
                table.rows = number(row[4]);
            table.bytes = number(row[5]);
            // An older server says 0 for "never looked".
            if (table.rows == 0 && table.bytes.value_or(0) > 0)
                table.rows.reset();
            table.comment = row[6];
            const bool open = !row[7].startsWith(u'f');
            if (!open)
                ++closed[table.schema];
            if (!open || row[8].startsWith(u'f'))
                table.problem = Tr::tr("The account may not read its rows; only its columns are known.");
            m_places.insert(row[0], result.size());
            result << table;
        });
        for (auto it = closed.cbegin(); it != closed.cend(); ++it)
            problems
                << Tr::tr(
                       "The account may not use schema “%1”: its %2 tables are listed, their rows were not "
                       "looked at.")
                       .arg(it.key(), QString::number(it.value()));
        return result;
    }

    void readColumns(SqlSession& session, QList<Table>& result)
    {
        const QString question =
            QStringLiteral(
                "SELECT a.attrelid::text, a.attname::text, format_type(a.atttypid, a.atttypmod)::text, "
                "col_description(a.attrelid, a.attnum)::text, a.attnotnull::text, "
                "EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary "
                "AND a.attnum = ANY (i.indkey))::text, "
                "has_column_privilege(a.attrelid, a.attnum, 'SELECT')::text "
                "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
                "JOIN pg_namespace n ON n.oid = c.relnamespace "
                "WHERE a.attnum > 0 AND NOT a.attisdropped AND %1 ORDER BY a.attrelid, a.attnum")
                .arg(m_where);
        session.read(question, [&](const QStringList& row) {
            const auto place = m_places.constFind(row[0]);
            if (place == m_places.constEnd())
                return; // made since the tables were read
            Table& table = result[*place];
            Column column;
            column.name = row[1];
            column.type = row[2];
            column.comment = row[3];
            column.nullable = row[4].startsWith(u'f');
            column.key = row[5].startsWith(u't');
            if (row[6].startsWith(u'f'))
                m_hidden.insert(table.fullName() + u'.' + column.name);
            table.columns << column;
        });
    }

    QString m_where;
    QHash<QString, qsizetype> m_places; ///< by the server's own number of the table
};

} // namespace

std::unique_ptr<Dialect> postgreSqlDialect(const QString& server)
{
    return std::make_unique<PostgreSqlDialect>(server);
}

} // namespace wardbook::survey
