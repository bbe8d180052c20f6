#include "storage/clear_file.h"
#include "storage/connection.h"
#include "survey/ddl_parser.h"
#include "survey/patterns.h"
#include "survey/server_database.h"
#include "survey/survey_tr.h"
#include <QFileInfo>

namespace wardbook::survey {

namespace {

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString literal(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("''")) + u'\'';
}

class SqliteDatabase : public Database
{
public:
    SqliteDatabase(const Source& source, const Depth& depth) : m_depth(depth), m_file(source.path) {}

    QString server() override
    {
        return QStringLiteral("SQLite ") +
               storage::Connection::engineVersion().section(QLatin1String("SQLite "), 1);
    }

    QList<Table> tables(const Progress& progress, QStringList& problems) override
    {
        QList<Table> result;
        QStringList statements;
        // Shadow tables belong to the virtual one that keeps its data in them.
        read(progress,
             QStringLiteral(
                 "SELECT l.name, l.type, m.sql FROM pragma_table_list l LEFT JOIN sqlite_master m "
                 "ON m.name = l.name AND m.type IN ('table', 'view') WHERE l.schema = 'main' "
                 "AND l.type <> 'shadow' AND l.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY l.name"),
             [&](const QStringList& row) {
                 Table table;
                 table.name = row[0];
                 table.kind = row[1] == QLatin1String("view")      ? TableKind::View
                              : row[1] == QLatin1String("virtual") ? TableKind::Foreign
                                                                   : TableKind::Table;
                 result << table;
                 statements << row[2];
             });
        for (qsizetype i = 0; i < result.size(); ++i) {
            progress.step(i, result.size(), result[i].name);
            try {
                readColumns(progress, result[i]);
            } catch (const Error& error) {
                if (error.kind() == ErrorKind::Cancelled)
                    throw;
                result[i].problem = error.text();
                problems << Tr::tr("The columns of “%1” could not be read.").arg(result[i].name);
            }
            readComments(statements[i], result[i]);
        }
        return result;
    }

    void look(Table& table, const Progress& progress) override
    {
        progress.throwIfCancelled();
        if (!table.problem.isEmpty() || table.columns.isEmpty())
            return;
        try {
            sample(table, progress);
            if (table.kind == TableKind::Table)
                count(table, progress);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            if (error.kind() == ErrorKind::Busy)
                table.problem = Tr::tr("“%1” gave no answer within %2 seconds; its rows were not looked at.")
                                    .arg(table.fullName(), QString::number(m_depth.statementSeconds));
            else
                table.problem =
                    Tr::tr("The rows of “%1” could not be read: %2").arg(table.name, error.text());
        }
    }

private:
    void read(const Progress& progress, const QString& sql, const storage::ClearFile::Row& row)
    {
        m_file.read(
            sql, m_depth.statementSeconds, [&] { return progress.cancelled(); }, row);
    }

    void readColumns(const Progress& progress, Table& table)
    {
        read(progress,
             QLatin1String("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(") +
                 literal(table.name) + QLatin1String(") WHERE hidden <> 1 ORDER BY cid"),
             [&](const QStringList& row) {
                 Column column;
                 column.name = row[0];
                 column.type = row[1];
                 column.nullable = row[2] != QLatin1String("1");
                 column.key = row[3] != QLatin1String("0");
                 table.columns << column;
             });
    }

    /// SQLite has no comments but keeps the statement as it was written.
    static void readComments(const QString& statement, Table& table)
    {
        if (statement.isEmpty())
            return;
        const Catalogue written = parseDdl(statement);
        if (written.tables.isEmpty())
            return;
        table.comment = written.tables.first().comment;
        for (const Column& from : written.tables.first().columns)
            for (Column& column : table.columns)
                if (column.name.compare(from.name, Qt::CaseInsensitive) == 0)
                    column.comment = from.comment;
    }

    void sample(Table& table, const Progress& progress)
    {
        if (m_depth.sampleRows <= 0)
            return;
        std::vector<std::unique_ptr<Sampler>> samplers;
        QStringList parts;
        for (const Column& column : table.columns) {
            samplers.push_back(std::make_unique<Sampler>(column.name + u'\n' + column.comment));
            const QString name = quoted(column.name);
            parts << QLatin1String("CASE typeof(") + name +
                         QLatin1String(") WHEN 'blob' THEN NULL ELSE substr(") + name +
                         QLatin1String(", 1, 400) END");
        }
        read(progress,
             QLatin1String("SELECT ") + parts.join(QLatin1String(", ")) + QLatin1String(" FROM main.") +
                 quoted(table.name) + QStringLiteral(" LIMIT %1").arg(m_depth.sampleRows),
             [&](const QStringList& row) {
                 for (size_t i = 0; i < samplers.size(); ++i)
                     samplers[i]->look(row[qsizetype(i)]);
             });
        for (size_t i = 0; i < samplers.size(); ++i)
            table.columns[qsizetype(i)].hits = samplers[i]->hits();
    }

    void count(Table& table, const Progress& progress)
    {
        // Counting stops where it stops being cheap: the file keeps no estimates of its own.
        qint64 rows = 0;
        read(progress,
             QLatin1String("SELECT count(*) FROM (SELECT 1 FROM main.") + quoted(table.name) +
                 QStringLiteral(" LIMIT %1)").arg(m_depth.countUpTo + 1),
             [&](const QStringList& row) { rows = row.first().toLongLong(); });
        table.rows = rows;
        table.rowsExact = rows <= m_depth.countUpTo;
    }

    Depth m_depth;
    storage::ClearFile m_file;
};

} // namespace

std::unique_ptr<Database> openSqliteFile(const Source& source, const Depth& depth)
{
    return std::make_unique<SqliteDatabase>(source, depth);
}

} // namespace wardbook::survey
