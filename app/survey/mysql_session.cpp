#include "survey/source_options.h"
#include "survey/sql_session.h"
#include <mysql/errmsg.h>
#include <mysql/mysql.h>
#include <mysql/mysqld_error.h>
#include <sys/socket.h>

namespace wardbook::survey {

// Through the client library that Poco's connector stands on, as the connector itself can neither ask for TLS
// nor carry a password with a semicolon (Poco 1.11 and 1.13).

namespace {

constexpr unsigned kConnectSeconds = 10;
constexpr unsigned kSilenceSeconds = 30;

SqlFailure::Kind kindOf(unsigned code)
{
    if (code >= CR_MIN_ERROR && code <= CR_MAX_ERROR) // the client library's own: all are of the connection
        return SqlFailure::Kind::Gone;
    switch (code) {
    case ER_SERVER_SHUTDOWN:
    case 1927: // MariaDB: connection was killed
        return SqlFailure::Kind::Gone;
    case 1969: // MariaDB: max_statement_time
    case 3024: // MySQL: max_execution_time
    case ER_QUERY_INTERRUPTED:
    case ER_LOCK_WAIT_TIMEOUT:
        return SqlFailure::Kind::TimedOut;
    case ER_DBACCESS_DENIED_ERROR:
    case ER_TABLEACCESS_DENIED_ERROR:
    case ER_COLUMNACCESS_DENIED_ERROR:
    case ER_SPECIFIC_ACCESS_DENIED_ERROR:
    case ER_VIEW_INVALID:
    case ER_PROCACCESS_DENIED_ERROR:
        return SqlFailure::Kind::Denied;
    default:
        return SqlFailure::Kind::Other;
    }
}

/// Never null: that would be NULL.
QString textOf(const char* bytes, unsigned long size)
{
    return size == 0 ? QStringLiteral("") : QString::fromUtf8(bytes, qsizetype(size));
}

class MySqlSession : public SqlSession
{
public:
    MySqlSession(const Source& source, const Depth& depth, bool encrypted) : m_handle(mysql_init(nullptr))
    {
        const unsigned silence = unsigned(depth.statementSeconds) + kSilenceSeconds;
        mysql_options(m_handle, MYSQL_OPT_CONNECT_TIMEOUT, &kConnectSeconds);
        mysql_options(m_handle, MYSQL_OPT_READ_TIMEOUT, &silence);
        mysql_options(m_handle, MYSQL_OPT_WRITE_TIMEOUT, &silence);
        mysql_options(m_handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
        const unsigned off = 0; // a server could ask for any file of this workstation
        mysql_options(m_handle, MYSQL_OPT_LOCAL_INFILE, &off);
        setTls(source, encrypted);
        const QString socket = options::value(source.options, QLatin1String("socket"));
        const QByteArray path = socket.toUtf8();
        QByteArray password = source.password.toUtf8();
        const MYSQL* opened = mysql_real_connect(
            m_handle, socket.isEmpty() ? source.host.toUtf8().constData() : nullptr,
            source.account.toUtf8().constData(), password.constData(),
            source.database.isEmpty() ? nullptr : source.database.toUtf8().constData(),
            source.port == 0 ? 3306 : source.port, socket.isEmpty() ? nullptr : path.constData(), 0);
        explicit_bzero(password.data(), size_t(password.size()));
        if (opened == nullptr) {
            m_refused = mysql_errno(m_handle);
            mysql_close(m_handle);
            m_handle = nullptr;
        }
    }
    ~MySqlSession() override
    {
        if (m_handle != nullptr)
            mysql_close(m_handle);
    }
    MySqlSession(const MySqlSession&) = delete;
    MySqlSession& operator=(const MySqlSession&) = delete;

    unsigned refused() const { return m_refused; } ///< 0: open

    void abandon() override
    {
#ifdef MARIADB_BASE_VERSION
        shutdown(mysql_get_socket(m_handle), SHUT_RDWR);
#else
        shutdown(m_handle->net.fd, SHUT_RDWR);
#endif
    }

    void command(const QString& sql) override
    {
        read(sql, [](const QStringList&) {});
    }

    void read(const QString& sql, const Row& row) override
    {
        const QByteArray text = sql.toUtf8();
        if (mysql_real_query(m_handle, text.constData(), static_cast<unsigned long>(text.size())) != 0)
            fail();
        const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_store_result(m_handle),
                                                                              mysql_free_result);
        if (!result) {
            if (mysql_errno(m_handle) != 0)
                fail();
            return;
        }
        const unsigned columns = mysql_num_fields(result.get());
        while (const MYSQL_ROW cells = mysql_fetch_row(result.get())) {
            const unsigned long* sizes = mysql_fetch_lengths(result.get());
            QStringList values;
            for (unsigned i = 0; i < columns; ++i)
                values << (cells[i] == nullptr ? QString() : textOf(cells[i], sizes[i]));
            row(values);
        }
    }

private:
    void setTls(const Source& source, bool encrypted)
    {
        const QByteArray authority = options::value(source.options, QLatin1String("ssl-ca")).toUtf8();
#ifdef MARIADB_BASE_VERSION
        my_bool on = encrypted ? 1 : 0;
        mysql_options(m_handle, MYSQL_OPT_SSL_ENFORCE, &on);
        if (!authority.isEmpty())
            mysql_options(m_handle, MYSQL_OPT_SSL_CA, authority.constData());
        on = authority.isEmpty() ? 0 : 1;
        mysql_options(m_handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &on);
#else
        const unsigned mode = !encrypted            ? SSL_MODE_DISABLED
                              : authority.isEmpty() ? SSL_MODE_REQUIRED
                                                    : SSL_MODE_VERIFY_IDENTITY;
        mysql_options(m_handle, MYSQL_OPT_SSL_MODE, &mode);
        if (!authority.isEmpty())
            mysql_options(m_handle, MYSQL_OPT_SSL_CA, authority.constData());
#endif
    }
    [[noreturn]] void fail() const
    {
        const unsigned code = mysql_errno(m_handle);
        throw SqlFailure{kindOf(code), QString::number(code)};
    }
    MYSQL* m_handle;
    unsigned m_refused = 0;
};

Refusal refusalOf(unsigned code)
{
    switch (code) {
    case ER_ACCESS_DENIED_ERROR:
    case ER_HOST_NOT_PRIVILEGED:
    case 1698: // account needs another way to sign in
    case 3118: // account is locked
        return Refusal::Password;
    case ER_BAD_DB_ERROR:
    case ER_DBACCESS_DENIED_ERROR:
        return Refusal::Database;
    case CR_SSL_CONNECTION_ERROR:
        return Refusal::Tls;
    case CR_CONNECTION_ERROR:
    case CR_CONN_HOST_ERROR:
    case CR_UNKNOWN_HOST:
    case CR_SERVER_LOST:
    case CR_SERVER_GONE_ERROR:
        return Refusal::Unreachable;
    default:
        return Refusal::Other;
    }
}

} // namespace

std::unique_ptr<SqlSession> openMySql(const Source& source, const Depth& depth)
{
    options::checkServer(source);
    QString mode = options::value(source.options, QLatin1String("sslmode"));
    if (mode.isEmpty())
        mode = options::value(source.options, QLatin1String("ssl-mode"));
    mode = mode.toLower();
    const bool never = mode == QLatin1String("disable") || mode == QLatin1String("disabled");
    const bool maybe =
        mode.isEmpty() || mode == QLatin1String("prefer") || mode == QLatin1String("preferred");
    auto session = std::make_unique<MySqlSession>(source, depth, !never);
    // Servers without TLS, or with versions of it that are no longer spoken, are asked in clear only when
    // nobody insisted.
    if (session->refused() == CR_SSL_CONNECTION_ERROR && maybe)
        session = std::make_unique<MySqlSession>(source, depth, false);
    if (session->refused() != 0)
        throwRefusal(refusalOf(session->refused()), source, QString::number(session->refused()));
    return session;
}

} // namespace wardbook::survey
