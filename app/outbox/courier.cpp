#include "outbox/courier.h"
#include "base/clock.h"

namespace wardbook::outbox {

Courier::Courier(people::Workspace& workspace, std::function<void()> news)
    : Courier(workspace, std::move(news), Pace())
{
}

Courier::Courier(people::Workspace& workspace, std::function<void()> news, const Pace& pace)
    : m_workspace(workspace), m_news(std::move(news)), m_pace(pace)
{
    if (!workspace.ledger().readOnly())
        m_thread = std::thread([this] { loop(); });
}

Courier::~Courier()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_stop.stop();
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Courier::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_wake.notify_all();
}

void Courier::settingsChanged()
{
    const std::lock_guard lock(m_mutex);
    m_anew = true;
    m_wake.notify_all();
}

void Courier::plan(Channel& channel, bool failed)
{
    channel.failures = failed ? channel.failures + 1 : 0;
    const auto wait =
        failed ? std::min(m_pace.longestRetry, m_pace.firstRetry * (1 << std::min(channel.failures - 1, 10)))
               : m_pace.settle;
    channel.next = Clock::now() + wait;
}

void Courier::round(Channel& channel, const std::function<bool()>& send)
{
    if (m_stop.stopped() || Clock::now() < channel.next)
        return;
    try {
        const bool sent = send();
        plan(channel, false);
        if (sent && m_news)
            m_news();
    } catch (const std::exception&) {
        // Whatever it was must not end the program. What was to be sent is still in the ledger, and why it
        // failed is in the state.
        plan(channel, true);
        if (m_news && !m_stop.stopped())
            m_news();
    }
}

void Courier::loop()
{
    Dispatch dispatch(m_workspace, m_stop);
    while (!m_stop.stopped()) {
        round(m_acts, [&] { return dispatch.sendActs() > 0; });
        round(m_mail, [&] { return dispatch.sendReminders(clock::now()) > 0; });
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, m_pace.look, [this] { return m_woken || m_anew || m_stopping; });
        if (m_anew)
            m_acts = m_mail = {};
        const bool early = m_woken && !m_anew;
        m_woken = m_anew = false;
        // A round that comes too early would send nothing, and only the next look would.
        if (early)
            m_wake.wait_until(lock, std::min(m_acts.next, Clock::now() + m_pace.look),
                              [this] { return m_anew || m_stopping; });
    }
}

} // namespace wardbook::outbox
