#pragma once
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QStandardPaths>
#include <QVariantMap>

/// A session bus of our own, and a desktop on it that shows notices: for tests.
namespace wardbook::noticetest {

/// dbus-daemon as a child; `address()` is empty where there is none.
class Bus
{
public:
    Bus()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            return;
        m_process.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                  QStringLiteral("--print-address=1")});
        if (m_process.waitForReadyRead(10000))
            m_address = QString::fromUtf8(m_process.readLine()).trimmed();
    }
    ~Bus()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

struct Notice
{
    QString title, text;
    QStringList actions;
    QVariantMap hints;
};

/// org.freedesktop.Notifications with body-markup, as the common desktops have it.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit Desktop(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("desktop")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    ~Desktop() override { QDBusConnection::disconnectFromBus(QStringLiteral("desktop")); }
    QStringList titles() const
    {
        QStringList all;
        for (const Notice& notice : shown)
            all << notice.title;
        return all;
    }
    bool says(const QString& words) const
    {
        for (const Notice& notice : everything)
            if (notice.title.contains(words) || notice.text.contains(words))
                return true;
        return false;
    }
    void click(uint id) { Q_EMIT ActionInvoked(id, QStringLiteral("default")); }

    QMap<uint, Notice> shown; ///< now, by id
    QList<Notice> everything; ///< ever

public Q_SLOTS:
    QStringList GetCapabilities() const
    {
        return {QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
    }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        const uint id = replaces != 0 ? replaces : ++m_last;
        shown.insert(id, {title, text, actions, hints});
        everything.append(shown.value(id));
        return id;
    }
    void CloseNotification(uint id)
    {
        if (shown.remove(id) > 0)
            Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    uint m_last = 0;
};

} // namespace wardbook::noticetest
