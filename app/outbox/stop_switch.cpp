#include "outbox/stop_switch.h"

namespace wardbook::outbox {

void StopSwitch::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped.store(true);
    if (m_cut)
        m_cut();
}

StopSwitch::Guard::Guard(StopSwitch& stop, std::function<void()> cut) : m_stop(stop)
{
    const std::lock_guard lock(stop.m_mutex);
    stop.m_cut = std::move(cut);
    if (stop.stopped())
        stop.m_cut();
}

StopSwitch::Guard::~Guard()
{
    const std::lock_guard lock(m_stop.m_mutex);
    m_stop.m_cut = nullptr;
}

} // namespace wardbook::outbox
