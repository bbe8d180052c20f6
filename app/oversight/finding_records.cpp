#include "oversight/finding_records.h"
#include "fields/accepted_finding.h"
#include "ledger/record_fields.h"
#include "oversight/action_record.h"

namespace wardbook::oversight {

namespace fa = fields::accepted_finding;

QString findingKey(const QString& rule, const QString& uid)
{
    return rule + u'@' + uid;
}

FindingRecords::FindingRecords(ledger::Reader& reader, QDate today)
{
    reader.forEach(QLatin1String(fa::kRegister), [&](const ledger::Record& record) {
        const bool proposed = record.state == QLatin1String("proposed");
        if (!proposed && record.state != QLatin1String("accepted"))
            return;
        const ledger::RecordFields fields(reader, fa::kRegister, record);
        Accepted each{fields.text(fa::rule),
                      fields.text(fa::record),
                      fields.text(fa::approved_by),
                      fields.text(fa::reason),
                      fields.date(fa::until),
                      record.id,
                      proposed};
        if (each.until < today)
            return; // over: the finding is open again
        const QString key = findingKey(each.rule, each.uid);
        if (const auto known = m_accepted.constFind(key);
            known != m_accepted.constEnd() && !known->proposed && proposed)
            return;
        m_accepted.insert(key, each);
    });
    reader.forEachWith(remediationRegister(), QLatin1String(field::source), QStringLiteral("check"),
                       [&](const ledger::Record& record) {
                           const ledger::RecordFields fields(reader, field::kRegister, record);
                           if (record.state != QLatin1String("closed"))
                               m_remediations.insert(fields.text(field::check), record.id);
                       });
}

void FindingRecords::fill(Finding& finding) const
{
    const QString key = findingKey(finding.rule, finding.uid);
    finding.remediation = m_remediations.value(key);
    const auto accepted = m_accepted.constFind(key);
    if (accepted == m_accepted.constEnd())
        return;
    finding.accepted = accepted->id;
    finding.proposed = accepted->proposed;
    if (accepted->proposed)
        return;
    finding.acceptedBy = accepted->by;
    finding.acceptedReason = accepted->reason;
    finding.acceptedUntil = accepted->until;
}

void FindingRecords::forEach(const std::function<void(const QString&, const QString&, Handling)>& each) const
{
    for (const Accepted& one : m_accepted)
        each(one.rule, one.uid, one.proposed ? Handling::Proposed : Handling::Accepted);
    for (auto it = m_remediations.cbegin(); it != m_remediations.cend(); ++it)
        if (!m_accepted.contains(it.key()))
            each(it.key().section(u'@', 0, 0), it.key().section(u'@', 1), Handling::Remediation);
}

int FindingRecords::acceptedAmong(ledger::Reader& reader, const CheckRule& rule,
                                  const QList<qint64>& ids) const
{
    int count = 0;
    for (const Accepted& each : m_accepted) {
        if (each.proposed || each.rule != rule.id)
            continue;
        const auto record = reader.findByUid(rule.test.registerId, each.uid);
        count += record && std::binary_search(ids.begin(), ids.end(), record->id) ? 1 : 0;
    }
    return count;
}

} // namespace wardbook::oversight
