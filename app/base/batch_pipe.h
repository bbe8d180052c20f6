#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wardbook {

/// Batches of items made on a thread of its own, some ahead of who takes them. Batches that were used go back
/// to the making thread with what their items hold: what one thread allocates and another frees makes both
/// wait for each other. One thread takes.
template<typename Item>
class BatchPipe
{
public:
    using Batch = std::vector<Item>;
    /// Hands a batch over; it comes back empty or as a used one. False when nobody wants more.
    using Put = std::function<bool(Batch& batch)>;

    /// `make` runs on the thread until it has no more or `put` is false; what it throws, next() throws.
    BatchPipe(size_t ahead, std::function<void(const Put& put)> make)
        : m_ahead(ahead), m_thread([this, work = std::move(make)] { run(work); })
    {
    }
    ~BatchPipe()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    BatchPipe(BatchPipe&&) = delete;
    BatchPipe& operator=(BatchPipe&&) = delete;

    /// The next batch in the order of making; false at the end. Throws what making threw.
    bool next(Batch& batch)
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

private:
    void run(const std::function<void(const Put&)>& make)
    {
        std::exception_ptr error;
        try {
            make([this](Batch& batch) { return put(batch); });
        } catch (...) {
            error = std::current_exception();
        }
        {
            const std::lock_guard lock(m_mutex);
            m_error = error;
            m_done = true;
        }
        m_changed.notify_all();
    }
    bool put(Batch& batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < m_ahead; });
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

    const size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_used;
    bool m_done = false, m_stopped = false;
    std::exception_ptr m_error;
    std::thread m_thread; ///< last: it starts when all the others are there
};

} // namespace wardbook
