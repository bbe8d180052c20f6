#include "ui/shell/shell_tr.h"
#include "ui/shown_window.h"
#include "vault/vault.h"
#ifdef QT_DBUS_LIB
#include "ui/notice_bus.h"
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <poll.h>
#include <thread>
#include <unistd.h>
#endif

using namespace wardbook;
using namespace wardbook::shelltest;

#ifdef QT_DBUS_LIB

/// org.freedesktop.login1 as far as programs ask it to wait before sleep, and of one session.
class Session : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
Q_SIGNALS:
    void Lock();
    void Unlock();
};

class Login : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    explicit Login(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("login")))
    {
        const auto all = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;
        m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this, all);
        m_bus.registerObject(QStringLiteral("/org/freedesktop/login1/session/_7"), &session, all);
        m_bus.registerService(QStringLiteral("org.freedesktop.login1"));
    }
    ~Login() override { QDBusConnection::disconnectFromBus(QStringLiteral("login")); }
    /// The end that is told when the program lets go of what it was given last; the caller closes it.
    int takeEnd() { return std::exchange(m_end, -1); }
    int asked = 0, sessionsAsked = 0;
    QString mode;
    Session session;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& how)
    {
        ++asked;
        mode = what + u'/' + how;
        int ends[2];
        if (::pipe(ends) != 0)
            return {};
        if (m_end >= 0)
            ::close(m_end);
        m_end = ends[0];
        QDBusUnixFileDescriptor given(ends[1]); // a copy of it
        ::close(ends[1]);
        return given;
    }
    QDBusObjectPath GetSessionByPID(uint)
    {
        ++sessionsAsked;
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_7"));
    }
    QDBusObjectPath GetSession(const QString&) { return GetSessionByPID(0); }

Q_SIGNALS:
    void PrepareForSleep(bool start);

private:
    QDBusConnection m_bus;
    int m_end = -1;
};

class ScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    explicit ScreenSaver(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("saver")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), this,
                             QDBusConnection::ExportAllSignals);
        m_bus.registerService(QStringLiteral("org.freedesktop.ScreenSaver"));
    }
    ~ScreenSaver() override { QDBusConnection::disconnectFromBus(QStringLiteral("saver")); }

Q_SIGNALS:
    void ActiveChanged(bool active);

private:
    QDBusConnection m_bus;
};

#endif

/// Sleep and the screen's lock, told by a logind and a screen saver of our own.
class TstSuspend : public QObject
{
    Q_OBJECT

#ifdef QT_DBUS_LIB
    noticetest::Bus m_bus;

    static bool closedSoon(int end)
    {
        pollfd waiting{end, POLLIN, 0};
        return ::poll(&waiting, 1, 0) == 1 && (waiting.revents & POLLHUP) != 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_bus.address().isEmpty())
            QSKIP("there is no dbus-daemon here");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.address().toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        qunsetenv("XDG_SESSION_ID");
    }
    void cleanup()
    {
        ui::settings().setValue(QStringLiteral("lockOnSuspend"), {});
        ui::settings().setValue(QStringLiteral("lockWithScreen"), {});
        ui::waitForTasks();
        clock::setSource({});
    }

    void locksBeforeSleepBegins()
    {
        Login login(m_bus.address());
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        QVERIFY2(unlock(window), gui::problem());
        QTRY_COMPARE(login.asked, 1);
        QCOMPARE(login.mode, QStringLiteral("sleep/delay"));
        QVERIFY(vault::openedBy(shown.scratch.vaultDir()));
        const int end = login.takeEnd();
        QVERIFY(!closedSoon(end));
        // As logind does: sleep begins the moment the program lets go. By then nobody has the vault open.
        bool openWhenSleepBegan = true;
        std::thread kernel([&] {
            pollfd waiting{end, POLLIN, 0};
            ::poll(&waiting, 1, 60000);
            openWhenSleepBegan = vault::openedBy(shown.scratch.vaultDir()).has_value();
        });
        Q_EMIT login.PrepareForSleep(true);
        const bool released = QTest::qWaitFor([&] { return closedSoon(end); }, 50000);
        kernel.join();
        ::close(end);
        QVERIFY(released);
        QVERIFY(!openWhenSleepBegan);
        QVERIFY(!window.unlocked());
        GUI_SAYS(&window, ui::ShellTr::tr("Locked because the computer went to sleep."));
        // Awake again it asks for the next time, also on the unlock page: there sleep need not wait long.
        Q_EMIT login.PrepareForSleep(false);
        QTRY_COMPARE(login.asked, 2);
        const int second = login.takeEnd();
        Q_EMIT login.PrepareForSleep(true);
        QTRY_VERIFY(closedSoon(second));
        ::close(second);
    }

    void staysOpenWhereThePersonWantsIt()
    {
        const Scratch scratch;
        scratch.create();
        Login login(m_bus.address());
        ui::settings().setValue(QStringLiteral("lockOnSuspend"), false);
        // A limit that runs while the computer sleeps: on waking its time is the one of then.
        qint64 now = 1'780'000'000'000;
        clock::setSource([&] { return now; });
        QList<qint64> readAt;
        ui::Program parts = program();
        parts.pages = [&readAt](const ledger::RegisterSet&) {
            ui::PageEntry entry{
                QStringLiteral("first"), QString(), QStringLiteral("database"), QStringLiteral("事件"),
                [](ui::Services&, QWidget* parent) { return new NotePage(QStringLiteral("first"), parent); }};
            entry.clock = [&readAt](ledger::Reader&, qint64 nowMs) {
                readAt.append(nowMs);
                return std::optional<ui::DeskClock>();
            };
            return QList<ui::PageEntry>{entry};
        };
        ui::MainWindow window(parts);
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
        QTRY_COMPARE(login.asked, 1);
        QTRY_VERIFY(!readAt.isEmpty());
        const int end = login.takeEnd();
        Q_EMIT login.PrepareForSleep(true);
        QTRY_VERIFY(closedSoon(end));
        ::close(end);
        QVERIFY(window.unlocked());
        const qsizetype before = readAt.size();
        now += 8 * 3600 * 1000;
        Q_EMIT login.PrepareForSleep(false);
        QTRY_VERIFY(readAt.size() > before);
        QVERIFY(readAt.constLast() >= now);
        QTRY_COMPARE(login.asked, 2);
    }

    void locksWithTheSession()
    {
        Login login(m_bus.address());
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        QVERIFY2(unlock(window), gui::problem());
        QTRY_VERIFY(login.sessionsAsked > 0);
        ui::settings().setValue(QStringLiteral("lockWithScreen"), false);
        Q_EMIT login.session.Lock();
        Q_EMIT login.PrepareForSleep(false); // what comes after it has been heard when this has
        QTRY_VERIFY(login.asked >= 2);
        QVERIFY(window.unlocked());
        ui::settings().setValue(QStringLiteral("lockWithScreen"), true);
        Q_EMIT login.session.Lock();
        QTRY_VERIFY(!window.unlocked());
    }

    void locksWithTheScreenSaver()
    {
        ScreenSaver saver(m_bus.address());
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        QVERIFY2(unlock(window), gui::problem());
        Q_EMIT saver.ActiveChanged(false);
        Q_EMIT saver.ActiveChanged(true);
        QTRY_VERIFY(!window.unlocked());
        GUI_SAYS(&window, ui::ShellTr::tr("Locked together with the screen."));
    }
#else
private Q_SLOTS:
    void nothingToTell()
    {
        QSKIP("built without D-Bus");
    }
#endif
};

QTEST_MAIN(TstSuspend)
#include "tst_suspend.moc"
