#pragma once
#include "base/progress.h"
#include "ledger/definitions.h"
#include "storage/connection.h"
#include <span>
#include <vector>

namespace wardbook::ledger {

/// All ids of a register (void ones too) in the order of one column, ascending: four bytes a record, read
/// from the column's own index.
class ListOrder
{
public:
    ListOrder(storage::Connection& connection, const RegisterDef& definition, QString column);
    const QString& column() const { return m_column; }
    void load(const Progress& progress);
    const std::vector<quint32>& ids() const { return m_ids; }
    /// Moves these ids to where their present values belong; new ones come in. A few point reads for each.
    void replace(std::span<const qint64> ids);

private:
    struct Key
    {
        QVariant value;
        quint32 id = 0;
    };
    Key keyOf(storage::Statement& select, quint32 id) const;
    static bool less(const Key& a, const Key& b);

    storage::Connection& m_connection;
    const RegisterDef& m_definition;
    QString m_column;
    std::vector<quint32> m_ids;
};

} // namespace wardbook::ledger
