#include "ledger/act_session.h"
#include "ledger/ledger_tr.h"
#include "ledger/new_row_pipe.h"

namespace wardbook::ledger {

qint64 ActSession::create(const QString& registerId, const FieldValues& values, const QString& state,
                          const QString& uid)
{
    RegisterTable& target = table(registerId);
    if (!uid.isEmpty() && target.uidTaken(uid))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A record with this identity is in the vault already. Nothing was "
                           "changed."));
    NewRowMaker maker(target.definition(), *m_context.registers, m_context.rights, m_actor, m_act.seq,
                      m_founding);
    NewRow row;
    maker.make(row, values, state, uid, target.nextId(), [&] { return target.nextCode(); });
    insert(target, row);
    return row.record.id;
}

void ActSession::createMany(const QString& registerId, qint64 count, const RowValues& values,
                            const RowRefused& refused)
{
    RegisterTable& target = table(registerId);
    NewRowMaker maker(target.definition(), *m_context.registers, m_context.rights, m_actor, m_act.seq,
                      m_founding);
    const qint64 firstId = target.nextId();
    CodeCounter codes = target.codeCounter();
    const bool coded = !target.definition().codePrefix.isEmpty();
    NewRowPipe pipe(count, [&](qint64 i, NewRow& row) {
        maker.make(row, values(i), {}, {}, firstId + i, [&codes] { return codes.next(); });
        if (coded && !row.numbered)
            codes.note(row.record.values.constFirst().toString());
    });
    qint64 last = firstId - 1;
    for (NewRowPipe::Batch rows; pipe.next(rows);) {
        for (NewRow& row : rows) {
            try {
                insert(target, row);
            } catch (const ValidationError& error) {
                refused(row.record.id - firstId, error);
                throw;
            }
        }
        last = rows.back().record.id;
        target.reserveIds(last);
    }
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
