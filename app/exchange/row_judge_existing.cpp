#include "exchange/exchange_tr.h"
#include "exchange/row_judge.h"

/// Rows whose record the vault already has: what they would change in it, if anything.
namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;

namespace {

/// Equal for a person: a text without its outer spaces and with one kind of line end; references in any
/// order.
bool sameValue(const FieldDef& field, const QVariant& stored, const QVariant& given)
{
    if (stored.isNull() || given.isNull())
        return stored.isNull() == given.isNull() ||
               (stored.toString().isEmpty() && given.toString().isEmpty());
    const QString a = stored.toString(), b = given.toString();
    if (a == b)
        return true;
    if (field.type == FieldType::Refs) {
        QStringList left = a.split(u','), right = b.split(u',');
        left.sort();
        right.sort();
        return left == right;
    }
    if (field.type != FieldType::Text && field.type != FieldType::LongText)
        return false;
    const auto plain = [](QString text) {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        return text.trimmed();
    };
    return plain(a) == plain(b);
}

} // namespace

void RowJudge::compare(const ReadRow& row, const Record& record, Record& after, RowDetail& detail,
                       bool byIdentity) const
{
    for (const FieldDef& field : m_definition.fields) {
        const auto flag = row.flags[static_cast<size_t>(field.position)];
        if (flag == ReadRow::Untouched)
            continue;
        const QVariant given = flag == ReadRow::Emptied ? QVariant() : row.values.at(field.position);
        const QVariant stored = record.value(field);
        const bool noted = &field == m_remarks && !row.notes.isEmpty();
        if (noted || field.readOnly || sameValue(field, stored, given))
            continue;
        if (&field == m_code) {
            // A record keeps its number: others refer to it.
            if (byIdentity || flag == ReadRow::Emptied)
                detail.problems.append({field.id,
                                        cellOf(field.id, row.number),
                                        given.toString(),
                                        Tr::tr("The record keeps its code %1.").arg(stored.toString()),
                                        {},
                                        {},
                                        true});
            continue;
        }
        after.values[field.position] = given;
        detail.positions.append(field.position);
    }
    if (m_remarks && !row.notes.isEmpty()) {
        const QString existing = record.text(*m_remarks);
        const QString composed =
            composeRemarks(row.values.at(m_remarks->position).toString(), row.notes, existing);
        if (composed != existing) {
            after.values[m_remarks->position] = composed;
            detail.positions.append(m_remarks->position);
            detail.remarks = composed;
        }
    }
    for (const int position : detail.positions) {
        const FieldDef& field = m_definition.fields.at(position);
        detail.changes.append(
            {field.id, field.label.text(),
             ledger::displayValue(field, m_definition, *m_data.registers, record.values, m_namer),
             ledger::displayValue(field, m_definition, *m_data.registers, after.values, m_namer)});
    }
}

void RowJudge::judgeExisting(const Candidate& candidate, const Record& record,
                             ImportPlan::Data::RowState& state, RowDetail& detail)
{
    const ReadRow& row = candidate.row;
    state.recordId = record.id;
    state.rev = record.rev;
    detail.code = m_code ? record.text(*m_code) : QString();
    detail.title = record.text(m_definition.fieldAt(m_definition.titleField));
    if (row.hasErrors()) {
        state.result = RowResult::Error;
        return;
    }
    if (const auto earlier = m_seenRecords.constFind(record.id); earlier != m_seenRecords.constEnd()) {
        state.result = RowResult::Duplicate;
        state.sameAs = *earlier;
        return;
    }
    Record after = record;
    compare(row, record, after, detail, candidate.byIdentity);
    const ledger::StateDef* now = m_definition.state(record.state);
    if (!detail.positions.isEmpty()) {
        if (record.state == QLatin1String(ledger::kVoidState) || (now && !now->editable))
            detail.problems.append({{},
                                    {},
                                    {},
                                    Tr::tr("%1 is “%2” and can't be changed.")
                                        .arg(detail.code.isEmpty() ? detail.title : detail.code,
                                             now ? now->label.text() : record.state),
                                    {},
                                    {},
                                    false});
        standIn(after.values);
        addProblems(after, &record, row, detail);
        checkDepartment(record, row, detail);
        checkDepartment(after, row, detail);
        checkUnique(row, record.id, detail);
    }
    const bool wrong = std::any_of(detail.problems.begin(), detail.problems.end(),
                                   [](const RowProblem& problem) { return !problem.warning; });
    state.result = wrong                        ? RowResult::Error
                   : detail.positions.isEmpty() ? RowResult::Duplicate
                                                : RowResult::Changed;
    if (!wrong)
        m_seenRecords.insert(record.id, state.number);
}

} // namespace wardbook::exchange
