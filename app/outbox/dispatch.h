#pragma once
#include "outbox/outbox_state.h"
#include "outbox/outlet_settings.h"
#include <QSet>

namespace wardbook::outbox {

struct Mail;

/// How sending stands, for people. A value.
struct Status
{
    struct Channel
    {
        bool configured = false, enabled = false;
        QString server; ///< "host:port"
        qint64 sentAtMs = 0;
        Problem problem = Problem::None; ///< of the last try; none when it went well
        qint64 failedAtMs = 0;
        int failures = 0;
        QString failure() const { return explain(problem, server); }
    };
    struct Acts : Channel
    {
        qint64 sentTo = 0;         ///< act number; 0: none yet
        qint64 waiting = 0;        ///< acts
        qint64 waitingSinceMs = 0; ///< when the oldest of them was made
    } acts;
    struct Reminders : Channel
    {
        QDate day;            ///< whose reminders were sent last
        QDateTime next;       ///< when the next are due; in the past: they wait
        bool seesAll = false; ///< this member sees the whole unit, so that the counts are the unit's
    } mail;
    /// Logs are to lie outside the workstation: something waits for longer than a day.
    bool late(qint64 nowMs) const;
};
Status statusOf(people::Workspace& workspace, ledger::Reader& reader, const QDateTime& now);

/// Sends what waits. The ledger is the queue: what was sent last is remembered beside it. One of them sends
/// at a time in the whole program; only with the writer's lock. Any thread; ended by the switch.
class Dispatch
{
public:
    Dispatch(people::Workspace& workspace, StopSwitch& stop) : m_workspace(workspace), m_stop(stop) {}

    /// Acts that wait, oldest first; what arrived is remembered batch by batch. Returns how many were sent;
    /// 0 when it is off. Throws SendError, and Error as reading throws it.
    qint64 sendActs(const Progress& progress = {});
    /// Today's reminders, or those that were missed, once; returns how many mails were sent. 0 when it is
    /// off, when nothing is due, or when this member doesn't see the whole unit. Throws like sendActs().
    int sendReminders(const QDateTime& now);

    /// One message that says it is a trial; nothing is remembered. Throws SendError.
    void tryLogServer(const LogServer& server);
    void tryMail(const MailServer& server, const crypto::Secret& password, const QString& recipient);

private:
    void requireWriter() const;
    struct Batch;
    Batch nextBatch() const;
    QList<Mail> mailsOf(const MailServer& server, ledger::Reader& reader, const QDateTime& now) const;
    int mailAll(const QDate& day, const MailServer& server, const QList<Mail>& mails);
    people::Workspace& m_workspace;
    StopSwitch& m_stop;
    QDate m_mailDay;        ///< of those in m_mailed
    QSet<QString> m_mailed; ///< have their mail of a day on which sending broke off
};

} // namespace wardbook::outbox
