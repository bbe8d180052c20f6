#pragma once
#include "base/error.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

/// What a survey reads of a business database. Nothing here is content: values are looked at where they are
/// and forgotten, only what they looked like is kept.
namespace wardbook::survey {

/// What some of the values of a column look like ("resident_id": see patterns.h) and how many did.
struct PatternHit
{
    QString pattern;
    qint64 matched = 0, looked = 0; ///< of `looked` values that were not empty
};

/// A column of a business database, without any of its values.
struct Column
{
    QString name, type, comment;
    bool nullable = true, key = false;
    QList<PatternHit> hits;
};

enum class TableKind { Table, View, Foreign };

/// A table or view of a business database.
struct Table
{
    QString schema, name, comment;
    TableKind kind = TableKind::Table;
    QList<Column> columns;
    std::optional<qint64> rows; ///< unknown: empty
    bool rowsExact = false;     ///< counted; otherwise the server's own estimate
    std::optional<qint64> bytes;
    QString problem; ///< why something of it could not be read; empty: all was
    QString fullName() const { return schema.isEmpty() ? name : schema + u'.' + name; }
};

/// What a database says of itself.
struct Catalogue
{
    QString server; ///< "PostgreSQL 15.8"
    QList<Table> tables;
    QStringList problems; ///< of the whole: a schema that may not be read
};

/// Where and how. `password` is wiped by who asked for it; it is never stored and never printed.
struct Source
{
    enum class Engine { PostgreSQL, MySql, Odbc, Sqlite, Ddl } engine = Engine::PostgreSQL;
    QString host, database, account, password, options, path;
    quint16 port = 0;    ///< 0: the engine's own
    QStringList schemas; ///< empty: all but the server's own
    /// "postgresql://account@host:5432/database", "mysql://…", "odbc:DSN=…", "sqlite:/path", "ddl:/path".
    /// Throws Invalid; a password in it is refused, as it would stay in the shell's history.
    static Source fromUri(const QString& uri);
};

/// How deep: enough to tell, not more than a busy server bears.
struct Depth
{
    int sampleRows = 200;         ///< read of each table and looked at; 0: none
    qint64 countUpTo = 1'000'000; ///< tables estimated to be greater are not counted
    int statementSeconds = 20;    ///< a statement is given up after this
};

} // namespace wardbook::survey
