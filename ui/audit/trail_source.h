#pragma once
#include "ledger/ledger.h"
#include "ledger/verify_act.h"
#include "ui/kit/diff_view.h"
#include "ui/kit/serial_worker.h"
#include <QObject>
#include <atomic>

namespace wardbook::ui {

/// The changes of one record in one act, as people read them.
struct RecordChanges
{
    QString title; ///< ZC-0026 检验结果
    bool created = false;
    QList<DiffRow> rows; ///< all fields; what changed is marked
};

/// An act with the records that it changed.
struct ActDetail
{
    ledger::ActEntry entry;
    QList<RecordChanges> records; ///< at most kShownRecords
};

/// Reads the trail on one worker thread with a reader of its own; answers come on the GUI thread. The
/// destructor interrupts and waits.
class TrailSource : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPage = 200;
    static constexpr int kShownRecords = 200;
    TrailSource(const ledger::Ledger& ledger, QObject* parent = nullptr);
    ~TrailSource() override;

    void readPage(quint64 token, const ledger::ActQuery& query);
    void readSummary();
    void readDetail(qint64 seq);
    void check(qint64 seq, const vault::Header& header);

Q_SIGNALS:
    void page(quint64 token, const QList<ledger::ActEntry>& acts);
    void summary(qint64 count, const QDateTime& since, const QStringList& kinds);
    void detail(const ActDetail& detail);
    void checked(qint64 seq, const ledger::ActCheck& check);
    void failed(const QString& text);

private:
    void post(std::function<void(ledger::Reader&)> work);
    void answer(std::function<void()> emitSignal);
    const ledger::Ledger& m_ledger;
    std::unique_ptr<ledger::Reader> m_reader; ///< made and used on the worker
    std::mutex m_mutex;                       ///< guards the pointer against interrupt
    std::atomic<bool> m_ending{false};
    SerialWorker m_worker;
};

} // namespace wardbook::ui
