#pragma once
#include <atomic>
#include <functional>
#include <mutex>

namespace wardbook::outbox {

/// Ends whatever waits for a server, from any thread: the connection of the moment is shut down, so that no
/// wait lasts longer than a fraction of a second. Once stopped it stays so.
class StopSwitch
{
public:
    void stop();
    bool stopped() const { return m_stopped.load(); }

    /// While it lives, stop() also calls `cut`, which must be quick. Throws nothing; when it is stopped
    /// already, `cut` runs at once.
    class Guard
    {
    public:
        Guard(StopSwitch& stop, std::function<void()> cut);
        ~Guard();
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;

    private:
        StopSwitch& m_stop;
    };

private:
    std::mutex m_mutex;
    std::function<void()> m_cut; ///< of the one connection there is
    std::atomic<bool> m_stopped{false};
};

} // namespace wardbook::outbox
