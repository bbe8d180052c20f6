#pragma once
#include "base/progress.h"
#include "ledger/link_memory.h"
#include "oversight/check_rules.h"
#include "people/workspace.h"
#include <QDate>
#include <QMap>

/// What does not hold across the registers, now.
namespace wardbook::oversight {

/// Findings by rule: ids of records in order. Small even when there are many.
struct Findings
{
    QMap<QString, QList<qint64>> byRule; ///< rules that found nothing aren't in it
    qint64 actSeq = 0;                   ///< as of this act
    QDate day;
    qint64 total() const;
};

/// Runs rules; keeps what it found and asks again only what an act may have changed. Belongs to one thread
/// (with its reader); cheap to make.
class CheckEngine
{
public:
    CheckEngine(std::shared_ptr<const CheckRules> rules, const ledger::RegisterSet& registers);
    /// Everything, each register read once; < 2 s on 1,000,000 records. `beside`: a second reader of the same
    /// vault, used on a thread of its own meanwhile. Throws Cancelled; what was found before then stays.
    const Findings& run(ledger::Reader& reader, QDate today, const Progress& progress = {},
                        ledger::Reader* beside = nullptr);
    /// Reads what update() would otherwise look for among all records: worth it when more acts are expected.
    void prepareUpdates(ledger::Reader& reader, const Progress& progress = {});
    /// After an act: only rules that the register touches, and of them only the records that it may have
    /// changed the answer for; < 50 ms on 100,000 records. Empty ids: many, the rules run again. On another
    /// day than the last time everything runs.
    const Findings& update(ledger::Reader& reader, QDate today, const QString& registerId,
                           const QList<qint64>& ids);
    const Findings& findings() const { return m_findings; }
    const std::shared_ptr<const CheckRules>& rules() const { return m_rules; }

private:
    struct Prepared
    {
        const CheckRule* rule;
        ledger::RecordQuery query;
    };
    using Chosen = std::vector<const Prepared*>;
    /// Runs these whole.
    void runAll(ledger::Reader& reader, QDate today, const Chosen& chosen, const Progress& progress,
                ledger::Reader* beside = nullptr);
    void keep(const QString& rule, const QList<qint64>& ids);

    std::shared_ptr<const CheckRules> m_rules;
    std::vector<Prepared> m_prepared;
    Findings m_findings;
    ledger::LinkMemory m_links;
};

/// One finding as people read it.
struct Finding
{
    QString rule, registerId;
    qint64 record = 0;
    QString uid, code, title; ///< of the record
    Severity severity = Severity::Medium;
    QString ruleTitle; ///< the rule's name
    QString text, fix, law;
    bool verified = false;
    QString department;
    QString acceptedBy, acceptedReason; ///< while it is accepted
    QDate acceptedUntil;
    qint64 accepted = 0;    ///< accepted_finding, in force or waiting for approval
    bool proposed = false;  ///< `accepted` waits for approval
    qint64 remediation = 0; ///< what was opened for it and is not closed
};
/// In words, `offset` and `limit` over rules by severity; accepted ones are marked (accepted_finding in force
/// today).
QList<Finding> findingsOf(ledger::Reader& reader, const CheckRules& rules, const Findings& findings,
                          QDate today, const QString& rule = {}, int offset = 0, int limit = 200);
/// How many findings there are, by severity.
struct FindingCounts
{
    int high = 0, medium = 0, low = 0, accepted = 0; ///< accepted ones are in none of the others
};
FindingCounts countsOf(ledger::Reader& reader, const CheckRules& rules, const Findings& findings,
                       QDate today);
/// Rules that found something, high ones first, then in the pack's order; with how many.
QList<std::pair<const CheckRule*, qint64>> bySeverity(const CheckRules& rules, const Findings& findings);

/// What people do with findings; each an act.
class FindingService
{
public:
    explicit FindingService(people::Workspace& workspace) : m_workspace(workspace) {}
    /// Asks for it to be accepted until a day, with a reason; another person approves. Throws Invalid
    /// without a reason, for a day that has passed, and when it is accepted or proposed already.
    qint64 propose(const Finding& finding, const QString& reason, QDate until, QDate today);
    /// Throws Denied for who proposed it, Invalid when it is refused without saying why.
    void decide(qint64 accepted, qint64 rev, bool accept, const QString& opinion);
    /// Ends an acceptance before its day.
    void end(qint64 accepted, qint64 rev, const QString& reason);
    /// Into the list of everything that must be fixed; the one there is when it was opened before and is
    /// neither closed nor void. An invalid date: as the rules suggest for the severity.
    qint64 openRemediation(const Finding& finding, QDate due, QDate today);

private:
    people::Workspace& m_workspace;
};

} // namespace wardbook::oversight
