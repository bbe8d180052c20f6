#pragma once
#include <QObject>
#include <memory>

namespace wardbook::ui {

/// Tells when the computer is about to sleep (systemd-logind), and asks it to wait a moment for the answer;
/// when it woke up; and when the person's session was locked: logind's Lock, or the desktop's screen saver.
/// Does nothing where there is no D-Bus. GUI thread.
class SuspendWatch : public QObject
{
    Q_OBJECT
public:
    explicit SuspendWatch(QObject* parent);
    ~SuspendWatch() override;
    void released(); ///< locked now: sleep may begin

Q_SIGNALS:
    void aboutToSleep();
    void wokeUp();
    void screenLocked();

private Q_SLOTS:
    void prepareForSleep(bool start);
    void sessionLocked();
    void screenSaverActive(bool active);

private:
    void takeDelay();
    void watchSession();
    void watchScreenSaver();
    struct Delay;
    std::unique_ptr<Delay> m_delay;
};

} // namespace wardbook::ui
