#include "outbox/outlet_settings.h"
#include "fields/outlet.h"
#include "outbox/outbox_tr.h"
#include "outbox/outlet_record.h"
#include "outbox/outlet_secret.h"
#include <QRegularExpression>
#include <QUrl>

namespace wardbook::outbox {

namespace field = fields::outlet;

namespace {

constexpr int kLargestPort = 65535;
constexpr int kLargestFacility = 23;
constexpr int kMostDaysAhead = 90;
constexpr int kMostRecipients = 50;
constexpr int kLongestAddress = 254; ///< RFC 5321 4.5.3.1.3 without the brackets
constexpr char kTls[] = "tls", kStartTls[] = "starttls";
const QString kTimeForm = QStringLiteral("HH:mm");

Endpoint endpointOf(const ledger::RecordFields& fields)
{
    return {fields.text(field::host), int(fields.number(field::port)), fields.text(field::authority)};
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void addCommon(ledger::FieldValues& values, bool enabled, const Endpoint& endpoint)
{
    values.insert(QLatin1String(field::enabled), enabled ? 1 : 0);
    values.insert(QLatin1String(field::host), orNull(endpoint.host.trimmed()));
    values.insert(QLatin1String(field::port), endpoint.port);
    values.insert(QLatin1String(field::authority), orNull(endpoint.authority.trimmed()));
}

void addEndpointProblems(QList<SettingProblem>& problems, const Endpoint& endpoint)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9._:-]{1,253}\\z"));
    if (!name.match(QString::fromLatin1(QUrl::toAce(endpoint.host.trimmed()))).hasMatch())
        problems.append({field::host, Tr::tr("Enter the server's name or address, without anything before "
                                             "or behind it.")});
    if (endpoint.port < 1 || endpoint.port > kLargestPort)
        problems.append({field::port, Tr::tr("A port is a number from 1 to 65535.")});
    try {
        if (!endpoint.authority.trimmed().isEmpty())
            checkAuthority(endpoint.authority);
    } catch (const Error& error) {
        problems.append({field::authority, error.text()});
    }
}

void require(people::Workspace& workspace, bool enabled, const QList<SettingProblem>& problems)
{
    if (const QString refusal = settingsRefusal(workspace); !refusal.isEmpty())
        throw Error(ErrorKind::Denied, refusal);
    if (enabled && !problems.isEmpty())
        throw Error(ErrorKind::Invalid, problems.first().text, QLatin1String(problems.first().field));
}

} // namespace

LogServer logServer(ledger::Reader& reader)
{
    LogServer server;
    const auto record = outletRecord(reader, kSyslog);
    if (!record)
        return server;
    const ledger::RecordFields fields(reader, field::kRegister, *record);
    server.enabled = fields.flag(field::enabled);
    server.endpoint = endpointOf(fields);
    server.facility = int(fields.number(field::facility));
    server.fromAct = std::max<qint64>(1, fields.number(field::from_act));
    return server;
}

MailServer mailServer(ledger::Reader& reader)
{
    MailServer server;
    const auto record = outletRecord(reader, kMail);
    if (!record)
        return server;
    const ledger::RecordFields fields(reader, field::kRegister, *record);
    server.enabled = fields.flag(field::enabled);
    server.endpoint = endpointOf(fields);
    server.security = fields.text(field::security) == QLatin1String(kStartTls)
                          ? MailServer::Security::StartTls
                          : MailServer::Security::Tls;
    server.account = fields.text(field::account);
    server.secret = fields.text(field::secret);
    server.sender = fields.text(field::sender);
    server.recipients = fields.text(field::recipients).split(u'\n', Qt::SkipEmptyParts);
    server.toOwners = fields.flag(field::to_owners);
    server.daysAhead = int(fields.number(field::days_ahead));
    if (const QTime at = QTime::fromString(fields.text(field::send_time), kTimeForm); at.isValid())
        server.at = at;
    return server;
}

bool isMailAddress(const QString& address)
{
    // What RFC 5322 calls a dot-atom on both sides: no quotes, no comments, nothing that could end a line.
    static const QRegularExpression form(QStringLiteral(
        "\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
        "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"));
    return address.size() <= kLongestAddress && form.match(address).hasMatch();
}

QList<SettingProblem> problemsOf(const LogServer& server)
{
    QList<SettingProblem> problems;
    addEndpointProblems(problems, server.endpoint);
    if (server.facility < 0 || server.facility > kLargestFacility)
        problems.append({field::facility, Tr::tr("A facility is a number from 0 to 23; 13 is audit.")});
    return problems;
}

QList<SettingProblem> problemsOf(const MailServer& server, bool hasPassword)
{
    QList<SettingProblem> problems;
    addEndpointProblems(problems, server.endpoint);
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\x7f]"));
    if (server.account.contains(control))
        problems.append({field::account, Tr::tr("An account is one line of text.")});
    else if (!server.account.isEmpty() && !hasPassword)
        problems.append({field::secret, Tr::tr("Enter the password of this account at this server.")});
    if (!isMailAddress(server.sender))
        problems.append({field::sender, Tr::tr("Enter one mail address, such as anquan@example.org.")});
    const auto wrong = std::find_if(server.recipients.begin(), server.recipients.end(),
                                    [](const QString& each) { return !isMailAddress(each); });
    if (wrong != server.recipients.end())
        problems.append({field::recipients, Tr::tr("“%1” is no mail address.").arg(wrong->left(80))});
    else if (server.recipients.size() > kMostRecipients)
        problems.append(
            {field::recipients, Tr::tr("At most %1 addresses can be listed.").arg(kMostRecipients)});
    else if (server.recipients.isEmpty() && !server.toOwners)
        problems.append({field::recipients, Tr::tr("Enter who gets the reminders, one address a line.")});
    if (server.daysAhead < 0 || server.daysAhead > kMostDaysAhead)
        problems.append({field::days_ahead, Tr::tr("Reminders look 0 to 90 days ahead.")});
    if (!server.at.isValid())
        problems.append({field::send_time, Tr::tr("Enter a time of day, such as 08:00.")});
    return problems;
}

/// What a password is for. Not the port: a server may move from one way of encryption to the other.
static QString placeOf(const MailServer& server)
{
    return server.endpoint.host.trimmed().toLower() + u'\n' + server.account;
}

bool keepsPassword(const MailServer& before, const MailServer& now)
{
    return !before.secret.isEmpty() && placeOf(before) == placeOf(now);
}

QString settingsRefusal(people::Workspace& workspace)
{
    const ledger::Role& role = workspace.ledger().rights().role(workspace.session().role);
    if (!role.managesVault)
        return Tr::tr("Set by who manages the vault; the role “%1” does not.").arg(role.label.text());
    if (workspace.session().readOnly || workspace.ledger().readOnly())
        return Tr::tr("The vault is open for reading only.");
    return {};
}

void save(people::Workspace& workspace, const LogServer& server, const QString& reason)
{
    require(workspace, server.enabled, problemsOf(server));
    ledger::FieldValues values{{QLatin1String(field::name), Tr::tr("Log server")},
                               {QLatin1String(field::security), QLatin1String(kTls)},
                               {QLatin1String(field::facility), server.facility},
                               {QLatin1String(field::from_act), server.fromAct}};
    addCommon(values, server.enabled, server.endpoint);
    writeOutlet(workspace, kSyslog, values, Tr::tr("Set the log server"), reason);
}

void save(people::Workspace& workspace, const MailServer& server, const crypto::Secret& password,
          const QString& reason)
{
    const MailServer before = mailServer(*workspace.ledger().reader(1024));
    const bool keeps = password.empty() && keepsPassword(before, server);
    require(workspace, server.enabled, problemsOf(server, keeps || !password.empty()));
    QString secret = keeps && !server.account.isEmpty() ? before.secret : QString();
    if (!password.empty() && !server.account.isEmpty())
        secret = keepSecret(workspace.vault(), placeOf(server), password);
    const bool startTls = server.security == MailServer::Security::StartTls;
    ledger::FieldValues values{{QLatin1String(field::name), Tr::tr("Mail reminders")},
                               {QLatin1String(field::security), QLatin1String(startTls ? kStartTls : kTls)},
                               {QLatin1String(field::account), orNull(server.account)},
                               {QLatin1String(field::secret), orNull(secret)},
                               {QLatin1String(field::sender), orNull(server.sender)},
                               {QLatin1String(field::recipients), orNull(server.recipients.join(u'\n'))},
                               {QLatin1String(field::to_owners), server.toOwners ? 1 : 0},
                               {QLatin1String(field::days_ahead), server.daysAhead},
                               {QLatin1String(field::send_time), server.at.toString(kTimeForm)}};
    addCommon(values, server.enabled, server.endpoint);
    writeOutlet(workspace, kMail, values, Tr::tr("Set mail reminders"), reason);
}

crypto::Secret passwordOf(const vault::Vault& vault, const MailServer& server)
{
    if (server.account.isEmpty())
        return {};
    crypto::Secret password = keptSecret(vault, server.secret, placeOf(server));
    if (password.empty())
        throw SendError(Problem::NoSecret, server.endpoint.shown());
    return password;
}

} // namespace wardbook::outbox
