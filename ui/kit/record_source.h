#pragma once
#include "ledger/ledger.h"
#include "ledger/list_index.h"
#include "ui/kit/record_columns.h"
#include "ui/kit/serial_worker.h"
#include <QObject>
#include <atomic>

namespace wardbook::ui {

/// A record with the texts of the table's columns, ready to be painted.
struct RecordRow
{
    ledger::Record record;
    QVector<QString> texts;
    QVector<QString> seconds; ///< the paler second part of two-tone cells; empty when no column has one
    bool gone = false;        ///< no longer in the vault
};
using RecordRows = QVector<RecordRow>;

/// Reads one register for a page off the GUI thread: a list worker answers queries from the list index, a row
/// worker fetches records, so that scrolling never waits for a search. Each has its own reader. Public
/// functions: GUI thread; answers come back there. The destructor interrupts and waits.
class RecordSource : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPageRows = 128;

    RecordSource(const ledger::Ledger& ledger, const QString& registerId, QObject* parent = nullptr);
    ~RecordSource() override;

    const QString& registerId() const { return m_registerId; }
    const std::shared_ptr<const ledger::RegisterSet>& registers() const { return m_registers; }
    void setColumns(const RecordColumns& columns);
    /// Records that changed; the next find() reads them again. Empty: everything.
    void noteChanged(const QList<qint64>& ids);
    void forgetNames(); ///< a referenced register changed
    /// Answers `firstRows` (only before the index is loaded), then `found` with the page that holds `anchor`.
    /// The former search is cancelled. Returns the generation that the answers carry.
    quint64 find(const ledger::ListQuery& query, qint64 anchor);
    /// Answers `fetched`.
    void fetch(quint64 token, const QHash<int, QList<qint64>>& pages);
    /// Runs `work` on the row worker and then `done` on the GUI thread, unless `context` is gone.
    void read(QObject* context, std::function<void(ledger::Reader&)> work, std::function<void()> done);

Q_SIGNALS:
    void firstRows(quint64 generation, const QList<qint64>& ids, const RecordRows& rows);
    void found(quint64 generation, std::shared_ptr<const ledger::ListHits> hits, int page,
               const RecordRows& rows);
    void fetched(quint64 token, const QHash<int, RecordRows>& pages);
    void failed(const QString& text);

private:
    struct Side
    {
        SerialWorker worker;
        std::unique_ptr<ledger::Reader> reader; ///< made and used on the worker
        std::mutex mutex;                       ///< guards the pointer against interrupt()
    };
    struct Changes
    {
        QSet<qint64> ids;
        bool everything = false;
        bool any() const { return everything || !ids.isEmpty(); }
    };

    ledger::Reader& reader(Side& side);
    void interrupt(Side& side);
    void runFind(quint64 generation, const ledger::ListQuery& query, qint64 anchor,
                 const std::shared_ptr<const RecordColumns>& columns, const Progress& progress);
    RecordRows rows(ledger::Reader& reader, const RecordColumns& columns, std::span<const qint64> ids) const;
    void post(std::function<void()> answer); ///< to the GUI thread, dropped with this object
    void guarded(const Progress& progress, const std::function<void()>& work);

    const ledger::Ledger& m_ledger;
    QString m_registerId;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    std::shared_ptr<const RecordColumns> m_columns;
    std::atomic<quint64> m_generation{0};
    Progress m_search; ///< of the latest find
    Progress m_life;   ///< cancelled by the destructor
    std::mutex m_changesMutex;
    Changes m_changes;
    std::unique_ptr<ledger::ListIndex> m_index; ///< list worker only
    Side m_lists;
    Side m_rows;
};

} // namespace wardbook::ui
