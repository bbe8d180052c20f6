#pragma once
#include "calendar/duties.h"

/// What a reminder says: how many duties there are, and nothing of them.
namespace wardbook::outbox {

/// How many duties are due: numbers only.
struct Reminder
{
    int overdue = 0, today = 0, soon = 0; ///< soon: in the days ahead, today left out
    int daysAhead = 0;
    bool own = false; ///< of the person that it goes to
    bool empty() const { return overdue + today + soon == 0; }
};

Reminder reminderOf(const QList<calendar::Duty>& duties, QDate today, int daysAhead);
QString subjectOf(const Reminder& reminder);
QString textOf(const Reminder& reminder, const QDateTime& now);

/// A reminder and whom it goes to.
struct OwnReminder
{
    QString address;
    Reminder reminder;
};
/// For each person in charge of something due who has a mail address and is still there.
QList<OwnReminder> ownReminders(ledger::Reader& reader, const QList<calendar::Duty>& duties, QDate today,
                                int daysAhead);

} // namespace wardbook::outbox
