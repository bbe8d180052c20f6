#include "outbox/sending_plan.h"
#include "outbox/dispatch.h"
#include "outbox/outlet_record.h"

namespace wardbook::outbox {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

void fill(Status::Channel& channel, const ChannelState& state, const Endpoint& endpoint, bool enabled)
{
    channel.enabled = enabled;
    channel.server = endpoint.shown();
    channel.sentAtMs = state.sentAtMs;
    channel.problem = state.problem;
    channel.failedAtMs = state.failedAtMs;
    channel.failures = state.failures;
}

} // namespace

qint64 nextAct(const LogServer& server, const OutboxState::Acts& state, ledger::Reader& reader)
{
    // Somebody chose another beginning: that counts, even when it means to send some again.
    if (state.sentTo == 0 || state.from != server.fromAct)
        return server.fromAct;
    const auto last = reader.act(state.sentTo);
    // An older copy of the vault went on by itself: which of its acts are new can't be known.
    if (!last || last->hash != state.hash)
        return server.fromAct;
    return std::max(server.fromAct, state.sentTo + 1);
}

QDate lastMailDay(const MailServer& server, const QDateTime& now)
{
    return now.time() < server.at ? now.date().addDays(-1) : now.date();
}

bool seesWholeUnit(people::Workspace& workspace)
{
    return !workspace.ledger().rights().role(workspace.session().role).ownDepartmentOnly;
}

Status statusOf(people::Workspace& workspace, ledger::Reader& reader, const QDateTime& now)
{
    const OutboxState state = readState(workspace.vault().dir());
    Status status;
    const LogServer log = logServer(reader);
    fill(status.acts, state.acts, log.endpoint, log.enabled);
    status.acts.configured = outletRecord(reader, kSyslog).has_value();
    const qint64 next = nextAct(log, state.acts, reader);
    status.acts.sentTo = state.acts.sentTo == next - 1 ? state.acts.sentTo : 0;
    ledger::ActQuery newestOnly;
    newestOnly.limit = 1;
    if (const QList<ledger::ActEntry> newest = reader.acts(newestOnly); !newest.isEmpty() && log.enabled)
        status.acts.waiting = std::max<qint64>(0, newest.first().seq - next + 1);
    if (status.acts.waiting > 0)
        if (const auto oldest = reader.act(next))
            status.acts.waitingSinceMs = oldest->at.toMSecsSinceEpoch();

    const MailServer mail = mailServer(reader);
    fill(status.mail, state.mail, mail.endpoint, mail.enabled);
    status.mail.configured = outletRecord(reader, kMail).has_value();
    status.mail.day = state.mail.day;
    status.mail.seesAll = seesWholeUnit(workspace);
    const QDate due = lastMailDay(mail, now);
    const bool waits = !state.mail.day.isValid() || state.mail.day < due;
    status.mail.next = QDateTime(waits ? due : due.addDays(1), mail.at);
    return status;
}

bool Status::late(qint64 nowMs) const
{
    return acts.enabled && acts.waiting > 0 && nowMs - acts.waitingSinceMs > kDayMs;
}

} // namespace wardbook::outbox
