#pragma once
#include "ledger/definitions.h"
#include "storage/connection.h"

/// Stands for a definition that can't be read: what its table has, retired. So every row keeps its hash and
/// its history, and nobody sees or fills it.
namespace wardbook::ledger::placeholder {

bool tableExists(storage::Connection& connection, const QString& table);
/// Empty when there is no such table.
QJsonObject ofRegister(storage::Connection& connection, const QString& registerId, const Label& label);
/// Empty when there is no such column.
QJsonObject ofField(storage::Connection& connection, const RegisterDef& definition, const QString& fieldId);

} // namespace wardbook::ledger::placeholder
