#pragma once
#include "base/progress.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace wardbook::survey {

/// Stops a statement that runs when the person cancels: a thread of its own looks at the progress while one
/// is watched, and calls `stop` once (on that thread).
class Interrupter
{
public:
    explicit Interrupter(std::function<void()> stop);
    ~Interrupter();
    Interrupter(const Interrupter&) = delete;
    Interrupter& operator=(const Interrupter&) = delete;

    class Watch
    {
    public:
        Watch(Interrupter& interrupter, const Progress& progress);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

    private:
        Interrupter& m_interrupter;
    };

private:
    void run();
    std::function<void()> m_stop;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    const Progress* m_progress = nullptr; ///< of the statement that runs
    bool m_over = false;
    std::thread m_thread;
};

} // namespace wardbook::survey
