#include "oversight/check_engine.h"

namespace wardbook::oversight {

namespace {

/// From here on asking about all records is quicker than about each.
constexpr qsizetype kManyRecords = 5000;

qint64 lastAct(ledger::Reader& reader)
{
    ledger::ActQuery newest;
    newest.limit = 1;
    const QList<ledger::ActEntry> acts = reader.acts(newest);
    return acts.isEmpty() ? 0 : acts.first().seq;
}

/// `found` without `asked`, with `now`; all in order.
QList<qint64> replaced(const QList<qint64>& found, const QList<qint64>& asked, const QList<qint64>& now)
{
    QList<qint64> rest, all;
    std::set_difference(found.begin(), found.end(), asked.begin(), asked.end(), std::back_inserter(rest));
    std::set_union(rest.begin(), rest.end(), now.begin(), now.end(), std::back_inserter(all));
    return all;
}

} // namespace

qint64 Findings::total() const
{
    qint64 sum = 0;
    for (const QList<qint64>& ids : byRule)
        sum += ids.size();
    return sum;
}

CheckEngine::CheckEngine(std::shared_ptr<const CheckRules> rules, const ledger::RegisterSet& registers)
    : m_rules(std::move(rules))
{
    m_prepared.reserve(static_cast<size_t>(m_rules->rules.size()));
    for (const CheckRule& rule : m_rules->rules)
        m_prepared.push_back({&rule, ledger::RecordQuery(registers, rule.test, rule.related)});
}

void CheckEngine::keep(const QString& rule, const QList<qint64>& ids)
{
    if (ids.isEmpty())
        m_findings.byRule.remove(rule);
    else
        m_findings.byRule.insert(rule, ids);
}

void CheckEngine::runAll(ledger::Reader& reader, QDate today, const Chosen& chosen, const Progress& progress,
                         ledger::Reader* beside)
{
    QMap<QString, Chosen> byRegister;
    for (const Prepared* each : chosen)
        byRegister[each->query.registerId()].push_back(each);
    QMap<QString, QList<qint64>> found; // nothing is kept of a run that is stopped
    for (const Chosen& group : byRegister) {
        std::vector<const ledger::RecordQuery*> queries;
        for (const Prepared* each : group)
            queries.push_back(&each->query);
        progress.throwIfCancelled();
        const auto answers = ledger::RecordQuery::together(reader, queries, today, progress, beside);
        for (size_t i = 0; i < group.size(); ++i)
            found.insert(group[i]->rule->id, answers[i]);
    }
    for (auto it = found.begin(); it != found.end(); ++it)
        keep(it.key(), it.value());
}

void CheckEngine::prepareUpdates(ledger::Reader& reader, const Progress& progress)
{
    QMap<QString, QStringList> fields;
    for (const Prepared& each : m_prepared)
        for (const QString& field : each.query.slowLinks(reader.registers()))
            if (QStringList& known = fields[each.query.registerId()]; !known.contains(field))
                known << field;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        m_links.fill(reader, it.key(), it.value(), progress);
}

const Findings& CheckEngine::run(ledger::Reader& reader, QDate today, const Progress& progress,
                                 ledger::Reader* beside)
{
    const qint64 act = lastAct(reader);
    Chosen all;
    for (const Prepared& each : m_prepared)
        all.push_back(&each);
    runAll(reader, today, all, progress, beside);
    m_findings.actSeq = act;
    m_findings.day = today;
    return m_findings;
}

const Findings& CheckEngine::update(ledger::Reader& reader, QDate today, const QString& registerId,
                                    const QList<qint64>& ids)
{
    if (m_findings.day != today)
        return run(reader, today);
    const qint64 act = lastAct(reader);
    if (ids.isEmpty())
        m_links.forget(registerId);
    else
        m_links.add(reader, registerId, ids);
    Chosen whole;
    for (const Prepared& each : m_prepared) {
        if (!each.query.touches().contains(registerId))
            continue;
        const auto affected = each.query.affected(reader, registerId, ids, &m_links);
        if (!affected || affected->size() > kManyRecords) {
            whole.push_back(&each);
            continue;
        }
        if (affected->isEmpty())
            continue;
        const QList<qint64> now = each.query.ids(reader, today, *affected);
        keep(each.rule->id, replaced(m_findings.byRule.value(each.rule->id), *affected, now));
    }
    runAll(reader, today, whole, {});
    m_findings.actSeq = act;
    return m_findings;
}

} // namespace wardbook::oversight
