#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace wardbook::ui {

/// One thread that runs jobs in the order they were posted. Destroying it drops what has not started and
/// waits for what has: the owner cancels that first. post() from any thread.
class SerialWorker
{
public:
    using Job = std::function<void()>;
    SerialWorker() = default;
    ~SerialWorker();
    SerialWorker(SerialWorker&&) = delete;
    SerialWorker& operator=(SerialWorker&&) = delete;
    void post(Job job);
    void stop(); ///< idempotent; what is posted later is dropped

private:
    void loop();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread; ///< started by the first job
};

} // namespace wardbook::ui
