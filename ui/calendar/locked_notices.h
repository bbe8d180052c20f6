#pragma once
#include "ui/calendar/desktop_notifier.h"
#include <QTimer>

namespace wardbook::ui {

/// What is left of the notices while the vault is locked: instants, and nothing of what happens then. Owned
/// by the program, one for its whole life. GUI thread.
class LockedNotices : public QObject
{
    Q_OBJECT
public:
    explicit LockedNotices(QObject* parent = nullptr);
    /// From now on the vault is locked: says that something is near at each of these (ms since 1970 UTC).
    void keep(const QList<qint64>& instants);
    /// The vault is open again: nothing is kept, and what is shown goes.
    void forget();
    /// Something came since it was locked: what the tray shows too.
    bool came() const { return m_came; }
    /// Says what has come by now; the timer calls it.
    void look();

private:
    void wait();
    QList<qint64> m_instants; ///< ascending
    bool m_came = false;
    QTimer m_timer;
    DesktopNotifier m_notifier;
};

} // namespace wardbook::ui
