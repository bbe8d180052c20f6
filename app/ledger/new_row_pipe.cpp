#include "ledger/new_row_pipe.h"

namespace wardbook::ledger {

namespace {

constexpr qint64 kRowsPerBatch = 128;
constexpr size_t kBatchesAhead = 8;

} // namespace

NewRowPipe::NewRowPipe(qint64 count, Make make)
    : m_count(count), m_make(std::move(make)), m_thread([this] { run(); })
{
}

NewRowPipe::~NewRowPipe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void NewRowPipe::run()
{
    try {
        Batch batch;
        for (qint64 first = 0; first < m_count; first += kRowsPerBatch) {
            batch.resize(static_cast<size_t>(std::min(kRowsPerBatch, m_count - first)));
            for (size_t i = 0; i < batch.size(); ++i)
                m_make(first + static_cast<qint64>(i), batch[i]);
            if (!put(batch))
                break;
        }
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_error = std::current_exception();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_changed.notify_all();
}

bool NewRowPipe::put(Batch& batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < kBatchesAhead; });
    if (m_stopped)
        return false;
    m_ready.push_back(std::move(batch));
    batch.clear();
    if (!m_used.empty()) {
        batch = std::move(m_used.back());
        m_used.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    return true;
}

bool NewRowPipe::next(Batch& batch)
{
    std::unique_lock lock(m_mutex);
    if (!batch.empty())
        m_used.push_back(std::move(batch));
    batch.clear();
    m_changed.wait(lock, [this] { return m_done || !m_ready.empty(); });
    if (m_ready.empty()) {
        if (m_error)
            std::rethrow_exception(m_error);
        return false;
    }
    batch = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace wardbook::ledger
