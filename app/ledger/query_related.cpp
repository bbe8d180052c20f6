#include "base/error.h"
#include "ledger/ledger_tr.h"
#include "ledger/query_compiler.h"

/// Days and related records in SQL.
namespace wardbook::ledger {

namespace {

const QString kBase = QStringLiteral("t"), kOther = QStringLiteral("r");

/// "@today-365" → "today", -365. Empty name: no such word.
std::pair<QString, int> relativeDay(const QString& word)
{
    if (!word.startsWith(u'@'))
        return {};
    qsizetype sign = word.lastIndexOf(u'+');
    if (sign < 0)
        sign = word.lastIndexOf(u'-');
    if (sign < 0)
        return {word.mid(1), 0};
    bool isNumber = false;
    const int days = word.mid(sign).toInt(&isNumber);
    return isNumber ? std::pair(word.mid(1, sign - 1), days) : std::pair(QString(), 0);
}

} // namespace

QVariant DayParameter::value(QDate today) const
{
    const QDate meant = day.isValid() ? day : today.addDays(offset);
    switch (form) {
    case Form::DateTime:
        return meant.toString(Qt::ISODate) + QStringLiteral("T00:00:00");
    case Form::Instant:
        return meant.startOfDay().toMSecsSinceEpoch();
    default:
        return meant.toString(Qt::ISODate);
    }
}

QueryCompiler::Part QueryCompiler::dayComparison(const Operand& operand, const QString& word,
                                                 const QString& sign)
{
    const FieldType type = operand.field ? operand.field->type : FieldType::Text;
    if (type != FieldType::Date && type != FieldType::DateTime && type != FieldType::Instant)
        fail(Tr::tr("only dates can be compared with a date"));
    DayParameter day;
    day.form = type == FieldType::Instant    ? DayParameter::Form::Instant
               : type == FieldType::DateTime ? DayParameter::Form::DateTime
                                             : DayParameter::Form::Date;
    const QString sql = operand.sql + u' ' + sign + u' ';
    const auto [name, offset] = relativeDay(word);
    if (name.isEmpty())
        day.day = QDate::fromString(word, Qt::ISODate);
    if (name == QLatin1String("today") || day.day.isValid()) {
        day.offset = offset;
        return {sql + kDayMark, {day}, 0, false};
    }
    if (name.isEmpty())
        fail(Tr::tr("“%1” is no date").arg(word));
    const Operand asked = this->operand(*m_base, kBase, name);
    if (!asked.field || asked.field->type != type)
        fail(Tr::tr("“@%1” is something else").arg(name));
    const QString days = QString::number(offset);
    switch (type) {
    case FieldType::Date:
        return {sql + QStringLiteral("date(%1, '%2 days')").arg(asked.sql, days), {}, 0, false};
    case FieldType::DateTime:
        return {sql + QStringLiteral("strftime('%Y-%m-%dT%H:%M:%S', %1, '%2 days')").arg(asked.sql, days),
                {},
                0,
                false};
    default:
        return {sql + QStringLiteral("%1 + %2 * 86400000").arg(asked.sql, days), {}, 0, false};
    }
}

void QueryCompiler::noteLinks(const RelatedTest& related, const RegisterDef& definition)
{
    touch(definition.id);
    // one link of each test is enough, as the others only leave fewer: the most telling one
    std::optional<RecordQuery::Link> best;
    for (const FieldTest& test : related.test.all) {
        if (test.anyOf.size() != 1 || !test.anyOf.first().startsWith(u'@') || test.field.contains(u'.'))
            continue;
        const QString name = test.anyOf.first().mid(1);
        const bool self = name == QLatin1String("id");
        const RecordQuery::Link link{definition.id, test.field, self ? QStringLiteral("_id") : name};
        const FieldDef* to = m_base->field(name);
        const FieldDef* had = best ? m_base->field(best->to) : nullptr;
        const bool better = !best || (best->to != QLatin1String("_id") &&
                                      (self || (to && to->sortable && !(had && had->sortable))));
        if (better)
            best = link;
    }
    if (best)
        m_query.m_links[definition.id] << *best;
    else
        m_query.m_unlinked << definition.id;
}

/// Records that name the one asked about in a field without an index would be read again for each one asked
/// about. Read once, they give the ids of all that are named.
std::optional<FieldTest> QueryCompiler::inverseLink(const RelatedTest& related,
                                                    const RegisterDef& definition) const
{
    std::optional<FieldTest> found;
    if (m_form == Form::FewRecords)
        return found;
    for (const FieldTest& test : related.test.all) {
        const auto link = [](const QString& value) { return value.startsWith(u'@'); };
        const bool uses =
            std::any_of(test.anyOf.begin(), test.anyOf.end(), link) ||
            std::any_of(test.noneOf.begin(), test.noneOf.end(), link) ||
            (test.before.startsWith(u'@') && !test.before.startsWith(QLatin1String("@today"))) ||
            (test.after.startsWith(u'@') && !test.after.startsWith(QLatin1String("@today")));
        if (!uses)
            continue;
        const FieldDef* field = definition.field(test.field);
        const bool fits =
            field && test.anyOf == QStringList{QStringLiteral("@id")} && test.noneOf.isEmpty() &&
            !test.filled && !test.empty &&
            (field->type == FieldType::Refs || (field->type == FieldType::Ref && !field->sortable));
        if (!fits || found)
            return {};
        found = test;
    }
    return found;
}

QueryCompiler::Part QueryCompiler::inverted(const RelatedTest& related, const RegisterDef& definition,
                                            const FieldTest& link)
{
    const Operand named = operand(definition, kOther, link.field);
    QList<FieldTest> rest;
    for (const FieldTest& test : related.test.all)
        if (test.field != link.field || test.anyOf != link.anyOf)
            rest << test;
    linked(named, QStringLiteral("id")); // refuses a reference to something else
    Part part = allOf({&definition, kOther, true}, rest);
    const QString more = part.sql.isEmpty() ? QString() : QStringLiteral(" AND ") + part.sql;
    const QString alive = QStringLiteral("r.state <> 'void'") + more;
    part.sql = named.isList()
                   ? QStringLiteral("t.id %1IN (SELECT CAST(e.value AS INTEGER) FROM %2 r, "
                                    "json_each('[\"' || replace(%3, ',', '\",\"') || '\"]') e WHERE %4)")
                         .arg(related.none ? QStringLiteral("NOT ") : QString(), definition.table(),
                              named.sql, alive)
                   : QStringLiteral("t.id %1IN (SELECT %3 FROM %2 r WHERE %3 IS NOT NULL AND %4)")
                         .arg(related.none ? QStringLiteral("NOT ") : QString(), definition.table(),
                              named.sql, alive);
    part.lasting = false;
    return part;
}

void QueryCompiler::add(const RelatedTest& related)
{
    m_place = related.test.registerId;
    const RegisterDef& other = definition(related.test.registerId);
    noteLinks(related, other);
    if (const auto link = inverseLink(related, other)) {
        m_parts << inverted(related, other, *link);
        m_parts.last().rank = QueryPart::kLooksElsewhere + 2;
        return;
    }
    Part part = allOf({&other, kOther, true}, related.test.all);
    const QString more = part.sql.isEmpty() ? QString() : QStringLiteral(" AND ") + part.sql;
    part.sql = QStringLiteral("%1EXISTS (SELECT 1 FROM %2 r WHERE r.state <> 'void'%3)")
                   .arg(related.none ? QStringLiteral("NOT ") : QString(), other.table(), more);
    part.lasting = false;
    part.rank = QueryPart::kLooksElsewhere + 2;
    m_parts << part;
}

QList<QueryPart> QueryCompiler::condition() const
{
    QList<Part> parts = m_parts;
    const bool saysState = std::any_of(m_own.begin(), m_own.end(), [](const FieldTest& test) {
        return test.field == QLatin1String("_state") && !test.anyOf.isEmpty() &&
               !test.anyOf.contains(QLatin1String(kVoidState));
    });
    if (!saysState)
        parts.prepend({QStringLiteral("t.state <> 'void'")});
    return parts;
}

RecordQuery QueryCompiler::made(QueryCompiler&& each, const QueryCompiler& few)
{
    RecordQuery query = std::move(each.m_query);
    query.m_unlinked.removeDuplicates();
    query.m_each = each.condition();
    query.m_few = few.condition();
    return query;
}

} // namespace wardbook::ledger
