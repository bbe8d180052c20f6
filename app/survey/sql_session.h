#pragma once
#include "survey/catalogue.h"
#include <QStringList>
#include <functional>
#include <memory>

namespace wardbook::survey {

/// A question that failed. What the server said may quote values of rows, so that only its code crosses over.
struct SqlFailure
{
    enum class Kind { Gone, TimedOut, Denied, Other } kind = Kind::Other;
    QString code; ///< SQLSTATE or the server's number
};

/// One session of a server, whatever carries it. One thread. Throws SqlFailure.
class SqlSession
{
public:
    using Row = std::function<void(const QStringList&)>; ///< NULL is a null string
    virtual ~SqlSession() = default;
    virtual void command(const QString& sql) = 0;
    virtual void read(const QString& sql, const Row& row) = 0;
    /// Any thread, while a question is out: closes the connection under it, so that it fails as Gone. Where
    /// the connector has no such way the question lasts as long as its driver lets it.
    virtual void abandon() {}
    QString value(const QString& sql); ///< of the first row's first column

    /// Throws Error{Io}: what could not be reached or was refused, never with the password.
    static std::unique_ptr<SqlSession> open(const Source& source, const Depth& depth);
};

std::unique_ptr<SqlSession> openPostgreSql(const Source& source, const Depth& depth);
std::unique_ptr<SqlSession> openOdbc(const Source& source, const Depth& depth);
std::unique_ptr<SqlSession> openMySql(const Source& source, const Depth& depth);

/// Why a session could not be opened, as far as it can be told.
enum class Refusal { Unreachable, Password, Database, Tls, Driver, Other };
[[noreturn]] void throwRefusal(Refusal refusal, const Source& source, const QString& code);

} // namespace wardbook::survey
