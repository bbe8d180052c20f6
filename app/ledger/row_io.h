#pragma once
#include "ledger/record.h"
#include "storage/connection.h"

/// Rows of register tables to and from Record, in one order of columns: id, uid, rev, state, authors,
/// baseline, act_seq, row_hash, then the fields.
namespace wardbook::ledger {

QString selectSql(const RegisterDef& definition); ///< "SELECT … FROM r_x" without a condition
QString insertSql(const RegisterDef& definition);
QString updateSql(const RegisterDef& definition); ///< of the row with id $1
Record readRow(const storage::Statement& row, const RegisterDef& definition);
/// Binds for insertSql and updateSql.
void bindRow(storage::Statement& statement, const Record& record);

/// The baseline column: JSON object of field values, null when empty.
QByteArray baselineJson(const FieldValues& values);
FieldValues parseBaseline(const QByteArray& json);

/// The stored form of a value: whole numbers as qint64, texts as QString, empty texts and wrong types as
/// null.
QVariant storedValue(const FieldDef& field, const QVariant& value);

} // namespace wardbook::ledger
