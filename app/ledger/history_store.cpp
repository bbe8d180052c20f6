#include "ledger/history_store.h"
#include "ledger/change_json.h"

namespace wardbook::ledger {

using storage::Connection;
using storage::Statement;

namespace {

Record emptyRecord(const RegisterDef& definition, qint64 id)
{
    Record record;
    record.id = id;
    record.values.resize(definition.fields.size());
    return record;
}

void play(const RegisterDef& definition, Record& record, const ChangeRow& change)
{
    applyChange(definition, record, change);
    ++record.rev;
    record.actSeq = change.actSeq;
    record.rowHash = change.afterHash;
}

} // namespace

QList<ChangeRow> changesOf(Connection& connection, const QString& registerId, qint64 id)
{
    Statement select(connection, changeSelectSql() +
                                     QStringLiteral(" WHERE register = $1 AND record_id = $2 ORDER BY id"));
    select.bindText(1, registerId).bindInt(2, id);
    QList<ChangeRow> changes;
    while (select.step())
        changes << readChange(select);
    return changes;
}

std::optional<Record> recordAtRev(Connection& connection, const RegisterDef& definition, qint64 id,
                                  qint64 rev)
{
    const QList<ChangeRow> changes = changesOf(connection, definition.id, id);
    if (rev < 1 || rev > changes.size())
        return {};
    Record record = emptyRecord(definition, id);
    for (qint64 i = 0; i < rev; ++i)
        play(definition, record, changes.at(i));
    return record;
}

std::optional<Record> recordAtAct(Connection& connection, const RegisterDef& definition, qint64 id,
                                  qint64 seq)
{
    const QList<ChangeRow> changes = changesOf(connection, definition.id, id);
    Record record = emptyRecord(definition, id);
    for (const ChangeRow& change : changes) {
        if (change.actSeq > seq)
            break;
        play(definition, record, change);
    }
    if (record.rev == 0)
        return {};
    return record;
}

std::optional<ChangeRow> lastChange(Connection& connection, const QString& registerId, qint64 id)
{
    Statement select(connection,
                     changeSelectSql() +
                         QStringLiteral(" WHERE register = $1 AND record_id = $2 ORDER BY id DESC LIMIT 1"));
    select.bindText(1, registerId).bindInt(2, id);
    if (!select.step())
        return {};
    return readChange(select);
}

} // namespace wardbook::ledger
