#pragma once
#include "calendar/duty_groups.h"
#include "calendar/duty_moments.h"
#include "ui/calendar/desktop_notifier.h"
#include "ui/calendar/duty_reader.h"
#include <QTimer>

namespace wardbook::ui {

class LockedNotices;

/// While a vault is open: a notice of the desktop when a clock's warning time, a duty's hour or its day
/// comes, each once, also over locking and unlocking. Clicking it shows the record. When it goes, those
/// notices go too, and `locked` keeps the instants that are still to come. GUI thread.
class DutyNotices : public QObject
{
    Q_OBJECT
public:
    DutyNotices(Services& services, LockedNotices* locked, QObject* parent);
    ~DutyNotices() override;
    /// Reads the duties of the coming days again; done by itself after acts, and twice an hour.
    void read();
    /// Says what has come since the last time; the timer calls it.
    void look();
    /// Those still to come, in the order of time; of what was read last.
    const QList<calendar::DutyMoment>& coming() const { return m_coming; }

Q_SIGNALS:
    void readAnew();

private:
    void take(const DutyFacts& facts);
    void say(const QList<calendar::DutyMoment>& moments);
    void sayGroup(const calendar::DutyGroup& group, bool warning);
    void saySummary(qsizetype count);
    void wait();

    Services& m_services;
    LockedNotices* m_locked;
    QString m_key;       ///< of the setting that keeps m_saidMs
    qint64 m_saidMs = 0; ///< everything until then was said
    DesktopNotifier m_notifier;
    DutyReader* m_reader;
    QTimer m_next, m_settle, m_again;
    QList<calendar::DutyMoment> m_coming;
};

} // namespace wardbook::ui
