#pragma once
#include "ledger/definitions.h"
#include "storage/connection.h"
#include "storage/dialect.h"

/// Tables of register.db: generated from the register definitions, in SQL that SQLite and PostgreSQL share.
/// Where the two differ, storage::Dialect is asked.
namespace wardbook::ledger::schema {

/// Version of the tables that are not generated (meta, act, change). A vault with a newer one is left
/// untouched.
inline constexpr int kVersion = 1;

QStringList coreSql(const storage::Dialect& dialect);
QString tableSql(const RegisterDef& definition, const storage::Dialect& dialect);
QString addColumnSql(const RegisterDef& definition, const FieldDef& field, const storage::Dialect& dialect);
/// One index per sortable, identifier or unique field, and one over act_seq.
QStringList indexSql(const RegisterDef& definition, const storage::Dialect& dialect);
/// The covering index that filters are answered from. Its name changes with its columns.
QString facetIndexName(const RegisterDef& definition);
QString facetIndexSql(const RegisterDef& definition);
/// "state" and then the columns of the other facets, in the order of the definition.
QStringList facetColumns(const RegisterDef& definition);
/// Name of the register's search index; empty when it has no searched field.
QString searchIndexName(const RegisterDef& definition);
QStringList searchFields(const RegisterDef& definition);

/// Value of `meta`, null if there is none.
QVariant meta(storage::Connection& connection, const QString& key);
void setMeta(storage::Connection& connection, const QString& key, const QVariant& value);

/// True for a database without a ledger in it.
bool isEmpty(storage::Connection& connection);
/// Throws NewerFormat when a newer program wrote the tables.
void refuseNewer(storage::Connection& connection);
/// True when the tables are those of `registers`; cheap.
bool isCurrent(storage::Connection& connection, const RegisterSet& registers);
/// Creates what is missing: tables, columns, indexes. Inside the caller's transaction.
void bring(storage::Connection& connection, const RegisterSet& registers);

} // namespace wardbook::ledger::schema
