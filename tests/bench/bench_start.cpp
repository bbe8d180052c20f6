#include "bench_support.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace wardbook::bench {

namespace {

constexpr qint64 kStillNs = 500'000; ///< of CPU in 50 ms: a blinking cursor, no more

struct Start
{
    double ms = 0;
    qint64 mib = 0;
};

/// CPU time that all threads of a process have used, in ns; -1 when it is gone.
qint64 cpuNs(qint64 pid)
{
    const QString tasks = QStringLiteral("/proc/%1/task").arg(pid);
    qint64 sum = -1;
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + QLatin1Char('/') + task + QStringLiteral("/schedstat"));
        if (file.open(QIODevice::ReadOnly))
            sum = std::max<qint64>(sum, 0) + file.readAll().split(' ').first().toLongLong();
    }
    return sum;
}

qint64 rssKiB(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    return 0;
}

/// A screen in memory where the machine has Xvfb, as both programs draw for one; else Qt's own platform
/// without any.
class Screen
{
public:
    Screen()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1440x900x24")});
        if (m_server.waitForReadyRead(5000))
            m_display = QStringLiteral(":") + QString::fromLatin1(m_server.readLine()).trimmed();
    }
    ~Screen()
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Screen)
    QString name() const
    {
        return m_display.isEmpty() ? QStringLiteral("offscreen") : QStringLiteral("Xvfb");
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("WARDBOOK_STATE_DIR"), folder() + QStringLiteral("/fresh-state"));
        if (m_display.isEmpty())
            return all;
        all.insert(QStringLiteral("DISPLAY"), m_display);
        all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        all.remove(QStringLiteral("WAYLAND_DISPLAY"));
        return all;
    }

private:
    QProcess m_server;
    QString m_display;
};

/// CPU time and memory until the program stands still after its first window: the same measure for both.
Start startOf(const QString& program, const Screen& screen)
{
    QProcess process;
    process.setProcessEnvironment(screen.environment());
    process.start(program, {});
    process.waitForStarted();
    qint64 last = -1;
    int still = 0;
    Start start;
    while (still < 6 && process.state() == QProcess::Running) {
        process.waitForFinished(50);
        const qint64 used = cpuNs(process.processId());
        still = used - last < kStillNs && used > 0 ? still + 1 : 0;
        last = used;
    }
    start.ms = static_cast<double>(last) / 1e6;
    start.mib = rssKiB(process.processId()) / 1024;
    process.kill();
    process.waitForFinished();
    return start;
}

Start best(const QString& program, const Screen& screen)
{
    Start result{1e9, 0};
    for (int i = 0; i < 5; ++i) {
        const Start one = startOf(program, screen);
        if (one.ms < result.ms)
            result = one;
    }
    return result;
}

} // namespace

void benchStart()
{
    const Screen screen;
    const QString what = QStringLiteral("program start to its first window (%1)").arg(screen.name());
    const Start own = best(QStringLiteral(WARDBOOK_PROGRAM), screen);
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("keepassxc"));
    const QString measured = QStringLiteral("%1 of CPU, %2 MiB").arg(ms(own.ms)).arg(own.mib);
    if (peer.isEmpty()) {
        report({what, measured, QStringLiteral("310 ms, 107 MiB (KeePassXC, not installed)"),
                own.ms <= 310 && own.mib <= 107});
        return;
    }
    const Start other = best(peer, screen);
    report({what, measured, QStringLiteral("KeePassXC: %1, %2 MiB").arg(ms(other.ms)).arg(other.mib),
            own.ms <= other.ms && own.mib <= other.mib});
}

} // namespace wardbook::bench
