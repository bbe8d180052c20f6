#include "survey/dialect.h"

namespace wardbook::survey {

namespace {

struct Questions
{
    QString tables;  ///< schema, name, kind (table/view), rows, bytes, comment
    QString columns; ///< schema, table, name, type, comment, nullable (YES/NO), key (1/0)
};

/// The servers whose catalogue is two questions.
class PlainDialect : public Dialect
{
public:
    using Dialect::Dialect;

    QList<Table> tables(SqlSession& session, const Source& source, const Progress& progress,
                        QStringList&) override
    {
        const Questions ask = questions(source);
        QList<Table> result;
        QHash<QString, qsizetype> places;
        session.read(ask.tables, [&](const QStringList& row) {
            Table table;
            table.schema = row[0];
            table.name = row[1];
            table.kind = row[2].contains(QLatin1String("view"), Qt::CaseInsensitive) ? TableKind::View
                                                                                     : TableKind::Table;
            if (table.kind == TableKind::Table) {
                table.rows = number(row[3]);
                table.bytes = number(row[4]);
            }
            table.comment = row[5];
            places.insert(table.fullName(), result.size());
            result << table;
        });
        progress.step(0, 0);
        session.read(ask.columns, [&](const QStringList& row) {
            const auto place = places.constFind(row[0] + u'.' + row[1]);
            if (place == places.constEnd())
                return;
            Column column;
            column.name = row[2];
            column.type = row[3];
            column.comment = row[4];
            column.nullable = row[5].startsWith(u'Y') || row[5] == QLatin1String("1");
            column.key = row[6] == QLatin1String("1");
            result[*place].columns << column;
        });
        return result;
    }

    QString sample(const Table& table, const QStringList& columns, int rows, bool) const override
    {
        const auto [before, after] = cut();
        return limited(each(columns, before, after), path(table), rows);
    }

protected:
    virtual Questions questions(const Source& source) const = 0;
    /// What stands before and after a column so that its first 400 characters come as text.
    virtual std::pair<QLatin1String, QLatin1String> cut() const = 0;
    virtual QString limited(const QString& columns, const QString& from, int rows) const = 0;
};

/// Microsoft SQL Server from 2012. It knows no read-only session; each question is undone.
class SqlServerDialect : public PlainDialect
{
public:
    using PlainDialect::PlainDialect;

    void settle(SqlSession& session, const Depth& depth) override
    {
        session.command(QStringLiteral("SET LOCK_TIMEOUT %1").arg(depth.statementSeconds * 1000));
    }

protected:
    QString quoted(const QString& name) const override
    {
        return u'[' + QString(name).replace(u']', QLatin1String("]]")) + u']';
    }
    Questions questions(const Source& source) const override
    {
        const QString filter = schemaFilter(QStringLiteral("s.name"), source.schemas,
                                            {QStringLiteral("sys"), QStringLiteral("INFORMATION_SCHEMA")});
        return {
            QStringLiteral(
                "SELECT s.name, o.name, CASE o.type WHEN 'V' THEN 'view' ELSE 'table' END, "
                "CAST((SELECT SUM(p.rows) FROM sys.partitions p WHERE p.object_id = o.object_id "
                "AND p.index_id IN (0, 1)) AS varchar(30)), "
                "CAST((SELECT SUM(a.total_pages) * 8192 FROM sys.partitions p JOIN sys.allocation_units a "
                "ON a.container_id = p.partition_id WHERE p.object_id = o.object_id) AS varchar(30)), "
                "CAST((SELECT TOP 1 e.value FROM sys.extended_properties e WHERE e.major_id = o.object_id "
                "AND e.minor_id = 0 AND e.class = 1 AND e.name = 'MS_Description') AS nvarchar(1000)) "
                "FROM sys.objects o JOIN sys.schemas s ON s.schema_id = o.schema_id "
                "WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0%1 ORDER BY s.name, o.name")
                .arg(filter),
            QStringLiteral(
                "SELECT s.name, o.name, c.name, t.name, "
                "CAST((SELECT TOP 1 e.value FROM sys.extended_properties e WHERE e.major_id = o.object_id "
                "AND e.minor_id = c.column_id AND e.class = 1 AND e.name = 'MS_Description') "
                "AS nvarchar(1000)), CAST(c.is_nullable AS varchar(1)), "
                "CASE WHEN EXISTS (SELECT 1 FROM sys.indexes i JOIN sys.index_columns k "
                "ON k.object_id = i.object_id AND k.index_id = i.index_id WHERE i.is_primary_key = 1 "
                "AND i.object_id = o.object_id AND k.column_id = c.column_id) THEN '1' ELSE '0' END "
                "FROM sys.columns c JOIN sys.objects o ON o.object_id = c.object_id "
                "JOIN sys.schemas s ON s.schema_id = o.schema_id "
                "JOIN sys.types t ON t.user_type_id = c.user_type_id "
                "WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0%1 ORDER BY o.object_id, c.column_id")
                .arg(filter)};
    }
    std::pair<QLatin1String, QLatin1String> cut() const override
    {
        return {QLatin1String("LEFT(CAST("), QLatin1String(" AS nvarchar(max)), 400)")};
    }
    QString limited(const QString& columns, const QString& from, int rows) const override
    {
        return QStringLiteral("SELECT TOP %1 ").arg(rows) + columns + QLatin1String(" FROM ") + from;
    }
};

/// Oracle, and Dameng (达梦), which keeps the same catalogue.
class OracleDialect : public PlainDialect
{
public:
    using PlainDialect::PlainDialect;

    void settle(SqlSession&, const Depth&) override
    {
        // It knows no read-only session; each question is undone.
    }

protected:
    Questions questions(const Source& source) const override
    {
        const QString filter = schemaFilter(QStringLiteral("t.OWNER"), source.schemas,
                                            {QStringLiteral("SYS"),
                                             QStringLiteral("SYSTEM"),
                                             QStringLiteral("SYSDBA"),
                                             QStringLiteral("SYSAUDITOR"),
                                             QStringLiteral("SYSSSO"),
                                             QStringLiteral("CTISYS"),
                                             QStringLiteral("OUTLN"),
                                             QStringLiteral("DBSNMP"),
                                             QStringLiteral("XDB"),
                                             QStringLiteral("MDSYS"),
                                             QStringLiteral("CTXSYS"),
                                             QStringLiteral("WMSYS"),
                                             QStringLiteral("ORDSYS"),
                                             QStringLiteral("ORDDATA"),
                                             QStringLiteral("EXFSYS"),
                                             QStringLiteral("OLAPSYS"),
                                             QStringLiteral("APPQOSSYS"),
                                             QStringLiteral("AUDSYS"),
                                             QStringLiteral("GSMADMIN_INTERNAL"),
                                             QStringLiteral("LBACSYS"),
                                             QStringLiteral("DVSYS")});
        return {
            QStringLiteral("SELECT t.OWNER, t.TABLE_NAME, 'table', TO_CHAR(t.NUM_ROWS), NULL, m.COMMENTS "
                           "FROM ALL_TABLES t LEFT JOIN ALL_TAB_COMMENTS m ON m.OWNER = t.OWNER "
                           "AND m.TABLE_NAME = t.TABLE_NAME WHERE 1 = 1%1 UNION ALL "
                           "SELECT t.OWNER, t.VIEW_NAME, 'view', NULL, NULL, m.COMMENTS FROM ALL_VIEWS t "
                           "LEFT JOIN ALL_TAB_COMMENTS m ON m.OWNER = t.OWNER AND m.TABLE_NAME = t.VIEW_NAME "
                           "WHERE 1 = 1%1 ORDER BY 1, 2")
                .arg(filter),
            QStringLiteral(
                "SELECT t.OWNER, t.TABLE_NAME, t.COLUMN_NAME, t.DATA_TYPE, m.COMMENTS, t.NULLABLE, "
                "CASE WHEN EXISTS (SELECT 1 FROM ALL_CONSTRAINTS k JOIN ALL_CONS_COLUMNS kc "
                "ON kc.OWNER = k.OWNER AND kc.CONSTRAINT_NAME = k.CONSTRAINT_NAME "
                "WHERE k.CONSTRAINT_TYPE = 'P' AND k.OWNER = t.OWNER AND k.TABLE_NAME = t.TABLE_NAME "
                "AND kc.COLUMN_NAME = t.COLUMN_NAME) THEN '1' ELSE '0' END "
                "FROM ALL_TAB_COLUMNS t LEFT JOIN ALL_COL_COMMENTS m ON m.OWNER = t.OWNER "
                "AND m.TABLE_NAME = t.TABLE_NAME AND m.COLUMN_NAME = t.COLUMN_NAME "
                "WHERE 1 = 1%1 ORDER BY t.OWNER, t.TABLE_NAME, t.COLUMN_ID")
                .arg(filter)};
    }
    std::pair<QLatin1String, QLatin1String> cut() const override
    {
        return {QLatin1String("SUBSTR(TO_CHAR("), QLatin1String("), 1, 400)")};
    }
    QString limited(const QString& columns, const QString& from, int rows) const override
    {
        return QLatin1String("SELECT ") + columns + QLatin1String(" FROM ") + from +
               QStringLiteral(" WHERE ROWNUM <= %1").arg(rows);
    }
};

class StandardDialect : public PlainDialect
{
public:
    using PlainDialect::PlainDialect;

    void settle(SqlSession& session, const Depth&) override
    {
        try {
            session.command(QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
        } catch (const SqlFailure& failure) {
            if (failure.kind == SqlFailure::Kind::Gone)
                throw;
        } // the session undoes what a question did
    }

protected:
    Questions questions(const Source& source) const override
    {
        const auto filter = [&](const char* column) {
            return schemaFilter(QLatin1String(column), source.schemas,
                                {QStringLiteral("INFORMATION_SCHEMA"), QStringLiteral("information_schema"),
                                 QStringLiteral("pg_catalog"), QStringLiteral("sys")});
        };
        return {
            QStringLiteral("SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, NULL, NULL, NULL "
                           "FROM INFORMATION_SCHEMA.TABLES WHERE 1 = 1%1 ORDER BY TABLE_SCHEMA, TABLE_NAME")
                .arg(filter("TABLE_SCHEMA")),
            QStringLiteral(
                "SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, NULL, c.IS_NULLABLE, "
                "CASE WHEN EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS k "
                "JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE u ON u.CONSTRAINT_NAME = k.CONSTRAINT_NAME "
                "AND u.TABLE_SCHEMA = k.TABLE_SCHEMA AND u.TABLE_NAME = k.TABLE_NAME "
                "WHERE k.CONSTRAINT_TYPE = 'PRIMARY KEY' AND k.TABLE_SCHEMA = c.TABLE_SCHEMA "
                "AND k.TABLE_NAME = c.TABLE_NAME AND u.COLUMN_NAME = c.COLUMN_NAME) THEN '1' ELSE '0' END "
                "FROM INFORMATION_SCHEMA.COLUMNS c WHERE 1 = 1%1 "
                "ORDER BY c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION")
                .arg(filter("c.TABLE_SCHEMA"))};
    }
    std::pair<QLatin1String, QLatin1String> cut() const override
    {
        return {QLatin1String("CAST("), QLatin1String(" AS VARCHAR(400))")};
    }
    QString limited(const QString& columns, const QString& from, int rows) const override
    {
        return QLatin1String("SELECT ") + columns + QLatin1String(" FROM ") + from +
               QStringLiteral(" FETCH FIRST %1 ROWS ONLY").arg(rows);
    }
};

} // namespace

std::unique_ptr<Dialect> sqlServerDialect(const QString& server)
{
    return std::make_unique<SqlServerDialect>(server);
}

std::unique_ptr<Dialect> oracleDialect(const QString& server)
{
    return std::make_unique<OracleDialect>(server);
}

std::unique_ptr<Dialect> standardDialect(const QString& server)
{
    return std::make_unique<StandardDialect>(server);
}

} // namespace wardbook::survey
