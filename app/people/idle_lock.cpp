#include "people/idle_lock.h"

namespace wardbook::people {

bool IdleLock::due(qint64 nowMs)
{
    if (nowMs < m_last)
        m_last = nowMs;
    return m_minutes > 0 && remainingMs(nowMs) == 0;
}

qint64 IdleLock::remainingMs(qint64 nowMs) const
{
    const qint64 idle = nowMs > m_last ? nowMs - m_last : 0;
    const qint64 limit = qint64{m_minutes} * 60'000;
    return idle >= limit ? 0 : limit - idle;
}

} // namespace wardbook::people
