#pragma once
#include "certificates.h"
#include "loopback_server.h"
#include <QByteArrayList>
#include <QString>
#include <mutex>

namespace wardbook::outbox {

/// A mail server that knows just enough SMTP, with TLS at once or after STARTTLS.
class SmtpServer
{
public:
    struct Manner
    {
        bool startTls = false;
        bool offersStartTls = true;
        QByteArray methods = "PLAIN LOGIN";
        QByteArray refuses = {}; ///< this recipient
        bool refusesSender = false;
        bool injects = false; ///< an answer in clear behind the one to STARTTLS
        int diesInAnswer = 0; ///< at the n-th EHLO, in the middle of its lines
        QByteArray account = "anquan@example.org", password = "授权码 42";
    };
    struct Mail
    {
        QByteArray sender, recipient, data;
        bool signedIn = false;
        QByteArray method;
    };
    SmtpServer(Poco::Net::Context::Ptr context, Manner manner)
        : m_context(std::move(context)), m_manner(std::move(manner)),
          m_server([this](Poco::Net::StreamSocket& socket) { serve(socket); })
    {
    }
    int port() const { return m_server.port(); }
    int connections() const { return m_server.connections(); }
    QList<Mail> mails() const { return locked(m_mails); }
    QByteArrayList clear() const { return locked(m_clear); } ///< commands that came without TLS
    void setManner(const Manner& manner)
    {
        const std::lock_guard lock(m_mutex);
        m_manner = manner;
    }

private:
    template<typename Value>
    Value locked(const Value& value) const
    {
        const std::lock_guard lock(m_mutex);
        return value;
    }

    /// One connection.
    struct Dialog
    {
        Poco::Net::StreamSocket socket;
        QByteArray received;
        bool secure = false;
        void say(const QByteArray& text) { socket.sendBytes(text.constData(), int(text.size())); }
        bool read(QByteArray& line)
        {
            qsizetype end = -1;
            while ((end = received.indexOf("\r\n")) < 0) {
                char buffer[4096];
                const int got = socket.receiveBytes(buffer, int(sizeof buffer));
                if (got <= 0)
                    return false;
                received.append(buffer, got);
            }
            line = received.left(end);
            received.remove(0, end + 2);
            return true;
        }
    };

    void hello(Dialog& dialog, const Manner& manner)
    {
        if (manner.diesInAnswer > 0 && ++m_hellos == manner.diesInAnswer) {
            dialog.say("250-mail.example.org\r\n250-SI");
            dialog.socket.shutdown();
            return;
        }
        QByteArray answer = "250-mail.example.org\r\n250-SIZE 1000000\r\n";
        if (manner.startTls && !dialog.secure && manner.offersStartTls)
            answer += "250-STARTTLS\r\n";
        if (dialog.secure && !manner.methods.isEmpty())
            answer += "250-AUTH " + manner.methods + "\r\n";
        dialog.say(answer + "250 8BITMIME\r\n");
    }

    bool signIn(Dialog& dialog, const QByteArray& line, const Manner& manner)
    {
        QByteArray first, second;
        dialog.say("334 \r\n");
        dialog.read(first);
        if (line == "AUTH LOGIN") {
            dialog.say("334 \r\n");
            dialog.read(second);
            return QByteArray::fromBase64(first) == manner.account &&
                   QByteArray::fromBase64(second) == manner.password;
        }
        return QByteArray::fromBase64(first) == '\0' + manner.account + '\0' + manner.password;
    }

    void serve(Poco::Net::StreamSocket& plain)
    {
        const Manner manner = locked(m_manner);
        Dialog dialog{plain, {}, false};
        const auto secure = [&] {
            dialog.socket = Poco::Net::SecureStreamSocket::attach(plain, m_context);
            dialog.secure = true;
        };
        if (!manner.startTls)
            secure();
        dialog.say("220 mail.example.org ready\r\n");
        Mail mail;
        QByteArray line;
        while (dialog.read(line)) {
            if (!dialog.secure) {
                const std::lock_guard lock(m_mutex);
                m_clear << line;
            }
            if (line.startsWith("EHLO")) {
                hello(dialog, manner);
            } else if (line == "STARTTLS") {
                dialog.say(manner.injects ? "220 go\r\n250 AUTH PLAIN\r\n" : "220 go\r\n");
                secure();
            } else if (line.startsWith("AUTH ")) {
                mail.method = line.mid(5);
                mail.signedIn = signIn(dialog, line, manner);
                dialog.say(mail.signedIn ? "235 ok\r\n" : "535 no\r\n");
            } else if (line.startsWith("MAIL FROM:")) {
                mail.sender = line.mid(10);
                dialog.say(manner.refusesSender ? "550 not yours\r\n" : "250 ok\r\n");
            } else if (line.startsWith("RCPT TO:")) {
                mail.recipient = line.mid(8);
                dialog.say(!manner.refuses.isEmpty() && line.contains(manner.refuses) ? "550 unknown\r\n"
                                                                                      : "250 ok\r\n");
            } else if (line == "DATA") {
                dialog.say("354 go\r\n");
                mail.data.clear();
                while (dialog.read(line) && line != ".")
                    mail.data += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
                const std::lock_guard lock(m_mutex);
                m_mails << mail;
                dialog.say("250 taken\r\n");
            } else if (line == "QUIT") {
                dialog.say("221 bye\r\n");
                return;
            } else {
                dialog.say("250 ok\r\n");
            }
        }
    }

    Poco::Net::Context::Ptr m_context;
    Manner m_manner;
    mutable std::mutex m_mutex;
    int m_hellos = 0;
    QList<Mail> m_mails;
    QByteArrayList m_clear;
    LoopbackServer m_server; ///< last: its thread uses the others
};

} // namespace wardbook::outbox
