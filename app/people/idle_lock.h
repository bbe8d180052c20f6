#pragma once
#include <QtGlobal>

namespace wardbook::people {

/// When to lock for idleness. Idle means: no key, mouse or touch event reached Wardbook's own windows for
/// `minutes`. Pure arithmetic on given times (ms); a clock that jumps back counts as no time passed.
class IdleLock
{
public:
    explicit IdleLock(int minutes) : m_minutes(minutes) {}
    void setMinutes(int minutes) { m_minutes = minutes; } ///< 0: never
    void activity(qint64 nowMs) { m_last = nowMs; }
    bool due(qint64 nowMs);
    qint64 remainingMs(qint64 nowMs) const;

private:
    int m_minutes;
    qint64 m_last = 0;
};

} // namespace wardbook::people
