#pragma once
#include "storage/connection.h"
#include <QList>
#include <optional>

namespace wardbook::storage {

/// Full-text index over one table's ids, for search as you type: table fts_NAME, contentless
/// (contentless_delete, detail=none), with Han bigrams, words, and the pinyin initials as letter pairs in
/// upper case, so that words and initials never meet. Hits are candidates: the index knows which pairs of
/// characters a text has, not their order, and the caller re-checks the rows it shows. The tokenizer is
/// registered on every Connection by its constructor. Lives on its connection's thread and dies before the
/// connection.
class SearchIndex
{
public:
    SearchIndex(Connection& connection, const QString& name);
    void create();
    void put(qint64 id, const QByteArray& document); ///< searchDocument(); new id: ids ascend in bulk
    void put(qint64 id, const QString& text, const QString& initials);
    void replace(qint64 id, const QByteArray& document);
    void replace(qint64 id, const QString& text, const QString& initials);
    void remove(qint64 id);
    void optimize();
    void setBulk(
        bool bulk); ///< fewer and larger segments during an import, and back; inside the import's transaction
    /// Ids with every word of `query`, newest (largest id) first, at most `limit`. Latin words match words by
    /// prefix or the pinyin initials anywhere. Empty query, or one of punctuation only → no ids. Cancelled by
    /// interrupt().
    QList<qint64> search(const QString& query, int limit);
    /// What search() matches fts_NAME against, for a caller that joins it with its own table; empty: finds
    /// nothing.
    static QString matchExpression(const QString& query);

private:
    void write(std::optional<Statement>& statement, const QString& verb, qint64 id,
               const QByteArray& document);
    void configure(const QString& option, int value);
    void flush();
    void lift();
    void tidy();
    Connection& m_connection;
    QString m_table;
    std::optional<Statement> m_put, m_replace, m_remove, m_search;
    bool m_bulk = false;
    int m_rowsInAct = 0;
};

} // namespace wardbook::storage
