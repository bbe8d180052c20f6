#pragma once
#include <QString>
#include <exception>

namespace wardbook {

/// What a caller may tell apart. A room turns a library's exception into one of these at its border.
enum class ErrorKind {
    WrongPassword, ///< the password opens no key slot
    NotAVault,     ///< the folder or file is something else
    NotFound,      ///< no such file, record, member
    Damaged,       ///< contents do not hold; detail says where
    NewerFormat,   ///< written by a newer version; left untouched
    Busy,          ///< another process writes; text says who
    ReadOnly,      ///< opened for reading or read-only medium
    RolledBack,    ///< older than what this workstation last saw
    Denied,        ///< the role has no right to this
    Conflict,      ///< somebody else changed the record meanwhile
    Invalid,       ///< a value or a file breaks a rule; text says which
    Unsupported,   ///< understood, but not possible here
    Cancelled,     ///< the person stopped it; nothing was changed
    Io,            ///< reading or writing failed
};

/// The one exception family. `text` is a translated sentence for people (what happened, what is unharmed,
/// what to do); `detail` is for the log and carries no secret and no record content.
class Error : public std::exception
{
public:
    Error(ErrorKind kind, QString text, QString detail = {});
    ErrorKind kind() const { return m_kind; }
    const QString& text() const { return m_text; }
    const QString& detail() const { return m_detail; }
    const char* what() const noexcept override { return m_what.constData(); }
    /// Stable name of the kind, e.g. "wrong_password": used by `--json` and by tests.
    static QString kindName(ErrorKind kind);
    /// Exit code of the command line: 2 usage, 3 denied, 4 invalid input, 5 damaged, 6 busy, 1 other.
    static int exitCode(ErrorKind kind);

private:
    ErrorKind m_kind;
    QString m_text;
    QString m_detail;
    QByteArray m_what;
};

} // namespace wardbook
