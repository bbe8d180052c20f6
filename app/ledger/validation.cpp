#include "base/quantity.h"
#include "ledger/field_values.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

bool isInteger(const QVariant& value)
{
    const int type = value.typeId();
    return type == QMetaType::LongLong || type == QMetaType::Int;
}

/// "yyyy-MM-dd" without QDate's tolerance for other spellings: the text itself is stored and compared.
bool isDate(QStringView text)
{
    return text.size() == 10 && QDate::fromString(text.toString(), QStringLiteral("yyyy-MM-dd")).isValid();
}

bool isDateTime(QStringView text)
{
    return text.size() == 19 && text.at(10) == u'T' && isDate(text.first(10)) &&
           QTime::fromString(text.sliced(11).toString(), QStringLiteral("HH:mm:ss")).isValid();
}

QString numberProblem(const FieldDef& field, const QVariant& value)
{
    if (!isInteger(value))
        return Tr::tr("“%1” must be a whole number.").arg(field.label.text());
    const qint64 number = value.toLongLong();
    if (field.minimum && number < *field.minimum)
        return Tr::tr("“%1” is at least %2.").arg(field.label.text(), formatExact(*field.minimum));
    if (field.maximum && number > *field.maximum)
        return Tr::tr("“%1” is at most %2.").arg(field.label.text(), formatExact(*field.maximum));
    return {};
}

QString codeProblem(const FieldDef& field, const RegisterSet& registers, const QStringList& codes)
{
    const CodeList& list = registers.codes(field.codes);
    for (const QString& code : codes)
        if (!list.find(code))
            return Tr::tr("“%1” is no value of “%2”.").arg(code, field.label.text());
    return {};
}

QString textProblem(const FieldDef& field, const RegisterSet& registers, const QString& text)
{
    switch (field.type) {
    case FieldType::Code:
        return codeProblem(field, registers, {text});
    case FieldType::Codes:
        return codeProblem(field, registers, text.split(u','));
    case FieldType::Date:
        return isDate(text) ? QString() : Tr::tr("“%1” is not a date, such as 2026-06-05.").arg(text);
    case FieldType::DateTime:
        return isDateTime(text) ? QString()
                                : Tr::tr("“%1” is not a time, such as 2026-06-05 16:42.").arg(text);
    case FieldType::Refs: {
        const QStringList ids = text.split(u',');
        const bool good =
            std::all_of(ids.begin(), ids.end(), [](const QString& id) { return id.toLongLong() > 0; });
        return good ? QString() : Tr::tr("“%1” must name records of its register.").arg(field.label.text());
    }
    default:
        break;
    }
    if (text.size() > field.maxLength)
        return Tr::tr("“%1” is too long: %2 characters, at most %3 fit.")
            .arg(field.label.text())
            .arg(text.size())
            .arg(field.maxLength);
    if (field.required && text.trimmed().isEmpty())
        return Tr::tr("“%1” is not filled in.").arg(field.label.text());
    return {};
}

QString valueProblem(const FieldDef& field, const RegisterSet& registers, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
        return numberProblem(field, value);
    case FieldType::Bool:
        return isInteger(value) && (value.toLongLong() == 0 || value.toLongLong() == 1)
                   ? QString()
                   : Tr::tr("“%1” must be yes or no.").arg(field.label.text());
    case FieldType::Ref:
        return isInteger(value) && value.toLongLong() > 0
                   ? QString()
                   : Tr::tr("“%1” must name records of its register.").arg(field.label.text());
    default:
        if (value.typeId() != QMetaType::QString)
            return Tr::tr("“%1” must be a text.").arg(field.label.text());
        return textProblem(field, registers, *static_cast<const QString*>(value.constData()));
    }
}

/// Whether the value is one of these; every part of a list of codes counts. Any value when `anyOf` is empty.
bool isOneOf(const FieldDef& field, const QVariant& value, const QStringList& anyOf)
{
    if (value.isNull())
        return false;
    if (anyOf.isEmpty())
        return true;
    if (field.type != FieldType::Codes)
        return anyOf.contains(value.toString());
    const QStringList parts = value.toString().split(u',');
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return anyOf.contains(part); });
}

void checkRule(const RegisterDef& definition, const RuleDef& rule, const Record& record,
               QList<FieldProblem>& problems)
{
    const FieldDef* field = definition.field(rule.field);
    if (!field || !isOneOf(*field, record.value(*field), rule.anyOf))
        return;
    const bool warning = rule.severity == RuleDef::Severity::Warning;
    const auto report = [&](const QString& id) { problems << FieldProblem{id, rule.text.text(), warning}; };
    if (const FieldDef* other = definition.field(rule.otherField)) {
        if (!isOneOf(*other, record.value(*other), rule.otherAnyOf))
            return;
        if (rule.empty.isEmpty() && rule.filled.isEmpty())
            report(rule.field);
    }
    for (const QString& id : rule.empty)
        if (const FieldDef* f = definition.field(id); f && !record.value(*f).isNull())
            report(id);
    for (const QString& id : rule.filled)
        if (const FieldDef* f = definition.field(id); f && record.value(*f).isNull())
            report(id);
}

} // namespace

QList<FieldProblem> validate(const RegisterDef& definition, const RegisterSet& registers,
                             const Record& record)
{
    QList<FieldProblem> problems;
    const qsizetype count = record.values.size();
    for (const FieldDef& field : definition.fields) {
        if (field.position >= count || record.values.at(field.position).isNull()) {
            if (field.required)
                problems << FieldProblem{field.id, Tr::tr("“%1” is not filled in.").arg(field.label.text())};
            continue;
        }
        const QString problem = valueProblem(field, registers, record.values.at(field.position));
        if (!problem.isEmpty())
            problems << FieldProblem{field.id, problem};
    }
    for (const RuleDef& rule : definition.rules)
        checkRule(definition, rule, record, problems);
    return problems;
}

} // namespace wardbook::ledger
