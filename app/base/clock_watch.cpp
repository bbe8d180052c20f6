#include "base/clock_watch.h"
#include "base/clock.h"
#include <algorithm>
#include <chrono>
#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace wardbook::clock {

namespace {

constexpr qint64 kShiftWorthSaying = 2 * 60 * 1000; ///< ms; below it is how clocks drift

/// Unlike the monotonic clock, the boot-time clock also counts while the machine sleeps.
qint64 bootTimeMs()
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ClockWatch::ClockWatch(std::function<Reading()> source)
    : m_source(source ? std::move(source) : [] { return Reading{clock::nowMs(), bootTimeMs()}; }),
      m_anchor(m_source())
{
}

qint64 ClockWatch::counted(const Reading& now) const
{
    return std::max(now.wallMs, m_anchor.wallMs + (now.steadyMs - m_anchor.steadyMs));
}

void ClockWatch::recordedAt(qint64 ms)
{
    // Also when the wall clock says the same just now: it may be set back behind this later.
    const Reading now = m_source();
    if (ms > m_anchor.wallMs + (now.steadyMs - m_anchor.steadyMs))
        m_anchor = {ms, now.steadyMs};
}

qint64 ClockWatch::nowMs()
{
    return counted(m_source());
}

qint64 ClockWatch::wallShiftMs()
{
    const Reading now = m_source();
    const qint64 behind = counted(now) - now.wallMs;
    return behind < kShiftWorthSaying ? 0 : -behind;
}

} // namespace wardbook::clock
