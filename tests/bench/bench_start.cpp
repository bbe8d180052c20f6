#include "bench_support.h"
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace wardbook::bench {

namespace {

struct Start
{
    double ms = 0;
    qint64 mib = 0;
};

/// Starts a program under Xvfb-less "offscreen" and waits until it is idle after its first window: for ours
/// that is told by --first-window, for others by the process's own CPU time standing still.
qint64 cpuTicks(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> parts = file.readAll().split(')').last().simplified().split(' ');
    return parts.value(11).toLongLong() + parts.value(12).toLongLong();
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

/// CPU time and memory until the program settles: the same measure for both programs.
Start startOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForStarted();
    qint64 last = -1;
    int still = 0;
    Start start;
    while (still < 6 && process.state() == QProcess::Running) {
        process.waitForFinished(50);
        const qint64 ticks = cpuTicks(process.processId());
        still = ticks == last && ticks > 0 ? still + 1 : 0;
        last = ticks;
    }
    start.ms = static_cast<double>(last) * 10;
    start.mib = rssKiB(process.processId()) / 1024;
    process.kill();
    process.waitForFinished();
    return start;
}

Start best(const QString& program, const QStringList& arguments)
{
    Start result{1e9, 0};
    for (int i = 0; i < 5; ++i) {
        const Start one = startOf(program, arguments);
        if (one.ms < result.ms)
            result = one;
    }
    return result;
}

} // namespace

void benchStart()
{
    const Start own = best(QStringLiteral(WARDBOOK_PROGRAM), {});
    const QString peer = QStandardPaths::findExecutable(QStringLiteral("keepassxc"));
    const QString measured = QStringLiteral("%1 of CPU, %2 MiB").arg(ms(own.ms)).arg(own.mib);
    if (peer.isEmpty()) {
        report({QStringLiteral("program start to its first window"), measured,
                QStringLiteral("310 ms, 107 MiB (KeePassXC, not installed)"),
                own.ms <= 310 && own.mib <= 107});
        return;
    }
    const Start other = best(peer, {});
    report({QStringLiteral("program start to its first window"), measured,
            QStringLiteral("KeePassXC: %1, %2 MiB").arg(ms(other.ms)).arg(other.mib),
            own.ms <= other.ms && own.mib <= other.mib});
}

} // namespace wardbook::bench
