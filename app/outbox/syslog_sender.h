#pragma once
#include "outbox/secure_line.h"
#include <QList>

namespace wardbook::outbox {

/// Syslog over TLS (RFC 5425). Syslog itself acknowledges nothing, so one call is one connection: it has
/// arrived when the server has said good-bye after the last of it.
class SyslogSender
{
public:
    SyslogSender(const Endpoint& server, StopSwitch& stop) : m_server(server), m_stop(stop) {}
    /// Messages of RFC 5424, in order. Throws SendError: then any of them may have arrived, or none.
    void send(const QList<QByteArray>& messages);

private:
    Endpoint m_server;
    StopSwitch& m_stop;
};

} // namespace wardbook::outbox
