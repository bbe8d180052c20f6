#include "base/quantity.h"
#include "ledger/field_values.h"

namespace wardbook::ledger {

namespace {

QString joined(const QStringList& parts)
{
    return parts.join(language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

const QString& yesNo(bool yes)
{
    static const Label yesLabel{QStringLiteral("是"), QStringLiteral("Yes")};
    static const Label noLabel{QStringLiteral("否"), QStringLiteral("No")};
    return (yes ? yesLabel : noLabel).text();
}

QString nameOf(const FieldDef& field, qint64 id, const RefNamer& name)
{
    const QString title = name ? name(field.ref, id) : QString();
    return title.isEmpty() ? u'#' + QString::number(id) : title;
}

QStringList namesOf(const FieldDef& field, const QVariant& value, const RefNamer& name)
{
    QStringList names;
    const QStringList ids = value.toString().split(u',', Qt::SkipEmptyParts);
    for (const QString& id : ids)
        names << nameOf(field, id.toLongLong(), name);
    return names;
}

QString siblingText(const QString& id, const RegisterDef& definition, const QVector<QVariant>& values)
{
    const FieldDef* sibling = definition.field(id);
    return sibling ? values.value(sibling->position).toString() : QString();
}

/// A year, a port: a number that names something has no separators.
bool isName(const FieldDef& field)
{
    return field.maximum && *field.maximum <= 65535;
}

} // namespace

QString instantText(qint64 ms)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    return local.toString(local.time().second() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                     : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString displayValue(const FieldDef& field, const RegisterSet& /*registers*/, const QVariant& value,
                     const RefNamer& name)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Date:
        return value.toString();
    case FieldType::DateTime:
        return value.toString().replace(u'T', u' ');
    case FieldType::Instant:
        return instantText(value.toLongLong());
    case FieldType::Code:
        return field.codeList->labelOf(value.toString());
    case FieldType::Codes: {
        const CodeList& list = *field.codeList;
        QStringList labels;
        const QStringList codes = value.toString().split(u',', Qt::SkipEmptyParts);
        for (const QString& code : codes)
            labels << list.labelOf(code);
        return joined(labels);
    }
    case FieldType::Integer:
        return isName(field) ? value.toString() : formatExact(value.toLongLong());
    case FieldType::Count:
        return formatCount(value.toLongLong());
    case FieldType::Bytes:
        return formatBytes(value.toLongLong());
    case FieldType::Bool:
        return yesNo(value.toLongLong() != 0);
    case FieldType::Ref:
        return nameOf(field, value.toLongLong(), name);
    case FieldType::Refs:
        return joined(namesOf(field, value, name));
    }
    return {};
}

QString displayValue(const FieldDef& field, const RegisterDef& definition, const RegisterSet& registers,
                     const QVector<QVariant>& values, const RefNamer& name)
{
    const QVariant value = values.value(field.position);
    if (field.type == FieldType::Count) {
        if (value.isNull()) { // known by its size only: 412 TB
            const FieldDef* bytes = definition.field(field.bytesField);
            return bytes ? displayValue(*bytes, registers, values.value(bytes->position), name) : QString();
        }
        return formatCount(value.toLongLong(), siblingText(field.unitField, definition, values));
    }
    if (field.type == FieldType::Code && !field.otherField.isEmpty() &&
        value.toString() == QLatin1String("other")) {
        const QString words = siblingText(field.otherField, definition, values);
        if (!words.isEmpty())
            return words;
    }
    return displayValue(field, registers, value, name);
}

QString plainValue(const FieldDef& field, const QVariant& value, const RefNamer& name)
{
    if (value.isNull())
        return {};
    if (field.type == FieldType::Ref)
        return nameOf(field, value.toLongLong(), name);
    if (field.type == FieldType::Refs)
        return namesOf(field, value, name).join(u';');
    if (field.type == FieldType::Instant)
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC).toString(Qt::ISODate);
    return value.toString();
}

} // namespace wardbook::ledger
