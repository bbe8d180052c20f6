#pragma once
#include "oversight/finding_records.h"
#include <span>

/// Findings as lists that people narrow: ids only, however many there are; words for those that are shown.
namespace wardbook::oversight {

/// Empty lists let everything pass.
struct FindingFilter
{
    QStringList rules, severities, registers;
    QStringList departments;  ///< ids
    QList<Handling> handling; ///< empty: all but what is accepted
    QString find;             ///< in the record (as its list searches) or the rule's name
    bool any() const;
};

/// What a member may know of.
struct FindingScope
{
    QStringList hidden;        ///< registers that the role may not see
    qint64 onlyDepartment = 0; ///< 0: every one
    static FindingScope of(people::Workspace& workspace);
};

/// Which finding: a rule and a record.
struct FindingKey
{
    int rule = 0; ///< place in CheckRules::rules
    qint64 record = 0;
    bool operator==(const FindingKey&) const = default;
};

/// Findings that pass a filter, with the counts beside them.
struct FindingList
{
    QList<FindingKey> keys;   ///< what passes the filter, gravest first
    QHash<QString, int> open; ///< by rule, whatever the filter says; accepted ones aren't in it
    FindingCounts counts;     ///< the same
    QList<QString> registers; ///< that something was found in, in the order of their lists
    qint64 total = 0;         ///< all, accepted ones too
};

/// A worker's; the reader decides what "now" is. Throws Cancelled.
FindingList listFindings(ledger::Reader& reader, const CheckRules& rules, const Findings& findings,
                         QDate today, const FindingFilter& filter, const FindingScope& scope);
/// In the order of the keys; a record that is gone gives an empty one.
QList<Finding> wordsOf(ledger::Reader& reader, const CheckRules& rules, QDate today,
                       std::span<const FindingKey> keys);

} // namespace wardbook::oversight
