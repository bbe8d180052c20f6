#include "ui/calendar/locked_notices.h"
#include "base/clock.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/notice_settings.h"

namespace wardbook::ui {

/// A timer stands still while the computer sleeps: it looks at the clock at least this often.
constexpr qint64 kLongestWaitMs = 60 * 1000;

LockedNotices::LockedNotices(QObject* parent) : QObject(parent), m_notifier(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LockedNotices::look);
}

void LockedNotices::keep(const QList<qint64>& instants)
{
    m_instants = instants;
    std::sort(m_instants.begin(), m_instants.end());
    look();
}

void LockedNotices::forget()
{
    m_timer.stop();
    m_instants.clear();
    m_came = false;
    m_notifier.withdrawAll();
}

void LockedNotices::look()
{
    const qint64 now = clock::nowMs();
    bool came = false;
    for (; !m_instants.isEmpty() && m_instants.constFirst() <= now; m_instants.removeFirst())
        came = m_came = true;
    if (came && notices::on())
        m_notifier.show(QStringLiteral("locked"),
                        {CalendarPageTr::tr("Wardbook: a deadline is near"),
                         CalendarPageTr::tr("Unlock the vault to see it."), false},
                        [] { raiseProgramWindow(); });
    wait();
}

void LockedNotices::wait()
{
    m_timer.stop();
    if (!m_instants.isEmpty())
        m_timer.start(int(std::clamp(m_instants.constFirst() - clock::nowMs(), qint64(1), kLongestWaitMs)));
}

} // namespace wardbook::ui
