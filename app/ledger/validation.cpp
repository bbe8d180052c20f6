#include "base/password_words.h"
#include "base/quantity.h"
#include "fields/data_source.h"
#include "ledger/field_values.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

bool isInteger(const QVariant& value)
{
    const int type = value.typeId();
    return type == QMetaType::LongLong || type == QMetaType::Int;
}

/// Two to four digits at this place; -1 when there is anything else. No QDate::fromString: it takes longer
/// than the rest of a row.
int digitsAt(QStringView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// "yyyy-MM-dd" exactly: the text itself is stored and compared.
bool isDate(QStringView text)
{
    return text.size() == 10 && text.at(4) == u'-' && text.at(7) == u'-' &&
           QDate::isValid(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

bool isDateTime(QStringView text)
{
    return text.size() == 19 && text.at(10) == u'T' && text.at(13) == u':' && text.at(16) == u':' &&
           isDate(text.first(10)) &&
           QTime::isValid(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2));
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

QString codeProblem(const FieldDef& field, const QString& code)
{
    return field.codeList->find(code) ? QString()
                                      : Tr::tr("“%1” is no value of “%2”.").arg(code, field.label.text());
}

QString codesProblem(const FieldDef& field, const QString& codes)
{
    const QStringList parts = codes.split(u',');
    for (const QString& code : parts)
        if (const QString problem = codeProblem(field, code); !problem.isEmpty())
            return problem;
    return {};
}

QString textProblem(const FieldDef& field, const QString& text)
{
    switch (field.type) {
    case FieldType::Code:
        return codeProblem(field, text);
    case FieldType::Codes:
        return codesProblem(field, text);
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

QString valueProblem(const FieldDef& field, const QVariant& value)
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
    case FieldType::Instant:
        return isInteger(value) ? QString() : Tr::tr("“%1” must be a point in time.").arg(field.label.text());
    case FieldType::Ref:
        return isInteger(value) && value.toLongLong() > 0
                   ? QString()
                   : Tr::tr("“%1” must name records of its register.").arg(field.label.text());
    default:
        if (value.typeId() != QMetaType::QString)
            return Tr::tr("“%1” must be a text.").arg(field.label.text());
        return textProblem(field, *static_cast<const QString*>(value.constData()));
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
    const auto valueAt = [&](int position) { return record.values.value(position); };
    const auto fieldAt = [&](int position) -> const FieldDef& { return definition.fields.at(position); };
    if (!isOneOf(fieldAt(rule.fieldPosition), valueAt(rule.fieldPosition), rule.anyOf))
        return;
    const bool warning = rule.severity == RuleDef::Severity::Warning;
    const auto report = [&](int position) {
        problems << FieldProblem{fieldAt(position).id, rule.text.text(), warning};
    };
    if (rule.otherPosition >= 0) {
        if (!isOneOf(fieldAt(rule.otherPosition), valueAt(rule.otherPosition), rule.otherAnyOf))
            return;
        if (rule.empty.isEmpty() && rule.filled.isEmpty())
            report(rule.fieldPosition);
    }
    for (const int position : rule.emptyPositions)
        if (!valueAt(position).isNull())
            report(position);
    for (const int position : rule.filledPositions)
        if (valueAt(position).isNull())
            report(position);
}

/// How a business database is reached is read by many and stays in the history: a password written there,
/// however it got there, could never be taken back.
void checkConnection(const RegisterDef& definition, const Record& record, QList<FieldProblem>& problems)
{
    namespace source = fields::data_source;
    if (definition.id != QLatin1String(source::kRegister))
        return;
    for (const char* name :
         {source::host, source::database, source::account, source::options, source::path}) {
        const FieldDef* field = definition.field(QLatin1String(name));
        if (field && holdsPassword(record.values.value(field->position).toString()))
            problems << FieldProblem{field->id,
                                     Tr::tr("“%1” may not hold the password. It is asked for at each survey "
                                            "and never kept.")
                                         .arg(field->label.text())};
    }
}

} // namespace

QList<FieldProblem> validate(const RegisterDef& definition, const RegisterSet& /*registers*/,
                             const Record& record)
{
    QList<FieldProblem> problems;
    const qsizetype count = record.values.size();
    for (const FieldDef& field : definition.fields) {
        if (field.position >= count || record.values.at(field.position).isNull()) {
            // An own field of a shipped register is asked for when the record is submitted: what the program
            // writes itself, and what was there before the field, must not stand still for it.
            const bool later = field.custom && !definition.custom;
            if (field.required)
                problems << FieldProblem{field.id, Tr::tr("“%1” is not filled in.").arg(field.label.text()),
                                         later};
            continue;
        }
        const QString problem = valueProblem(field, record.values.at(field.position));
        if (!problem.isEmpty())
            problems << FieldProblem{field.id, problem};
    }
    for (const RuleDef& rule : definition.rules)
        checkRule(definition, rule, record, problems);
    checkConnection(definition, record, problems);
    return problems;
}

} // namespace wardbook::ledger
