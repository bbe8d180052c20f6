#include "ledger/record_fields.h"
#include "oversight/finding_list.h"
#include "oversight/finding_records.h"
#include "oversight/oversight_tr.h"

namespace wardbook::oversight {

using ledger::FieldDef;
using ledger::Record;
using ledger::RegisterDef;

namespace {

/// Words of a field of the record, of what it refers to for REF.FIELD.
QString words(ledger::Reader& reader, const RegisterDef& definition, const Record& record,
              const QString& name)
{
    const QStringList path = name.split(u'.');
    const FieldDef* field = definition.field(path.first());
    QString said;
    if (field && path.size() == 1)
        said = ledger::displayValue(*field, definition, reader.registers(), record.values, reader.namer());
    else if (field)
        if (const auto other = reader.find(field->ref, record.value(*field).toLongLong()))
            said = words(reader, reader.registers().at(field->ref), *other, path.last());
    return said.isEmpty() && path.size() == 1 ? Tr::tr("not entered") : said;
}

QString sentence(ledger::Reader& reader, const RegisterDef& definition, const Record& record,
                 const QString& text)
{
    QString said = text;
    for (const QString& name : placeholdersIn(text))
        said.replace(u'{' + name + u'}', words(reader, definition, record, name));
    return said;
}

QString textOf(const RegisterDef& definition, const Record& record, const QString& field)
{
    const FieldDef* found = field.isEmpty() ? nullptr : definition.field(field);
    return found ? record.text(*found) : QString();
}

Finding inWords(ledger::Reader& reader, const CheckRule& rule, const Record& record,
                const FindingRecords& records)
{
    const RegisterDef& definition = reader.registers().at(rule.test.registerId);
    Finding finding;
    finding.rule = rule.id;
    finding.registerId = definition.id;
    finding.record = record.id;
    finding.uid = record.uid;
    finding.code = definition.codePrefix.isEmpty() ? QString() : record.text(definition.fields.first());
    finding.title = textOf(definition, record, definition.titleField);
    finding.severity = rule.severity;
    finding.ruleTitle = rule.title.text();
    finding.text = sentence(reader, definition, record, rule.text.text());
    finding.fix = rule.fix.text();
    finding.law = rule.article.isEmpty() ? rule.law : rule.law + u' ' + rule.article;
    finding.verified = rule.verified;
    if (const FieldDef* department =
            definition.departmentField.isEmpty() ? nullptr : definition.field(definition.departmentField))
        if (const qint64 id = record.value(*department).toLongLong())
            finding.department = reader.nameOf(department->ref, id);
    records.fill(finding);
    return finding;
}

} // namespace

QList<std::pair<const CheckRule*, qint64>> bySeverity(const CheckRules& rules, const Findings& findings)
{
    QList<std::pair<const CheckRule*, qint64>> found;
    for (const CheckRule& rule : rules.rules)
        if (const auto ids = findings.byRule.constFind(rule.id); ids != findings.byRule.constEnd())
            found << std::pair(&rule, ids->size());
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return static_cast<int>(a.first->severity) < static_cast<int>(b.first->severity);
    });
    return found;
}

QList<Finding> findingsOf(ledger::Reader& reader, const CheckRules& rules, const Findings& findings,
                          QDate today, const QString& rule, int offset, int limit)
{
    const FindingRecords records(reader, today);
    QList<Finding> list;
    for (const auto& [each, count] : bySeverity(rules, findings)) {
        if (!rule.isEmpty() && each->id != rule)
            continue;
        const qint64 skipped = std::min<qint64>(offset, count);
        offset -= static_cast<int>(skipped);
        const QList<qint64> ids = findings.byRule.value(each->id).mid(skipped, limit - list.size());
        for (const Record& record : reader.fetch(each->test.registerId, ids))
            list << inWords(reader, *each, record, records);
        if (list.size() >= limit)
            break;
    }
    return list;
}

QList<Finding> wordsOf(ledger::Reader& reader, const CheckRules& rules, QDate today,
                       std::span<const FindingKey> keys)
{
    const FindingRecords records(reader, today);
    QList<Finding> list;
    for (size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        const int place = keys[begin].rule;
        QList<qint64> ids;
        for (; end < keys.size() && keys[end].rule == place; ++end)
            ids << keys[end].record;
        const CheckRule& rule = rules.rules.at(place);
        QHash<qint64, Record> found;
        for (const Record& record : reader.fetch(rule.test.registerId, ids))
            found.insert(record.id, record);
        for (const qint64 id : ids)
            list << (found.contains(id) ? inWords(reader, rule, found.value(id), records) : Finding());
    }
    return list;
}

FindingCounts countsOf(ledger::Reader& reader, const CheckRules& rules, const Findings& findings, QDate today)
{
    const FindingRecords records(reader, today);
    FindingCounts counts;
    for (const auto& [rule, all] : bySeverity(rules, findings)) {
        const int accepted = records.acceptedAmong(reader, *rule, findings.byRule.value(rule->id));
        counts.accepted += accepted;
        int& count = rule->severity == Severity::High     ? counts.high
                     : rule->severity == Severity::Medium ? counts.medium
                                                          : counts.low;
        count += static_cast<int>(all) - accepted;
    }
    return counts;
}

} // namespace wardbook::oversight
