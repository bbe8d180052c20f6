#include "survey/dialect.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

namespace {

QString serverName(const QString& version)
{
    const bool maria = version.contains(QLatin1String("MariaDB"), Qt::CaseInsensitive);
    return (maria ? QStringLiteral("MariaDB ") : QStringLiteral("MySQL ")) + version.section(u'-', 0, 0);
}

/// MySQL from 5.6, MariaDB, and what speaks like them (OceanBase, TiDB, GoldenDB).
class MySqlDialect : public Dialect
{
public:
    explicit MySqlDialect(const QString& version) : Dialect(serverName(version)) {}

    void settle(SqlSession& session, const Depth& depth) override
    {
        session.command(QStringLiteral("SET SESSION TRANSACTION READ ONLY"));
        // MariaDB counts in seconds, MySQL in milliseconds, and each refuses the other's name.
        tryCommand(session,
                   QStringLiteral("SET SESSION max_statement_time = %1").arg(depth.statementSeconds));
        tryCommand(session,
                   QStringLiteral("SET SESSION max_execution_time = %1").arg(depth.statementSeconds * 1000));
        tryCommand(session, QStringLiteral("SET SESSION lock_wait_timeout = %1").arg(depth.statementSeconds));
    }

    QString interruption(SqlSession& session) override
    {
        return QStringLiteral("KILL QUERY %1")
            .arg(number(session.value(QStringLiteral("SELECT CONNECTION_ID()"))).value_or(0));
    }

    QList<Table> tables(SqlSession& session, const Source& source, const Progress& progress,
                        QStringList&) override
    {
        QStringList wanted = source.schemas;
        if (wanted.isEmpty() && !source.database.isEmpty())
            wanted << source.database;
        const QString filter = schemaFilter(QStringLiteral("TABLE_SCHEMA"), wanted,
                                            {QStringLiteral("mysql"), QStringLiteral("information_schema"),
                                             QStringLiteral("performance_schema"), QStringLiteral("sys")});
        QList<Table> result;
        QHash<QString, qsizetype> places;
        session.read(
            QStringLiteral("SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_ROWS, "
                           "DATA_LENGTH + INDEX_LENGTH, TABLE_COMMENT FROM information_schema.TABLES "
                           "WHERE 1 = 1%1 ORDER BY TABLE_SCHEMA, TABLE_NAME")
                .arg(filter),
            [&](const QStringList& row) {
                Table table;
                table.schema = row[0];
                table.name = row[1];
                const bool view = row[2].contains(QLatin1String("VIEW"));
                table.kind = view ? TableKind::View : TableKind::Table;
                if (!view) { // of a view it says "VIEW" or what is wrong with it
                    table.rows = number(row[3]);
                    table.bytes = number(row[4]);
                    table.comment = row[5];
                }
                places.insert(table.fullName(), result.size());
                result << table;
            });
        progress.step(0, 0);
        session.read(
            QStringLiteral("SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, COLUMN_COMMENT, "
                           "IS_NULLABLE, COLUMN_KEY, PRIVILEGES FROM information_schema.COLUMNS "
                           "WHERE 1 = 1%1 ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION")
                .arg(filter),
            [&](const QStringList& row) {
                const auto place = places.constFind(row[0] + u'.' + row[1]);
                if (place == places.constEnd())
                    return;
                Table& table = result[*place];
                Column column;
                column.name = row[2];
                column.type = row[3];
                column.comment = row[4];
                column.nullable = row[5] == QLatin1String("YES");
                column.key = row[6] == QLatin1String("PRI");
                if (!row[7].isEmpty() && !row[7].contains(QLatin1String("select"), Qt::CaseInsensitive))
                    m_hidden.insert(table.fullName() + u'.' + column.name);
                table.columns << column;
            });
        // Views that can't be opened here: what they stand on is gone, or they do more than read.
        for (Table& table : result)
            if (table.columns.isEmpty())
                table.problem = Tr::tr("The server does not tell its columns; its rows were not looked at.");
        return result;
    }

    QString sample(const Table& table, const QStringList& columns, int rows, bool) const override
    {
        return QLatin1String("SELECT ") + each(columns, QLatin1String("LEFT("), QLatin1String(", 400)")) +
               QLatin1String(" FROM ") + path(table) + QStringLiteral(" LIMIT %1").arg(rows);
    }

protected:
    QString quoted(const QString& name) const override
    {
        return u'`' + QString(name).replace(u'`', QLatin1String("``")) + u'`';
    }
    QString literal(const QString& text) const override
    {
        return Dialect::literal(QString(text).replace(u'\\', QLatin1String("\\\\")));
    }

private:
    static void tryCommand(SqlSession& session, const QString& sql)
    {
        try {
            session.command(sql);
        } catch (const SqlFailure& failure) {
            if (failure.kind == SqlFailure::Kind::Gone)
                throw;
        }
    }
};

} // namespace

std::unique_ptr<Dialect> mySqlDialect(const QString& server)
{
    return std::make_unique<MySqlDialect>(server);
}

} // namespace wardbook::survey
