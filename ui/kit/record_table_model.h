#pragma once
#include "ui/kit/record_source.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// Rows of one register as a query lists them. Holds the ids and a few pages of records; pages are read in
/// the background when painted. Nothing here waits for the vault. GUI thread.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    RecordTableModel(ledger::Ledger& ledger, const QString& registerId, QObject* parent = nullptr);

    RecordSource& source() { return m_source; }
    const ledger::RegisterDef& definition() const { return m_definition; }
    const ledger::RegisterSet& registers() const { return *m_source.registers(); }
    const RecordColumns& columns() const { return m_columns; }
    void setColumns(const RecordColumns& columns);

    const ledger::ListQuery& query() const { return m_query; }
    /// `anchor`: the record whose surroundings will be looked at first; 0: the top.
    void setQuery(const ledger::ListQuery& query, qint64 anchor = 0);
    void refresh(qint64 anchor = 0); ///< the same query again
    /// Counts of the latest complete answer; null until the first one.
    const ledger::ListHits* hits() const { return m_hits.get(); }
    bool complete() const { return m_complete; } ///< false while only the first rows are there
    bool capped() const { return m_hits && m_hits->capped; }

    qint64 idAt(int row) const;
    int rowOf(qint64 id) const; ///< -1 if not listed
    const std::vector<qint64>& ids() const { return *m_ids; }
    /// Null while it is being read (asks for its page).
    const RecordRow* rowAt(int row) const;
    /// Which cells F2 may edit in place.
    void setEditable(std::function<bool(const ledger::Record&, const ledger::FieldDef&)> editable);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void answered(); ///< a complete answer arrived: counts and facets are new
    void rowsRead(); ///< some pages arrived
    void editRequested(qint64 id, const QString& field, const QString& text);
    void failed(const QString& text);

private:
    struct Page
    {
        RecordRows rows;
        bool stale = false;
        quint64 used = 0;
    };

    void takeFirst(quint64 generation, const QList<qint64>& ids, const RecordRows& rows);
    void takeHits(quint64 generation, const std::shared_ptr<const ledger::ListHits>& hits, int page,
                  const RecordRows& rows);
    void takePages(quint64 token, const QHash<int, RecordRows>& pages);
    void takeChange(const QString& registerId, const QList<qint64>& ids);
    void putPage(int number, const RecordRows& rows);
    void replaceIds(const std::shared_ptr<const std::vector<qint64>>& ids);
    void want(int page) const;
    void wantAhead(int page) const;
    void queueFetch() const;
    QSet<int> takeWanted();
    void fetchWanted();
    void markStale(const QList<qint64>& ids);

    const ledger::RegisterDef m_definition;
    RecordColumns m_columns;
    ledger::ListQuery m_query;
    std::shared_ptr<const std::vector<qint64>> m_ids; ///< shared with the answer they came with; never null
    std::shared_ptr<const ledger::ListHits> m_hits;
    bool m_complete = false;
    quint64 m_generation = 0;
    quint64 m_layout = 0; ///< grows when positions change; answers for an older layout are dropped
    bool m_fetching = false;
    mutable bool m_fetchQueued = false;
    mutable quint64 m_clock = 0;
    mutable QSet<int> m_wanted;
    mutable QSet<int> m_ahead; ///< neighbours of what is shown: read when nothing shown is missing
    mutable QHash<int, Page> m_pages;
    std::function<bool(const ledger::Record&, const ledger::FieldDef&)> m_editable;
    RecordSource m_source; ///< last: its workers stop first
};

} // namespace wardbook::ui
