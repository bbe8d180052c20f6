#pragma once
#include <QObject>

class QSocketNotifier;

namespace wardbook::ui {

/// The system asks the program to end (SIGTERM at shutdown, SIGHUP when a terminal goes, SIGINT): said on
/// the GUI thread, once. A second signal of the kind ends the program at once, as it does for others. One per
/// process; does nothing where there are no such signals.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitWanted();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace wardbook::ui
