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
      m_start(m_source())
{
}

void ClockWatch::recordedAt(qint64 ms)
{
    m_recorded = std::max(m_recorded, ms);
}

qint64 ClockWatch::nowMs()
{
    const Reading now = m_source();
    const qint64 passed = now.steadyMs - m_start.steadyMs;
    return std::max({now.wallMs, m_start.wallMs + passed, m_recorded});
}

qint64 ClockWatch::wallShiftMs()
{
    const Reading now = m_source();
    const qint64 passed = now.steadyMs - m_start.steadyMs;
    const qint64 counted = std::max({now.wallMs, m_start.wallMs + passed, m_recorded});
    const qint64 shift = now.wallMs - counted;
    return -shift < kShiftWorthSaying ? 0 : shift;
}

} // namespace wardbook::clock
