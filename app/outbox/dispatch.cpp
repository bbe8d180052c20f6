#include "outbox/dispatch.h"
#include "base/clock.h"
#include "outbox/headline.h"
#include "outbox/mail_sender.h"
#include "outbox/outbox_tr.h"
#include "outbox/reminder.h"
#include "outbox/sending_plan.h"
#include "outbox/syslog_sender.h"
#include <QSysInfo>

namespace wardbook::outbox {

namespace {

constexpr qint64 kBatch = 500; ///< acts of one connection

/// A window's courier and its “send now” would otherwise send the same things twice.
std::mutex& sendingMutex()
{
    static std::mutex mutex;
    return mutex;
}

Origin originOf(people::Workspace& workspace, int facility)
{
    return {workspace.vault().header().vaultId, QSysInfo::machineHostName(), facility};
}

void wentWell(ChannelState& channel)
{
    channel.sentAtMs = clock::nowMs();
    channel.problem = Problem::None;
    channel.failedAtMs = 0;
    channel.failures = 0;
}

void wentWrong(ChannelState& channel, Problem problem)
{
    if (problem == Problem::Stopped)
        return; // locking is no failure
    channel.problem = problem;
    channel.failedAtMs = clock::nowMs();
    ++channel.failures;
}

} // namespace

void Dispatch::requireWriter() const
{
    if (m_workspace.ledger().readOnly())
        throw Error(ErrorKind::ReadOnly,
                    Tr::tr("The vault is open for reading only. Whoever has it open for writing sends."));
}

struct Dispatch::Batch
{
    LogServer server;
    QList<QByteArray> messages;
    qint64 last = 0;
    QByteArray hash;
};

/// Reads with a connection that is closed again before anybody waits for a server: changing the vault's key
/// needs its files for itself.
Dispatch::Batch Dispatch::nextBatch() const
{
    const auto reader = m_workspace.ledger().reader(1024);
    Batch batch;
    batch.server = logServer(*reader);
    if (!batch.server.enabled)
        return batch;
    const qint64 first = nextAct(batch.server, readState(m_workspace.vault().dir()).acts, *reader);
    const Origin origin = originOf(m_workspace, batch.server.facility);
    while (batch.messages.size() < kBatch && !m_stop.stopped()) {
        const auto act = reader->act(first + batch.messages.size());
        if (!act)
            break;
        batch.messages.append(headline(*act, origin));
        batch.last = act->seq;
        batch.hash = act->hash;
    }
    return batch;
}

qint64 Dispatch::sendActs(const Progress& progress)
{
    requireWriter();
    const std::lock_guard lock(sendingMutex());
    const QString dir = m_workspace.vault().dir();
    qint64 sent = 0;
    for (Batch batch = nextBatch(); !batch.messages.isEmpty(); batch = nextBatch()) {
        OutboxState state = readState(dir);
        try {
            SyslogSender(batch.server.endpoint, m_stop).send(batch.messages);
        } catch (const SendError& error) {
            wentWrong(state.acts, error.problem());
            writeState(dir, state);
            throw;
        }
        state.acts.sentTo = batch.last;
        state.acts.hash = batch.hash;
        state.acts.from = batch.server.fromAct;
        wentWell(state.acts);
        writeState(dir, state);
        sent += batch.messages.size();
        progress.step(sent, 0);
    }
    return sent;
}

QList<Mail> Dispatch::mailsOf(const MailServer& server, ledger::Reader& reader, const QDateTime& now) const
{
    const QDate today = now.date();
    const QList<calendar::Duty> due = calendar::duties(m_workspace, reader, today, now.toMSecsSinceEpoch(),
                                                       today.addDays(server.daysAhead));
    QList<Mail> mails;
    const auto add = [&](const QString& recipient, const Reminder& reminder) {
        if (!reminder.empty() && !m_mailed.contains(recipient.toLower()))
            mails.append({recipient, subjectOf(reminder), textOf(reminder, now)});
    };
    const Reminder whole = reminderOf(due, today, server.daysAhead);
    for (const QString& recipient : server.recipients)
        add(recipient, whole);
    if (server.toOwners)
        for (const OwnReminder& own : ownReminders(reader, due, today, server.daysAhead))
            if (!server.recipients.contains(own.address, Qt::CaseInsensitive))
                add(own.address, own.reminder);
    return mails;
}

int Dispatch::mailAll(const QDate& day, const MailServer& server, const QList<Mail>& mails)
{
    const QString dir = m_workspace.vault().dir();
    OutboxState state = readState(dir);
    int refused = 0;
    try {
        if (!mails.isEmpty()) {
            refused =
                MailSender(server, passwordOf(m_workspace.vault(), server), m_stop)
                    .send(mails, [this](const Mail& mail) { m_mailed.insert(mail.recipient.toLower()); });
            wentWell(state.mail);
        }
    } catch (const SendError& error) {
        wentWrong(state.mail, error.problem());
        writeState(dir, state);
        throw;
    }
    if (refused > 0)
        wentWrong(state.mail, Problem::RecipientRefused);
    state.mail.day = day;
    writeState(dir, state);
    return int(mails.size()) - refused;
}

int Dispatch::sendReminders(const QDateTime& now)
{
    requireWriter();
    const std::lock_guard lock(sendingMutex());
    auto reader = m_workspace.ledger().reader(1024);
    const MailServer server = mailServer(*reader);
    const QDate day = lastMailDay(server, now);
    if (!server.enabled || !seesWholeUnit(m_workspace) ||
        readState(m_workspace.vault().dir()).mail.day >= day)
        return 0;
    if (m_mailDay != day)
        m_mailed.clear();
    m_mailDay = day;
    const QList<Mail> mails = mailsOf(server, *reader, now);
    reader.reset();
    return mailAll(day, server, mails);
}

void Dispatch::tryLogServer(const LogServer& server)
{
    const std::lock_guard lock(sendingMutex());
    SyslogSender(server.endpoint, m_stop)
        .send({trialHeadline(clock::nowMs(), originOf(m_workspace, server.facility))});
}

void Dispatch::tryMail(const MailServer& server, const crypto::Secret& password, const QString& recipient)
{
    const std::lock_guard lock(sendingMutex());
    const Mail mail{recipient, Tr::tr("Wardbook: trial of mail reminders"),
                    Tr::tr("Mail reminders reach this address. This mail holds nothing else.") + u'\n'};
    if (MailSender(server, password, m_stop).send({mail}) != 0)
        throw SendError(Problem::RecipientRefused, server.endpoint.shown());
}

} // namespace wardbook::outbox
