// Interfaces: org.freedesktop.login1.Manager (signal PrepareForSleep, method Inhibit with mode "delay"),
// org.freedesktop.login1.Session (signal Lock), org.freedesktop.ScreenSaver and org.gnome.ScreenSaver (signal
// ActiveChanged).
#include "ui/shell/suspend_watch.h"
#include "ui/shell/shell_tr.h"
#ifdef WARDBOOK_DBUS
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

namespace wardbook::ui {

#ifdef WARDBOOK_DBUS

namespace {
const QString kService = QStringLiteral("org.freedesktop.login1"),
              kPath = QStringLiteral("/org/freedesktop/login1"),
              kManager = QStringLiteral("org.freedesktop.login1.Manager");
}

struct SuspendWatch::Delay
{
    QDBusUnixFileDescriptor held; ///< sleep waits while this is open, at most a few seconds
};

SuspendWatch::SuspendWatch(QObject* parent) : QObject(parent), m_delay(std::make_unique<Delay>())
{
    watchScreenSaver();
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kManager, QStringLiteral("PrepareForSleep"), this,
                SLOT(prepareForSleep(bool)));
    takeDelay();
    watchSession();
}

/// Signals of a session come from its own object, whose path only logind knows.
void SuspendWatch::watchSession()
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kManager,
                                                       id.isEmpty() ? QStringLiteral("GetSessionByPID")
                                                                    : QStringLiteral("GetSession"));
    if (id.isEmpty())
        call << quint32(QCoreApplication::applicationPid());
    else
        call << id;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusObjectPath> reply = *answer;
        if (reply.isValid())
            QDBusConnection::systemBus().connect(kService, reply.value().path(),
                                                 QStringLiteral("org.freedesktop.login1.Session"),
                                                 QStringLiteral("Lock"), this, SLOT(sessionLocked()));
        answer->deleteLater();
    });
}

void SuspendWatch::watchScreenSaver()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        bus.connect({}, {}, QLatin1String(name), QStringLiteral("ActiveChanged"), this,
                    SLOT(screenSaverActive(bool)));
}

void SuspendWatch::sessionLocked()
{
    Q_EMIT screenLocked();
}

void SuspendWatch::screenSaverActive(bool active)
{
    if (active)
        Q_EMIT screenLocked();
}

void SuspendWatch::takeDelay()
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kManager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Wardbook")
         << ShellTr::tr("Lock the vault before sleep") << QStringLiteral("delay");
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
        if (reply.isValid())
            m_delay->held = reply.value();
        answer->deleteLater();
    });
}

void SuspendWatch::prepareForSleep(bool start)
{
    if (start)
        return Q_EMIT aboutToSleep();
    takeDelay();
    Q_EMIT wokeUp();
}

void SuspendWatch::released()
{
    m_delay->held = {};
}

#else

struct SuspendWatch::Delay
{
};
SuspendWatch::SuspendWatch(QObject* parent) : QObject(parent) {}
void SuspendWatch::takeDelay() {}
void SuspendWatch::prepareForSleep(bool) {}
void SuspendWatch::sessionLocked() {}
void SuspendWatch::screenSaverActive(bool) {}
void SuspendWatch::watchSession() {}
void SuspendWatch::watchScreenSaver() {}
void SuspendWatch::released() {}

#endif

SuspendWatch::~SuspendWatch() = default;

} // namespace wardbook::ui
