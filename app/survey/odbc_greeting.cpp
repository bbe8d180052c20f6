#include "survey/odbc_greeting.h"
#include <QByteArray>
#include <array>
#include <cstdint>
#include <cstring>
#include <sql.h>
#include <sqlext.h>

namespace wardbook::survey {

namespace {

class Handle
{
public:
    Handle(SQLSMALLINT kind, SQLHANDLE parent) : m_kind(kind)
    {
        if (!SQL_SUCCEEDED(SQLAllocHandle(kind, parent, &m_handle)))
            m_handle = SQL_NULL_HANDLE;
    }
    ~Handle()
    {
        if (m_handle != SQL_NULL_HANDLE)
            SQLFreeHandle(m_kind, m_handle);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    SQLHANDLE get() const { return m_handle; }

    OdbcRefusal refusal() const
    {
        OdbcRefusal result;
        std::array<SQLCHAR, SQL_SQLSTATE_SIZE + 1> state{};
        std::array<SQLCHAR, SQL_MAX_MESSAGE_LENGTH> text{};
        for (SQLSMALLINT record = 1; record <= kRecords; ++record) {
            SQLINTEGER number = 0;
            SQLSMALLINT length = 0;
            if (!SQL_SUCCEEDED(SQLGetDiagRec(m_kind, m_handle, record, state.data(), &number, text.data(),
                                             SQLSMALLINT(text.size()), &length)))
                break;
            const QString code = QString::fromLatin1(reinterpret_cast<const char*>(state.data()));
            if (record == 1)
                result.state = code;
            // a text that was too long for the buffer is cut, and ends with a zero all the same
            result.words += QStringLiteral("SQLSTATE = ") + code + u' ' +
                            QString::fromUtf8(reinterpret_cast<const char*>(text.data())) + u'\n';
        }
        return result;
    }

private:
    static constexpr SQLSMALLINT kRecords = 20; ///< a driver that never ends is not listened to for ever
    SQLSMALLINT m_kind;
    SQLHANDLE m_handle = SQL_NULL_HANDLE;
};

/// ODBC takes numbers where it takes pointers.
SQLPOINTER number(std::uintptr_t value)
{
    return reinterpret_cast<SQLPOINTER>(value);
}

} // namespace

std::optional<OdbcRefusal> greetOdbc(const QString& connection, int seconds)
{
    const Handle environment(SQL_HANDLE_ENV, SQL_NULL_HANDLE);
    if (environment.get() == SQL_NULL_HANDLE)
        return OdbcRefusal{};
    SQLSetEnvAttr(environment.get(), SQL_ATTR_ODBC_VERSION, number(SQL_OV_ODBC3), 0);
    const Handle session(SQL_HANDLE_DBC, environment.get());
    if (session.get() == SQL_NULL_HANDLE)
        return environment.refusal();
    // a driver that knows no such limit keeps its own
    SQLSetConnectAttr(session.get(), SQL_ATTR_LOGIN_TIMEOUT, number(std::uintptr_t(seconds)),
                      SQL_IS_UINTEGER);
    QByteArray asked = connection.toUtf8();
    std::array<SQLCHAR, 1024> completed{}; // some drivers insist on a place for it; it holds the password too
    SQLSMALLINT length = 0;
    const SQLRETURN code =
        SQLDriverConnect(session.get(), nullptr, reinterpret_cast<SQLCHAR*>(asked.data()), SQL_NTS,
                         completed.data(), SQLSMALLINT(completed.size()), &length, SQL_DRIVER_NOPROMPT);
    explicit_bzero(asked.data(), size_t(asked.size()));
    explicit_bzero(completed.data(), completed.size());
    if (!SQL_SUCCEEDED(code))
        return session.refusal();
    SQLDisconnect(session.get());
    return std::nullopt;
}

} // namespace wardbook::survey
