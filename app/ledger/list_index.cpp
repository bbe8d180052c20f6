#include "ledger/list_index.h"
#include "ledger/facet_table.h"
#include "ledger/list_order.h"
#include "ledger/list_sql.h"
#include <list>

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr size_t kCancelEvery = 1 << 15;
constexpr size_t kOrdersKept = 4;
constexpr int kHitsShown = 1000;
constexpr qsizetype kHitsChecked = 200; ///< first rows of a search that are held against the text itself
constexpr qsizetype kFewChanges = 64;   ///< up to here orders are mended, not read again

using Bits = std::vector<bool>; ///< by id

} // namespace

struct ListIndex::Private
{
    Private(Reader& r, const QString& registerId)
        : reader(r), definition(r.registers().at(registerId)), facets(r.connection(), definition)
    {
    }

    Reader& reader;
    const RegisterDef& definition;
    FacetTable facets;
    std::list<ListOrder> orders; ///< most recently used first
    bool loaded = false;

    const std::vector<quint32>& order(const QString& column, const Progress& progress);
    std::optional<Bits> otherFilters(const ListQuery& query, const Progress& progress) const;
    void filter(const ListQuery& query, ListHits& hits, const Progress& progress);
    void find(const ListQuery& query, ListHits& hits, const Progress& progress);
    void collect(const ListQuery& query, const Bits& wanted, ListHits& hits, const Progress& progress);
};

ListIndex::ListIndex(Reader& reader, QString registerId) : d(std::make_shared<Private>(reader, registerId)) {}

bool ListIndex::loaded() const
{
    return d->loaded;
}

void ListIndex::load(const Progress& progress)
{
    d->loaded = false;
    d->orders.clear();
    d->facets.load(progress);
    d->loaded = true;
}

const std::vector<quint32>& ListIndex::Private::order(const QString& column, const Progress& progress)
{
    for (auto it = orders.begin(); it != orders.end(); ++it) {
        if (it->column() != column)
            continue;
        orders.splice(orders.begin(), orders, it);
        return orders.front().ids();
    }
    ListOrder fresh(reader.connection(), definition, column);
    fresh.load(progress);
    orders.push_front(std::move(fresh));
    while (orders.size() > kOrdersKept)
        orders.pop_back();
    return orders.front().ids();
}

/// Records that meet the filters on fields that are no facets: the command line may ask for any field.
std::optional<Bits> ListIndex::Private::otherFilters(const ListQuery& query, const Progress& progress) const
{
    ListQuery rest;
    rest.withVoid = true;
    for (const Filter& filter : query.filters)
        if (!filter.anyOf.isEmpty() && !facets.isFacet(filter.field))
            rest.filters << filter;
    if (rest.filters.isEmpty())
        return {};
    const ListSql sql = listSql(definition, rest);
    Statement select(reader.connection(),
                     QStringLiteral("SELECT id FROM %1%2").arg(definition.table(), sql.condition));
    for (int i = 0; i < sql.parameters.size(); ++i)
        select.bind(i + 1, sql.parameters.at(i));
    Bits bits(facets.size());
    for (size_t n = 0; select.step(); ++n) {
        if (n % kCancelEvery == 0)
            progress.throwIfCancelled();
        if (const auto id = static_cast<size_t>(select.integer(0)); id < bits.size())
            bits[id] = true;
    }
    return bits;
}

/// Puts the ids of `wanted` into the query's order.
void ListIndex::Private::collect(const ListQuery& query, const Bits& wanted, ListHits& hits,
                                 const Progress& progress)
{
    const auto& ids = order(sortColumn(definition, query.sort), progress);
    size_t walked = 0;
    const auto take = [&](quint32 id) {
        if (++walked % kCancelEvery == 0)
            progress.throwIfCancelled();
        if (id < wanted.size() && wanted[id])
            hits.ids.push_back(id);
    };
    if (query.descending)
        std::for_each(ids.rbegin(), ids.rend(), take);
    else
        std::for_each(ids.begin(), ids.end(), take);
}

void ListIndex::Private::filter(const ListQuery& query, ListHits& hits, const Progress& progress)
{
    const auto question = facets.question(query);
    const auto others = otherFilters(query, progress);
    auto counts = facets.noCounts();
    Bits wanted(facets.size());
    size_t found = 0;
    for (size_t id = 1; id < facets.size(); ++id) {
        if (id % kCancelEvery == 0)
            progress.throwIfCancelled();
        if ((!others || (*others)[id]) && facets.judge(id, question, counts)) {
            wanted[id] = true;
            ++found;
        }
    }
    facets.report(counts, hits);
    hits.ids.reserve(found);
    collect(query, wanted, hits, progress);
}

void ListIndex::Private::find(const ListQuery& query, ListHits& hits, const Progress& progress)
{
    const auto question = facets.question(query);
    const auto others = otherFilters(query, progress);
    auto counts = facets.noCounts();
    QList<qint64> passed;
    // The newest hits may all be filtered away: ask for more until the list is full or there are no more.
    for (qint64 limit = kHitsShown + 1;; limit *= 16) {
        progress.throwIfCancelled();
        const int ask = static_cast<int>(std::min<qint64>(limit, std::numeric_limits<int>::max()));
        QList<qint64> candidates = reader.candidates(definition.id, query.find, ask);
        const bool all = candidates.size() < ask;
        if (candidates.size() <= kHitsChecked)
            candidates = reader.matching(definition.id, query.find, candidates);
        passed.clear();
        counts = facets.noCounts();
        for (const qint64 id : candidates) {
            const auto at = static_cast<size_t>(id);
            if (at < facets.size() && (!others || (*others)[at]) && facets.judge(at, question, counts))
                passed << id;
        }
        if (all || passed.size() > kHitsShown)
            break;
    }
    hits.capped = passed.size() > kHitsShown;
    passed.resize(std::min<qsizetype>(passed.size(), kHitsShown));
    facets.report(counts, hits);
    Bits wanted(facets.size());
    for (const qint64 id : passed)
        wanted[static_cast<size_t>(id)] = true;
    collect(query, wanted, hits, progress);

    // Hits of the index are candidates; those that are shown first are held against the text.
    const auto shown = std::min<size_t>(hits.ids.size(), kHitsChecked);
    const QList<qint64> checked =
        reader.matching(definition.id, query.find, std::span<const qint64>(hits.ids.data(), shown));
    hits.ids.erase(hits.ids.begin(), hits.ids.begin() + static_cast<std::ptrdiff_t>(shown));
    hits.ids.insert(hits.ids.begin(), checked.begin(), checked.end());
}

ListHits ListIndex::run(const ListQuery& query, const Progress& progress)
{
    if (!d->loaded)
        load(progress);
    ListHits hits;
    hits.total = d->facets.live();
    if (query.find.trimmed().isEmpty())
        d->filter(query, hits, progress);
    else
        d->find(query, hits, progress);
    return hits;
}

void ListIndex::refresh(const QList<qint64>& ids, const Progress& progress)
{
    if (!d->loaded || ids.isEmpty()) {
        load(progress);
        return;
    }
    d->facets.refresh(ids);
    if (ids.size() > kFewChanges) {
        d->orders.clear();
        return;
    }
    for (ListOrder& order : d->orders)
        order.replace(ids);
}

} // namespace wardbook::ledger
