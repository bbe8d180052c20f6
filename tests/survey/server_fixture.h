#pragma once
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <arpa/inet.h>
#include <csignal>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

/// Real database servers of Debian's packages, in a folder of their own and on loopback alone.
namespace servers {

constexpr int kPatienceMs = 60'000;

inline quint16 freePort()
{
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    quint16 port = 0;
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
        getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    close(fd);
    return port;
}

/// The newest of the folders that hold `program`.
inline QString find(const QStringList& patterns, const QString& program)
{
    for (const QString& pattern : patterns) {
        const int star = int(pattern.indexOf(u'*'));
        QStringList folders{pattern};
        if (star >= 0) {
            const QString root = pattern.left(star);
            folders.clear();
            const QStringList versions = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
            for (const QString& version : versions)
                folders.prepend(root + version + pattern.mid(star + 1));
        }
        for (const QString& folder : folders)
            if (QFile::exists(folder + u'/' + program))
                return folder + u'/' + program;
    }
    return {};
}

struct Outcome
{
    int code = -1;
    QString out, err;
};

/// As `user` when the test runs as root: servers refuse to run as root.
inline void lowered(QProcess& process, const QByteArray& user)
{
    const passwd* entry = user.isEmpty() || geteuid() != 0 ? nullptr : getpwnam(user.constData());
    if (entry == nullptr)
        return;
    const uid_t uid = entry->pw_uid;
    const gid_t gid = entry->pw_gid;
    process.setChildProcessModifier([uid, gid] {
        if (setgroups(1, &gid) != 0 || setgid(gid) != 0 || setuid(uid) != 0)
            _exit(126);
    });
}

inline Outcome run(const QString& program, const QStringList& arguments, const QByteArray& input = {},
                   const QByteArray& user = {}, const QString& password = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PGPASSWORD"), password);
    environment.insert(QStringLiteral("MYSQL_PWD"), password);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    lowered(process, user);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(kPatienceMs);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// To the started process and those it started itself, which wouldn't notice that it was killed.
inline void signalWithChildren(qint64 pid, int signal)
{
    QList<qint64> all{pid};
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (entry.toLongLong() > 0 && stat.open(QIODevice::ReadOnly)) {
            const QByteArray line = stat.readAll();
            const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
            if (fields.size() > 1 && fields[1].toLongLong() == pid)
                all << entry.toLongLong();
        }
    }
    for (const qint64 each : all)
        ::kill(pid_t(each), signal);
}

class Server
{
public:
    virtual ~Server() { stop(); }
    bool runs() const { return m_runs; }
    const QString& problem() const { return m_problem; } ///< why it doesn't
    quint16 port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    void killHard()
    {
        if (m_process.state() != QProcess::NotRunning) {
            signalWithChildren(m_process.processId(), SIGKILL);
            m_process.waitForFinished(kPatienceMs);
        }
    }
    /// Takes connections and answers nothing, as a machine that hangs.
    void freeze() { signalWithChildren(m_process.processId(), SIGSTOP); }
    void thaw() { signalWithChildren(m_process.processId(), SIGCONT); }
    /// Throws nothing; what went wrong stands in the outcome.
    virtual Outcome sql(const QString& text, const QString& database) = 0;

protected:
    void stop() { killHard(); }
    void launch(const QString& program, const QStringList& arguments, const QByteArray& user)
    {
        lowered(m_process, user);
        m_process.setWorkingDirectory(QStringLiteral("/"));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        QElapsedTimer patience;
        patience.start();
        while (!m_runs && m_process.state() != QProcess::NotRunning && patience.elapsed() < kPatienceMs) {
            m_process.waitForReadyRead(50); // its log shows that something happened; then it is asked
            m_runs = answers();
        }
        if (!m_runs)
            m_problem = QStringLiteral("the server didn't start: ") + QString::fromUtf8(m_process.readAll());
    }
    virtual bool answers() = 0;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_problem;
    quint16 m_port = freePort();
    bool m_runs = false;
};

class Postgres : public Server
{
public:
    explicit Postgres(const QStringList& settings = {})
    {
        const QStringList places{QStringLiteral("/usr/lib/postgresql/*/bin"), QStringLiteral("/usr/bin")};
        const QString initdb = find(places, QStringLiteral("initdb"));
        const QString postgres = find(places, QStringLiteral("postgres"));
        m_psql = find(places, QStringLiteral("psql"));
        if (initdb.isEmpty() || postgres.isEmpty() || m_psql.isEmpty()) {
            m_problem = QStringLiteral("the package postgresql is not installed");
            return;
        }
        if (const passwd* entry = geteuid() == 0 ? getpwnam("postgres") : nullptr)
            if (chown(QFile::encodeName(folder()).constData(), entry->pw_uid, entry->pw_gid) != 0)
                return;
        const QString data = folder() + QStringLiteral("/data");
        const Outcome made =
            run(initdb,
                {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("boss"),
                 QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256"),
                 QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                 QStringLiteral("--no-sync")},
                {}, "postgres");
        if (made.code != 0) {
            m_problem = made.err;
            return;
        }
        QStringList arguments{QStringLiteral("-D"), data,
                              QStringLiteral("-p"), QString::number(m_port),
                              QStringLiteral("-c"), QStringLiteral("listen_addresses=127.0.0.1"),
                              QStringLiteral("-c"), QStringLiteral("unix_socket_directories=") + folder(),
                              QStringLiteral("-c"), QStringLiteral("fsync=off"),
                              QStringLiteral("-c"), QStringLiteral("autovacuum=off")};
        for (const QString& setting : settings)
            arguments << QStringLiteral("-c") << setting;
        launch(postgres, arguments, "postgres");
    }
    Outcome sql(const QString& text, const QString& database = QStringLiteral("postgres")) override
    {
        return run(m_psql,
                   {QStringLiteral("-h"), folder(), QStringLiteral("-p"), QString::number(m_port),
                    QStringLiteral("-U"), QStringLiteral("boss"), QStringLiteral("-d"), database,
                    QStringLiteral("-XqAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                    QStringLiteral("-f"), QStringLiteral("-")},
                   text.toUtf8());
    }

protected:
    bool answers() override { return sql(QStringLiteral("SELECT 1;")).code == 0; }

private:
    QString m_psql;
};

class Maria : public Server
{
public:
    explicit Maria(const QStringList& settings = {})
    {
        const QStringList places{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")};
        const QString install = find(places, QStringLiteral("mariadb-install-db"));
        const QString server = find(places, QStringLiteral("mariadbd"));
        m_client = find(places, QStringLiteral("mariadb"));
        if (install.isEmpty() || server.isEmpty() || m_client.isEmpty()) {
            m_problem = QStringLiteral("the package mariadb-server is not installed");
            return;
        }
        const passwd* self = getpwuid(geteuid());
        m_user = self == nullptr ? QStringLiteral("root") : QString::fromLocal8Bit(self->pw_name);
        const QString data = folder() + QStringLiteral("/data");
        const Outcome made =
            run(install, {QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + data,
                          QStringLiteral("--user=") + m_user, QStringLiteral("--skip-test-db"),
                          QStringLiteral("--auth-root-authentication-method=normal")});
        if (made.code != 0) {
            m_problem = made.out + made.err;
            return;
        }
        QStringList arguments{QStringLiteral("--no-defaults"),
                              QStringLiteral("--datadir=") + data,
                              QStringLiteral("--user=") + m_user,
                              QStringLiteral("--socket=") + socket(),
                              QStringLiteral("--pid-file=") + folder() + QStringLiteral("/pid"),
                              QStringLiteral("--bind-address=127.0.0.1"),
                              QStringLiteral("--port=%1").arg(m_port),
                              QStringLiteral("--skip-name-resolve"),
                              QStringLiteral("--innodb-flush-log-at-trx-commit=0"),
                              QStringLiteral("--character-set-server=utf8mb4")};
        arguments << settings;
        launch(server, arguments, {});
    }
    QString socket() const { return folder() + QStringLiteral("/s"); }
    Outcome sql(const QString& text, const QString& database = QStringLiteral("mysql")) override
    {
        return run(m_client,
                   {QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + socket(),
                    QStringLiteral("-u"), QStringLiteral("root"), QStringLiteral("-N"), QStringLiteral("-B"),
                    QStringLiteral("--default-character-set=utf8mb4"), database},
                   text.toUtf8());
    }

protected:
    bool answers() override { return sql(QStringLiteral("SELECT 1;")).code == 0; }

private:
    QString m_client, m_user;
};

} // namespace servers
