#include "survey/interrupter.h"

namespace wardbook::survey {

using namespace std::chrono_literals;

namespace {

constexpr auto kPace = 50ms;
constexpr auto kGrace = 2s; ///< after stop() for the server to end the question

} // namespace

Interrupter::Interrupter(std::function<void()> stop, std::function<void()> giveUp, Seconds longest)
    : m_stop(std::move(stop)), m_giveUp(std::move(giveUp)), m_longest(longest), m_thread([this] { run(); })
{
}

Interrupter::~Interrupter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Interrupter::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_over) {
        if (m_progress == nullptr || m_gaveUp) {
            m_wake.wait(lock);
            continue;
        }
        look(lock);
        if (!m_over)
            m_wake.wait_for(lock, kPace);
    }
}

void Interrupter::look(std::unique_lock<std::mutex>& lock)
{
    if (!m_stopped && m_progress->cancelled()) {
        const quint64 question = m_question;
        m_stopped = true;
        lock.unlock(); // it opens a session, which takes its time
        m_stop();
        lock.lock();
        if (question == m_question) // otherwise it ended, and another one may be out
            m_stoppedAt = Clock::now();
        return;
    }
    const bool ignored = m_stopped && Clock::now() - m_stoppedAt > kGrace;
    const bool tooLong = m_longest > 0s && Clock::now() - m_since > m_longest;
    if (ignored || tooLong) {
        m_gaveUp = true;
        m_giveUp(); // under the lock: the question can't end meanwhile and take the session along
    }
}

Interrupter::Watch::Watch(Interrupter& interrupter, const Progress& progress) : m_interrupter(interrupter)
{
    const std::lock_guard lock(m_interrupter.m_mutex);
    m_interrupter.m_progress = &progress;
    ++m_interrupter.m_question;
    m_interrupter.m_since = Clock::now();
    m_interrupter.m_stopped = m_interrupter.m_gaveUp = false;
    m_interrupter.m_wake.notify_all();
}

Interrupter::Watch::~Watch()
{
    const std::lock_guard lock(m_interrupter.m_mutex);
    m_interrupter.m_progress = nullptr;
}

} // namespace wardbook::survey
