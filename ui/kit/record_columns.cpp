#include "ui/kit/record_columns.h"
#include "ui/kit/kit_tr.h"

namespace wardbook::ui {

using ledger::FieldDef;
using ledger::FieldType;

bool isLevelField(const FieldDef& field)
{
    return field.type == FieldType::Code && field.codes == QLatin1String("data_level");
}

bool isGradeField(const FieldDef& field)
{
    return field.type == FieldType::Code && field.codes == QLatin1String("protection_grade");
}

const FieldDef* companionOf(const ledger::RegisterDef& definition, const FieldDef& field)
{
    if (definition.departmentField.isEmpty() || field.id != definition.departmentField ||
        field.type != FieldType::Ref)
        return nullptr;
    for (const FieldDef& other : definition.fields) {
        if (other.position > field.position && other.type == FieldType::Ref &&
            other.ref == QLatin1String("person") && other.section == field.section)
            return &other;
    }
    return nullptr;
}

static RecordColumn columnOf(const ledger::RegisterDef& definition, const FieldDef& field)
{
    RecordColumn column;
    column.id = field.id;
    column.title = field.label.text();
    column.width = field.listWidth;
    column.sortable = field.sortable;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
        column.kind = CellKind::Number;
        break;
    case FieldType::Code:
        column.kind = isLevelField(field)   ? CellKind::Level
                      : isGradeField(field) ? CellKind::Grade
                                            : CellKind::Text;
        break;
    default:
        break;
    }
    if (field.id == QLatin1String("code"))
        column.kind = CellKind::Code;
    if (const FieldDef* person = companionOf(definition, field)) {
        column.kind = CellKind::TwoTone;
        column.second = person->id;
        column.title = field.label.text() + QStringLiteral(" / ") + person->label.text();
    }
    return column;
}

static RecordColumn stateColumn()
{
    RecordColumn column;
    column.id = QStringLiteral("_state");
    column.title = KitTr::tr("State");
    column.kind = CellKind::State;
    column.width = 88;
    return column;
}

RecordColumns RecordColumns::all(const ledger::RegisterDef& definition)
{
    RecordColumns result;
    for (const FieldDef& field : definition.fields)
        if (!field.retired)
            result.m_columns.append(columnOf(definition, field));
    result.m_columns.append(stateColumn());
    return result;
}

RecordColumns RecordColumns::defaults(const ledger::RegisterDef& definition)
{
    QSet<QString> merged;
    RecordColumns result;
    for (const FieldDef& field : definition.fields) {
        if (!field.inList || merged.contains(field.id))
            continue;
        result.m_columns.append(columnOf(definition, field));
        if (!result.m_columns.last().second.isEmpty())
            merged.insert(result.m_columns.last().second);
    }
    result.m_columns.append(stateColumn());
    return result;
}

RecordColumns RecordColumns::of(const ledger::RegisterDef& definition, const QStringList& ids)
{
    const RecordColumns every = all(definition);
    RecordColumns result;
    for (const QString& id : ids) {
        const int index = every.indexOf(id);
        if (index >= 0 && result.indexOf(id) < 0)
            result.m_columns.append(every.at(index));
    }
    return result.m_columns.isEmpty() ? defaults(definition) : result;
}

QString columnText(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                   const ledger::Record& record, const RecordColumn& column, const ledger::RefNamer& name)
{
    QStringList parts;
    for (const QString& id : {column.id, column.second}) {
        const FieldDef* field = definition.field(id);
        const ledger::StateDef* state =
            id == QLatin1String("_state") ? definition.state(record.state) : nullptr;
        if (field || state)
            parts.append(field ? ledger::displayValue(*field, definition, registers, record.values, name)
                               : state->label.text());
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

int RecordColumns::indexOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QStringList RecordColumns::ids() const
{
    QStringList result;
    for (const RecordColumn& column : m_columns)
        result.append(column.id);
    return result;
}

} // namespace wardbook::ui
