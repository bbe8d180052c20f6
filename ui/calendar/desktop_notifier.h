#pragma once
#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

class QDBusMessage;

namespace wardbook::ui {

/// A notice for the desktop's own service.
struct DesktopNotice
{
    QString title, text;
    bool urgent = false;
};

/// Notices of the desktop (freedesktop, org.freedesktop.Notifications) that leave no trace in its history.
/// Where there is no session bus or nobody shows notices, nothing happens. When it goes, so do its notices.
/// GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject* parent = nullptr);
    ~DesktopNotifier() override;
    /// `clicked`: the person chose it. A notice for a place takes the one that is shown for it.
    void show(const QString& place, const DesktopNotice& notice, std::function<void()> clicked);
    void withdrawAll();

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);

private:
    void askAbilities();
    void send(const QString& place, const DesktopNotice& notice);
    struct Shown
    {
        uint id = 0;       ///< of the server; 0: not answered yet
        quint64 asked = 0; ///< which show() it is of
        std::function<void()> clicked;
    };
    QHash<QString, Shown> m_shown;                      ///< by place
    QList<std::pair<QString, DesktopNotice>> m_waiting; ///< until the abilities are known
    quint64 m_asked = 0;
    bool m_connected = false, m_knowsAbilities = false, m_markup = false;
};

/// The program's window to the front, from behind others or from the task bar.
void raiseProgramWindow();

} // namespace wardbook::ui
