#pragma once
#include <QObject>

namespace wardbook::ui {

/// The one timer behind everything that counts seconds, on the full second; it runs only while somebody
/// listens. GUI thread.
class SecondTick : public QObject
{
    Q_OBJECT
public:
    static SecondTick& instance();

Q_SIGNALS:
    void tick();

protected:
    void connectNotify(const QMetaMethod& signal) override;
    void timerEvent(QTimerEvent* event) override;

private:
    SecondTick() = default;
    int m_timer = 0;
};

} // namespace wardbook::ui
