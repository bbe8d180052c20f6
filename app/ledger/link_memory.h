#pragma once
#include "ledger/reader.h"

namespace wardbook::ledger {

/// Who names whom through fields that have no index: value → records. It may name too many (of what a record
/// said before), never too few, as long as every changed record is added. One thread.
class LinkMemory
{
public:
    /// Reads these fields of all records of a register; what was known of it is replaced. Throws Cancelled.
    void fill(Reader& reader, const QString& registerId, const QStringList& fields,
              const Progress& progress = {});
    void add(Reader& reader, const QString& registerId, std::span<const qint64> records);
    void forget(const QString& registerId) { m_registers.remove(registerId); }
    bool knows(const QString& registerId, const QString& field) const;
    /// Ids in no order, some perhaps twice.
    QList<qint64> naming(const QString& registerId, const QString& field, const QString& value) const;

private:
    using Values = QHash<QString, QList<qint64>>;
    static void remember(Values& values, const FieldDef& field, const QString& value, qint64 record);
    QHash<QString, QHash<QString, Values>> m_registers; ///< register → field → value
};

} // namespace wardbook::ledger
