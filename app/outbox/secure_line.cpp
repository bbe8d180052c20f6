#include "outbox/secure_line.h"
#include "outbox/name_lookup.h"
#include "outbox/quiet_pipe.h"
#include "outbox/trusted_context.h"
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <QElapsedTimer>
#include <QUrl>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <openssl/x509_vfy.h>
#include <optional>
#include <sys/ioctl.h>
#include <thread>

namespace wardbook::outbox {

using Poco::Net::SecureStreamSocket;
using Poco::Net::StreamSocket;

namespace {

constexpr int kConnectMs = 10'000;
constexpr int kAnswerSeconds = 20;
constexpr int kSliceUs = 100'000;
constexpr int kPiece = 16 * 1024;
constexpr int kAcknowledgeMs = 2'000;

Problem problemOf(int refusal)
{
    switch (refusal) {
    case 0:
        return Problem::NoEncryption;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Problem::Expired;
    default:
        return Problem::Untrusted;
    }
}

/// As DNS and certificates have it.
std::string plainName(const QString& host)
{
    const QString trimmed = host.trimmed();
    const QByteArray ace = QUrl::toAce(trimmed);
    return ace.isEmpty() ? trimmed.toStdString() : ace.toStdString();
}

} // namespace

void checkAuthority(const QString& pem)
{
    const TrustedContext context(pem);
}

struct SecureLine::Private
{
    Private(const Endpoint& to, StopSwitch& switchOff)
        : endpoint(to), name(plainName(to.host)), stop(switchOff), trust(to.authority)
    {
    }
    [[noreturn]] void fail(Problem problem, const QString& detail = {}) const
    {
        throw SendError(stop.stopped() ? Problem::Stopped : problem, endpoint.shown(), detail);
    }
    StreamSocket& socket() { return tls ? *tls : plain; }
    /// Runs one call of the library and turns what it throws into ours.
    template<typename Call>
    auto guarded(Problem otherwise, Call call)
    {
        const QuietPipe quiet;
        try {
            return call();
        } catch (const Poco::TimeoutException& error) {
            fail(Problem::TimedOut, QString::fromStdString(error.displayText()));
        } catch (const Poco::Net::CertificateValidationException& error) {
            fail(Problem::WrongHost, QString::fromStdString(error.displayText()));
        } catch (const Poco::Exception& error) {
            fail(otherwise, QString::fromStdString(error.displayText()));
        }
    }
    void connectTo(const std::string& address);
    bool waitConnected();
    bool closedByOther() const;
    bool readAllOf();

    Endpoint endpoint;
    std::string name;
    StopSwitch& stop;
    TrustedContext trust;
    StreamSocket plain;
    std::optional<SecureStreamSocket> tls;
    std::optional<StopSwitch::Guard> cut; ///< last: it must be gone before the socket is closed
};

bool SecureLine::Private::waitConnected()
{
    QElapsedTimer waited;
    waited.start();
    while (!stop.stopped() && !waited.hasExpired(kConnectMs))
        if (plain.poll(Poco::Timespan(0, kSliceUs),
                       Poco::Net::Socket::SELECT_WRITE | Poco::Net::Socket::SELECT_ERROR))
            return true;
    return false;
}

void SecureLine::Private::connectTo(const std::string& address)
{
    plain = StreamSocket();
    guarded(Problem::Unreachable, [&] {
        plain.connectNB(Poco::Net::SocketAddress(address, static_cast<Poco::UInt16>(endpoint.port)));
    });
    if (!waitConnected())
        fail(Problem::TimedOut);
    if (plain.impl()->socketError() != 0)
        fail(Problem::Unreachable);
    plain.setBlocking(true);
    plain.setReceiveTimeout(Poco::Timespan(kAnswerSeconds, 0));
    plain.setSendTimeout(Poco::Timespan(kAnswerSeconds, 0));
}

SecureLine::SecureLine(const Endpoint& endpoint, StopSwitch& stop)
    : d(std::make_unique<Private>(endpoint, stop))
{
    const std::vector<std::string> addresses = addressesOf(d->name, stop);
    if (addresses.empty())
        d->fail(Problem::UnknownHost);
    for (size_t i = 0; i < addresses.size(); ++i) {
        try {
            d->connectTo(addresses.at(i));
            break;
        } catch (const SendError&) {
            if (i + 1 == addresses.size() || stop.stopped())
                throw;
        }
    }
    d->cut.emplace(stop, [socket = d->plain]() mutable {
        try {
            socket.shutdown();
        } catch (const Poco::Exception&) {
            // it is down already
        }
    });
}

SecureLine::~SecureLine()
{
    const QuietPipe quiet; // closing says good-bye to the other side
    d.reset();
}

void SecureLine::secure()
{
    // a certificate that was turned down ends the handshake like anything else; only the witness knows
    const auto attach = [this] { return SecureStreamSocket::attach(d->plain, d->name, d->trust.context()); };
    try {
        d->tls = d->guarded(Problem::NoEncryption, attach);
    } catch (const SendError& error) {
        if (error.problem() == Problem::NoEncryption)
            d->fail(problemOf(d->trust.refusal()), error.detail());
        throw;
    }
    // a handshake that ran out of time is not always an error to the library
    if (!d->tls->havePeerCertificate())
        d->fail(Problem::TimedOut);
    d->guarded(Problem::WrongHost, [this] { d->tls->verifyPeerCertificate(d->name); });
}

bool SecureLine::isSecure() const
{
    return d->tls.has_value();
}

void SecureLine::send(const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const int wanted = static_cast<int>(std::min<qsizetype>(kPiece, bytes.size() - done));
        const int sent = d->guarded(Problem::Broken,
                                    [&] { return d->socket().sendBytes(bytes.constData() + done, wanted); });
        if (sent <= 0 || d->stop.stopped())
            d->fail(Problem::TimedOut);
        done += sent;
    }
}

QByteArray SecureLine::receive()
{
    QByteArray bytes(kPiece, Qt::Uninitialized);
    const int got = d->guarded(Problem::Broken,
                               [&] { return d->socket().receiveBytes(bytes.data(), int(bytes.size())); });
    if (got < 0 || d->stop.stopped())
        d->fail(Problem::TimedOut);
    bytes.truncate(got);
    return bytes;
}

/// The other side ended the connection, in order and not by a reset: asked of the system, because the library
/// takes an error off the socket and doesn't always tell it.
bool SecureLine::Private::closedByOther() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return ::getsockopt(plain.impl()->sockfd(), IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
           info.tcpi_state == TCP_CLOSE_WAIT;
}

/// The other side closed without a word. What it had not read yet, it would have answered with a reset; so
/// nothing is lost when all was acknowledged and no reset came.
bool SecureLine::Private::readAllOf()
{
    QElapsedTimer waited;
    waited.start();
    while (!stop.stopped() && !waited.hasExpired(kAcknowledgeMs)) {
        int unread = 0;
        if (::ioctl(plain.impl()->sockfd(), SIOCOUTQ, &unread) != 0 || !closedByOther())
            return false;
        if (unread == 0)
            return true;
        std::this_thread::sleep_for(std::chrono::microseconds(kSliceUs / 10));
    }
    return false;
}

bool SecureLine::finish()
{
    // The library would close the connection at once after its own good-bye, unless it doesn't block; the
    // other side's good-bye (RFC 5425 4.4) is the only word we get that it has read what came before.
    try {
        d->guarded(Problem::Broken, [this] {
            d->plain.setBlocking(false);
            d->tls->shutdown();
            d->plain.setBlocking(true);
        });
    } catch (const SendError&) {
        return false;
    }
    const QuietPipe quiet;
    try {
        char ignored[1024];
        int got = 0;
        do
            got = d->tls->receiveBytes(ignored, int(sizeof ignored));
        while (got > 0);
        // Poco 1.13 waits for the good-bye itself while it says ours, and keeps to itself that the connection
        // was closed instead: then reading fails without an exception.
        return !d->stop.stopped() && (got == 0 || d->readAllOf());
    } catch (const Poco::Net::ConnectionResetException&) {
        return false;
    } catch (const Poco::TimeoutException&) {
        return false;
    } catch (const Poco::Exception&) {
        return !d->stop.stopped() && d->readAllOf();
    }
}

QString SecureLine::localAddress() const
{
    return QString::fromStdString(d->plain.address().host().toString());
}

} // namespace wardbook::outbox
