#include "ledger/query_compiler.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

const QString kBase = QStringLiteral("t");

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString alive(const QString& alias)
{
    return alias + QStringLiteral(".state <> 'void'");
}

/// The list "3,17" in `sql` as rows.
QString rowsOf(const QString& sql)
{
    return QStringLiteral("json_each('[\"' || replace(%1, ',', '\",\"') || '\"]')").arg(sql);
}

QString holds(const QString& list, const QString& value)
{
    return QStringLiteral("instr(',' || %1 || ',', ',' || %2 || ',') > 0").arg(list, value);
}

/// Written out, as the engine builds a table for an IN list each time that a row is written (of an index's
/// condition).
QStringList equalToOne(const QString& sql, const QStringList& values)
{
    constexpr qsizetype kMany = 8;
    if (values.size() > kMany)
        return {QStringLiteral("%1 IN (%2)").arg(sql, values.join(u','))};
    QStringList either;
    for (const QString& value : values)
        either << QStringLiteral("%1 = %2").arg(sql, value);
    return either;
}

QString oneOf(const QStringList& conditions)
{
    return conditions.size() == 1 ? conditions.first()
                                  : u'(' + conditions.join(QStringLiteral(" OR ")) + u')';
}

bool hasLink(const QStringList& values)
{
    return std::any_of(values.begin(), values.end(), [](const QString& v) { return v.startsWith(u'@'); });
}

} // namespace

bool QueryCompiler::Operand::isList() const
{
    return field && (field->type == FieldType::Refs || field->type == FieldType::Codes);
}

bool QueryCompiler::Operand::isRef() const
{
    return field && (field->type == FieldType::Refs || field->type == FieldType::Ref);
}

QString QueryCompiler::Operand::refersTo() const
{
    return kind == Kind::Id ? definition->id : isRef() ? field->ref : QString();
}

QueryCompiler::QueryCompiler(const RegisterSet& registers, const RecordTest& test, Form form)
    : m_registers(registers), m_form(form), m_own(test.all)
{
    m_place = test.registerId;
    m_base = &definition(test.registerId);
    m_query.m_registerId = m_base->id;
    m_query.m_table = m_base->table();
    touch(m_base->id);
    m_parts = partsOf({m_base, kBase, false}, test.all);
}

void QueryCompiler::fail(const QString& reason) const
{
    throw Error(ErrorKind::Invalid, Tr::tr("What is asked about “%1” doesn't fit: %2.").arg(m_place, reason),
                m_place);
}

const RegisterDef& QueryCompiler::definition(const QString& registerId)
{
    const RegisterDef* found = m_registers.find(registerId);
    if (!found)
        fail(Tr::tr("there is no register “%1”").arg(registerId));
    return *found;
}

void QueryCompiler::touch(const QString& registerId)
{
    if (!m_query.m_touches.contains(registerId))
        m_query.m_touches << registerId;
}

QueryCompiler::Operand QueryCompiler::operand(const RegisterDef& definition, const QString& alias,
                                              const QString& name)
{
    const QString of = alias.isEmpty() ? QString() : alias + u'.';
    if (name == QLatin1String("_state"))
        return {Operand::Kind::State, &definition, nullptr, of + QStringLiteral("state")};
    if (name == QLatin1String("_id"))
        return {Operand::Kind::Id, &definition, nullptr, of + QStringLiteral("id")};
    const FieldDef* field = definition.field(name);
    if (!field)
        fail(Tr::tr("the register “%1” has no field “%2”").arg(definition.id, name));
    return {Operand::Kind::Field, &definition, field, of + field->column()};
}

QList<QueryCompiler::Part> QueryCompiler::partsOf(const Side& side, const QList<FieldTest>& tests)
{
    QList<Part> parts;
    for (const FieldTest& test : tests)
        addTest(parts, side, test);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.rank < b.rank; });
    return parts;
}

QueryCompiler::Part QueryCompiler::allOf(const Side& side, const QList<FieldTest>& tests)
{
    Part all;
    QStringList sql;
    for (const Part& part : partsOf(side, tests)) {
        sql << part.sql;
        all.days << part.days;
    }
    all.sql = sql.join(QStringLiteral(" AND "));
    return all;
}

/// What holds of the record that `reference` names.
QueryCompiler::Part QueryCompiler::followed(const Operand& reference, const RegisterDef& other,
                                            const QString& alias, const Part& test, bool negated) const
{
    Part part{{}, test.days, 4, false};
    const QString exists = QStringLiteral("SELECT 1 FROM %1 %2 WHERE %3 AND %4 AND %5");
    if (reference.isList()) {
        const QString same = QStringLiteral("%1.id IN (SELECT CAST(value AS INTEGER) FROM %2)")
                                 .arg(alias, rowsOf(reference.sql));
        part.sql =
            QStringLiteral("EXISTS (%1)").arg(exists.arg(other.table(), alias, same, alive(alias), test.sql));
    } else if (m_form == Form::FewRecords) {
        const QString same = QStringLiteral("%1.id = %2").arg(alias, reference.sql);
        part.sql =
            QStringLiteral("EXISTS (%1)").arg(exists.arg(other.table(), alias, same, alive(alias), test.sql));
    } else { // looked up once, not once for each record
        const QString ids = QStringLiteral("%1 IN (SELECT %2.id FROM %3 %2 WHERE %4)");
        part.sql =
            !negated
                ? ids.arg(reference.sql, alias, other.table(),
                          alive(alias) + QStringLiteral(" AND ") + test.sql)
                : QStringLiteral("(%1 IS NULL OR %2)")
                      .arg(reference.sql,
                           ids.arg(
                               reference.sql, alias, other.table(),
                               QStringLiteral("NOT (%1 AND coalesce(%2, 0))").arg(alive(alias), test.sql)));
        return part;
    }
    if (negated)
        part.sql.prepend(QStringLiteral("NOT "));
    return part;
}

void QueryCompiler::addTest(QList<Part>& parts, const Side& side, const FieldTest& test)
{
    m_place = side.definition->id + u'.' + test.field;
    const qsizetype before = parts.size();
    const auto dot = test.field.indexOf(u'.');
    const RegisterDef* other = nullptr;
    QString alias;
    Operand subject, reference;
    if (dot < 0) {
        subject = operand(*side.definition, side.alias, test.field);
    } else {
        reference = operand(*side.definition, side.alias, test.field.left(dot));
        if (!reference.isRef())
            fail(Tr::tr("“%1” is no reference").arg(test.field.left(dot)));
        other = &definition(reference.field->ref);
        touch(other->id);
        if (side.related)
            m_query.m_unlinked << other->id;
        else
            m_query.m_links[other->id]
                << RecordQuery::Link{other->id, QStringLiteral("_id"), reference.field->id};
        alias = QStringLiteral("q"); // the same in every question, so that equal parts are equal texts
        subject = operand(*other, alias, test.field.mid(dot + 1));
    }
    // nearly every record passes a test of its state, so that no index should be chosen for it
    if (side.related && subject.kind == Operand::Kind::State)
        subject.sql.prepend(u'+');
    const auto take = [&](const char* op, bool negated) {
        Part part = positive(subject, test, op);
        part.rank += subject.kind == Operand::Kind::State ? 2 : 0;
        if (other)
            part = followed(reference, *other, alias, part, negated);
        else if (negated)
            part.sql = QStringLiteral("NOT coalesce(%1, 0)").arg(part.sql);
        parts << part;
    };
    if (!test.anyOf.isEmpty())
        take("any_of", false);
    if (!test.noneOf.isEmpty())
        take("none_of", true);
    if (test.filled)
        take("filled", false);
    if (test.empty)
        take("filled", true);
    if (!test.before.isEmpty())
        take("before", false);
    if (!test.after.isEmpty())
        take("after", false);
    if (test.atLeast)
        take("at_least", false);
    if (test.below)
        take("below", false);
    if (parts.size() == before)
        fail(Tr::tr("it says nothing about the field"));
}

QueryCompiler::Part QueryCompiler::positive(const Operand& operand, const FieldTest& test, const char* op)
{
    const QLatin1String name(op);
    if (name == QLatin1String("any_of") || name == QLatin1String("none_of")) {
        const QStringList& values = name == QLatin1String("any_of") ? test.anyOf : test.noneOf;
        Part part;
        part.sql = membership(operand, values);
        part.rank = hasLink(values) ? 3 : 0;
        part.lasting = !hasLink(values);
        return part;
    }
    if (name == QLatin1String("filled")) {
        if (operand.kind != Operand::Kind::Field)
            fail(Tr::tr("this is always filled"));
        return {operand.sql + QStringLiteral(" IS NOT NULL"), {}, 1};
    }
    return comparison(operand, test, op);
}

QueryCompiler::Part QueryCompiler::comparison(const Operand& operand, const FieldTest& test, const char* op)
{
    const QLatin1String name(op);
    if (name == QLatin1String("before"))
        return dayComparison(operand, test.before, QStringLiteral("<"));
    if (name == QLatin1String("after"))
        return dayComparison(operand, test.after, QStringLiteral(">"));
    const bool least = name == QLatin1String("at_least");
    const qint64 bound = least ? *test.atLeast : *test.below;
    const FieldType type = operand.field ? operand.field->type : FieldType::Text;
    if (type == FieldType::Code) {
        QStringList codes;
        for (const Code& code : operand.field->codeList->codes) {
            bool isNumber = false;
            const qint64 number = code.id.toLongLong(&isNumber);
            if (isNumber && (least ? number >= bound : number < bound))
                codes << quoted(code.id);
        }
        return {codes.isEmpty() ? QStringLiteral("0") : oneOf(equalToOne(operand.sql, codes)), {}, 0};
    }
    if (type != FieldType::Integer && type != FieldType::Count && type != FieldType::Bytes)
        fail(Tr::tr("only numbers can be compared with a number"));
    return {QStringLiteral("%1 %2 %3")
                .arg(operand.sql, least ? QStringLiteral(">=") : QStringLiteral("<"), QString::number(bound)),
            {},
            0};
}

QString QueryCompiler::membership(const Operand& operand, const QStringList& values)
{
    QStringList simple, either;
    for (const QString& value : values) {
        if (value.startsWith(u'@'))
            either << linked(operand, value.mid(1));
        else if (operand.isList())
            either << QStringLiteral("instr(',' || %1 || ',', %2) > 0")
                          .arg(operand.sql, quoted(u',' + stored(operand, value) + u','));
        else
            simple << stored(operand, value);
    }
    if (!simple.isEmpty())
        either = equalToOne(operand.sql, simple) + either;
    return oneOf(either);
}

/// The value as SQL; of lists as it stands in them.
QString QueryCompiler::stored(const Operand& operand, const QString& value)
{
    if (operand.kind == Operand::Kind::State) {
        if (!operand.definition->state(value))
            fail(Tr::tr("there is no state “%1”").arg(value));
        return quoted(value);
    }
    const FieldType type = operand.field ? operand.field->type : FieldType::Ref;
    switch (type) {
    case FieldType::Code:
    case FieldType::Codes:
        if (!operand.field->codeList->find(value))
            fail(Tr::tr("“%1” is no code of it").arg(value));
        return type == FieldType::Code ? quoted(value) : value;
    case FieldType::Text:
        return quoted(value);
    case FieldType::Bool:
        if (value != QLatin1String("0") && value != QLatin1String("1"))
            fail(Tr::tr("“%1” must be 0 or 1").arg(value));
        return value;
    case FieldType::Integer:
    case FieldType::Ref:
    case FieldType::Refs: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (!isNumber)
            fail(Tr::tr("“%1” is no number").arg(value));
        return QString::number(number);
    }
    default:
        fail(Tr::tr("values of this field can't be listed"));
    }
}

QString QueryCompiler::linked(const Operand& operand, const QString& name)
{
    const Operand asked =
        this->operand(*m_base, kBase, name == QLatin1String("id") ? QStringLiteral("_id") : name);
    const auto typeOf = [](const Operand& o) { return o.field ? o.field->type : FieldType::Ref; };
    const bool sameReference = !asked.refersTo().isEmpty() && asked.refersTo() == operand.refersTo();
    const bool sameCodes = asked.field && operand.field && !asked.field->codes.isEmpty() &&
                           asked.field->codes == operand.field->codes;
    const bool sameKind = !asked.isRef() && !operand.isRef() && !asked.isList() && !operand.isList() &&
                          typeOf(asked) == typeOf(operand) && typeOf(asked) != FieldType::Code;
    if (operand.kind == Operand::Kind::State || !(sameReference || sameCodes || sameKind))
        fail(Tr::tr("“@%1” is something else").arg(name));
    if (!operand.isList() && !asked.isList())
        return QStringLiteral("%1 = %2").arg(operand.sql, asked.sql);
    if (!operand.isList())
        return operand.isRef() || operand.kind == Operand::Kind::Id
                   ? QStringLiteral("%1 IN (SELECT CAST(value AS INTEGER) FROM %2)")
                         .arg(operand.sql, rowsOf(asked.sql))
                   : holds(asked.sql, operand.sql);
    if (!asked.isList())
        return holds(operand.sql, asked.sql);
    return QStringLiteral("EXISTS (SELECT 1 FROM %1 e WHERE %2)")
        .arg(rowsOf(operand.sql), holds(asked.sql, QStringLiteral("e.value")));
}

} // namespace wardbook::ledger
