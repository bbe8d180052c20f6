#include "ledger/act_chain.h"
#include <QtEndian>

namespace wardbook::ledger {

using storage::Connection;
using storage::Statement;

void ChangesDigest::field(const char* data, qsizetype size)
{
    const quint64 length = qToBigEndian(static_cast<quint64>(size));
    m_buffer.append(reinterpret_cast<const char*>(&length), sizeof length);
    m_buffer.append(data, size);
}

void ChangesDigest::add(const ChangeRow& change)
{
    m_buffer.resize(0); // keeps its capacity: one buffer for a hundred thousand changes
    field(change.registerId.constData(), change.registerId.size());
    const QByteArray id = QByteArray::number(change.recordId);
    field(id.constData(), id.size());
    if (change.created) {
        field("create", 6); // after_hash is the SM3 of `after`, so that a long row is hashed once only
    } else {
        field("update", 6);
        field(change.before.constData(), change.before.size());
        field(change.after.constData(), change.after.size());
    }
    field(change.afterHash.constData(), change.afterHash.size());
    m_digest.add(m_buffer);
}

QByteArray actHash(const ActRow& act)
{
    crypto::Digest digest;
    const auto text = [&digest](const QString& value) { digest.addField(value.toUtf8()); };
    const auto number = [&digest](qint64 value) { digest.addField(QByteArray::number(value)); };
    digest.addField("wardbook act 1");
    number(act.seq);
    number(act.atMs);
    text(act.actor);
    text(act.actorName);
    text(act.role);
    text(act.workstation);
    text(act.kind);
    text(act.label);
    text(act.reason);
    text(act.subject);
    number(act.undoes);
    number(act.clockBehind ? 1 : 0);
    number(act.firstChange);
    number(act.changeCount);
    digest.addField(act.changesDigest);
    digest.addField(act.prevHash);
    return digest.final();
}

QString actSelectSql()
{
    return QStringLiteral(
        "SELECT seq, at, actor, actor_name, role, workstation, kind, label, reason, subject, undoes, "
        "clock_behind, first_change, change_count, changes_digest, prev_hash, hash, signature "
        "FROM act");
}

ActRow readAct(const Statement& row)
{
    ActRow act;
    act.seq = row.integer(0);
    act.atMs = row.integer(1);
    act.actor = row.text(2);
    act.actorName = row.text(3);
    act.role = row.text(4);
    act.workstation = row.text(5);
    act.kind = row.text(6);
    act.label = row.text(7);
    act.reason = row.text(8);
    act.subject = row.text(9);
    act.undoes = row.integer(10);
    act.clockBehind = row.integer(11) != 0;
    act.firstChange = row.integer(12);
    act.changeCount = row.integer(13);
    act.changesDigest = row.blob(14);
    act.prevHash = row.blob(15);
    act.hash = row.blob(16);
    act.signature = row.blob(17);
    return act;
}

ActEntry toEntry(const ActRow& act)
{
    ActEntry entry;
    entry.seq = act.seq;
    entry.at = QDateTime::fromMSecsSinceEpoch(act.atMs);
    entry.actor = act.actorName;
    entry.member = act.actor;
    entry.role = act.role;
    entry.workstation = act.workstation;
    entry.kind = act.kind;
    entry.label = act.label;
    entry.reason = act.reason;
    entry.subject = act.subject;
    entry.changeCount = act.changeCount;
    entry.undoes = act.undoes;
    entry.clockBehind = act.clockBehind;
    entry.hash = act.hash;
    entry.prevHash = act.prevHash;
    entry.signature = act.signature;
    entry.changesDigest = act.changesDigest;
    return entry;
}

void insertAct(Connection& connection, const ActRow& act)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO act (seq, at, actor, actor_name, role, workstation, kind, label, "
                       "reason, subject, undoes, clock_behind, first_change, change_count, "
                       "changes_digest, prev_hash, hash, signature) VALUES ($1, $2, $3, $4, $5, $6, $7, "
                       "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"));
    const auto text = [&insert](int number, const QString& value) {
        insert.bindText(number, value.isNull() ? QStringLiteral("") : value);
    };
    insert.bindInt(1, act.seq).bindInt(2, act.atMs);
    text(3, act.actor);
    text(4, act.actorName);
    text(5, act.role);
    text(6, act.workstation);
    text(7, act.kind);
    text(8, act.label);
    text(9, act.reason);
    text(10, act.subject);
    insert.bindInt(11, act.undoes).bindInt(12, act.clockBehind ? 1 : 0);
    insert.bindInt(13, act.firstChange).bindInt(14, act.changeCount);
    insert.bindBlob(15, act.changesDigest)
        .bindBlob(16, act.prevHash.isNull() ? QByteArray("") : act.prevHash);
    insert.bindBlob(17, act.hash).bindBlob(18, act.signature).run();
}

std::optional<ActRow> actAt(Connection& connection, qint64 seq)
{
    Statement select(connection, actSelectSql() + QStringLiteral(" WHERE seq = $1"));
    select.bindInt(1, seq);
    if (!select.step())
        return {};
    return readAct(select);
}

std::optional<ActRow> lastAct(Connection& connection)
{
    Statement select(connection, actSelectSql() + QStringLiteral(" ORDER BY seq DESC LIMIT 1"));
    if (!select.step())
        return {};
    return readAct(select);
}

QString changeSelectSql()
{
    return QStringLiteral("SELECT id, act_seq, register, record_id, before, after, after_hash FROM change");
}

ChangeRow readChange(const Statement& row)
{
    ChangeRow change;
    change.id = row.integer(0);
    change.actSeq = row.integer(1);
    change.registerId = row.utf8(2);
    change.recordId = row.integer(3);
    change.created = row.isNull(4);
    if (!change.created)
        change.before = row.utf8(4);
    change.after = row.utf8(5);
    change.afterHash = row.blob(6);
    return change;
}

} // namespace wardbook::ledger
