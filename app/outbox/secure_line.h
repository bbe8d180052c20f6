#pragma once
#include "outbox/send_error.h"
#include "outbox/stop_switch.h"
#include <memory>

namespace wardbook::outbox {

/// A server and whom we trust to vouch for it.
struct Endpoint
{
    QString host; ///< name or address, as the certificate has it
    int port = 0;
    QString authority; ///< PEM of who is trusted, one or several; empty: those of the system
    QString shown() const { return QStringLiteral("%1:%2").arg(host).arg(port); }
};

/// Throws Invalid when the text holds no certificate that can be read.
void checkAuthority(const QString& pem);

/// One connection to a server: TCP first, then TLS (1.2 or newer, the certificate's chain, dates and name
/// checked; there is no way to do without). Every call may wait for the server, is ended by the switch, and
/// throws SendError. One thread.
class SecureLine
{
public:
    SecureLine(const Endpoint& endpoint, StopSwitch& stop);
    ~SecureLine();
    SecureLine(const SecureLine&) = delete;
    SecureLine& operator=(const SecureLine&) = delete;

    void secure();
    bool isSecure() const;
    void send(const QByteArray& bytes);
    QByteArray receive(); ///< what has come, at least one byte; empty: the other side is done
    /// Says that nothing more comes and waits until the other side has read everything: true when it said so
    /// too. False: some of it may be lost. The line is of no use afterwards.
    bool finish();
    QString localAddress() const;

    struct Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace wardbook::outbox
