#pragma once
#include "people/idle_lock.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace wardbook::ui {

/// Asks to lock when nobody has pressed a key, moved or pressed the mouse, or touched any of our windows for
/// the set minutes. A running task holds the lock back until it ends: cancelling an import at lunch helps
/// nobody.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    IdleWatch(int minutes, const std::function<bool()>& taskRunning, QObject* parent);
    void setMinutes(int minutes);
    void check(); ///< the timer's work; also for tests with a set clock

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    people::IdleLock m_lock;
    std::function<bool()> m_taskRunning;
    QTimer m_timer;
};

} // namespace wardbook::ui
