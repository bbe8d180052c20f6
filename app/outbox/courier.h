#pragma once
#include "outbox/dispatch.h"
#include <condition_variable>
#include <thread>

namespace wardbook::outbox {

/// Sends what waits while the vault is open, on a thread of its own: soon after every act, and again when the
/// server was away, at growing intervals. Read-only vaults send nothing. Destroying it stops within a second.
class Courier
{
public:
    struct Pace
    {
        std::chrono::milliseconds settle{3'000};      ///< acts that follow each other go together
        std::chrono::milliseconds look{30'000};       ///< looks again without being told
        std::chrono::milliseconds firstRetry{10'000}; ///< doubled after each failure
        std::chrono::milliseconds longestRetry{900'000};
    };
    /// `news`: after something was sent or failed; on the courier's thread. The workspace outlives it.
    Courier(people::Workspace& workspace, std::function<void()> news, const Pace& pace);
    Courier(people::Workspace& workspace, std::function<void()> news);
    ~Courier();
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

    void wake();            ///< an act was committed; any thread
    void settingsChanged(); ///< tries at once, whatever failed before; any thread

private:
    using Clock = std::chrono::steady_clock;
    struct Channel
    {
        Clock::time_point next; ///< not before
        int failures = 0;
    };
    void loop();
    void round(Channel& channel, const std::function<bool()>& send);
    void plan(Channel& channel, bool failed);

    people::Workspace& m_workspace;
    std::function<void()> m_news;
    Pace m_pace;
    StopSwitch m_stop;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_woken = false, m_anew = false, m_stopping = false;
    Channel m_acts, m_mail;
    std::thread m_thread;
};

} // namespace wardbook::outbox
