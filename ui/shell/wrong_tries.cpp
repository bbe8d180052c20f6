#include "ui/shell/wrong_tries.h"

namespace wardbook::ui {

void WrongTries::wrong(const QString& who, qint64 nowMs)
{
    Tries& tries = m_tries[who];
    ++tries.count;
    tries.last = nowMs;
}

qint64 WrongTries::waitMs(const QString& who, qint64 nowMs) const
{
    const Tries tries = m_tries.value(who);
    if (tries.count < kFree)
        return 0;
    // A clock that was set back must not make anybody wait for hours.
    const qint64 passed = nowMs - tries.last;
    return passed < 0 ? kDelayMs : qMax(qint64(0), kDelayMs - passed);
}

} // namespace wardbook::ui
