#pragma once
#include "ledger/ledger.h"
#include "ui/kit/serial_worker.h"
#include <QObject>
#include <QPointer>
#include <atomic>

namespace wardbook::ui {

/// Reads for the pages of drills on one worker thread with a reader of its own. `done` runs on the GUI
/// thread while `context` lives. The destructor interrupts and waits.
class DrillSource : public QObject
{
    Q_OBJECT
public:
    explicit DrillSource(const ledger::Ledger& ledger, QObject* parent = nullptr);
    ~DrillSource() override;
    void read(QObject* context, std::function<void(ledger::Reader&)> work, std::function<void()> done);

Q_SIGNALS:
    void failed(const QString& text);

private:
    ledger::Reader& reader(); ///< worker only
    const ledger::Ledger& m_ledger;
    std::unique_ptr<ledger::Reader> m_reader; ///< made and used on the worker
    std::mutex m_mutex;                       ///< guards the pointer against interrupt()
    std::atomic<bool> m_ending{false};
    SerialWorker m_worker;
};

} // namespace wardbook::ui
