#include "base/error.h"

namespace wardbook {

Error::Error(ErrorKind kind, QString text, QString detail)
    : m_kind(kind), m_text(std::move(text)), m_detail(std::move(detail)), m_what(m_text.toUtf8())
{
}

QString Error::kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongPassword:
        return QStringLiteral("wrong_password");
    case ErrorKind::NotAVault:
        return QStringLiteral("not_a_vault");
    case ErrorKind::NotFound:
        return QStringLiteral("not_found");
    case ErrorKind::Damaged:
        return QStringLiteral("damaged");
    case ErrorKind::NewerFormat:
        return QStringLiteral("newer_format");
    case ErrorKind::Busy:
        return QStringLiteral("busy");
    case ErrorKind::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorKind::RolledBack:
        return QStringLiteral("rolled_back");
    case ErrorKind::Denied:
        return QStringLiteral("denied");
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::Invalid:
        return QStringLiteral("invalid");
    case ErrorKind::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Io:
        return QStringLiteral("io");
    }
    return QStringLiteral("io");
}

int Error::exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongPassword:
    case ErrorKind::Denied:
        return 3;
    case ErrorKind::Invalid:
    case ErrorKind::NotAVault:
    case ErrorKind::Unsupported:
    case ErrorKind::NotFound:
        return 4;
    case ErrorKind::Damaged:
    case ErrorKind::RolledBack:
        return 5;
    case ErrorKind::Busy:
    case ErrorKind::Conflict:
        return 6;
    default:
        return 1;
    }
}

} // namespace wardbook
