#include "exchange/row_judge.h"
#include "base/text_keys.h"
#include "exchange/exchange_tr.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;

namespace {

constexpr qsizetype kChunk = 256;

} // namespace

RowJudge::RowJudge(ledger::Reader& reader, ImportPlan::Data& data, const ExistingRecords& existing)
    : m_reader(reader), m_data(data), m_existing(existing), m_definition(*data.definition),
      m_remarks(remarksField(m_definition)),
      m_code(m_definition.codePrefix.isEmpty() ? nullptr : m_definition.field(QStringLiteral("code"))),
      m_namer(data.namer())
{
    for (const MappedColumn& column : data.mapping.columns) {
        if (column.use == MappedColumn::Use::Field)
            m_cells.insert(column.field, columnName(column.source.column));
    }
    for (const FieldDef& field : m_definition.fields) {
        if (field.type == FieldType::Ref || field.type == FieldType::Refs)
            m_refPositions.push_back(field.position);
        m_refsByPosition.push_back(field.ref.isEmpty() ? nullptr : data.refs.value(field.ref).get());
    }
}

QString RowJudge::cellOf(const QString& field, qint64 row) const
{
    const QString column = m_cells.value(field);
    return column.isEmpty() ? QString() : column + QString::number(row);
}

void RowJudge::locate(Candidate& candidate) const
{
    const ReadRow& row = candidate.row;
    if (m_existing.isEmpty())
        return;
    if (!row.uid.isEmpty())
        candidate.id = m_existing.withUid(row.uid);
    if (candidate.id == 0 && m_code && row.flags[static_cast<size_t>(m_code->position)] == ReadRow::Given)
        candidate.id = m_existing.withCode(row.values.at(m_code->position).toString());
    if (candidate.id != 0)
        return;
    if (const IdentityKey key = m_data.rule.keyOf(row); !key.isNull()) {
        const std::vector<qint64> ids = m_existing.withIdentity(key);
        candidate.ambiguous = ids.size() > 1;
        candidate.byIdentity = true;
        candidate.id = ids.empty() ? 0 : ids.front();
    }
}

void RowJudge::judgeUpTo(qsizetype end, const Progress& progress)
{
    std::vector<Candidate> chunk;
    while (m_next < end) {
        progress.throwIfCancelled();
        const qsizetype last = std::min(end, m_next + kChunk);
        chunk.assign(static_cast<size_t>(last - m_next), {});
        for (qsizetype i = m_next; i < last; ++i)
            unpackRow(m_data.values.at(i), m_definition.fields.size(),
                      chunk[static_cast<size_t>(i - m_next)].row);
        judgeChunk(chunk);
    }
}

void RowJudge::judgeRows(std::vector<ReadRow>& rows)
{
    std::vector<Candidate> chunk(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        chunk[i].row = std::move(rows[i]);
    judgeChunk(chunk);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::move(chunk[i].row);
}

void RowJudge::judgeChunk(std::vector<Candidate>& chunk)
{
    std::vector<qint64> ids;
    for (Candidate& candidate : chunk) {
        locate(candidate);
        if (candidate.id != 0)
            ids.push_back(candidate.id);
    }
    QHash<qint64, Record> records;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty()) {
        for (Record& record : m_reader.fetch(m_definition.id, ids))
            records.insert(record.id, std::move(record));
    }
    for (Candidate& candidate : chunk)
        judge(candidate, records);
    m_next += static_cast<qsizetype>(chunk.size());
}

void RowJudge::judge(Candidate& candidate, const QHash<qint64, Record>& records)
{
    ReadRow& row = candidate.row;
    ImportPlan::Data::RowState& state = m_data.rows[static_cast<size_t>(m_data.details.size())];
    RowDetail detail;
    if (m_data.options.excluded.contains(row.number)) {
        state.result = RowResult::Excluded;
    } else if (candidate.ambiguous) {
        detail.problems.append({m_definition.titleField,
                                cellOf(m_definition.titleField, row.number),
                                {},
                                Tr::tr("Several records have this name: add the code or the department."),
                                {},
                                {},
                                false});
        state.result = RowResult::Error;
    } else if (const auto record = records.constFind(candidate.id); record != records.constEnd()) {
        judgeExisting(candidate, *record, state, detail);
    } else {
        judgeNew(row, state, detail);
    }
    finish(state, row, detail);
}

void RowJudge::finish(ImportPlan::Data::RowState& state, const ReadRow& row, RowDetail& detail)
{
    PlanCounts& counts = m_data.counts;
    ++counts.rows;
    switch (state.result) {
    case RowResult::New:
        ++counts.created;
        break;
    case RowResult::Changed:
        ++counts.changed;
        break;
    case RowResult::Duplicate:
        ++counts.duplicate;
        break;
    case RowResult::Error:
        ++counts.error;
        break;
    case RowResult::Excluded:
        ++counts.excluded;
        break;
    }
    state.warnings = !row.problems.isEmpty() || !detail.problems.isEmpty();
    const bool written = state.result == RowResult::New || state.result == RowResult::Changed;
    counts.withWarnings += written && state.warnings ? 1 : 0;
    if (written)
        countReferences(row);
    const bool nothing = detail.positions.isEmpty() && detail.problems.isEmpty() && detail.code.isEmpty() &&
                         detail.remarks.isEmpty();
    m_data.details.append(nothing ? QByteArray() : packDetail(detail));
}

void RowJudge::countReferences(const ReadRow& row)
{
    for (const int position : m_refPositions) {
        RefIndex* index = m_refsByPosition[static_cast<size_t>(position)];
        if (!index || row.flags[static_cast<size_t>(position)] != ReadRow::Given)
            continue;
        const QVariant& value = row.values.at(position);
        if (value.typeId() == QMetaType::LongLong) {
            index->countRow(value.toLongLong());
            continue;
        }
        for (const QString& id : value.toString().split(u','))
            index->countRow(id.toLongLong());
    }
}

std::vector<std::pair<int, QVariant>> RowJudge::standIn(QVector<QVariant>& values) const
{
    // Beyond every real id, so that a stand-in is never taken for another record.
    constexpr qint64 kBeyond = qint64(1) << 40;
    std::vector<std::pair<int, QVariant>> former;
    for (const int position : m_refPositions) {
        const QVariant value = values.at(position);
        if (value.isNull())
            continue;
        if (value.typeId() == QMetaType::QString) {
            if (QString text = value.toString(); text.contains(u'-')) {
                former.emplace_back(position, value);
                values[position] = text.remove(u'-');
            }
        } else if (const qint64 id = value.toLongLong(); id < 0) {
            former.emplace_back(position, value);
            values[position] = kBeyond - id;
        }
    }
    return former;
}

void RowJudge::checkDepartment(const Record& record, const ReadRow& row, RowDetail& detail) const
{
    if (m_data.options.onlyDepartment == 0 || m_definition.departmentField.isEmpty())
        return;
    const FieldDef& field = m_definition.fieldAt(m_definition.departmentField);
    if (record.value(field).toLongLong() != m_data.options.onlyDepartment)
        detail.problems.append({field.id,
                                cellOf(field.id, row.number),
                                m_namer(field.ref, record.value(field).toLongLong()),
                                Tr::tr("Your role imports records of your own department only."),
                                {},
                                {},
                                false});
}

void RowJudge::addProblems(const Record& record, const Record* before, const ReadRow& row,
                           RowDetail& detail) const
{
    QSet<QString> known;
    if (before) {
        for (const ledger::FieldProblem& problem : ledger::validate(m_definition, *m_data.registers, *before))
            known.insert(problem.field + u'\n' + problem.text);
    }
    for (const ledger::FieldProblem& problem : ledger::validate(m_definition, *m_data.registers, record)) {
        const bool reported =
            known.contains(problem.field + u'\n' + problem.text) ||
            std::any_of(row.problems.begin(), row.problems.end(), [&problem](const RowProblem& other) {
                return other.field == problem.field && !other.warning;
            });
        if (!reported)
            detail.problems.append({problem.field,
                                    cellOf(problem.field, row.number),
                                    {},
                                    problem.text,
                                    {},
                                    {},
                                    problem.warning});
    }
}

bool RowJudge::checkUnique(const ReadRow& row, qint64 id, RowDetail& detail)
{
    for (const FieldDef& field : m_definition.fields) {
        const auto at = static_cast<size_t>(field.position);
        if (!field.unique || row.flags[at] != ReadRow::Given)
            continue;
        const QString key = keys::fold(row.values.at(field.position).toString());
        auto& seen = m_seenUnique[field.id];
        if (const auto earlier = seen.constFind(key); earlier != seen.constEnd()) {
            detail.problems.append(
                {field.id,
                 cellOf(field.id, row.number),
                 row.values.at(field.position).toString(),
                 Tr::tr("%1 is the same as in row %2.").arg(field.label.text()).arg(*earlier),
                 {},
                 {},
                 false});
            return false;
        }
        // The code was looked up when the row was located.
        if (&field != m_code && !m_existing.isEmpty()) {
            storage::Statement taken(m_reader.connection(),
                                     QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 AND id <> $2 LIMIT 1")
                                         .arg(m_definition.table(), field.column()));
            taken.bindText(1, row.values.at(field.position).toString()).bindInt(2, id);
            if (taken.step()) {
                detail.problems.append({field.id,
                                        cellOf(field.id, row.number),
                                        row.values.at(field.position).toString(),
                                        Tr::tr("%1 is taken by another record.").arg(field.label.text()),
                                        {},
                                        {},
                                        false});
                return false;
            }
        }
        seen.insert(key, static_cast<qint32>(row.number));
    }
    return true;
}

void RowJudge::judgeNew(ReadRow& row, ImportPlan::Data::RowState& state, RowDetail& detail)
{
    Record record;
    record.values = std::move(row.values);
    record.state = m_definition.initialState().id;
    std::vector<std::pair<int, QVariant>> former = standIn(record.values);
    if (m_remarks && !row.notes.isEmpty()) {
        const QVariant own = record.values.at(m_remarks->position);
        former.emplace_back(m_remarks->position, own);
        record.values[m_remarks->position] = composeRemarks(own.toString(), row.notes, {});
    }
    addProblems(record, nullptr, row, detail);
    checkDepartment(record, row, detail);
    row.values = std::move(record.values);
    for (const auto& [position, value] : former)
        row.values[position] = value;
    const bool wrong =
        row.hasErrors() || std::any_of(detail.problems.begin(), detail.problems.end(),
                                       [](const RowProblem& problem) { return !problem.warning; });
    if (wrong) {
        state.result = RowResult::Error;
        return;
    }
    const IdentityKey key = m_data.rule.keyOf(row);
    if (const auto earlier = m_seen.constFind(key); !key.isNull() && earlier != m_seen.constEnd()) {
        state.result = RowResult::Duplicate;
        state.sameAs = *earlier;
        return;
    }
    if (!checkUnique(row, 0, detail)) {
        state.result = RowResult::Error;
        return;
    }
    if (!key.isNull())
        m_seen.insert(key, state.number);
    state.result = RowResult::New;
}

} // namespace wardbook::exchange
