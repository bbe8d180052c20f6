#pragma once
#include "base/progress.h"
#include "survey/sql_session.h"
#include <QHash>
#include <QSet>

namespace wardbook::survey {

/// How one family of servers is asked: its catalogue, its quotes, its limits. One session, one thread.
class Dialect
{
public:
    /// Asks the session what it is; "catalogue=standard" among an ODBC source's options decides instead.
    static std::unique_ptr<Dialect> of(const Source& source, SqlSession& session);
    explicit Dialect(QString server) : m_server(std::move(server)) {}
    virtual ~Dialect() = default;
    const QString& server() const { return m_server; }

    /// Read only, with limits, as far as the server has such settings.
    virtual void settle(SqlSession& session, const Depth& depth) = 0;
    /// What another session of the same account sends to stop a statement of this one; empty: nothing can.
    virtual QString interruption(SqlSession& session);
    virtual QList<Table> tables(SqlSession& session, const Source& source, const Progress& progress,
                                QStringList& problems) = 0;
    virtual QString count(const Table& table) const;
    /// Rows of the named columns as texts, cut to 400 characters: enough to tell. `spread`: from all over a
    /// big table instead of its beginning, where the server can; that may miss all rows of one that is nearly
    /// empty.
    virtual QString sample(const Table& table, const QStringList& columns, int rows, bool spread) const = 0;
    /// Columns of the table that can be looked at: not hidden from the account and made of text.
    QStringList sampled(const Table& table) const;

protected:
    virtual QString quoted(const QString& name) const;
    virtual QString literal(const QString& text) const;
    QString path(const Table& table) const;
    /// " AND column IN ('a', 'b')" of the wanted schemas, or leaves out the server's own.
    QString schemaFilter(const QString& column, const QStringList& wanted, const QStringList& own) const;
    /// "left(" and ", 400)" around each quoted column. Names hold anything, so that nothing is filled in by
    /// arg().
    QString each(const QStringList& columns, QLatin1String before, QLatin1String after) const;
    static std::optional<qint64> number(const QString& text);

    QSet<QString> m_hidden; ///< "schema.table.column" that the account may not read

private:
    QString m_server;
};

std::unique_ptr<Dialect> postgreSqlDialect(const QString& server);
std::unique_ptr<Dialect> mySqlDialect(const QString& server);
std::unique_ptr<Dialect> sqlServerDialect(const QString& server);
std::unique_ptr<Dialect> oracleDialect(const QString& server);
/// What SQL's standard promises, for everything else.
std::unique_ptr<Dialect> standardDialect(const QString& server);

} // namespace wardbook::survey
