#pragma once
#include "outbox/outlet_settings.h"
#include <functional>

namespace wardbook::outbox {

/// A mail that waits.
struct Mail
{
    QString recipient;
    QString subject, text;
};

/// A message of RFC 5322: UTF-8 text, encoded so that no line of it can be anything else. The addresses must
/// be what isMailAddress() says; Invalid otherwise.
QByteArray mailBytes(const QString& sender, const Mail& mail, const QDateTime& now);

/// Hands mails to the unit's server (RFC 5321) over TLS.
class MailSender
{
public:
    MailSender(const MailServer& server, crypto::Secret password, StopSwitch& stop)
        : m_server(server), m_password(std::move(password)), m_stop(stop)
    {
    }
    /// All over one connection, one message for each recipient; `settled` after each that needs no second
    /// try. Returns how many the server turned down. Throws SendError.
    int send(const QList<Mail>& mails, const std::function<void(const Mail&)>& settled = {});

private:
    MailServer m_server;
    crypto::Secret m_password;
    StopSwitch& m_stop;
};

} // namespace wardbook::outbox
