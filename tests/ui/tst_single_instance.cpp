#include "ui/kit/prompts.h"
#include "ui/shell/single_instance.h"
#include "ui/shell_fixture.h"
#include <QProcess>
#include <QSignalSpy>
#include <QThread>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace wardbook;
using namespace wardbook::shelltest;
using Claim = ui::SingleInstance::Claim;

/// One window per vault and user: sockets of one process stand for two programs; the second one asks from a
/// thread, as the first one answers in its event loop.
class TstSingleInstance : public QObject
{
    Q_OBJECT

    /// What `ask` returns, while this thread's events go on.
    static bool elsewhere(const std::function<bool()>& ask)
    {
        bool answer = false;
        const std::unique_ptr<QThread> other(QThread::create([&] { answer = ask(); }));
        other->start();
        return QTest::qWaitFor([&] { return other->isFinished(); }, 30000) && answer;
    }
#ifdef Q_OS_UNIX
    static sockaddr_un addressOf(const QString& socketName)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(socketName).constData(), sizeof address.sun_path);
        return address;
    }
#endif
    /// What comes back for these bytes until the other end closes.
    static QByteArray send(const QString& socketName, const QByteArray& bytes)
    {
        QByteArray answer;
#ifdef Q_OS_UNIX
        elsewhere([&] {
            const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_un address = addressOf(socketName);
            if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
                // The other end may have closed before it took everything.
                ::send(fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
                char part[64];
                for (ssize_t got = 0; (got = ::recv(fd, part, sizeof part, 0)) > 0;)
                    answer.append(part, got);
            }
            ::close(fd);
            return true;
        });
#endif
        return answer;
    }
    static std::unique_ptr<QProcess> startProgram(const Scratch& scratch, const QStringList& arguments)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QDir().mkpath(scratch.path(QStringLiteral("run")));
        QFile::setPermissions(scratch.path(QStringLiteral("run")), QFile::Permissions(0x7700));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), scratch.path(QStringLiteral("run")));
        environment.insert(QStringLiteral("WARDBOOK_STATE_DIR"), scratch.path(QStringLiteral("state2")));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.remove(QStringLiteral("WARDBOOK_NEW_INSTANCE"));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(qEnvironmentVariable("WARDBOOK_PROGRAM"), arguments);
        return process;
    }
    /// Until the program's window has taken the vault.
    static bool listens(const Scratch& scratch, const QString& vaultDir)
    {
        const ui::SingleInstance asker(scratch.path(QStringLiteral("run/wardbook")));
        return QTest::qWaitFor([&] { return QFileInfo::exists(asker.socketFor(vaultDir)); }, 60000);
    }

private Q_SLOTS:
    void theSecondStartRaisesTheFirstWindow()
    {
        const Scratch scratch;
        scratch.create();
        const QString folder = scratch.path(QStringLiteral("run"));
        ui::SingleInstance first(folder);
        QSignalSpy raised(&first, &ui::SingleInstance::raiseWanted);
        QCOMPARE(first.claim(scratch.vaultDir()), Claim::Ours);
        QCOMPARE(first.claim(scratch.vaultDir()), Claim::Ours);
        Claim second{};
        QVERIFY(!elsewhere([&] {
            ui::SingleInstance other(folder);
            second = other.claim(scratch.path(QStringLiteral("./unit.wardbook/")));
            return false;
        }));
        QCOMPARE(second, Claim::Elsewhere);
        QCOMPARE(raised.count(), 1);
        // Another vault has a window of its own.
        elsewhere([&] {
            ui::SingleInstance other(folder);
            second = other.claim(scratch.path(QStringLiteral("other.wardbook")));
            return false;
        });
        QCOMPARE(second, Claim::Ours);
        QCOMPARE(raised.count(), 1);
        first.release();
        QCOMPARE(ui::SingleInstance(folder).claim(scratch.vaultDir()), Claim::Ours);
    }

    void onlyThisUserMayEnter()
    {
#ifdef Q_OS_UNIX
        const Scratch scratch;
        scratch.create();
        const QString folder = scratch.path(QStringLiteral("run"));
        QDir().mkpath(folder);
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777))); // as a careless script leaves it
        ui::SingleInstance first(folder);
        QCOMPARE(first.claim(scratch.vaultDir()), Claim::Ours);
        struct stat info;
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &info), 0);
        QCOMPARE(info.st_mode & 077u, 0u);
        QCOMPARE(::stat(QFile::encodeName(first.socketFor(scratch.vaultDir())).constData(), &info), 0);
        QVERIFY(S_ISSOCK(info.st_mode));
        QCOMPARE(info.st_mode & 077u, 0u);
#else
        QSKIP("rights of files are those of Unix");
#endif
    }

    void whatIsLeftOfACrashIsReplaced()
    {
#ifdef Q_OS_UNIX
        const Scratch scratch;
        scratch.create();
        ui::SingleInstance first(scratch.path(QStringLiteral("run")));
        QDir().mkpath(scratch.path(QStringLiteral("run")));
        const QString name = first.socketFor(scratch.vaultDir());
        // A socket file that nobody listens on, as a killed program leaves it.
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_un address = addressOf(name);
        QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        ::close(fd);
        QVERIFY(QFileInfo::exists(name));
        QVERIFY(!first.raiseRunning(scratch.vaultDir()));
        QCOMPARE(first.claim(scratch.vaultDir()), Claim::Ours);
        QVERIFY(elsewhere([&] {
            return ui::SingleInstance(scratch.path(QStringLiteral("run"))).raiseRunning(scratch.vaultDir());
        }));
#else
        QSKIP("named pipes leave nothing behind");
#endif
    }

    void nothingElseIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another vault") << QByteArray("wardbook raise %2Felsewhere.wardbook\n");
        QTest::newRow("another word") << QByteArray("wardbook lock %2F\n");
        QTest::newRow("nonsense") << QByteArray("GET / HTTP/1.0\r\n\r\n");
        QTest::newRow("bytes") << QByteArray::fromHex("00ff00ff0a");
        QTest::newRow("no end") << QByteArray(64 * 1024, 'a');
    }
    void nothingElseIsUnderstood()
    {
        QFETCH(QByteArray, bytes);
        const Scratch scratch;
        scratch.create();
        const QString folder = scratch.path(QStringLiteral("run"));
        ui::SingleInstance first(folder);
        QSignalSpy raised(&first, &ui::SingleInstance::raiseWanted);
        QCOMPARE(first.claim(scratch.vaultDir()), Claim::Ours);
        QCOMPARE(send(first.socketFor(scratch.vaultDir()), bytes), QByteArray());
        QCOMPARE(raised.count(), 0);
        // and it still answers those who ask rightly
        QVERIFY(elsewhere([&] { return ui::SingleInstance(folder).raiseRunning(scratch.vaultDir()); }));
        QCOMPARE(raised.count(), 1);
    }

    void withoutAPlaceEveryStartHasItsWindow()
    {
        const Scratch scratch;
        const QString tooLong = scratch.path(QString(120, u'x'));
        ui::SingleInstance instance(tooLong);
        QCOMPARE(instance.claim(scratch.vaultDir()), Claim::Unavailable);
        QVERIFY(!instance.raiseRunning(scratch.vaultDir()));
    }

    void theWindowClaimsWhatItShows()
    {
        const Scratch scratch;
        scratch.create();
        const QString folder = scratch.path(QStringLiteral("run"));
        ui::SingleInstance instance(folder);
        ui::Program parts = program();
        parts.instance = &instance;
        ui::MainWindow window(parts);
        window.start(scratch.vaultDir());
        window.showMinimized();
        QVERIFY(elsewhere([&] { return ui::SingleInstance(folder).raiseRunning(scratch.vaultDir()); }));
        QTRY_VERIFY(!window.isMinimized());
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(elsewhere([&] { return ui::SingleInstance(folder).raiseRunning(scratch.vaultDir()); }));
        // Another vault, asked for from the menu: it is locked first, and the claim goes along.
        const QString other = scratch.path(QStringLiteral("other.wardbook"));
        people::Workspace::create(other, kUnit, kFounder, kPassword);
        ui::prompts::nextAnswer(true);
        window.openVault(other);
        QTRY_VERIFY(!window.desk());
        QVERIFY(!instance.raiseRunning(scratch.vaultDir()));
        QVERIFY(elsewhere([&] { return ui::SingleInstance(folder).raiseRunning(other); }));
    }

    void twoPrograms()
    {
        if (!qEnvironmentVariableIsSet("WARDBOOK_PROGRAM"))
            QSKIP("the program is named by the test runner");
        const Scratch scratch;
        scratch.create();
        const auto first = startProgram(scratch, {scratch.vaultDir()});
        QVERIFY(listens(scratch, scratch.vaultDir()));
        const auto second = startProgram(scratch, {scratch.vaultDir() + QStringLiteral("/vault.json")});
        QVERIFY(QTest::qWaitFor([&] { return second->state() == QProcess::NotRunning; }, 60000));
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        // "--new-window" starts all the same, and goes when it is told to.
        const auto third = startProgram(scratch, {QStringLiteral("--new-window"), scratch.vaultDir()});
        QVERIFY(third->waitForStarted(60000));
#ifdef Q_OS_UNIX
        ::kill(pid_t(first->processId()), SIGTERM);
        QVERIFY(QTest::qWaitFor([&] { return first->state() == QProcess::NotRunning; }, 60000));
        QCOMPARE(first->exitStatus(), QProcess::NormalExit);
        QCOMPARE(first->exitCode(), 0);
#endif
        QCOMPARE(third->state(), QProcess::Running);
        third->kill();
        third->waitForFinished();
    }
};

QTEST_MAIN(TstSingleInstance)
#include "tst_single_instance.moc"
