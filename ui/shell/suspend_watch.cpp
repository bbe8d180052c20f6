// Interface: org.freedesktop.login1.Manager, signal PrepareForSleep and method Inhibit with mode "delay".
#include "ui/shell/suspend_watch.h"
#include "ui/shell/shell_tr.h"
#ifdef WARDBOOK_DBUS
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
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kManager, QStringLiteral("PrepareForSleep"), this,
                SLOT(prepareForSleep(bool)));
    takeDelay();
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
        Q_EMIT aboutToSleep();
    else
        takeDelay();
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
void SuspendWatch::released() {}

#endif

SuspendWatch::~SuspendWatch() = default;

} // namespace wardbook::ui
