#include "ledger/link_memory.h"

namespace wardbook::ledger {

namespace {

constexpr qint64 kCancelEvery = 1 << 14;

} // namespace

void LinkMemory::remember(Values& values, const FieldDef& field, const QString& value, qint64 record)
{
    if (field.type != FieldType::Refs && field.type != FieldType::Codes) {
        values[value] << record;
        return;
    }
    for (const QString& each : value.split(u',', Qt::SkipEmptyParts))
        values[each] << record;
}

void LinkMemory::fill(Reader& reader, const QString& registerId, const QStringList& fields,
                      const Progress& progress)
{
    const RegisterDef& definition = reader.registers().at(registerId);
    QStringList columns, filled;
    QList<const FieldDef*> wanted;
    QHash<QString, Values> known;
    for (const QString& id : fields) {
        wanted << &definition.fieldAt(id);
        columns << wanted.last()->column();
        filled << columns.last() + QStringLiteral(" IS NOT NULL");
        known.insert(id, {});
    }
    storage::Statement rows(reader.connection(),
                            QStringLiteral("SELECT id, %1 FROM %2 NOT INDEXED WHERE %3")
                                .arg(columns.join(QStringLiteral(", ")), definition.table(),
                                     filled.join(QStringLiteral(" OR "))));
    qint64 done = 0;
    while (rows.step()) {
        if (++done % kCancelEvery == 0)
            progress.step(done, 0);
        for (int i = 0; i < wanted.size(); ++i)
            if (const QString value = rows.text(i + 1); !value.isEmpty())
                remember(known[fields.at(i)], *wanted.at(i), value, rows.integer(0));
    }
    m_registers.insert(registerId, known);
}

void LinkMemory::add(Reader& reader, const QString& registerId, std::span<const qint64> records)
{
    const auto known = m_registers.find(registerId);
    if (known == m_registers.end())
        return;
    const RegisterDef& definition = reader.registers().at(registerId);
    for (const qint64 id : records) {
        const auto record = reader.find(registerId, id);
        if (!record)
            continue;
        for (auto it = known->begin(); it != known->end(); ++it) {
            const FieldDef& field = definition.fieldAt(it.key());
            if (const QVariant& value = record->value(field); !value.isNull())
                remember(it.value(), field, value.toString(), id);
        }
    }
}

bool LinkMemory::knows(const QString& registerId, const QString& field) const
{
    const auto known = m_registers.constFind(registerId);
    return known != m_registers.cend() && known->contains(field);
}

QList<qint64> LinkMemory::naming(const QString& registerId, const QString& field, const QString& value) const
{
    return m_registers.value(registerId).value(field).value(value);
}

} // namespace wardbook::ledger
