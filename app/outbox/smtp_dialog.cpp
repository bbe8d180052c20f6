#include "outbox/smtp_dialog.h"

namespace wardbook::outbox {

namespace {

constexpr int kLongestLine = 4096;
constexpr int kMostLines = 200;
constexpr int kLongestDialogMs = 180'000;
constexpr int kAuthenticated = 235, kContinue = 334, kData = 354, kGone = 421;

bool isCode(const QByteArray& line)
{
    return line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && std::isdigit(uchar(line[1])) &&
           std::isdigit(uchar(line[2]));
}

/// Everything that was typed is wiped on the way out.
class Wiped
{
public:
    explicit Wiped(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    ~Wiped() { crypto::wipe(m_bytes); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray raw(const crypto::Secret& secret)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
}

} // namespace

SmtpDialog::SmtpDialog(const Endpoint& server, Start start, StopSwitch& stop)
    : m_server(server), m_line(server, stop)
{
    m_since.start();
    if (start == Start::Tls)
        m_line.secure();
    if (const Reply hello = reply(); !hello.good())
        fail(Problem::ServerRefused, hello);
    greet();
    if (start == Start::StartTls)
        startTls();
}

void SmtpDialog::fail(Problem problem, const Reply& reply) const
{
    // the code only: a server may repeat addresses in its words
    throw SendError(problem, m_server.shown(), QStringLiteral("SMTP %1").arg(reply.code));
}

QByteArray SmtpDialog::line()
{
    qsizetype end = -1;
    while ((end = m_received.indexOf('\n')) < 0) {
        if (m_received.size() > kLongestLine || m_since.hasExpired(kLongestDialogMs))
            throw SendError(Problem::ServerRefused, m_server.shown(), QStringLiteral("SMTP: line too long"));
        const QByteArray more = m_line.receive();
        if (more.isEmpty())
            throw SendError(Problem::Broken, m_server.shown());
        m_received += more;
    }
    QByteArray found = m_received.left(end);
    m_received.remove(0, end + 1);
    if (found.endsWith('\r'))
        found.chop(1);
    return found;
}

SmtpDialog::Reply SmtpDialog::reply()
{
    Reply reply;
    while (reply.lines.size() < kMostLines) {
        const QByteArray text = line();
        if (!isCode(text))
            throw SendError(Problem::ServerRefused, m_server.shown(), QStringLiteral("SMTP: no code"));
        reply.code = text.left(3).toInt();
        reply.lines.append(QString::fromUtf8(text.mid(4)));
        if (text.size() == 3 || text[3] != '-')
            return reply;
    }
    throw SendError(Problem::ServerRefused, m_server.shown(), QStringLiteral("SMTP: answer too long"));
}

SmtpDialog::Reply SmtpDialog::command(const QByteArray& text)
{
    m_line.send(text + "\r\n");
    return reply();
}

void SmtpDialog::greet()
{
    // The address, not the workstation's name, which is nobody's business (RFC 5321 4.1.4 allows it).
    const QString address = m_line.localAddress();
    const QString literal = address.contains(u':') ? QStringLiteral("[IPv6:%1]").arg(address)
                                                   : QStringLiteral("[%1]").arg(address);
    const Reply hello = command("EHLO " + literal.toLatin1());
    if (!hello.good())
        fail(Problem::ServerRefused, hello);
    m_extensions = hello.lines.mid(1);
}

bool SmtpDialog::offers(const char* extension) const
{
    return std::any_of(m_extensions.begin(), m_extensions.end(), [&](const QString& each) {
        return each.section(u' ', 0, 0).compare(QLatin1String(extension), Qt::CaseInsensitive) == 0;
    });
}

void SmtpDialog::startTls()
{
    if (!offers("STARTTLS"))
        fail(Problem::NoEncryption, {});
    if (const Reply ready = command("STARTTLS"); !ready.good())
        fail(Problem::NoEncryption, ready);
    // What came in clear behind the answer was not said by the server that the certificate names.
    m_received.clear();
    m_extensions.clear();
    m_line.secure();
    greet();
}

void SmtpDialog::signIn(const QString& account, const crypto::Secret& password)
{
    QStringList methods;
    for (const QString& each : m_extensions)
        if (each.startsWith(QLatin1String("AUTH"), Qt::CaseInsensitive))
            methods += each.mid(5).toUpper().split(u' ', Qt::SkipEmptyParts);
    const auto say = [this](QByteArray clear) {
        const Wiped plain(std::move(clear));
        const Wiped encoded(plain.bytes().toBase64());
        const Wiped whole(encoded.bytes() + "\r\n");
        m_line.send(whole.bytes());
        return reply();
    };
    const QByteArray name = account.toUtf8();
    Reply answer;
    if (methods.contains(QStringLiteral("PLAIN"))) {
        answer = command("AUTH PLAIN");
        if (answer.code == kContinue)
            answer = say('\0' + name + '\0' + raw(password));
    } else if (methods.contains(QStringLiteral("LOGIN"))) {
        answer = command("AUTH LOGIN");
        if (answer.code == kContinue)
            answer = say(name);
        if (answer.code == kContinue)
            answer = say(raw(password) + QByteArray());
    } else {
        fail(Problem::NoLogin, {});
    }
    if (answer.code != kAuthenticated)
        fail(answer.code / 100 == 4 ? Problem::ServerRefused : Problem::LoginRefused, answer);
}

bool SmtpDialog::send(const QString& sender, const QString& recipient, const QByteArray& message)
{
    if (const Reply from = command("MAIL FROM:<" + sender.toLatin1() + '>'); !from.good())
        fail(from.code / 100 == 4 ? Problem::ServerRefused : Problem::SenderRefused, from);
    if (const Reply to = command("RCPT TO:<" + recipient.toLatin1() + '>'); !to.good()) {
        if (to.code == kGone)
            fail(Problem::ServerRefused, to);
        if (const Reply reset = command("RSET"); !reset.good())
            fail(Problem::ServerRefused, reset);
        return false;
    }
    if (const Reply data = command("DATA"); data.code != kData)
        fail(Problem::ServerRefused, data);
    QByteArray stuffed = message;
    if (!stuffed.endsWith("\r\n"))
        stuffed += "\r\n";
    stuffed.replace("\r\n.", "\r\n.."); // a lone dot would end the message (RFC 5321 4.5.2)
    m_line.send(stuffed + ".\r\n");
    if (const Reply taken = reply(); !taken.good())
        fail(Problem::ServerRefused, taken);
    return true;
}

void SmtpDialog::quit()
{
    try {
        command("QUIT");
    } catch (const SendError&) {
        // everything was taken already
    }
}

} // namespace wardbook::outbox
