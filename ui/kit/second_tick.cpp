#include "ui/kit/second_tick.h"
#include <QMetaMethod>
#include <QTimerEvent>

namespace wardbook::ui {

SecondTick& SecondTick::instance()
{
    static SecondTick tick;
    return tick;
}

void SecondTick::connectNotify(const QMetaMethod& signal)
{
    QObject::connectNotify(signal);
    if (m_timer == 0 && signal == QMetaMethod::fromSignal(&SecondTick::tick))
        m_timer = startTimer(1000, Qt::PreciseTimer);
}

void SecondTick::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer)
        return;
    // Asked here, as Qt holds its lock on connections while it says that one goes.
    if (isSignalConnected(QMetaMethod::fromSignal(&SecondTick::tick))) {
        Q_EMIT tick();
    } else {
        killTimer(m_timer);
        m_timer = 0;
    }
}

} // namespace wardbook::ui
