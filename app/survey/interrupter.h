#pragma once
#include "base/progress.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace wardbook::survey {

/// Looks after questions that are out, on a thread of its own: when the person cancels it calls `stop`, once;
/// when that doesn't help, or a question takes longer than the server's own limit should let it, it calls
/// `giveUp`.
class Interrupter
{
public:
    using Seconds = std::chrono::seconds;
    /// `longest` of one question; zero: as long as it takes.
    Interrupter(std::function<void()> stop, std::function<void()> giveUp, Seconds longest);
    ~Interrupter();
    Interrupter(const Interrupter&) = delete;
    Interrupter& operator=(const Interrupter&) = delete;

    /// While one lives its question is looked after. The progress outlives it.
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
    using Clock = std::chrono::steady_clock;
    void run();
    void look(std::unique_lock<std::mutex>& lock);

    std::function<void()> m_stop, m_giveUp;
    Seconds m_longest;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    const Progress* m_progress = nullptr; ///< of the question that is out
    quint64 m_question = 0;               ///< which it is: counts up
    Clock::time_point m_since;
    Clock::time_point m_stoppedAt;
    bool m_stopped = false, m_gaveUp = false;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace wardbook::survey
