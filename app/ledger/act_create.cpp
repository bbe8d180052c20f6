#include "ledger/act_session.h"
#include "ledger/ledger_tr.h"
#include "ledger/new_row.h"
#include <future>

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
    NewRow row = maker.make(values, state, uid, target.nextId(), [&] { return target.nextCode(); });
    insert(target, row);
    return row.record.id;
}

void ActSession::createMany(const QString& registerId, qint64 count, const RowValues& values,
                            const RowRefused& refused)
{
    constexpr qint64 kAtOnce = 512;
    RegisterTable& target = table(registerId);
    NewRowMaker maker(target.definition(), *m_context.registers, m_context.rights, m_actor, m_act.seq,
                      m_founding);
    const qint64 firstId = target.nextId();
    CodeCounter codes = target.codeCounter();
    // Runs beside the writing of the rows before; never two at a time.
    const auto makeFrom = [&](qint64 first) {
        std::vector<NewRow> rows;
        const qint64 end = std::min(first + kAtOnce, count);
        rows.reserve(static_cast<size_t>(end - first));
        for (qint64 i = first; i < end; ++i) {
            rows.push_back(maker.make(values(i), {}, {}, firstId + i, [&codes] { return codes.next(); }));
            if (!target.definition().codePrefix.isEmpty())
                codes.note(rows.back().record.values.constFirst().toString());
        }
        return rows;
    };
    std::vector<NewRow> rows = makeFrom(0);
    for (qint64 done = 0; done < count;) {
        auto following = std::async(std::launch::async, makeFrom, std::min(done + kAtOnce, count));
        for (NewRow& row : rows) {
            try {
                insert(target, row);
            } catch (const ValidationError& error) {
                following.wait();
                refused(row.record.id - firstId, error);
                throw;
            }
        }
        done += static_cast<qint64>(rows.size());
        target.reserveIds(firstId + done - 1);
        rows = following.get();
    }
}

void ActSession::insert(RegisterTable& target, NewRow& row)
{
    const Record& record = row.record;
    requireOpenOwner(target.definition(), record);
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
