#include "crypto/process_guard.h"
#include "crypto/secret.h"
#include "crypto/signing.h"
#include <QProcess>
#include <QtTest>
#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::crypto;

/// What keeps keys out of core files, out of swap and away from other processes. The guard can't be taken
/// back, so that each question to it is asked in a process of its own.
namespace {

/// Flags of the mapping that holds `address`: "lo" locked, "dd" not in core files.
QByteArrayList flagsAt(const void* address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = quint64(reinterpret_cast<quintptr>(address));
    bool here = false;
    const auto lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const auto ends = line.left(line.indexOf(' ')).split('-');
        bool isRange = false;
        const quint64 from = ends[0].toULongLong(&isRange, 16);
        if (isRange && ends.size() == 2)
            here = from <= wanted && wanted < ends[1].toULongLong(nullptr, 16);
        else if (here && line.startsWith("VmFlags:"))
            return line.mid(8).simplified().split(' ');
    }
    return {};
}

int answer(const QByteArray& question)
{
    if (question == "unguarded")
        return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1 ? 0 : 1;
    if (question == "unlocked")
        return keysAreLocked() ? 1 : 0;
    guardProcess();
    if (question == "crash")
        std::raise(SIGSEGV);
    rlimit core{1, 1};
    getrlimit(RLIMIT_CORE, &core);
    const bool guarded = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && core.rlim_cur == 0 && core.rlim_max == 0;
    return guarded == (question == "guarded") ? 0 : 1;
}

} // namespace

class TestProcessGuard : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    int ask(const char* question, QProcess& other)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WARDBOOK_GUARD_QUESTION"), QLatin1String(question));
        if (qstrcmp(question, "debuggable") == 0)
            environment.insert(QStringLiteral("WARDBOOK_DEBUGGABLE"), QStringLiteral("1"));
        // AddressSanitizer would turn the crash into an end of its own.
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("handle_segv=0"));
        other.setProcessEnvironment(environment);
        other.setWorkingDirectory(m_dir.path());
        other.start(QCoreApplication::applicationFilePath(), QStringList());
        return other.waitForFinished() ? other.exitCode() : -1;
    }

private Q_SLOTS:
    void keysAreInLockedPages()
    {
        const auto key = randomSecret(32);
        if (!keysAreLocked())
            QSKIP("this system locks no memory for ordinary programs");
        QVERIFY(lockedKiB() > 0);
        const auto flags = flagsAt(key.data());
        QVERIFY2(flags.contains("lo"), flags.join(' ').constData());
        QVERIFY2(flags.contains("dd"), flags.join(' ').constData());
        // Not everything is: the search looks at the right place.
        const QByteArray plain(32, 'x');
        QVERIFY(!flagsAt(plain.constData()).contains("lo"));
    }

    void noCoreFilesAndNobodyAttaches_data()
    {
        QTest::addColumn<QByteArray>("question");
        for (const char* question : {"unguarded", "guarded", "debuggable"})
            QTest::newRow(question) << QByteArray(question);
    }
    void noCoreFilesAndNobodyAttaches()
    {
        QFETCH(QByteArray, question);
        QProcess other;
        QCOMPARE(ask(question.constData(), other), 0);
    }

    void aCrashLeavesNoFile()
    {
        QProcess other;
        ask("crash", other);
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        QVERIFY(QDir(m_dir.path()).isEmpty());
    }

    void saysWhenNothingCanBeLocked()
    {
        QProcess other;
        // Before the program begins: the pool may be made and locked before its main().
        other.setChildProcessModifier([] {
            const rlimit none{0, 0};
            if (setrlimit(RLIMIT_MEMLOCK, &none) != 0 ||
                setuid(65534) != 0) // root may lock whatever the limit says
                _exit(77);
        });
        const int code = ask("unlocked", other);
        if (code == 77 || other.error() == QProcess::FailedToStart)
            QSKIP("this program can't be run as another user");
        QCOMPARE(code, 0);
    }
};

int main(int argc, char** argv)
{
    const QByteArray question = qgetenv("WARDBOOK_GUARD_QUESTION");
    if (!question.isEmpty())
        return answer(question);
    QCoreApplication app(argc, argv);
    TestProcessGuard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_process_guard.moc"
