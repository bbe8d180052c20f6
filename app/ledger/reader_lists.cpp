#include "base/text_keys.h"
#include "ledger/list_sql.h"
#include "ledger/reader_private.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include "ledger/search_text.h"
#include "storage/search_index.h"
#include <set>

namespace wardbook::ledger {

using storage::Statement;

namespace {

/// Ids whose identifier begins with `prefix`: a range of the field's own index, its LIMIT inside the branch.
void addByPrefix(storage::Connection& connection, const RegisterDef& definition, const FieldDef& field,
                 const QString& prefix, int limit, std::set<qint64, std::greater<>>& ids)
{
    Statement select(connection, QStringLiteral("SELECT id FROM %1 WHERE %2 >= $1 AND %2 < $2 LIMIT %3")
                                     .arg(definition.table(), field.column())
                                     .arg(limit));
    const char32_t last = 0x10FFFF;
    select.bindText(1, prefix).bindText(2, prefix + QString::fromUcs4(&last, 1));
    while (select.step())
        ids.insert(select.integer(0));
}

} // namespace

QList<qint64> Reader::candidates(const QString& registerId, const QString& find, int limit)
{
    const RegisterDef& definition = d->registers->at(registerId);
    const QString text = find.trimmed();
    QList<qint64> hits;
    if (text.isEmpty() || limit <= 0)
        return hits;
    if (const QString name = schema::searchIndexName(definition); !name.isEmpty())
        hits = storage::SearchIndex(d->connection, name).search(text, limit);
    std::set<qint64, std::greater<>> ids;
    for (const FieldDef& field : definition.fields) {
        if (!field.identifier)
            continue;
        addByPrefix(d->connection, definition, field, text, limit, ids);
        if (const QString upper = text.toUpper(); upper != text)
            addByPrefix(d->connection, definition, field, upper, limit, ids);
    }
    if (ids.empty())
        return hits;
    ids.insert(hits.begin(), hits.end());
    hits.clear();
    for (const qint64 id : ids) {
        if (hits.size() == limit)
            break;
        hits << id;
    }
    return hits;
}

QList<qint64> Reader::matching(const QString& registerId, const QString& find, std::span<const qint64> ids)
{
    const RegisterDef& definition = d->registers->at(registerId);
    const SearchCheck check(definition, find);
    QList<qint64> held;
    if (check.indexIsExact()) {
        held = QList<qint64>(ids.begin(), ids.end());
        return held;
    }
    for (const Record& record : fetch(registerId, ids))
        if (check.matches(record))
            held << record.id;
    return held;
}

QList<qint64> Reader::search(const QString& registerId, const QString& find, int limit)
{
    QList<qint64> found;
    // False hits are rare: asking for a few more nearly always fills the list; otherwise ask for many more.
    for (qint64 wanted = limit; found.size() < limit; wanted *= 8) {
        const int ask = static_cast<int>(std::min<qint64>(wanted, std::numeric_limits<int>::max()));
        const QList<qint64> hits = candidates(registerId, find, ask);
        found = matching(registerId, find, hits);
        if (hits.size() < ask)
            break;
    }
    return found.mid(0, limit);
}

QList<qint64> Reader::firstIds(const ListQuery& query, int limit)
{
    const RegisterDef& definition = d->registers->at(query.registerId);
    if (!query.find.trimmed().isEmpty() && query.filters.isEmpty())
        return search(query.registerId, query.find, limit);
    const ListSql sql = listSql(definition, query);
    Statement select(d->connection, QStringLiteral("SELECT id FROM %1%2 ORDER BY %3 LIMIT %4")
                                        .arg(definition.table(), sql.condition, sql.order)
                                        .arg(limit));
    for (int i = 0; i < sql.parameters.size(); ++i)
        select.bind(i + 1, sql.parameters.at(i));
    QList<qint64> ids;
    while (select.step())
        ids << select.integer(0);
    return ids;
}

} // namespace wardbook::ledger
