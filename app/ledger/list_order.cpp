#include "ledger/list_order.h"
#include <unordered_set>

namespace wardbook::ledger {

using storage::Statement;

namespace {
constexpr size_t kCancelEvery = 1 << 15;
}

ListOrder::ListOrder(storage::Connection& connection, const RegisterDef& definition, QString column)
    : m_connection(connection), m_definition(definition), m_column(std::move(column))
{
}

void ListOrder::load(const Progress& progress)
{
    const QString order = m_column == QLatin1String("id") ? m_column : m_column + QStringLiteral(", id");
    Statement select(m_connection,
                     QStringLiteral("SELECT id FROM %1 ORDER BY %2").arg(m_definition.table(), order));
    std::vector<quint32> ids;
    while (select.step()) {
        if (ids.size() % kCancelEvery == 0)
            progress.throwIfCancelled();
        ids.push_back(static_cast<quint32>(select.integer(0)));
    }
    ids.shrink_to_fit();
    m_ids = std::move(ids);
}

ListOrder::Key ListOrder::keyOf(Statement& select, quint32 id) const
{
    Key key{{}, id};
    select.bindInt(1, id);
    if (select.step())
        key.value = select.value(0);
    select.reset();
    return key;
}

/// As SQLite's BINARY collation does: empty first, then numbers, then texts by code point.
bool ListOrder::less(const Key& a, const Key& b)
{
    if (a.value.isNull() != b.value.isNull())
        return a.value.isNull();
    if (a.value.isNull() || a.value == b.value)
        return a.id < b.id;
    if (a.value.typeId() == QMetaType::LongLong && b.value.typeId() == QMetaType::LongLong)
        return a.value.toLongLong() < b.value.toLongLong();
    return a.value.toString().toUtf8() < b.value.toString().toUtf8();
}

void ListOrder::replace(std::span<const qint64> ids)
{
    const std::unordered_set<quint32> moved(ids.begin(), ids.end());
    std::erase_if(m_ids, [&](quint32 id) { return moved.contains(id); });
    Statement select(m_connection,
                     QStringLiteral("SELECT %1 FROM %2 WHERE id = $1").arg(m_column, m_definition.table()));
    for (const quint32 id : moved) {
        const Key key = keyOf(select, id);
        const auto place = std::partition_point(
            m_ids.begin(), m_ids.end(), [&](quint32 other) { return less(keyOf(select, other), key); });
        m_ids.insert(place, id);
    }
}

} // namespace wardbook::ledger
