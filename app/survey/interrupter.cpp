#include "survey/interrupter.h"
#include <chrono>

namespace wardbook::survey {

Interrupter::Interrupter(std::function<void()> stop) : m_stop(std::move(stop)), m_thread([this] { run(); }) {}

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
    using namespace std::chrono_literals;
    std::unique_lock lock(m_mutex);
    bool stopped = false;
    while (!m_over) {
        if (m_progress == nullptr) {
            stopped = false;
            m_wake.wait(lock);
            continue;
        }
        if (!stopped && m_progress->cancelled()) {
            stopped = true;
            lock.unlock(); // it opens a session, which takes its time
            m_stop();
            lock.lock();
            continue;
        }
        m_wake.wait_for(lock, 50ms);
    }
}

Interrupter::Watch::Watch(Interrupter& interrupter, const Progress& progress) : m_interrupter(interrupter)
{
    const std::lock_guard lock(m_interrupter.m_mutex);
    m_interrupter.m_progress = &progress;
    m_interrupter.m_wake.notify_all();
}

Interrupter::Watch::~Watch()
{
    const std::lock_guard lock(m_interrupter.m_mutex);
    m_interrupter.m_progress = nullptr;
}

} // namespace wardbook::survey
