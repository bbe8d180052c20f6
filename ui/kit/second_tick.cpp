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
    follow();
}

void SecondTick::disconnectNotify(const QMetaMethod& signal)
{
    QObject::disconnectNotify(signal);
    follow();
}

void SecondTick::follow()
{
    const bool wanted = isSignalConnected(QMetaMethod::fromSignal(&SecondTick::tick));
    if (wanted && m_timer == 0)
        m_timer = startTimer(1000, Qt::PreciseTimer);
    else if (!wanted && m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

void SecondTick::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer)
        Q_EMIT tick();
}

} // namespace wardbook::ui
