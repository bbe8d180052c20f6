#include "exchange/import_plan.h"
#include "exchange/exchange_tr.h"
#include "exchange/import_data.h"
#include <QFileInfo>

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;

ReadRow ImportPlan::Data::row(qsizetype index) const
{
    ReadRow row;
    unpackRow(values.at(index), definition->fields.size(), row);
    return row;
}

ledger::RefNamer ImportPlan::Data::namer() const
{
    return [this](const QString& registerId, qint64 id) {
        const auto index = refs.value(registerId);
        return index ? index->title(id) : QString();
    };
}

ImportPlan::ImportPlan() = default;
ImportPlan::ImportPlan(std::shared_ptr<const Data> data) : d(std::move(data)) {}

const ImportSource& ImportPlan::source() const
{
    return d->source;
}
const ColumnMapping& ImportPlan::mapping() const
{
    return d->mapping;
}
const ImportOptions& ImportPlan::options() const
{
    return d->options;
}
const TableLayout& ImportPlan::layout() const
{
    return d->layout;
}
const PlanCounts& ImportPlan::counts() const
{
    return d->counts;
}
qint64 ImportPlan::elapsedMs() const
{
    return d->elapsedMs;
}
qsizetype ImportPlan::size() const
{
    return static_cast<qsizetype>(d->rows.size());
}
QList<UnresolvedValue> ImportPlan::unresolved() const
{
    return d->unresolved;
}
QHash<QString, qint64> ImportPlan::resolvedCounts() const
{
    return d->understood;
}

RowResult ImportPlan::resultAt(qsizetype index) const
{
    return d->rows[static_cast<size_t>(index)].result;
}

qint64 ImportPlan::rowNumberAt(qsizetype index) const
{
    return d->rows[static_cast<size_t>(index)].number;
}

std::vector<qsizetype> ImportPlan::indexesOf(RowResult result) const
{
    std::vector<qsizetype> indexes;
    for (qsizetype i = 0; i < size(); ++i) {
        if (resultAt(i) == result)
            indexes.push_back(i);
    }
    return indexes;
}

QList<MissingRecord> ImportPlan::missing() const
{
    QList<MissingRecord> list;
    for (auto it = d->refs.begin(); it != d->refs.end(); ++it) {
        const ledger::RegisterDef& target = d->registers->at(it.key());
        for (const RefIndex::Pending& pending : it.value()->pending()) {
            if (pending.rows == 0)
                continue;
            QString department;
            if (pending.department != 0)
                department = d->namer()(target.fieldAt(target.departmentField).ref, pending.department);
            list.append({it.key(), pending.title, department, pending.rows});
        }
    }
    std::sort(list.begin(), list.end(), [](const MissingRecord& a, const MissingRecord& b) {
        return a.registerId != b.registerId ? a.registerId < b.registerId : a.rows > b.rows;
    });
    return list;
}

namespace {

/// 第 4 级，麻醉科，草稿: what a new record will be.
QString newSummary(const ImportPlan::Data& data, const ReadRow& row)
{
    QStringList parts;
    const auto add = [&](const FieldDef* field) {
        if (!field || row.flags[static_cast<size_t>(field->position)] != ReadRow::Given)
            return;
        const QString text =
            ledger::displayValue(*field, *data.definition, *data.registers, row.values, data.namer());
        if (!text.isEmpty())
            parts.append(text);
    };
    for (const QString& facet : data.definition->facets) {
        const FieldDef* field = data.definition->field(facet);
        if (field && field->type == FieldType::Code && parts.isEmpty())
            add(field);
    }
    add(data.definition->field(data.definition->departmentField));
    parts.append(data.definition->initialState().label.text());
    return parts.join(Tr::tr(", ", "between parts of a summary"));
}

QString ruleNames(const ImportPlan::Data& data)
{
    QStringList names;
    for (const FieldDef* field : data.rule.fields())
        names.append(field->label.text());
    return names.join(Tr::tr(" and ", "between names of fields"));
}

QString reasonOf(const ImportPlan::Data& data, const PlannedRow& planned, const ReadRow& row)
{
    switch (planned.result) {
    case RowResult::New:
        return newSummary(data, row);
    case RowResult::Changed: {
        QStringList parts;
        for (const RowChange& change : planned.changes)
            parts.append(Tr::tr("%1 %2 → %3")
                             .arg(change.label,
                                  change.before.isEmpty() ? Tr::tr("empty") : change.before.left(80),
                                  change.after.isEmpty() ? Tr::tr("empty") : change.after.left(80)));
        return parts.join(Tr::tr("; ", "between changes"));
    }
    case RowResult::Duplicate:
        if (planned.sameAsRow != 0)
            return Tr::tr("%1 as in row %2; only row %2 is taken")
                .arg(ruleNames(data))
                .arg(planned.sameAsRow);
        return Tr::tr("Same as %1, nothing differs")
            .arg(planned.code.isEmpty() ? planned.title : planned.code);
    case RowResult::Error: {
        QStringList parts;
        for (const RowProblem& problem : planned.problems) {
            if (!problem.warning && !parts.contains(problem.text))
                parts.append(problem.text);
        }
        return parts.join(u' ');
    }
    case RowResult::Excluded:
        return Tr::tr("Left out on purpose");
    }
    return {};
}

} // namespace

PlannedRow ImportPlan::at(qsizetype index) const
{
    const Data::RowState& state = d->rows[static_cast<size_t>(index)];
    const ReadRow row = d->row(index);
    const RowDetail detail = d->detail(index);
    PlannedRow planned;
    planned.row = state.number;
    planned.result = state.result;
    planned.recordId = state.recordId;
    planned.sameAsRow = state.sameAs;
    planned.title = row.values.at(d->definition->fieldAt(d->definition->titleField).position).toString();
    if (planned.title.isEmpty())
        planned.title = detail.title;
    planned.code = detail.code;
    if (const FieldDef* code = d->definition->field(QStringLiteral("code")); code && planned.code.isEmpty())
        planned.code = row.values.at(code->position).toString();
    planned.changes = detail.changes;
    planned.problems = row.problems + detail.problems;
    std::stable_partition(planned.problems.begin(), planned.problems.end(),
                          [](const RowProblem& problem) { return !problem.warning; });
    if (!planned.problems.isEmpty() &&
        (state.result == RowResult::Error || !planned.problems.first().warning))
        planned.cell = planned.problems.first().cell;
    planned.reason = reasonOf(*d, planned, row);
    return planned;
}

QString resultName(RowResult result)
{
    switch (result) {
    case RowResult::New:
        return QStringLiteral("new");
    case RowResult::Changed:
        return QStringLiteral("changed");
    case RowResult::Duplicate:
        return QStringLiteral("duplicate");
    case RowResult::Error:
        return QStringLiteral("error");
    case RowResult::Excluded:
        return QStringLiteral("excluded");
    }
    return {};
}

QJsonObject planJson(const ImportPlan& plan, bool all)
{
    QJsonArray columns, rows, unresolved, missing;
    for (const MappedColumn& column : plan.mapping().columns) {
        QJsonValue field;
        if (column.use == MappedColumn::Use::Field)
            field = column.field;
        else if (column.use == MappedColumn::Use::Note)
            field = QStringLiteral("note");
        columns.append(QJsonObject{{QStringLiteral("column"), columnName(column.source.column)},
                                   {QStringLiteral("heading"), column.source.heading},
                                   {QStringLiteral("field"), field},
                                   {QStringLiteral("problem"), column.problem}});
    }
    for (const UnresolvedValue& value : plan.unresolved())
        unresolved.append(QJsonObject{{QStringLiteral("field"), value.field},
                                      {QStringLiteral("text"), value.text},
                                      {QStringLiteral("rows"), value.rows},
                                      {QStringLiteral("suggestion"), value.suggestion}});
    for (const MissingRecord& record : plan.missing())
        missing.append(QJsonObject{{QStringLiteral("register"), record.registerId},
                                   {QStringLiteral("title"), record.title},
                                   {QStringLiteral("department"), record.department},
                                   {QStringLiteral("rows"), record.rows}});
    for (qsizetype i = 0; i < plan.size(); ++i) {
        if (!all && plan.resultAt(i) == RowResult::New)
            continue;
        const PlannedRow row = plan.at(i);
        rows.append(QJsonObject{{QStringLiteral("row"), row.row},
                                {QStringLiteral("result"), resultName(row.result)},
                                {QStringLiteral("code"), row.code},
                                {QStringLiteral("title"), row.title},
                                {QStringLiteral("cell"), row.cell},
                                {QStringLiteral("reason"), row.reason}});
    }
    const PlanCounts& counts = plan.counts();
    return {{QStringLiteral("file"), QFileInfo(plan.source().path).fileName()},
            {QStringLiteral("sheet"), plan.source().sheet},
            {QStringLiteral("register"), plan.mapping().registerId},
            {QStringLiteral("total"), counts.rows},
            {QStringLiteral("new"), counts.created},
            {QStringLiteral("changed"), counts.changed},
            {QStringLiteral("duplicate"), counts.duplicate},
            {QStringLiteral("error"), counts.error},
            {QStringLiteral("excluded"), counts.excluded},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("unresolved"), unresolved},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("rows"), rows}};
}

} // namespace wardbook::exchange
