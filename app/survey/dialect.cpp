#include "survey/dialect.h"
#include "survey/source_options.h"

namespace wardbook::survey {

namespace {

QString answer(SqlSession& session, const char* question)
{
    try {
        return session.value(QLatin1String(question)).simplified();
    } catch (const SqlFailure& failure) {
        if (failure.kind == SqlFailure::Kind::Gone)
            throw;
        return {};
    }
}

/// "PostgreSQL 15.8 (Debian …) on x86_64…" says more than anybody wants to read.
QString head(QString version)
{
    if (version.startsWith(u'(')) // openGauss names itself in parentheses
        version.remove(0, 1);
    return version.section(u',', 0, 0)
        .section(u'(', 0, 0)
        .section(QLatin1String(" build "), 0, 0)
        .section(QLatin1String(" on "), 0, 0)
        .trimmed()
        .left(60);
}

std::unique_ptr<Dialect> askOdbc(SqlSession& session)
{
    const QString version = answer(session, "SELECT version()");
    const QStringList likePostgres{QStringLiteral("postgres"), QStringLiteral("kingbase"),
                                   QStringLiteral("gauss"),    QStringLiteral("highgo"),
                                   QStringLiteral("vastbase"), QStringLiteral("uxdb")};
    for (const QString& name : likePostgres)
        if (version.contains(name, Qt::CaseInsensitive))
            return postgreSqlDialect(head(version));
    if (!version.isEmpty() && version.at(0).isDigit())
        return mySqlDialect(version);
    const QString microsoft = answer(session, "SELECT @@VERSION");
    if (microsoft.contains(QLatin1String("SQL Server"), Qt::CaseInsensitive))
        return sqlServerDialect(microsoft.section(QLatin1String(" - "), 0, 0));
    const QString banner = answer(session, "SELECT banner FROM v$version");
    const QString user = banner.isEmpty() ? answer(session, "SELECT USER FROM DUAL") : banner;
    if (!user.isEmpty())
        return oracleDialect(banner.isEmpty() ? QStringLiteral("Oracle") : banner.left(60));
    return standardDialect(version.isEmpty() ? QStringLiteral("ODBC") : head(version));
}

constexpr const char* kNoText[] = {"bytea",
                                   "blob",
                                   "binary",
                                   "varbinary",
                                   "image",
                                   "geometry",
                                   "geography",
                                   "point",
                                   "polygon",
                                   "bit",
                                   "bool",
                                   "tsvector",
                                   "raw",
                                   "bfile",
                                   "hierarchyid",
                                   "rowversion",
                                   "timestamp without row",
                                   "vector",
                                   "box",
                                   "path",
                                   "circle",
                                   "line",
                                   "lseg",
                                   "oid",
                                   "long raw",
                                   "longblob",
                                   "mediumblob",
                                   "tinyblob",
                                   "linestring",
                                   "multi"};

} // namespace

std::unique_ptr<Dialect> Dialect::of(const Source& source, SqlSession& session)
{
    if (source.engine == Source::Engine::PostgreSQL)
        return postgreSqlDialect(head(answer(session, "SELECT version()")));
    if (source.engine == Source::Engine::MySql)
        return mySqlDialect(answer(session, "SELECT VERSION()"));
    if (options::value(source.options, QLatin1String("catalogue")) == QLatin1String("standard"))
        return standardDialect(QStringLiteral("ODBC"));
    return askOdbc(session);
}

QString Dialect::interruption(SqlSession&)
{
    return {};
}

QString Dialect::count(const Table& table) const
{
    return QStringLiteral("SELECT COUNT(*) FROM ") + path(table);
}

QStringList Dialect::sampled(const Table& table) const
{
    QStringList result;
    for (const Column& column : table.columns) {
        const bool noText = std::any_of(std::begin(kNoText), std::end(kNoText), [&](const char* type) {
            return column.type.startsWith(QLatin1String(type), Qt::CaseInsensitive);
        });
        if (!noText && !m_hidden.contains(table.fullName() + u'.' + column.name))
            result << column.name;
    }
    return result;
}

QString Dialect::quoted(const QString& name) const
{
    return u'"' + QString(name).replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString Dialect::literal(const QString& text) const
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("''")) + u'\'';
}

QString Dialect::path(const Table& table) const
{
    return table.schema.isEmpty() ? quoted(table.name) : quoted(table.schema) + u'.' + quoted(table.name);
}

QString Dialect::schemaFilter(const QString& column, const QStringList& wanted, const QStringList& own) const
{
    QStringList names;
    for (const QString& name : wanted.isEmpty() ? own : wanted)
        names << literal(name.trimmed());
    return names.isEmpty() ? QString()
                           : QStringLiteral(" AND %1 %2IN (%3)")
                                 .arg(column, wanted.isEmpty() ? QStringLiteral("NOT ") : QString(),
                                      names.join(QLatin1String(", ")));
}

QString Dialect::each(const QStringList& columns, QLatin1String before, QLatin1String after) const
{
    QStringList parts;
    for (const QString& column : columns)
        parts << before + quoted(column) + after;
    return parts.join(QLatin1String(", "));
}

std::optional<qint64> Dialect::number(const QString& text)
{
    bool ok = false;
    const double value = text.toDouble(&ok); // servers estimate in fractions, and say -1 for "never looked"
    return ok && value >= 0 && value < 9e18 ? std::optional(qint64(value)) : std::nullopt;
}

} // namespace wardbook::survey
