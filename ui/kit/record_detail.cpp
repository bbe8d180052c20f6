#include "ui/kit/record_detail.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/refs_editor.h"

namespace wardbook::ui {

using ledger::FieldDef;
using ledger::FieldType;

constexpr int kRelationsPerField = 50;

QString fieldLabel(const ledger::RegisterDef& definition, const QString& field)
{
    if (field == QLatin1String("_state"))
        return KitTr::tr("State");
    const FieldDef* found = definition.field(field);
    return found ? found->label.text() : field;
}

QString changeText(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                   const QString& field, const QVariant& value, const ledger::RefNamer& name)
{
    if (value.isNull())
        return {};
    if (field == QLatin1String("_state")) {
        const ledger::StateDef* state = definition.state(value.toString());
        return state ? state->label.text() : value.toString();
    }
    const FieldDef* found = definition.field(field);
    return found ? ledger::displayValue(*found, registers, value, name) : value.toString();
}

/// Names of several references stay apart, so that the editor can list them.
static QString shownText(const FieldDef& field, const ledger::RegisterDef& definition,
                         const ledger::RegisterSet& registers, const ledger::Record& record,
                         const ledger::RefNamer& name)
{
    if (field.type != FieldType::Refs)
        return ledger::displayValue(field, definition, registers, record.values, name);
    QStringList names;
    for (const QString& id : record.text(field).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString title = name(field.ref, id.toLongLong());
        names.append(title.isEmpty() ? id : title);
    }
    return names.join(kNameSeparator);
}

static Relation relationTo(const ledger::RegisterDef& other, const ledger::Record& record,
                           const QString& group)
{
    const FieldDef* title = other.field(other.titleField);
    const FieldDef* code = other.field(QStringLiteral("code"));
    return {group, other.id, record.uid, title ? record.text(*title) : record.uid,
            code ? record.text(*code) : QString()};
}

static void readRelations(ledger::Reader& reader, const ledger::RegisterDef& definition, RecordDetail& detail)
{
    const ledger::RegisterSet& registers = reader.registers();
    const ledger::Record& record = detail.form.record;
    for (const FieldDef& field : definition.fields) {
        if (field.type != FieldType::Ref && field.type != FieldType::Refs)
            continue;
        for (const QString& id : record.text(field).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (const auto other = reader.find(field.ref, id.toLongLong()))
                detail.relations.append(relationTo(registers.at(field.ref), *other, field.label.text()));
        }
    }
    for (const QString& registerId : registers.ids()) {
        const ledger::RegisterDef& other = registers.at(registerId);
        for (const FieldDef& field : other.fields) {
            // only through an index: a list that names this record must not be scanned for it
            if (other.internal || field.type != FieldType::Ref || field.ref != definition.id ||
                !(field.sortable || other.facets.contains(field.id)))
                continue;
            ledger::ListQuery query;
            query.registerId = registerId;
            query.filters = {{field.id, {QString::number(record.id)}}};
            const QList<qint64> ids = reader.firstIds(query, kRelationsPerField);
            detail.moreRelations = detail.moreRelations || ids.size() == kRelationsPerField;
            const QString group = other.label.text() + QStringLiteral(" · ") + field.label.text();
            for (const ledger::Record& row :
                 reader.fetch(registerId, std::span<const qint64>(ids.constData(), size_t(ids.size()))))
                detail.relations.append(relationTo(other, row, group));
        }
    }
}

RecordDetail readDetail(ledger::Reader& reader, const QString& registerId, qint64 id)
{
    const ledger::RegisterSet& registers = reader.registers();
    const ledger::RegisterDef& definition = registers.at(registerId);
    const ledger::RefNamer name = reader.namer();
    RecordDetail detail;
    detail.form.record = reader.record(registerId, id);
    const ledger::Record& record = detail.form.record;
    ledger::Record approved = record;
    for (auto it = record.baseline.begin(); it != record.baseline.end(); ++it) {
        if (const FieldDef* field = definition.field(it.key()))
            approved.values[field->position] = it.value();
    }
    for (const FieldDef& field : definition.fields) {
        detail.form.shown.insert(field.id, shownText(field, definition, registers, record, name));
        if (record.baseline.contains(field.id)) {
            QString was = shownText(field, definition, registers, approved, name);
            detail.form.was.insert(field.id, was.replace(kNameSeparator, QStringLiteral(", ")));
        }
    }
    detail.code = detail.form.shown.value(QStringLiteral("code"));
    detail.title = detail.form.shown.value(definition.titleField);
    for (const ledger::HistoryEntry& entry : reader.history(registerId, id)) {
        HistoryLine line{entry.actSeq, entry.at, entry.actor, entry.label, entry.reason, {}};
        for (const ledger::FieldChange& change : entry.changes) {
            line.changes.append({fieldLabel(definition, change.field),
                                 changeText(definition, registers, change.field, change.before, name),
                                 changeText(definition, registers, change.field, change.after, name), true});
        }
        detail.history.append(line);
    }
    std::stable_sort(detail.history.begin(), detail.history.end(),
                     [](const HistoryLine& a, const HistoryLine& b) { return a.seq > b.seq; });
    readRelations(reader, definition, detail);
    for (const ledger::FieldProblem& problem : ledger::validate(definition, registers, record)) {
        if (problem.warning)
            detail.warnings.append(problem);
    }
    return detail;
}

QList<DiffRow> compareRecords(ledger::Reader& reader, const QString& registerId, const ledger::Record& before,
                              const ledger::Record& after)
{
    const ledger::RegisterSet& registers = reader.registers();
    const ledger::RegisterDef& definition = registers.at(registerId);
    const ledger::RefNamer name = reader.namer();
    QList<DiffRow> rows;
    for (const FieldDef& field : definition.fields) {
        DiffRow row{field.label.text(), ledger::displayValue(field, registers, before.value(field), name),
                    ledger::displayValue(field, registers, after.value(field), name), false};
        row.changed = before.value(field) != after.value(field);
        if (row.changed || !row.after.isEmpty())
            rows.append(row);
    }
    std::stable_partition(rows.begin(), rows.end(), [](const DiffRow& row) { return row.changed; });
    return rows;
}

} // namespace wardbook::ui
