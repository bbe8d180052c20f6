#pragma once
#include "ui/kit/page.h"
#include <QIcon>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace wardbook::ui {

/// What the tray's icon says. While the vault is locked it knows no clock: only that something is near.
struct TrayFace
{
    enum class Mark { None, Soon, Late, Drill };
    bool unlocked = false;
    Mark mark = Mark::None;
    QString tip;
    bool operator==(const TrayFace&) const = default;
};

/// `discreet`: without what the limit is of, as whoever passes may read it.
TrayFace trayFace(bool unlocked, const DeskClock* clock, qint64 nowMs, bool lockedNear, bool discreet);
/// Urgency is a colour and a sign of its own, so that it can be told without the colour.
QIcon trayIcon(const TrayFace& face);

/// The program's place in the tray, if the desktop has one and the person wants it (setting "tray"): the
/// nearest legal limit, locking, quitting. GUI thread.
class TrayClock : public QObject
{
    Q_OBJECT
public:
    explicit TrayClock(QObject* parent);
    ~TrayClock() override;
    /// Whether the desktop has a tray; a test can say so instead of it.
    static bool offered();
    static void setOfferedForTests(bool offered);
    bool shown() const { return m_icon != nullptr; } ///< closing the window may leave it there

    void setTime(std::function<qint64()> nowMs);
    void setLockedNear(std::function<bool()> isNear) { m_near = std::move(isNear); }
    void setUnlocked(bool unlocked);
    void setClock(const DeskClock* clock); ///< null: none
    void remake(); ///< in the language of now, which is changed later than its setting
    const TrayFace& face() const { return m_face; }
    QMenu* menu() const { return m_menu.get(); }

Q_SIGNALS:
    void showWanted();
    void lockWanted();
    void quitWanted();

private:
    void update();
    std::function<qint64()> m_nowMs;
    std::function<bool()> m_near;
    bool m_unlocked = false;
    std::optional<DeskClock> m_clock;
    TrayFace m_face;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_what = nullptr, *m_lock = nullptr;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace wardbook::ui
