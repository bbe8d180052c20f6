#include "commands/record_json.h"
#include "commands/commands_tr.h"

namespace wardbook::commands {

using ledger::FieldType;

QJsonValue valueJson(const ledger::RegisterDef& definition, ledger::Reader& reader, const QString& fieldId,
                     const QVariant& value, bool labels)
{
    if (value.isNull())
        return QJsonValue::Null;
    const ledger::FieldDef* field = definition.field(fieldId);
    if (field == nullptr) {
        const ledger::StateDef* state = definition.state(value.toString());
        return labels && state ? state->label.text() : value.toString();
    }
    if (labels)
        return ledger::displayValue(*field, reader.registers(), value, reader.namer());
    switch (field->type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
        return value.toLongLong();
    case FieldType::Bool:
        return value.toLongLong() != 0;
    default:
        return ledger::plainValue(*field, value, reader.namer());
    }
}

QJsonObject recordJson(const ledger::RegisterDef& definition, ledger::Reader& reader,
                       const ledger::Record& record, bool labels)
{
    const ledger::StateDef* state = definition.state(record.state);
    QJsonObject object{{QStringLiteral("_uid"), record.uid},
                       {QStringLiteral("_rev"), record.rev},
                       {QStringLiteral("_state"), labels && state ? state->label.text() : record.state}};
    for (const ledger::FieldDef& field : definition.fields) {
        const QVariant value = record.value(field);
        if (!value.isNull())
            object.insert(field.id, valueJson(definition, reader, field.id, value, labels));
    }
    return object;
}

QString recordLine(const ledger::RegisterDef& definition, ledger::Reader& reader,
                   const ledger::Record& record)
{
    QStringList parts;
    for (const ledger::FieldDef& field : definition.fields)
        if (field.inList)
            parts << ledger::displayValue(field, definition, reader.registers(), record.values,
                                          reader.namer());
    if (const ledger::StateDef* state = definition.state(record.state))
        parts << state->label.text();
    return parts.join(QLatin1Char('\t'));
}

QStringList recordLines(const ledger::RegisterDef& definition, ledger::Reader& reader,
                        const ledger::Record& record)
{
    QStringList lines;
    for (const ledger::FieldDef& field : definition.fields)
        if (!record.value(field).isNull())
            lines << QStringLiteral("%1: %2").arg(
                field.label.text(),
                ledger::displayValue(field, definition, reader.registers(), record.values, reader.namer()));
    if (const ledger::StateDef* state = definition.state(record.state))
        lines << QStringLiteral("%1: %2").arg(Tr::tr("State"), state->label.text());
    return lines;
}

void requireView(people::Workspace& workspace, const ledger::RegisterDef& definition)
{
    if (!workspace.ledger().rights().may(workspace.session().role, definition.id,
                                         QString::fromLatin1(ledger::verb::kView)))
        throw Error(ErrorKind::Denied,
                    Tr::tr("This role may not see the register “%1”.").arg(definition.label.text()));
}

} // namespace wardbook::commands
