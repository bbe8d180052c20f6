#include "oversight/check_worker.h"
#include "base/clock.h"
#include "base/error.h"

namespace wardbook::oversight {

namespace {

/// From here on a list of changed records is as good as "many".
constexpr qsizetype kManyChanged = 5000;
constexpr int kCacheKiB = 16 * 1024;
/// An interrupt between two statements is lost: it is repeated until the thread has ended.
constexpr std::chrono::milliseconds kInterruptAgain(20);

} // namespace

CheckWorker::CheckWorker(ledger::Ledger& ledger, FindingScope scope, std::function<void(const Result&)> take)
    : m_ledger(ledger), m_scope(std::move(scope)), m_take(std::move(take)), m_thread([this] { loop(); })
{
}

CheckWorker::~CheckWorker()
{
    m_life.cancel();
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
        do {
            if (m_reader)
                m_reader->interrupt();
        } while (!m_ended.wait_for(lock, kInterruptAgain, [this] { return m_gone; }));
    }
    m_thread.join();
}

void CheckWorker::noteChanged(const QString& registerId, const QList<qint64>& ids)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_changes.ids.constFind(registerId);
    QSet<qint64> all(ids.begin(), ids.end());
    if (known != m_changes.ids.constEnd() && (known->isEmpty() || all.isEmpty()))
        all.clear();
    else if (known != m_changes.ids.constEnd())
        all.unite(*known);
    if (all.size() > kManyChanged)
        all.clear();
    m_changes.ids.insert(registerId, all);
    m_wake.notify_one();
}

void CheckWorker::runAgain()
{
    const std::lock_guard lock(m_mutex);
    m_changes.everything = true;
    m_wake.notify_one();
}

bool CheckWorker::busy() const
{
    const std::lock_guard lock(m_mutex);
    return m_running || m_changes.any();
}

void CheckWorker::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || m_changes.any(); });
        if (m_stopping)
            break;
        const Changes changes = std::exchange(m_changes, {});
        m_running = true;
        lock.unlock();
        const Result result = round(changes);
        lock.lock();
        m_running = false;
        if (m_stopping)
            break;
        m_take(result);
        lock.unlock();
        prepare();
        lock.lock();
    }
    m_engine.reset();
    m_reader.reset();
    m_gone = true;
    m_ended.notify_one();
}

/// What failed leaves nothing half checked behind: the next round checks everything.
CheckWorker::Result CheckWorker::round(const Changes& changes)
{
    Result result;
    try {
        if (changes.everything || !m_engine) {
            checkAll();
        } else {
            const QDate today = clock::now().date();
            for (auto it = changes.ids.cbegin(); it != changes.ids.cend(); ++it) {
                m_life.throwIfCancelled();
                QList<qint64> ids(it->cbegin(), it->cend());
                std::sort(ids.begin(), ids.end());
                m_engine->update(*m_reader, today, it.key(), ids);
            }
        }
        result.findings = std::make_shared<const Findings>(m_engine->findings());
        result.rules = m_engine->rules();
        result.counts =
            listFindings(*m_reader, *result.rules, *result.findings, result.findings->day, {}, m_scope)
                .counts;
        return result;
    } catch (const Error& error) {
        result.failure = error.text();
    } catch (const std::exception& error) {
        result.failure = QString::fromUtf8(error.what());
    }
    m_engine.reset();
    return result;
}

/// Once after each whole run, when its findings are shown already. What fails here is only slower later.
void CheckWorker::prepare()
{
    if (!m_engine || std::exchange(m_prepared, true))
        return;
    try {
        m_engine->prepareUpdates(*m_reader, m_life);
    } catch (const Error&) {
        m_engine.reset(); // half known is worse than unknown: the next round checks everything
    }
}

/// The unit's fields, registers and rules may be other ones than the last time: all is made anew.
void CheckWorker::checkAll()
{
    m_engine.reset();
    {
        std::shared_ptr<ledger::Reader> fresh = m_ledger.reader(kCacheKiB);
        const std::lock_guard lock(m_mutex);
        m_reader = std::move(fresh);
    }
    auto engine = std::make_unique<CheckEngine>(CheckRules::current(*m_reader), m_reader->registers());
    const auto beside = m_ledger.reader(kCacheKiB);
    engine->run(*m_reader, clock::now().date(), m_life, beside.get());
    m_engine = std::move(engine);
    m_prepared = false;
}

} // namespace wardbook::oversight
