#include "outbox/send_error.h"
#include "outbox/outbox_tr.h"
#include <array>

namespace wardbook::outbox {

namespace {

constexpr std::array kNames{std::pair{Problem::UnknownHost, "unknown_host"},
                            std::pair{Problem::Unreachable, "unreachable"},
                            std::pair{Problem::TimedOut, "timed_out"},
                            std::pair{Problem::Broken, "broken"},
                            std::pair{Problem::Untrusted, "untrusted"},
                            std::pair{Problem::Expired, "expired"},
                            std::pair{Problem::WrongHost, "wrong_host"},
                            std::pair{Problem::NoEncryption, "no_encryption"},
                            std::pair{Problem::LoginRefused, "login_refused"},
                            std::pair{Problem::NoLogin, "no_login"},
                            std::pair{Problem::SenderRefused, "sender_refused"},
                            std::pair{Problem::RecipientRefused, "recipient_refused"},
                            std::pair{Problem::ServerRefused, "server_refused"},
                            std::pair{Problem::NoSecret, "no_secret"},
                            std::pair{Problem::Stopped, "stopped"}};

} // namespace

QString nameOf(Problem problem)
{
    for (const auto& [each, name] : kNames)
        if (each == problem)
            return QString::fromLatin1(name);
    return {};
}

Problem problemNamed(const QString& name)
{
    for (const auto& [each, known] : kNames)
        if (name == QLatin1String(known))
            return each;
    return Problem::None;
}

QString explain(Problem problem, const QString& server)
{
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::UnknownHost:
        return Tr::tr("No address was found for %1. Check the server's name and the network.").arg(server);
    case Problem::Unreachable:
        return Tr::tr("%1 can't be reached. Check name and port, and whether the firewall lets this "
                      "workstation through.")
            .arg(server);
    case Problem::TimedOut:
        return Tr::tr("%1 did not answer in time. Check the port and whether the server expects TLS there.")
            .arg(server);
    case Problem::Broken:
        return Tr::tr("%1 ended the connection before everything was taken. It is sent again later.")
            .arg(server);
    case Problem::Untrusted:
        return Tr::tr("The certificate of %1 is not trusted. Choose the certificate (PEM) of the authority "
                      "that issued it.")
            .arg(server);
    case Problem::Expired:
        return Tr::tr("The certificate of %1 is not valid today. Have it renewed, and check this "
                      "workstation's clock.")
            .arg(server);
    case Problem::WrongHost:
        return Tr::tr("The certificate that %1 shows was issued to another name. Enter the server's name as "
                      "the certificate has it.")
            .arg(server);
    case Problem::NoEncryption:
        return Tr::tr("%1 offers no TLS 1.2 or newer on this port. Nothing is sent without it; choose the "
                      "other kind of encryption or another port.")
            .arg(server);
    case Problem::LoginRefused:
        return Tr::tr("%1 refused to sign in. Enter account and password again; many mail servers want an "
                      "authorisation code of their own here.")
            .arg(server);
    case Problem::NoLogin:
        return Tr::tr("%1 offers neither PLAIN nor LOGIN to sign in. Have one of them allowed for this "
                      "account.")
            .arg(server);
    case Problem::SenderRefused:
        return Tr::tr("%1 does not accept the From address. Enter the address that belongs to the account.")
            .arg(server);
    case Problem::RecipientRefused:
        return Tr::tr("%1 refused at least one recipient; the others have their mail. Check the addresses.")
            .arg(server);
    case Problem::ServerRefused:
        return Tr::tr("%1 refused the message. Ask who runs the server.").arg(server);
    case Problem::NoSecret:
        return Tr::tr("The password for %1 is not in this vault. Enter it again.").arg(server);
    case Problem::Stopped:
        return Tr::tr("Sending to %1 was stopped. What waits is sent later.").arg(server);
    }
    return {};
}

SendError::SendError(Problem problem, const QString& server, const QString& detail)
    : Error(problem == Problem::Stopped ? ErrorKind::Cancelled : ErrorKind::Io, explain(problem, server),
            detail),
      m_problem(problem)
{
}

} // namespace wardbook::outbox
