#include "exchange/export_columns.h"
#include "exchange/value_check.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::RegisterDef;

namespace {

bool isCoded(const FieldDef& field)
{
    return field.type == FieldType::Code || field.type == FieldType::Codes || field.type == FieldType::Bool;
}

OutColumn::Type typeOf(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
        return OutColumn::Type::Number;
    case FieldType::Date:
        return OutColumn::Type::Date;
    case FieldType::DateTime:
    case FieldType::Instant:
        return OutColumn::Type::DateTime;
    default:
        return OutColumn::Type::Text;
    }
}

int widthOf(const FieldDef& field)
{
    if (field.type == FieldType::LongText)
        return 40;
    return std::clamp(field.listWidth / 8, 8, 48);
}

Cell textCell(const QString& text)
{
    return text.isEmpty() ? Cell{} : Cell{text, Cell::Kind::Text};
}

} // namespace

ExportColumns::ExportColumns(ledger::Reader& reader, const RegisterDef& definition, const QStringList& fields,
                             bool exact)
    : m_definition(definition), m_registers(reader.sharedRegisters()), m_exact(exact)
{
    const FieldDef* code = definition.field(QStringLiteral("code"));
    if (code)
        m_fields.append(code);
    for (const QString& id : fields) {
        if (const FieldDef& field = definition.fieldAt(id); &field != code)
            m_fields.append(&field);
    }
    if (fields.isEmpty()) {
        for (const FieldDef& field : definition.fields) {
            // What the unit retired goes along where everything does: to another program, or a successor.
            if (&field != code && (exact || !field.retired))
                m_fields.append(&field);
        }
    }
    for (const FieldDef* field : m_fields) {
        if (field->id == definition.departmentField)
            m_department = field;
        if (!field->ref.isEmpty() && !m_refs.contains(field->ref))
            m_refs.insert(field->ref, std::make_shared<RefIndex>(reader, m_registers->at(field->ref)));
    }
}

QList<OutColumn> ExportColumns::columns() const
{
    QList<OutColumn> columns;
    for (const FieldDef* field : m_fields) {
        OutColumn column{
            field->id, m_exact ? field->id : field->label.text(), typeOf(*field), widthOf(*field), {}, {}};
        if (!m_exact && field->type == FieldType::Code) {
            for (const ledger::Code& each : m_registers->codes(field->codes).codes)
                column.choices.append(each.label.text());
        } else if (!m_exact && field->type == FieldType::Bool) {
            for (const qint64 value : {1, 0})
                column.choices.append(ledger::displayValue(*field, *m_registers, value, {}));
        }
        if (!column.choices.isEmpty())
            column.note = field->help.text();
        columns.append(column);
    }
    columns.append({QStringLiteral("_state"),
                    m_exact ? QStringLiteral("_state") : stateHeading(),
                    OutColumn::Type::Text,
                    10,
                    {},
                    {}});
    columns.append({QStringLiteral("_uid"),
                    m_exact ? QStringLiteral("_uid") : recordKeyHeading(),
                    OutColumn::Type::Text,
                    28,
                    {},
                    {}});
    return columns;
}

QString ExportColumns::codeText(const FieldDef& field, const QString& value)
{
    auto& known = m_codeTexts[field.id];
    const auto it = known.constFind(value);
    if (it != known.constEnd())
        return *it;
    QString text = value;
    if (!m_exact) {
        text = ledger::displayValue(
            field, *m_registers,
            field.type == FieldType::Bool ? QVariant(value.toLongLong()) : QVariant(value), {});
        // Words only where they mean the same on the way back.
        const ledger::ParsedField back = ledger::parseField(m_definition, field, *m_registers, text, {});
        if (!back.ok() || back.values.size() != 1 || back.values.value(field.id).toString() != value)
            text = value;
    }
    known.insert(value, text);
    return text;
}

QString ExportColumns::referenceText(const FieldDef& field, const QString& value, qint64 department) const
{
    const auto index = m_refs.value(field.ref);
    QStringList names;
    for (const QString& id : value.split(u',', Qt::SkipEmptyParts))
        names.append(index->textFor(id.toLongLong(), index->byDepartment() ? department : 0));
    names.removeAll(QString());
    return names.join(QStringLiteral("；"));
}

Cell ExportColumns::cell(const FieldDef& field, const ledger::Record& record)
{
    const QVariant value = record.value(field);
    if (value.isNull())
        return {};
    if (isCoded(field))
        return textCell(codeText(field, value.toString()));
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
        return {QString::number(value.toLongLong()), Cell::Kind::Number};
    case FieldType::Date:
    case FieldType::DateTime:
        return {value.toString(), Cell::Kind::Date};
    case FieldType::Instant: // spreadsheets know no zones: local, as on the screen
        return {QDateTime::fromMSecsSinceEpoch(value.toLongLong()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")),
                Cell::Kind::Date};
    case FieldType::Ref:
    case FieldType::Refs:
        return textCell(referenceText(field, value.toString(),
                                      m_department ? record.value(*m_department).toLongLong() : 0));
    default:
        return textCell(value.toString());
    }
}

Row ExportColumns::row(const ledger::Record& record)
{
    Row cells;
    cells.reserve(static_cast<size_t>(m_fields.size()) + 2);
    for (const FieldDef* field : m_fields)
        cells.push_back(cell(*field, record));
    const ledger::StateDef* state = m_definition.state(record.state);
    cells.push_back(textCell(m_exact || !state ? record.state : state->label.text()));
    cells.push_back(textCell(record.uid));
    return cells;
}

} // namespace wardbook::exchange
