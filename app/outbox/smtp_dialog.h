#pragma once
#include "crypto/secret.h"
#include "outbox/secure_line.h"
#include <QElapsedTimer>
#include <QStringList>

namespace wardbook::outbox {

/// The commands of SMTP (RFC 5321, 3207, 4954) over one line. Not the library's own session: a server that
/// dies inside an answer of several lines would keep that one busy for ever, and what a stranger writes
/// before TLS could pass for an answer after it. Throws SendError. One thread.
class SmtpDialog
{
public:
    enum class Start { Tls, StartTls };
    /// Connects, is greeted, and is encrypted before anything else is said.
    SmtpDialog(const Endpoint& server, Start start, StopSwitch& stop);
    void signIn(const QString& account, const crypto::Secret& password);
    /// `message` as RFC 5322 with CRLF, without the final dot. False when the server refuses this recipient;
    /// then the next may be tried.
    bool send(const QString& sender, const QString& recipient, const QByteArray& message);
    void quit();

private:
    struct Reply
    {
        int code = 0;
        QStringList lines;
        bool good() const { return code / 100 == 2; }
    };
    Reply reply();
    Reply command(const QByteArray& line);
    QByteArray line();
    void greet();
    void startTls();
    bool offers(const char* extension) const;
    [[noreturn]] void fail(Problem problem, const Reply& reply) const;

    Endpoint m_server;
    SecureLine m_line;
    QByteArray m_received; ///< not yet read
    QStringList m_extensions;
    QElapsedTimer m_since;
};

} // namespace wardbook::outbox
