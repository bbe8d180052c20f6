#pragma once
#include "ledger/reader.h"

namespace wardbook::ledger {

/// A ListQuery's filters and order as SQL over the register's table.
struct ListSql
{
    QString condition; ///< " WHERE …" or empty
    QString order;     ///< column and id, in one direction
    QVariantList parameters;
};

ListSql listSql(const RegisterDef& definition, const ListQuery& query);
/// Column that a sort names: "act_seq" for "_act", the default sort for "", id when there is none.
QString sortColumn(const RegisterDef& definition, const QString& sort);
/// A field id or "_state" as a column.
QString filterColumn(const RegisterDef& definition, const QString& field);

} // namespace wardbook::ledger
