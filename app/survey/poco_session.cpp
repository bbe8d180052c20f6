#include "survey/odbc_greeting.h"
#include "survey/source_options.h"
#include "survey/sql_session.h"
#include "survey/survey_tr.h"
#include <Poco/Data/ODBC/Connector.h>
#include <Poco/Data/PostgreSQL/Connector.h>
#include <Poco/Data/PostgreSQL/SessionHandle.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <QRegularExpression>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wardbook::survey {

namespace {

constexpr int kConnectSeconds = 10;
constexpr int kLongestField = 64 * 1024; ///< bytes: what is longer makes Poco fail
constexpr int kSilenceSeconds = 30;      ///< beyond a statement's own time: the network is gone

/// A password file in memory: Poco's connection strings can hold no spaces, live on in the session and are
/// quoted in its errors; libpq reads the password from here instead.
class PasswordFile
{
public:
    explicit PasswordFile(const QString& password) : m_fd(memfd_create("password", MFD_CLOEXEC))
    {
        QByteArray line("*:*:*:*:");
        for (const char c : password.toUtf8()) {
            if (c == ':' || c == '\\')
                line += '\\';
            line += c;
        }
        line += '\n';
        const bool kept = m_fd >= 0 && fchmod(m_fd, S_IRUSR | S_IWUSR) == 0 && // libpq insists on it
                          ::write(m_fd, line.constData(), size_t(line.size())) == line.size();
        m_size = size_t(line.size());
        explicit_bzero(line.data(), m_size);
        if (!kept)
            throw Error(
                ErrorKind::Io,
                Tr::tr("The password could not be handed over safely. Nothing was connected. Try again."),
                QStringLiteral("memfd"));
    }
    ~PasswordFile()
    {
        const QByteArray zeros(qsizetype(m_size), '\0');
        if (pwrite(m_fd, zeros.constData(), m_size, 0) < 0) { // closing frees the page either way
        }
        close(m_fd);
    }
    PasswordFile(const PasswordFile&) = delete;
    PasswordFile& operator=(const PasswordFile&) = delete;
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_fd); }

private:
    int m_fd;
    size_t m_size = 0;
};

SqlFailure::Kind kindOf(const QString& state)
{
    if (state == QLatin1String("57014") || state == QLatin1String("HYT00") ||
        state == QLatin1String("HYT01") || state == QLatin1String("55P03") || state == QLatin1String("HY008"))
        return SqlFailure::Kind::TimedOut;
    if (state == QLatin1String("42501"))
        return SqlFailure::Kind::Denied;
    if (state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P0")))
        return SqlFailure::Kind::Gone;
    return SqlFailure::Kind::Other;
}

QString stateOf(const Poco::Exception& error)
{
    // PostgreSQL: " Severity: ERROR State: 42501 Detail: "; ODBC: "SQLSTATE = 42501".
    static const QRegularExpression form(
        QStringLiteral("(?: State: |SQLSTATE = |Sqlstate: ?)([0-9A-Z]{5})\\b"));
    QRegularExpressionMatch last;
    const QString text = QString::fromUtf8(error.displayText().c_str());
    for (auto found = form.globalMatch(text); found.hasNext();)
        last = found.next(); // a value quoted before it may look like one
    return last.captured(1);
}

/// Never null: that would be NULL.
QString textOf(const std::string& bytes)
{
    return bytes.empty() ? QStringLiteral("") : QString::fromStdString(bytes);
}

class PocoSession : public SqlSession
{
public:
    /// `undoes`: each question is a transaction that is rolled back. Many servers behind ODBC know no
    /// read-only session, and a view may call what writes.
    PocoSession(Poco::Data::Session session, bool undoes, int socket = -1)
        : m_session(std::move(session)), m_undoes(undoes), m_socket(socket)
    {
    }

    void abandon() override
    {
        if (m_socket >= 0)
            shutdown(m_socket, SHUT_RDWR);
    }

    void command(const QString& sql) override
    {
        guarded([&] {
            Poco::Data::Statement statement(m_session);
            statement << sql.toStdString();
            statement.execute();
            if (m_undoes) // a setting would be undone too
                m_session.commit();
        });
    }

    void read(const QString& sql, const Row& row) override
    {
        guarded([&] {
            Poco::Data::Statement statement(m_session);
            statement << sql.toStdString();
            statement.execute();
            Poco::Data::RecordSet records(statement);
            const std::size_t columns = records.columnCount();
            for (bool more = records.moveFirst(); more; more = records.moveNext()) {
                QStringList values;
                for (std::size_t i = 0; i < columns; ++i) {
                    const Poco::Dynamic::Var value = records.value(i);
                    values << (value.isEmpty() ? QString() : textOf(value.convert<std::string>()));
                }
                row(values);
            }
        });
    }

private:
    void undo()
    {
        try {
            if (m_undoes)
                m_session.rollback();
        } catch (const Poco::Exception&) { // what a lost connection began is undone by the server
        }
    }
    void guarded(const std::function<void()>& work)
    {
        try {
            work();
            undo();
        } catch (const Poco::Exception& error) {
            const QString state = stateOf(error);
            SqlFailure failure{kindOf(state), state};
            if (!connected())
                failure.kind = SqlFailure::Kind::Gone;
            else
                undo();
            throw failure;
        }
    }
    bool connected() const
    {
        try {
            return m_session.isConnected();
        } catch (const Poco::Exception&) {
            return false;
        }
    }
    mutable Poco::Data::Session m_session;
    bool m_undoes;
    int m_socket; ///< the connection's own, only to shut it down; -1: not known
};

/// libpq's messages are translated and carry no code; these words are in its English and Chinese catalogues.
Refusal refusalOf(const QString& text)
{
    const auto has = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* word) {
            return text.contains(QString::fromUtf8(word), Qt::CaseInsensitive);
        });
    };
    if (has({"could not open lib", "data source name not found", "IM002", "SQLSTATE = 01000"}))
        return Refusal::Driver;
    if (has({"password authentication", "authentication failed", "no password", "认证失败", "28P01", "28000",
             "pg_hba"}))
        return Refusal::Password;
    if (has({"SSL", "certificate", "TLS", "证书"}) && !has({"refused"}))
        return Refusal::Tls;
    if (has({"does not exist", "不存在", "3D000", "permission denied for database"}))
        return Refusal::Database;
    if (has({"refused", "timeout", "could not translate", "unreachable", "no route", "no such file", "08001",
             "拒绝", "超时", "could not connect", "timed out"}))
        return Refusal::Unreachable;
    return Refusal::Other;
}

Poco::Data::Session connect(const char* connector, const QString& address, const Source& source)
{
    try {
        return Poco::Data::Session(connector, address.toStdString(), kConnectSeconds);
    } catch (const Poco::Exception& error) {
        throwRefusal(refusalOf(QString::fromUtf8(error.displayText().c_str())), source, stateOf(error));
    }
}

/// A value of an ODBC connection string.
QString braced(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.@/-]*$"));
    if (plain.match(value).hasMatch())
        return value;
    return u'{' + value.replace(u'}', QLatin1String("}}")) + u'}';
}

} // namespace

std::unique_ptr<SqlSession> openPostgreSql(const Source& source, const Depth& depth)
{
    static const bool registered = [] {
        Poco::Data::PostgreSQL::Connector::registerConnector();
        return true;
    }();
    Q_UNUSED(registered)
    options::checkServer(source);
    const PasswordFile password(source.password);
    const QString socket = options::value(source.options, QLatin1String("socket"));
    QStringList parts{
        QStringLiteral("host=") + (socket.isEmpty() ? source.host : socket),
        QStringLiteral("port=%1").arg(source.port == 0 ? 5432 : source.port),
        QStringLiteral("user=") + source.account,
        QStringLiteral("passfile=") + password.path(),
        QStringLiteral("connect_timeout=%1").arg(kConnectSeconds),
        QStringLiteral("client_encoding=UTF8"),
        QStringLiteral("application_name=wardbook"),
        QStringLiteral("keepalives_idle=10"),
        QStringLiteral("keepalives_interval=5"),
        QStringLiteral("keepalives_count=3"),
        QStringLiteral("tcp_user_timeout=%1").arg((depth.statementSeconds + kSilenceSeconds) * 1000)};
    if (!source.database.isEmpty())
        parts << QStringLiteral("dbname=") + source.database;
    if (options::value(source.options, QLatin1String("sslmode")).isEmpty())
        parts << QStringLiteral("sslmode=prefer");
    for (const auto& [name, value] : options::parse(source.options))
        if (name.startsWith(QLatin1String("ssl"), Qt::CaseInsensitive))
            parts << name.toLower() + u'=' + value;
    Poco::Data::Session session = connect("PostgreSQL", parts.join(u' '), source);
    auto* handle = Poco::AnyCast<Poco::Data::PostgreSQL::SessionHandle*>(session.getProperty("handle"));
    return std::make_unique<PocoSession>(session, false, PQsocket(*handle));
}

std::unique_ptr<SqlSession> openOdbc(const Source& source, const Depth& depth)
{
    static const bool registered = [] {
        Poco::Data::ODBC::Connector::registerConnector();
        return true;
    }();
    Q_UNUSED(registered)
    options::checkOdbc(source.options);
    QStringList parts;
    for (const auto& [name, value] : options::parse(source.options))
        if (name.compare(QLatin1String("catalogue"), Qt::CaseInsensitive) != 0) // ours, not the driver's
            parts << name + u'=' + value;
    const auto add = [&](QLatin1String name, const QString& value) {
        if (!value.isEmpty() && options::value(source.options, name).isEmpty())
            parts << name + u'=' + braced(value);
    };
    add(QLatin1String("SERVER"), source.host);
    add(QLatin1String("PORT"), source.port == 0 ? QString() : QString::number(source.port));
    add(QLatin1String("DATABASE"), source.database);
    add(QLatin1String("UID"), source.account);
    add(QLatin1String("PWD"), source.password);
    parts.removeAll(QString());
    const QString connection = parts.join(u';');
    if (const std::optional<OdbcRefusal> refused = greetOdbc(connection, kConnectSeconds))
        throwRefusal(refusalOf(refused->words), source, refused->state);
    Poco::Data::Session session = connect("ODBC", connection, source);
    session.setProperty("queryTimeout", depth.statementSeconds);
    session.setProperty("maxFieldSize", std::size_t(kLongestField));
    try {
        session.setConnectionTimeout(std::size_t(2 * depth.statementSeconds + kSilenceSeconds));
    } catch (const Poco::Exception&) { // few drivers know how to give up a server that hangs
    }
    bool undoes = true;
    try {
        session.setFeature("autoCommit", false);
    } catch (const Poco::Exception&) { // a driver without transactions
        undoes = false;
    }
    return std::make_unique<PocoSession>(session, undoes);
}

} // namespace wardbook::survey
