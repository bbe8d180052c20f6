#pragma once
#include "oversight/check_engine.h"
#include <QHash>
#include <functional>

/// What the vault says about findings: accepted until when, and what was opened to mend them.
namespace wardbook::oversight {

/// Rule and record as one text: what a remediation's field `check` holds.
QString findingKey(const QString& rule, const QString& uid);

/// What is being done about a finding.
enum class Handling { None, Remediation, Proposed, Accepted };

/// As of a day; small, as people write each of these by hand.
class FindingRecords
{
public:
    FindingRecords(ledger::Reader& reader, QDate today);
    /// Adds what is known about this finding.
    void fill(Finding& finding) const;
    /// Calls `each` for every finding that something is done about, by rule and uid; also for those that are
    /// found no more.
    void forEach(
        const std::function<void(const QString& rule, const QString& uid, Handling handling)>& each) const;
    /// How many of a rule's findings are accepted.
    int acceptedAmong(ledger::Reader& reader, const CheckRule& rule, const QList<qint64>& ids) const;

private:
    struct Accepted
    {
        QString rule, uid, by, reason;
        QDate until;
        qint64 id = 0;
        bool proposed = false;
    };
    QHash<QString, Accepted> m_accepted;   ///< by findingKey()
    QHash<QString, qint64> m_remediations; ///< by findingKey(): those not closed
};

} // namespace wardbook::oversight
