#include "outbox/syslog_sender.h"
#include "outbox/headline.h"

namespace wardbook::outbox {

void SyslogSender::send(const QList<QByteArray>& messages)
{
    QByteArray frames;
    for (const QByteArray& message : messages)
        frames += framed(message);
    SecureLine line(m_server, m_stop);
    line.secure();
    line.send(frames);
    if (!line.finish())
        throw SendError(m_stop.stopped() ? Problem::Stopped : Problem::Broken, m_server.shown());
}

} // namespace wardbook::outbox
