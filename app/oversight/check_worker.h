#pragma once
#include "oversight/finding_list.h"
#include <QSet>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wardbook::oversight {

/// The thread behind CheckWatch, with its own reader. What changes while it works is put together and checked
/// in the next round. Public functions: any one thread.
class CheckWorker
{
public:
    struct Result
    {
        std::shared_ptr<const Findings> findings; ///< null when the round failed
        std::shared_ptr<const CheckRules> rules;
        FindingCounts counts; ///< within the scope
        QString failure;
    };
    /// `take` is called on the worker's thread after each round.
    CheckWorker(ledger::Ledger& ledger, FindingScope scope, std::function<void(const Result&)> take);
    ~CheckWorker(); ///< interrupts and waits
    CheckWorker(CheckWorker&&) = delete;
    CheckWorker& operator=(CheckWorker&&) = delete;
    void noteChanged(const QString& registerId, const QList<qint64>& ids); ///< no ids: many
    void runAgain();
    bool busy() const; ///< a round runs or waits

private:
    struct Changes
    {
        bool everything = false;
        QMap<QString, QSet<qint64>> ids; ///< an empty set: many
        bool any() const { return everything || !ids.isEmpty(); }
    };
    void loop();
    Result round(const Changes& changes);
    void checkAll();
    void prepare();

    ledger::Ledger& m_ledger;
    FindingScope m_scope;
    std::function<void(const Result&)> m_take;
    Progress m_life;
    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake, m_ended;
    Changes m_changes;
    bool m_stopping = false, m_running = false, m_gone = false;
    std::shared_ptr<ledger::Reader> m_reader; ///< used on the thread; others interrupt it

    std::unique_ptr<CheckEngine> m_engine; ///< the thread's; none: everything is to be checked
    bool m_prepared = false;               ///< for rounds after an act; the thread's
    std::thread m_thread;
};

} // namespace wardbook::oversight
