#pragma once
#include "ledger/ledger.h"
#include "ui/kit/page.h"
#include "ui/kit/serial_worker.h"
#include <QObject>
#include <mutex>

namespace wardbook::ui {

/// Reads in the background what the window shows of pages that nobody opened yet: the numbers in the rail and
/// the clocks in the top bar. Changes that come while something is being read are read once more afterwards.
/// GUI thread; the destructor interrupts and waits.
class PageFacts : public QObject
{
    Q_OBJECT
public:
    /// `department`: see PageEntry::count. `nowMs`: see Services::nowMs; called on the worker.
    PageFacts(const ledger::Ledger& ledger, const QList<PageEntry>& entries, qint64 department,
              std::function<qint64()> nowMs = {}, QObject* parent = nullptr);
    ~PageFacts() override;
    /// Reads every clock anew: time alone can change which one is the nearest.
    void readClocks();

Q_SIGNALS:
    void counted(const QString& pageId, int count);
    void sendingRead(bool on);     ///< whether anything leaves the workstation by itself
    void lastActRead(qint64 atMs); ///< once: when the newest act was written
    void clockRead(const QString& pageId, const std::optional<wardbook::ui::DeskClock>& clock);

private:
    /// One thing to read: what it is called, when it changes, and what to do with it on the GUI thread.
    struct Fact
    {
        QString id;
        QStringList registers;
        std::function<std::function<void()>(ledger::Reader&)> read;
        bool clock = false;
    };
    void addCount(const PageEntry& entry);
    void addClock(const PageEntry& entry);
    void addLastAct();
    void addSending();
    void ask(const Fact& fact);
    void read(const Fact& fact);
    const ledger::Ledger& m_ledger;
    const qint64 m_department;
    std::function<qint64()> m_nowMs;
    QList<Fact> m_facts;
    QSet<QString> m_reading, m_again;
    std::mutex m_mutex; ///< guards the pointer against interrupt()
    std::unique_ptr<ledger::Reader> m_reader;
    SerialWorker m_worker; ///< last: it stops first
};

} // namespace wardbook::ui
