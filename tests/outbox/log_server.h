#pragma once
#include "certificates.h"
#include "loopback_server.h"
#include "outbox/secure_line.h"
#include <QByteArrayList>
#include <mutex>
#include <sys/socket.h>

namespace wardbook::outbox {

/// A log server as RFC 5425 has it: TLS, octet counting, good-bye for good-bye.
class TlsLogServer
{
public:
    enum class Manner {
        Proper,
        Silent,     ///< says nothing, not even TLS
        DiesMiddle, ///< reads a little and is gone
        Curt,       ///< reads everything and closes without a good-bye
    };
    TlsLogServer(Poco::Net::Context::Ptr context, Manner manner = Manner::Proper, int port = 0)
        : m_context(std::move(context)), m_manner(manner),
          m_server([this](Poco::Net::StreamSocket& socket) { serve(socket); }, port)
    {
    }
    int port() const { return m_server.port(); }
    int connections() const { return m_server.connections(); }
    void setManner(Manner manner) { m_manner.store(manner); }
    QByteArray bytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes;
    }
    /// Messages taken out of their frames; ends where a frame is no frame.
    QByteArrayList messages() const { return unframed(bytes()); }
    static QByteArrayList unframed(QByteArray stream)
    {
        QByteArrayList list;
        while (!stream.isEmpty()) {
            const qsizetype blank = stream.indexOf(' ');
            bool number = false;
            const int length = stream.left(blank).toInt(&number);
            if (!number || stream.size() < blank + 1 + length)
                return list << "broken frame";
            list << stream.mid(blank + 1, length);
            stream.remove(0, blank + 1 + length);
        }
        return list;
    }

private:
    void serve(Poco::Net::StreamSocket& plain)
    {
        if (m_manner.load() == Manner::Silent) {
            char ignored[256];
            while (plain.receiveBytes(ignored, int(sizeof ignored)) > 0) {
            }
            return;
        }
        auto tls = Poco::Net::SecureStreamSocket::attach(plain, m_context);
        QByteArray taken;
        char buffer[4096];
        for (int got = 0; (got = tls.receiveBytes(buffer, int(sizeof buffer))) > 0;) {
            taken.append(buffer, got);
            if (m_manner.load() == Manner::DiesMiddle) {
                plain.setLinger(true, 0);
                ::shutdown(plain.impl()->sockfd(), SHUT_RD);
                plain.close();
                return;
            }
        }
        {
            const std::lock_guard lock(m_mutex);
            m_bytes += taken;
        }
        if (m_manner.load() == Manner::Curt)
            plain.shutdown();
        else
            tls.shutdown();
    }

    Poco::Net::Context::Ptr m_context;
    std::atomic<Manner> m_manner;
    mutable std::mutex m_mutex;
    QByteArray m_bytes;
    LoopbackServer m_server; ///< last: its thread uses the others
};

/// Where a server on this machine is reached, by the name that its certificate has.
inline Endpoint at(int port, const QString& authority, const char* host = "localhost")
{
    return {QString::fromLatin1(host), port, authority};
}

} // namespace wardbook::outbox
