#pragma once
#include <QObject>
#include <memory>

namespace wardbook::ui {

/// Tells when the computer is about to sleep (systemd-logind), and asks it to wait a moment for the answer.
/// Does nothing where there is no logind or no D-Bus.
class SuspendWatch : public QObject
{
    Q_OBJECT
public:
    explicit SuspendWatch(QObject* parent);
    ~SuspendWatch() override;
    void released(); ///< locked now: sleep may begin

Q_SIGNALS:
    void aboutToSleep();

private Q_SLOTS:
    void prepareForSleep(bool start);

private:
    void takeDelay();
    struct Delay;
    std::unique_ptr<Delay> m_delay;
};

} // namespace wardbook::ui
