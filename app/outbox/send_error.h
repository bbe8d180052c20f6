#pragma once
#include "base/error.h"

namespace wardbook::outbox {

/// Why something could not be sent. Kept between sessions by its name, so that nothing but the name is
/// written down.
enum class Problem {
    None,
    UnknownHost,      ///< the name has no address
    Unreachable,      ///< nobody listens, or no way there
    TimedOut,         ///< somebody is there, but doesn't answer
    Broken,           ///< the connection ended in the middle
    Untrusted,        ///< no trusted authority vouches for the certificate
    Expired,          ///< the certificate is too old, or not valid yet
    WrongHost,        ///< the certificate is another server's
    NoEncryption,     ///< no TLS that both sides understand, or STARTTLS not offered
    LoginRefused,     ///< account or password
    NoLogin,          ///< the server offers no way to sign in that we know
    SenderRefused,    ///< the From address
    RecipientRefused, ///< at least one To address
    ServerRefused,    ///< another answer that is no
    NoSecret,         ///< the password isn't in the vault
    Stopped,          ///< locked meanwhile
};

QString nameOf(Problem problem); ///< stable, for the file; empty for None
Problem problemNamed(const QString& name);
/// What happened and what to do, in the program's language; `server` as "host:port".
QString explain(Problem problem, const QString& server);

/// Error{Io} that says which of them it was. What was to be sent is still there.
class SendError : public Error
{
public:
    SendError(Problem problem, const QString& server, const QString& detail = {});
    Problem problem() const { return m_problem; }

private:
    Problem m_problem;
};

} // namespace wardbook::outbox
