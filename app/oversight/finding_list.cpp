#include "oversight/finding_list.h"
#include <algorithm>

namespace wardbook::oversight {

namespace {

/// From here on asking about all records is quicker than about each.
constexpr qsizetype kFew = 1000;

using Handled = QHash<qint64, Handling>; ///< by record

/// Those that something is done about, by rule.
QHash<QString, Handled> handledBy(ledger::Reader& reader, const CheckRules& rules, QDate today)
{
    QHash<QString, Handled> handled;
    FindingRecords(reader, today).forEach([&](const QString& ruleId, const QString& uid, Handling how) {
        const CheckRule* rule = rules.find(ruleId);
        if (!rule)
            return;
        if (const auto record = reader.findByUid(rule->test.registerId, uid))
            handled[ruleId].insert(record->id, how);
    });
    return handled;
}

/// Those of `ids` whose record belongs to one of the departments; none where records have no department.
QList<qint64> ofDepartments(ledger::Reader& reader, const QString& registerId, QDate today,
                            const QStringList& departments, const QList<qint64>& ids)
{
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    const ledger::FieldDef* field = definition.field(definition.departmentField);
    if (!field || field->type != ledger::FieldType::Ref || ids.isEmpty())
        return {};
    ledger::FieldTest test;
    test.field = field->id;
    test.anyOf = departments;
    const ledger::RecordQuery query(reader.registers(), {registerId, {test}});
    if (ids.size() <= kFew)
        return query.ids(reader, today, ids);
    QList<qint64> both;
    const QList<qint64> all = query.ids(reader, today);
    std::set_intersection(ids.begin(), ids.end(), all.begin(), all.end(), std::back_inserter(both));
    return both;
}

/// Those that the register's own list would find.
QList<qint64> matching(ledger::Reader& reader, const QString& registerId, const QString& find,
                       const QList<qint64>& ids)
{
    QList<qint64> hits = reader.candidates(registerId, find, std::numeric_limits<int>::max());
    std::sort(hits.begin(), hits.end());
    QList<qint64> both;
    std::set_intersection(ids.begin(), ids.end(), hits.begin(), hits.end(), std::back_inserter(both));
    return reader.matching(registerId, find, both);
}

bool passes(const FindingFilter& filter, const CheckRule& rule)
{
    return (filter.rules.isEmpty() || filter.rules.contains(rule.id)) &&
           (filter.severities.isEmpty() || filter.severities.contains(severityId(rule.severity))) &&
           (filter.registers.isEmpty() || filter.registers.contains(rule.test.registerId));
}

bool passes(const FindingFilter& filter, Handling handling)
{
    return filter.handling.isEmpty() ? handling != Handling::Accepted : filter.handling.contains(handling);
}

/// What the filter leaves of one rule's findings.
QList<qint64> narrowed(ledger::Reader& reader, const CheckRule& rule, QList<qint64> ids,
                       const Handled& handled, QDate today, const FindingFilter& filter)
{
    ids.removeIf([&](qint64 id) { return !passes(filter, handled.value(id, Handling::None)); });
    if (!filter.departments.isEmpty())
        ids = ofDepartments(reader, rule.test.registerId, today, filter.departments, ids);
    if (!filter.find.isEmpty() && !ids.isEmpty() &&
        !rule.title.text().contains(filter.find, Qt::CaseInsensitive))
        ids = matching(reader, rule.test.registerId, filter.find, ids);
    return ids;
}

} // namespace

bool FindingFilter::any() const
{
    return !rules.isEmpty() || !severities.isEmpty() || !registers.isEmpty() || !departments.isEmpty() ||
           !handling.isEmpty() || !find.isEmpty();
}

FindingScope FindingScope::of(people::Workspace& workspace)
{
    const people::Session& session = workspace.session();
    const ledger::Rights& rights = workspace.ledger().rights();
    FindingScope scope;
    const auto registers = workspace.ledger().registers();
    for (const QString& id : registers->ids())
        if (!rights.may(session.role, id, QString::fromLatin1(ledger::verb::kView)))
            scope.hidden << id;
    // a liaison without a department sees none: no record has this id
    if (rights.role(session.role).ownDepartmentOnly)
        scope.onlyDepartment = session.department != 0 ? session.department : -1;
    return scope;
}

FindingList listFindings(ledger::Reader& reader, const CheckRules& rules, const Findings& findings,
                         QDate today, const FindingFilter& filter, const FindingScope& scope)
{
    const QHash<QString, Handled> handledByRule = handledBy(reader, rules, today);
    FindingList list;
    for (const auto& [rule, count] : bySeverity(rules, findings)) {
        const QString& registerId = rule->test.registerId;
        if (scope.hidden.contains(registerId))
            continue;
        QList<qint64> ids = findings.byRule.value(rule->id);
        if (scope.onlyDepartment != 0)
            ids = ofDepartments(reader, registerId, today, {QString::number(scope.onlyDepartment)}, ids);
        if (ids.isEmpty())
            continue;
        const Handled handled = handledByRule.value(rule->id);
        const auto accepted = std::count_if(ids.begin(), ids.end(), [&](qint64 id) {
            return handled.value(id, Handling::None) == Handling::Accepted;
        });
        const int open = static_cast<int>(ids.size() - accepted);
        list.total += ids.size();
        list.open.insert(rule->id, open);
        list.counts.accepted += static_cast<int>(accepted);
        (rule->severity == Severity::High     ? list.counts.high
         : rule->severity == Severity::Medium ? list.counts.medium
                                              : list.counts.low) += open;
        if (!list.registers.contains(registerId))
            list.registers << registerId;
        if (!passes(filter, *rule))
            continue;
        const int place = static_cast<int>(rule - rules.rules.constData());
        for (const qint64 id : narrowed(reader, *rule, ids, handled, today, filter))
            list.keys << FindingKey{place, id};
    }
    return list;
}

} // namespace wardbook::oversight
