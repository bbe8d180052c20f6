#pragma once
#include "ui/kit/serial_worker.h"
#include "ui/kit/services.h"
#include "ui/overview/overview_facts.h"
#include <QElapsedTimer>
#include <mutex>

namespace wardbook::ledger {
class Reader;
}

namespace wardbook::ui {

/// Reads the overview's facts off the GUI thread on a reader of its own, part by part, the work first. What
/// is asked for while it reads is read once more afterwards. GUI thread; the destructor interrupts and waits.
class OverviewSource : public QObject
{
    Q_OBJECT
public:
    explicit OverviewSource(Services& services, QObject* parent = nullptr);
    ~OverviewSource() override;
    const OverviewFacts& facts() const { return m_facts; }
    bool sees(OverviewPart part) const { return (m_seen & part) != 0; } ///< this role may
    /// Of parts that this role may not see nothing is read.
    void read(int parts);
    /// What the checks found; the duties of the laws are counted with it.
    void setFindings(std::shared_ptr<const oversight::CheckRules> rules,
                     std::shared_ptr<const oversight::Findings> findings);
    /// A change in this register (empty: in any): what was counted of it is counted again.
    void noteChanged(const QString& registerId) { m_changed.insert(registerId); }
    bool reading() const { return m_reading; }
    qint64 lastMs() const { return m_lastMs; } ///< how long the last reading took
    /// Runs `work` on the same worker, then `done` on the GUI thread unless this is gone.
    void run(std::function<void(ledger::Reader&)> work, std::function<void()> done);

Q_SIGNALS:
    void changed(int parts);
    void failed(const QString& text);
    void idle(); ///< everything that was asked for was read

private:
    using Deliver = std::function<void(OverviewFacts&)>;
    int partsSeen() const;
    void next();
    void post(int part, std::function<Deliver(ledger::Reader&)> work);
    Deliver readWork(ledger::Reader& reader);
    Deliver readCompliance(ledger::Reader& reader, QDate today,
                           const std::shared_ptr<const oversight::CheckRules>& rules,
                           const std::shared_ptr<const oversight::Findings>& findings,
                           const QSet<QString>& changed);
    ledger::Reader& reader();

    Services& m_services;
    people::Workspace& m_workspace;
    const qint64 m_department;
    const int m_seen;
    OverviewFacts m_facts;
    std::shared_ptr<const oversight::CheckRules> m_rules;
    std::shared_ptr<const oversight::Findings> m_findings;
    QSet<QString> m_changed; ///< registers, since the duties of the laws were counted
    int m_wanted = 0, m_pending = 0;
    bool m_reading = false;
    QElapsedTimer m_since;
    qint64 m_lastMs = 0;
    std::unique_ptr<oversight::ObligationReader> m_obligations; ///< worker only
    std::mutex m_mutex;                                         ///< guards the pointer against interrupt()
    std::unique_ptr<ledger::Reader> m_reader;
    Progress m_life;       ///< cancelled by the destructor
    SerialWorker m_worker; ///< last: it stops first
};

} // namespace wardbook::ui
