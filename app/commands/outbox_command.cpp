#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "outbox/dispatch.h"

namespace wardbook::commands {

namespace {

QJsonValue instant(qint64 ms)
{
    return ms == 0 ? QJsonValue()
                   : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

QJsonObject channelJson(const outbox::Status::Channel& channel)
{
    return {{QStringLiteral("configured"), channel.configured},
            {QStringLiteral("on"), channel.enabled},
            {QStringLiteral("server"), channel.configured ? channel.server : QString()},
            {QStringLiteral("sent_at"), instant(channel.sentAtMs)},
            {QStringLiteral("problem"), outbox::nameOf(channel.problem)},
            {QStringLiteral("problem_text"), channel.failure()},
            {QStringLiteral("failed_at"), instant(channel.failedAtMs)},
            {QStringLiteral("failures"), channel.failures}};
}

QJsonObject statusJson(const outbox::Status& status)
{
    QJsonObject acts = channelJson(status.acts), mail = channelJson(status.mail);
    acts.insert(QStringLiteral("sent_to"), status.acts.sentTo);
    acts.insert(QStringLiteral("waiting"), status.acts.waiting);
    acts.insert(QStringLiteral("waiting_since"), instant(status.acts.waitingSinceMs));
    acts.insert(QStringLiteral("late"), status.late(clock::nowMs()));
    mail.insert(QStringLiteral("day"), status.mail.day.toString(Qt::ISODate));
    mail.insert(QStringLiteral("next"),
                status.mail.enabled ? QJsonValue(status.mail.next.toString(Qt::ISODate)) : QJsonValue());
    return {{QStringLiteral("log_server"), acts}, {QStringLiteral("mail"), mail}};
}

void sayStatus(const Context& context, const outbox::Status& status)
{
    const QString off = Tr::tr("off");
    context.say(Tr::tr("Log server: %1").arg(status.acts.enabled ? status.acts.server : off));
    if (status.acts.enabled)
        context.say(Tr::tr("  sent to act %1, %2 wait").arg(status.acts.sentTo).arg(status.acts.waiting));
    if (status.late(clock::nowMs()))
        context.say(Tr::tr("  some have waited for more than a day"));
    if (status.acts.enabled && status.acts.problem != outbox::Problem::None)
        context.say(QStringLiteral("  ") + status.acts.failure());
    context.say(Tr::tr("Mail reminders: %1").arg(status.mail.enabled ? status.mail.server : off));
    if (status.mail.enabled)
        context.say(
            Tr::tr("  next at %1").arg(status.mail.next.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    if (status.mail.enabled && status.mail.problem != outbox::Problem::None)
        context.say(QStringLiteral("  ") + status.mail.failure());
}

outbox::Status statusOf(people::Workspace& workspace)
{
    return outbox::statusOf(workspace, *workspace.ledger().reader(1024), clock::now());
}

void showStatus(const Context& context)
{
    const auto workspace = context.openForReading();
    const outbox::Status status = statusOf(*workspace);
    sayStatus(context, status);
    context.answer(statusJson(status));
}

/// Both are tried even if the first fails; the first failure is then the answer.
void sendAll(const Context& context)
{
    const auto workspace = context.openForWriting();
    outbox::StopSwitch stop;
    outbox::Dispatch dispatch(*workspace, stop);
    qint64 acts = 0;
    int mails = 0;
    std::exception_ptr failed;
    const auto attempt = [&](const std::function<void()>& send) {
        try {
            send();
        } catch (const Error&) {
            if (!failed)
                failed = std::current_exception();
        }
    };
    attempt([&] { acts = dispatch.sendActs(context.progress(Tr::tr("Sending"))); });
    attempt([&] { mails = dispatch.sendReminders(clock::now()); });
    if (failed)
        std::rethrow_exception(failed);
    context.say(Tr::tr("Sent %1 acts and %2 mails.").arg(acts).arg(mails));
    QJsonObject answer = statusJson(statusOf(*workspace));
    answer.insert(QStringLiteral("acts"), acts);
    answer.insert(QStringLiteral("mails"), mails);
    context.answer(answer);
}

void tryAll(const Context& context, const std::string& recipient)
{
    const auto workspace = context.openForReading();
    const auto reader = workspace->ledger().reader(1024);
    const outbox::LogServer log = outbox::logServer(*reader);
    const outbox::MailServer mail = outbox::mailServer(*reader);
    const QString to = recipient.empty() ? mail.recipients.value(0) : fromStd(recipient);
    if (!log.enabled && !mail.enabled)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Nothing is set to be sent. Set a log server or mail reminders in the window's "
                           "settings."));
    if (mail.enabled && !outbox::isMailAddress(to))
        throw Error(ErrorKind::Invalid, Tr::tr("Who gets the trial mail? Give --to ADDRESS."));
    outbox::StopSwitch stop;
    outbox::Dispatch dispatch(*workspace, stop);
    if (log.enabled)
        dispatch.tryLogServer(log);
    if (mail.enabled)
        dispatch.tryMail(mail, outbox::passwordOf(workspace->vault(), mail), to);
    if (log.enabled)
        context.say(Tr::tr("%1 took a trial message.").arg(log.endpoint.shown()));
    if (mail.enabled)
        context.say(Tr::tr("%1 took a trial mail to %2.").arg(mail.endpoint.shown(), to));
    context.answer({{QStringLiteral("log_server"), log.enabled}, {QStringLiteral("mail"), mail.enabled}});
}

} // namespace

void addOutboxCommand(CLI::App& root, Context& context)
{
    auto* outbox = root.add_subcommand("outbox", "Headlines of acts to a log server, reminders by mail");
    outbox->require_subcommand(1);
    auto* status = outbox->add_subcommand("status", "How far it has come, what waits, what failed last");
    status->callback([&context] { showStatus(context); });
    auto* send = outbox->add_subcommand("send", "Sends everything that waits, now");
    send->callback([&context] { sendAll(context); });
    auto* trial = outbox->add_subcommand("test", "One trial message over each that is on");
    const auto recipient = std::make_shared<std::string>();
    trial->add_option("--to", *recipient, "Who gets the trial mail; the first recipient if not given");
    trial->callback([&context, recipient] { tryAll(context, *recipient); });
}

} // namespace wardbook::commands
