#include "base/batch_pipe.h"
#include "ledger/act_session.h"
#include "ledger/ledger_tr.h"
#include "ledger/new_row_store.h"

namespace wardbook::ledger {

namespace {

constexpr qint64 kRowsPerBatch = 128;
constexpr size_t kBatchesAhead = 8;

/// A unit's own register is internal while it is retired: nobody would see what is entered.
void requireInUse(const RegisterDef& definition)
{
    if (definition.custom && definition.internal)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is retired and takes no new records. Nothing was changed; bring it back first.")
                .arg(definition.label.text()));
}

} // namespace

ActSession::Making& ActSession::making(RegisterTable& target)
{
    std::unique_ptr<Making>& known = m_making[&target];
    if (!known)
        known.reset(new Making{NewRowMaker(target.definition(), *m_context.registers, m_context.rights,
                                           m_actor, m_act.seq, m_founding),
                               {}});
    return *known;
}

qint64 ActSession::create(const QString& registerId, const FieldValues& values, const QString& state,
                          const QString& uid)
{
    RegisterTable& target = table(registerId);
    requireInUse(target.definition());
    if (!uid.isEmpty() && target.uidTaken(uid))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A record with this identity is in the vault already. Nothing was "
                           "changed."));
    auto& [maker, row] = making(target);
    maker.make(row, values, state, uid, target.nextId(), [&] { return target.nextCode(); });
    insert(target, row);
    return row.record.id;
}

void ActSession::createMany(const QString& registerId, qint64 rowCount, const RowValues& values,
                            const RowRefused& refused)
{
    if (rowCount <= 0)
        return; // not even an id is taken
    RegisterTable& target = table(registerId);
    requireInUse(target.definition());
    NewRowMaker maker(target.definition(), *m_context.registers, m_context.rights, m_actor, m_act.seq,
                      m_founding);
    const qint64 firstId = target.nextId();
    CodeCounter codes = target.codeCounter();
    const bool coded = !target.definition().codePrefix.isEmpty();
    const auto makeRow = [&](qint64 i, NewRow& row) {
        maker.make(row, values(i), {}, {}, firstId + i, [&codes] { return codes.next(); });
        if (coded && !row.numbered)
            codes.note(row.record.values.constFirst().toString());
        NewRowMaker::prepareStored(row);
    };
    BatchPipe<NewRow> pipe(kBatchesAhead, [&](const BatchPipe<NewRow>::Put& put) {
        BatchPipe<NewRow>::Batch batch;
        for (qint64 first = 0; first < rowCount; first += kRowsPerBatch) {
            batch.resize(static_cast<size_t>(std::min(kRowsPerBatch, rowCount - first)));
            for (size_t i = 0; i < batch.size(); ++i)
                makeRow(first + static_cast<qint64>(i), batch[i]);
            if (!put(batch))
                return;
        }
    });
    // Rows wait to be stored together. What must see each row stored before the next one is looked at goes
    // one by one: values that are unique, references to the register itself.
    const auto toItself = [&](const FieldDef* field) { return field->ref == registerId; };
    const auto& references = target.referenceFields();
    const bool together = m_bulk && target.uniqueFields().size() <= (coded ? 1 : 0) &&
                          std::none_of(references.begin(), references.end(), toItself);
    NewRowStore store(m_context.connection, target.definition(), m_context.searchIndexed && together);
    const auto insertTogether = [&](NewRow& row) {
        const Record& record = row.record;
        requireOpenOwner(target.definition(), record);
        collectReferenceProblems(target, nullptr, record, row.problems);
        if (!row.problems.isEmpty())
            throw ValidationError(row.problems);
        if (coded)
            target.nextCode(); // the same that the row got from the copy of the counter
        ChangeRow change;
        change.id = m_act.firstChange + m_act.changeCount;
        change.registerId = target.idUtf8();
        change.recordId = record.id;
        change.created = true;
        change.afterHash = record.rowHash;
        m_digest.add(change);
        store.add(row, change.id);
        count(target.definition(), record, QStringLiteral("create"));
    };
    qint64 last = firstId - 1;
    for (BatchPipe<NewRow>::Batch rows; pipe.next(rows);) {
        for (NewRow& row : rows) {
            try {
                if (together && row.numbered == coded) {
                    insertTogether(row);
                } else {
                    store.flush();
                    insert(target, row);
                }
            } catch (const ValidationError& error) {
                refused(row.record.id - firstId, error);
                throw;
            }
        }
        store.flush();
        last = rows.back().record.id;
        target.reserveIds(last);
    }
    store.finish();
    target.reserveIds(last);
}

void ActSession::insert(RegisterTable& target, NewRow& row)
{
    const Record& record = row.record;
    requireOpenOwner(target.definition(), record);
    // A number of ours is larger than all there ever were.
    if (!row.numbered || target.uniqueFields().size() > 1)
        collectUniqueProblems(target, nullptr, record, row.problems);
    collectReferenceProblems(target, nullptr, record, row.problems);
    if (!row.problems.isEmpty())
        throw ValidationError(row.problems);
    ChangeRow change;
    change.created = true;
    change.after = row.canonical;
    addChange(target, record, change);
    target.insert(record, row.searchDocument);
    count(target.definition(), record, QStringLiteral("create"));
}

} // namespace wardbook::ledger
