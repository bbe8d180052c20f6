#pragma once
#include "storage/connection.h"
#include <QList>

namespace wardbook::storage {

/// Full-text index over one table's ids: Han bigrams and words in one FTS5 table, pinyin initials in a second.
/// Contentless (contentless_delete, detail=none): hits are candidates and the caller re-checks shown rows.
/// The tokenizer is registered on every Connection by its constructor.
class SearchIndex
{
public:
    SearchIndex(Connection& connection, const QString& name);
    void create();
    void put(qint64 id, const QString& text, const QString& initials); ///< new id: ids ascend in bulk
    void replace(qint64 id, const QString& text, const QString& initials);
    void remove(qint64 id);
    void optimize();
    void setBulk(bool bulk); ///< automerge off during an import, and back on
    /// Ids with every word of `query`, newest (largest id) first, at most `limit`. Latin letters also match as
    /// pinyin initials. Empty query → no ids.
    QList<qint64> search(const QString& query, int limit);

private:
    Connection& m_connection;
    QString m_name;
};

} // namespace wardbook::storage
