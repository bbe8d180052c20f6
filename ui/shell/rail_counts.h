#pragma once
#include "ledger/ledger.h"
#include "ui/kit/page.h"
#include "ui/kit/serial_worker.h"
#include <QObject>
#include <mutex>

namespace wardbook::ui {

/// Reads the numbers beside the pages' names in the background. Changes that come while a number is being
/// read are read once more afterwards. GUI thread; the destructor interrupts and waits.
class RailCounts : public QObject
{
    Q_OBJECT
public:
    /// `department`: see PageEntry::count.
    RailCounts(const ledger::Ledger& ledger, QList<PageEntry> entries, qint64 department,
               QObject* parent = nullptr);
    ~RailCounts() override;

Q_SIGNALS:
    void counted(const QString& pageId, int count);

private:
    void ask(const PageEntry& entry);
    void read(const PageEntry& entry);
    const ledger::Ledger& m_ledger;
    const qint64 m_department;
    QList<PageEntry> m_entries; ///< those that count something
    QSet<QString> m_reading, m_again;
    std::mutex m_mutex; ///< guards the pointer against interrupt()
    std::unique_ptr<ledger::Reader> m_reader;
    SerialWorker m_worker; ///< last: it stops first
};

} // namespace wardbook::ui
