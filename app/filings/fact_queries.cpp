#include "filings/fact_queries.h"
#include "fields/incident.h"
#include "ledger/record_fields.h"
#include <limits>

namespace wardbook::filings {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;
using ledger::RecordFields;
using ledger::RegisterDef;

namespace {

const QString kState = QStringLiteral("_state"), kId = QStringLiteral("_id"), kYear = QStringLiteral("@year");

bool hasIndex(const FieldDef& field)
{
    return field.sortable || field.identifier || field.unique;
}

bool isNumber(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::Bool:
    case FieldType::Instant:
    case FieldType::Ref:
        return true;
    default:
        return false;
    }
}

bool isBefore(const FieldDef& field, const Record& a, const Record& b)
{
    const QVariant left = a.value(field), right = b.value(field);
    if (left.isNull() || right.isNull())
        return left.isNull() && !right.isNull();
    return isNumber(field) ? left.toLongLong() < right.toLongLong() : left.toString() < right.toString();
}

/// The year that a value lies in; 0: none.
int yearOf(const FieldDef& field, const QVariant& value)
{
    if (value.isNull())
        return 0;
    if (field.type == FieldType::Instant)
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong()).date().year();
    return value.toString().left(4).toInt();
}

} // namespace

/// What the database filters, and what is left to look at record by record.
struct FactQueries::Plan
{
    ledger::ListQuery list;
    struct Rest
    {
        const FieldDef* field;
        QStringList anyOf;
        bool year; ///< `anyOf` holds a year
    };
    QList<Rest> rest;
    bool nothing = false; ///< it asks for the subject's own, and there is no such subject
};

QString FactQueries::substituted(const QString& value) const
{
    const QHash<QString, qint64> subjects{{QStringLiteral("@system"), m_subject.system},
                                          {QStringLiteral("@incident"), m_subject.incident},
                                          {QStringLiteral("@drill"), m_subject.drill},
                                          {QStringLiteral("@assessment"), m_subject.assessment},
                                          {QStringLiteral("@filing"), m_subject.filing},
                                          {QStringLiteral("@unit"), m_unit},
                                          {kYear, m_subject.year}};
    const auto it = subjects.constFind(value);
    return it == subjects.cend() ? value : QString::number(*it);
}

FactQueries::Plan FactQueries::planOf(const FactQuery& query) const
{
    const RegisterDef& definition = m_reader.registers().at(query.registerId);
    Plan plan;
    plan.list.registerId = query.registerId;
    const FieldDef* sort = definition.field(query.sort);
    plan.list.sort = sort && hasIndex(*sort) ? query.sort : query.list ? QString() : kId;
    for (const FactQuery::Where& where : query.where) {
        QStringList anyOf;
        for (const QString& value : where.anyOf) {
            const QString known = substituted(value);
            if (known == value || known != QLatin1String("0"))
                anyOf << known;
        }
        if (anyOf.isEmpty() && !where.anyOf.isEmpty())
            plan.nothing = true;
        const bool own = where.field == kState || where.field == kId;
        const FieldDef* field = own ? nullptr : &definition.fieldAt(where.field);
        const bool year = where.anyOf.contains(kYear) && field && field->type != FieldType::Integer;
        if (field && (year || field->type == FieldType::Codes || field->type == FieldType::Refs))
            plan.rest.append({field, anyOf, year});
        else
            plan.list.filters.append({where.field, anyOf});
    }
    return plan;
}

bool FactQueries::fits(const Plan& plan, const Record& record) const
{
    return std::all_of(plan.rest.begin(), plan.rest.end(), [&](const Plan::Rest& rest) {
        const QVariant value = record.value(*rest.field);
        if (rest.year)
            return rest.anyOf.contains(QString::number(yearOf(*rest.field, value)));
        const QStringList parts = value.toString().split(u',', Qt::SkipEmptyParts);
        if (parts.isEmpty())
            return rest.anyOf.isEmpty() || rest.anyOf.contains(QString());
        return rest.anyOf.isEmpty() || std::any_of(parts.begin(), parts.end(), [&](const QString& part) {
                   return rest.anyOf.contains(part);
               });
    });
}

bool FactQueries::hasExercises(const RegisterDef& definition) const
{
    if (definition.id == QLatin1String(fields::incident::kRegister))
        return true;
    const FieldDef* owner = definition.field(definition.ownerField);
    return owner && owner->ref != definition.id && hasExercises(m_reader.registers().at(owner->ref));
}

/// An exercise's incident, or a part of one, unless the filing is about that very incident or drill.
bool FactQueries::isExercise(const RegisterDef& definition, const Record& record)
{
    namespace fi = fields::incident;
    if (definition.id == QLatin1String(fi::kRegister)) {
        const RecordFields fields(definition, record);
        const qint64 drill = fields.number(fi::drill);
        const bool asked = record.id == m_subject.incident || (drill != 0 && drill == m_subject.drill);
        return !asked && (drill != 0 || fields.flag(fi::exercise));
    }
    const FieldDef& owner = definition.fieldAt(definition.ownerField);
    const qint64 id = record.value(owner).toLongLong();
    const QString key = owner.ref + u'/' + QString::number(id);
    if (const auto known = m_exercises.constFind(key); known != m_exercises.cend())
        return *known;
    const auto found = m_reader.find(owner.ref, id);
    const bool exercise = found && isExercise(m_reader.registers().at(owner.ref), *found);
    m_exercises.insert(key, exercise);
    return exercise;
}

void FactQueries::sort(QList<Record>& records, const FactQuery& query) const
{
    const FieldDef* field = m_reader.registers().at(query.registerId).field(query.sort);
    if (field && !hasIndex(*field))
        std::stable_sort(records.begin(), records.end(),
                         [&](const Record& a, const Record& b) { return isBefore(*field, a, b); });
}

QList<Record> FactQueries::find(const FactQuery& query)
{
    const RegisterDef& definition = m_reader.registers().at(query.registerId);
    const Plan plan = planOf(query);
    if (plan.nothing)
        return {};
    const QList<qint64> ids = m_reader.firstIds(plan.list, std::numeric_limits<int>::max());
    QList<Record> records = m_reader.fetch(query.registerId, ids);
    const bool exercises = hasExercises(definition);
    if (exercises || !plan.rest.isEmpty())
        records.removeIf([&](const Record& record) {
            return !fits(plan, record) || (exercises && isExercise(definition, record));
        });
    sort(records, query);
    return records;
}

std::optional<Record> FactQueries::one(const FactQuery& query)
{
    const QList<Record> records = find(query);
    if (records.isEmpty())
        return {};
    const FieldDef* field = m_reader.registers().at(query.registerId).field(query.latestBy);
    if (!field)
        return records.last();
    const Record* latest = &records.first();
    for (const Record& record : records)
        if (!isBefore(*field, record, *latest)) // of equal ones the later record
            latest = &record;
    return *latest;
}

qint64 FactQueries::count(const FactQuery& query)
{
    const Plan plan = planOf(query);
    if (plan.nothing)
        return 0;
    if (!plan.rest.isEmpty() || hasExercises(m_reader.registers().at(query.registerId)))
        return find(query).size();
    return m_reader.firstIds(plan.list, std::numeric_limits<int>::max()).size();
}

} // namespace wardbook::filings
