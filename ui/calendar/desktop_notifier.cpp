// Interface: org.freedesktop.Notifications, Desktop Notifications Specification 1.2.
#include "ui/calendar/desktop_notifier.h"
#include "ui/calendar/calendar_page_tr.h"
#include <QApplication>
#include <QMainWindow>
#include <QPointer>
#ifdef WARDBOOK_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace wardbook::ui {

void raiseProgramWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (!qobject_cast<QMainWindow*>(window))
            continue;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
    }
}

DesktopNotifier::~DesktopNotifier()
{
    withdrawAll();
}

#ifdef WARDBOOK_DBUS

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications"),
              kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kTimeoutMs = 5000;
constexpr int kServersOwnTime = -1; ///< how long a notice stays
constexpr uchar kNormal = 1, kCritical = 2;

QDBusMessage call(const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, method);
    message.setArguments(arguments);
    return message;
}

/// The answer's watcher outlives whoever asked: a notice that appears after that has to be closed.
void ask(const QDBusMessage& message, const std::function<void(const QDBusMessage& answer)>& then)
{
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, kTimeoutMs),
                                                QCoreApplication::instance());
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, then] {
        then(watcher->reply());
        watcher->deleteLater();
    });
}

void closeNotice(uint id)
{
    if (id != 0)
        QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("CloseNotification"), {id}), kTimeoutMs);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_connected = true;
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                SLOT(notificationClosed(uint, uint)));
}

/// Some servers read the text as markup and some don't: names of records may hold < and &.
void DesktopNotifier::askAbilities()
{
    const QPointer<DesktopNotifier> self(this);
    ask(call(QStringLiteral("GetCapabilities")), [self](const QDBusMessage& answer) {
        if (!self)
            return;
        self->m_knowsAbilities = true;
        self->m_markup = answer.arguments().value(0).toStringList().contains(QStringLiteral("body-markup"));
        const auto waiting = std::exchange(self->m_waiting, {});
        for (const auto& [place, notice] : waiting)
            self->send(place, notice);
    });
}

void DesktopNotifier::show(const QString& place, const DesktopNotice& notice, std::function<void()> clicked)
{
    if (!m_connected)
        return;
    Shown& shown = m_shown[place];
    shown.asked = ++m_asked;
    shown.clicked = std::move(clicked);
    if (m_knowsAbilities)
        return send(place, notice);
    m_waiting.append({place, notice});
    if (m_waiting.size() == 1)
        askAbilities();
}

void DesktopNotifier::send(const QString& place, const DesktopNotice& notice)
{
    const Shown& shown = m_shown[place];
    const QVariantMap hints{
        {QStringLiteral("transient"), true},
        {QStringLiteral("desktop-entry"), QStringLiteral("wardbook")},
        {QStringLiteral("urgency"), QVariant::fromValue(notice.urgent ? kCritical : kNormal)}};
    const QString text = m_markup ? notice.text.toHtmlEscaped() : notice.text;
    const QStringList actions{QStringLiteral("default"), CalendarPageTr::tr("Open")};
    const QPointer<DesktopNotifier> self(this);
    const quint64 asked = shown.asked;
    ask(call(QStringLiteral("Notify"), {CalendarPageTr::tr("Wardbook"), shown.id, QStringLiteral("wardbook"),
                                        notice.title, text, actions, hints, kServersOwnTime}),
        [self, place, asked](const QDBusMessage& answer) {
            if (answer.type() != QDBusMessage::ReplyMessage)
                return; // nobody shows notices here
            const uint id = answer.arguments().value(0).toUInt();
            if (!self || !self->m_shown.contains(place))
                return closeNotice(id);
            Shown& now = self->m_shown[place];
            if (now.asked < asked)
                return closeNotice(id);
            if (now.id != id)
                closeNotice(now.id);
            now.id = id;
        });
}

void DesktopNotifier::withdrawAll()
{
    m_waiting.clear();
    const auto shown = std::exchange(m_shown, {});
    for (const Shown& each : shown)
        closeNotice(each.id);
}

void DesktopNotifier::actionInvoked(uint id, const QString&)
{
    for (auto each = m_shown.begin(); each != m_shown.end(); ++each) {
        if (each->id != id)
            continue;
        const auto clicked = each->clicked;
        m_shown.erase(each); // what it opens may lock the vault, and this object goes
        closeNotice(id);
        if (clicked)
            clicked();
        return;
    }
}

void DesktopNotifier::notificationClosed(uint id, uint)
{
    m_shown.removeIf([id](const auto& each) { return each.value().id == id; });
}

#else

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent) {}
void DesktopNotifier::show(const QString&, const DesktopNotice&, std::function<void()>) {}
void DesktopNotifier::withdrawAll() {}
void DesktopNotifier::actionInvoked(uint, const QString&) {}
void DesktopNotifier::notificationClosed(uint, uint) {}
void DesktopNotifier::askAbilities() {}
void DesktopNotifier::send(const QString&, const DesktopNotice&) {}

#endif

} // namespace wardbook::ui
