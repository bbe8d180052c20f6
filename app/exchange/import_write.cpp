#include "exchange/import_write.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/import_data.h"
#include "exchange/returned_rows.h"
#include <QElapsedTimer>
#include <QFileInfo>

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::FieldValues;

namespace {

/// Writes one plan inside one act.
class PlanWriter
{
public:
    PlanWriter(ledger::ActWriter& writer, const ImportPlan::Data& data, ImportResult& result)
        : m_writer(writer), m_data(data), m_definition(*data.definition),
          m_remarks(remarksField(m_definition)), m_result(result)
    {
    }

    void write(const Progress& progress)
    {
        qint64 along = 0;
        for (const auto& index : m_data.refs)
            along += index->pending().size();
        const qint64 total = m_data.counts.toWrite() + along;
        m_writer.expectMany(total, progress);
        m_writer.note(QStringLiteral("import"), Tr::tr("%1: %2 new, %3 changed")
                                                    .arg(QFileInfo(m_data.source.path).fileName())
                                                    .arg(m_data.counts.created)
                                                    .arg(m_data.counts.changed));
        if (newestAct(m_writer.reader()) != m_data.lastAct)
            requireUnchanged();
        createMissing();
        writeRows(progress, total);
        progress.throwIfCancelled();
    }

private:
    /// New rows first, then changes: a change may refer to a new record, never the other way round.
    void writeRows(const Progress& progress, qint64 total)
    {
        std::vector<size_t> created, changed;
        for (size_t i = 0; i < m_data.rows.size(); ++i) {
            if (m_data.rows[i].result == RowResult::New)
                created.push_back(i);
            else if (m_data.rows[i].result == RowResult::Changed)
                changed.push_back(i);
        }
        ReadRow row;
        progress.step(0, total, Tr::tr("Writing"));
        m_writer.createMany(
            m_definition.id, static_cast<qint64>(created.size()),
            [&](qint64 i) { return valuesOf(created[static_cast<size_t>(i)], row); },
            [&](qint64 i, const ledger::ValidationError& error) {
                refuse(created[static_cast<size_t>(i)], error);
            });
        for (const size_t index : changed) {
            const ImportPlan::Data::RowState& state = m_data.rows[index];
            try {
                m_writer.update(m_definition.id, state.recordId, state.rev, valuesOf(index, row));
            } catch (const ledger::ValidationError& error) {
                refuse(index, error);
            }
        }
    }

    [[noreturn]] void refuse(size_t index, const ledger::ValidationError& error) const
    {
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("Row %1: %2 Nothing was imported.").arg(m_data.rows[index].number).arg(error.text()),
            error.detail());
    }

    /// Others wrote since the dry run: what was new then must still be.
    void requireUnchanged()
    {
        ExistingRecords existing;
        existing.load(m_writer.reader(), m_definition, m_data.rule, {!m_data.rule.isEmpty(), true, false},
                      {});
        const FieldDef* code =
            m_definition.codePrefix.isEmpty() ? nullptr : m_definition.field(QStringLiteral("code"));
        ReadRow row;
        for (size_t i = 0; i < m_data.rows.size(); ++i) {
            if (m_data.rows[i].result != RowResult::New)
                continue;
            unpackRow(m_data.values.at(static_cast<qsizetype>(i)), m_definition.fields.size(), row);
            const IdentityKey key = m_data.rule.keyOf(row);
            const bool taken = (!key.isNull() && !existing.withIdentity(key).empty()) ||
                               (code && !row.values.at(code->position).isNull() &&
                                existing.withCode(row.values.at(code->position).toString()) != 0);
            if (taken)
                throw Error(
                    ErrorKind::Conflict,
                    Tr::tr(
                        "Somebody else wrote the record of row %1 since the dry run. Nothing was imported: "
                        "run it again to compare.")
                        .arg(m_data.rows[i].number));
        }
        for (auto it = m_data.refs.begin(); it != m_data.refs.end(); ++it) {
            if (!it.value()->pending().isEmpty())
                m_now.insert(it.key(),
                             std::make_shared<RefIndex>(m_writer.reader(), m_data.registers->at(it.key())));
        }
    }

    void createMissing()
    {
        // Departments before the persons in them: registers come in the order of their references.
        for (const QString& registerId : m_data.registers->ids()) {
            const auto index = m_data.refs.value(registerId);
            if (!index)
                continue;
            for (qsizetype i = 0; i < index->pending().size(); ++i) {
                if (const RefIndex::Pending& pending = index->pending().at(i);
                    isNeeded(registerId, i, pending))
                    m_ids[registerId].insert(-i - 1, create(registerId, pending));
            }
        }
    }

    bool isNeeded(const QString& registerId, qsizetype number, const RefIndex::Pending& pending) const
    {
        if (pending.rows > 0)
            return true;
        // A department that only its new persons name.
        for (auto it = m_data.refs.begin(); it != m_data.refs.end(); ++it) {
            const ledger::RegisterDef& target = m_data.registers->at(it.key());
            if (target.departmentField.isEmpty() || target.fieldAt(target.departmentField).ref != registerId)
                continue;
            for (const RefIndex::Pending& other : it.value()->pending()) {
                if (other.rows > 0 && other.department == -number - 1)
                    return true;
            }
        }
        return false;
    }

    qint64 create(const QString& registerId, const RefIndex::Pending& pending)
    {
        const ledger::RegisterDef& target = m_data.registers->at(registerId);
        qint64 department = 0;
        if (!target.departmentField.isEmpty())
            department = idOf(target.fieldAt(target.departmentField).ref, pending.department);
        if (const auto now = m_now.value(registerId)) {
            if (const qint64 id = now->find(pending.title, department))
                return id;
        }
        FieldValues values{{target.titleField, pending.title}};
        if (department != 0)
            values.insert(target.departmentField, department);
        ++m_result.createdElsewhere[registerId];
        return m_writer.create(registerId, values);
    }

    qint64 idOf(const QString& registerId, qint64 id) const
    {
        if (id >= 0)
            return id;
        const auto ids = m_ids.constFind(registerId);
        return ids == m_ids.constEnd() ? 0 : ids->value(id);
    }

    QVariant real(const FieldDef& field, const QVariant& value) const
    {
        if (field.type == FieldType::Ref && value.toLongLong() < 0)
            return idOf(field.ref, value.toLongLong());
        if (field.type == FieldType::Refs && value.toString().contains(u'-')) {
            QStringList ids;
            for (const QString& id : value.toString().split(u','))
                ids.append(QString::number(idOf(field.ref, id.toLongLong())));
            return ids.join(u',');
        }
        return value;
    }

    FieldValues valuesOf(size_t number, ReadRow& row) const
    {
        const auto index = static_cast<qsizetype>(number);
        unpackRow(m_data.values.at(index), m_definition.fields.size(), row);
        FieldValues values;
        if (m_data.rows[number].result == RowResult::New) {
            for (const FieldDef& field : m_definition.fields) {
                if (row.flags[static_cast<size_t>(field.position)] == ReadRow::Given)
                    values.insert(field.id, real(field, row.values.at(field.position)));
            }
            if (m_remarks && !row.notes.isEmpty())
                values.insert(m_remarks->id,
                              composeRemarks(row.values.at(m_remarks->position).toString(), row.notes, {}));
            return values;
        }
        const RowDetail detail = m_data.detail(index);
        for (const int position : detail.positions) {
            const FieldDef& field = m_definition.fields.at(position);
            values.insert(field.id, &field == m_remarks && !detail.remarks.isEmpty()
                                        ? QVariant(detail.remarks)
                                        : real(field, row.values.at(position)));
        }
        return values;
    }

    ledger::ActWriter& m_writer;
    const ImportPlan::Data& m_data;
    const ledger::RegisterDef& m_definition;
    const FieldDef* m_remarks;
    ImportResult& m_result;
    RefIndexes m_now; ///< as it is inside the act, when others wrote meanwhile
    QHash<QString, QHash<qint64, qint64>> m_ids;
};

} // namespace

ImportResult writeImport(ledger::Ledger& ledger, const ledger::Actor& actor, const ImportPlan& plan,
                         const QString& reason, const Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    ImportResult result;
    result.counts = plan.counts();
    if (plan.counts().toWrite() == 0)
        return result;
    const QString label = Tr::tr("Import %1").arg(plan.data().definition->label.text());
    const ledger::ActResult act = ledger.perform(actor, label, reason, [&](ledger::ActWriter& writer) {
        result.createdElsewhere.clear();
        PlanWriter(writer, plan.data(), result).write(progress);
    });
    result.actSeq = act.seq;
    result.elapsedMs = timer.elapsed();
    return result;
}

void saveErrorRows(const ImportPlan& plan, const QString& path, const Progress& progress)
{
    const ImportSource& source = plan.source();
    QMap<qint64, ReturnedRow> rows;
    for (const qsizetype index : plan.indexesOf(RowResult::Error)) {
        const PlannedRow planned = plan.at(index);
        ReturnedRow row;
        row.reason = planned.reason;
        for (const RowProblem& problem : planned.problems) {
            const MappedColumn* column = plan.mapping().forField(problem.field);
            if (column && !problem.warning && !row.columns.contains(column->source.column))
                row.columns.append(column->source.column);
        }
        rows.insert(planned.row, row);
    }
    const auto file = TableSource::open(source.path, OpenOptions{source.encoding, source.separator});
    writeReturnedRows(*file, plan.layout(), rows, path, progress);
}

ImportOptions importOptionsFor(const ledger::Ledger& ledger, const ledger::Actor& actor)
{
    ImportOptions options;
    if (ledger.rights().role(actor.role).ownDepartmentOnly)
        options.onlyDepartment = actor.department != 0 ? actor.department : -1;
    return options;
}

QJsonObject resultJson(const ImportPlan& plan, const ImportResult& result, bool all)
{
    QJsonObject json = planJson(plan, all);
    QJsonObject created;
    for (auto it = result.createdElsewhere.begin(); it != result.createdElsewhere.end(); ++it)
        created.insert(it.key(), it.value());
    json.insert(QStringLiteral("act"), result.actSeq);
    json.insert(QStringLiteral("created_elsewhere"), created);
    return json;
}

} // namespace wardbook::exchange
