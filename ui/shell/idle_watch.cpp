#include "ui/shell/idle_watch.h"
#include "base/clock.h"
#include <QCoreApplication>
#include <QEvent>

namespace wardbook::ui {

namespace {

constexpr int kCheckMs = 5000;

bool isActivity(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(int minutes, const std::function<bool()>& taskRunning, QObject* parent)
    : QObject(parent), m_lock(minutes), m_taskRunning(taskRunning)
{
    m_lock.activity(clock::nowMs());
    qApp->installEventFilter(this);
    m_timer.setInterval(kCheckMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.start();
}

void IdleWatch::setMinutes(int minutes)
{
    m_lock.setMinutes(minutes);
    m_lock.activity(clock::nowMs());
}

void IdleWatch::check()
{
    if (m_lock.due(clock::nowMs()) && !m_taskRunning())
        Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    if (isActivity(event->type()))
        m_lock.activity(clock::nowMs());
    return false;
}

} // namespace wardbook::ui
