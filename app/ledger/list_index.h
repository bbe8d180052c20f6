#pragma once
#include "ledger/reader.h"
#include <vector>

namespace wardbook::ledger {

/// What a list shows: ids in order, and how many there are per value of each facet under the other filters.
struct ListHits
{
    std::vector<qint64> ids;
    bool capped = false;                                ///< the search stopped at 1,000 hits: "1000+"
    qint64 total = 0;                                   ///< records in the register, without void ones
    QHash<QString, QHash<QString, qint64>> facetCounts; ///< field id (or "_state") → stored value → count
};

/// Columns of one register's facets and orders in memory (about 20 bytes a record), so that any combination
/// of filter and sort is answered from covering indexes without touching rows. One thread at a time: the list
/// worker.
class ListIndex
{
public:
    ListIndex(Reader& reader, QString registerId);
    /// Reads facets from the covering index; orders are read when first asked for. Cancellable.
    void load(const Progress& progress = {});
    bool loaded() const;
    ListHits run(const ListQuery& query, const Progress& progress = {});
    /// After a change: reads these ids again (or everything when empty).
    void refresh(const QList<qint64>& ids, const Progress& progress = {});

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace wardbook::ledger
