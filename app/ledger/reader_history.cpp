#include "base/error.h"
#include "ledger/act_chain.h"
#include "ledger/change_json.h"
#include "ledger/history_store.h"
#include "ledger/reader_private.h"

namespace wardbook::ledger {

using storage::Statement;

namespace {

/// For LIKE … ESCAPE: what a person typed stands for itself.
QString likePattern(const QString& text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('!'), QLatin1String("!!"));
    escaped.replace(QLatin1Char('%'), QLatin1String("!%"));
    escaped.replace(QLatin1Char('_'), QLatin1String("!_"));
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

/// Collects conditions and their parameters.
class Conditions
{
public:
    void add(const QString& condition, const QVariant& value)
    {
        m_values << value;
        m_conditions << condition.arg(QLatin1Char('$') + QString::number(m_values.size()));
    }
    void add(const QString& condition) { m_conditions << condition; }
    void addAnyOf(const QString& column, const QStringList& values)
    {
        if (values.isEmpty())
            return;
        QStringList marks;
        for (const QString& value : values) {
            m_values << value;
            marks << QLatin1Char('$') + QString::number(m_values.size());
        }
        m_conditions << QStringLiteral("%1 IN (%2)").arg(column, marks.join(QStringLiteral(", ")));
    }
    QString where() const
    {
        return m_conditions.isEmpty()
                   ? QString()
                   : QStringLiteral(" WHERE ") + m_conditions.join(QStringLiteral(" AND "));
    }
    void bind(Statement& statement) const
    {
        for (int i = 0; i < m_values.size(); ++i)
            statement.bind(i + 1, m_values.at(i));
    }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace

QList<HistoryEntry> Reader::history(const QString& registerId, qint64 id)
{
    const RegisterDef& definition = d->registers->at(registerId);
    QList<HistoryEntry> entries;
    for (const ChangeRow& change : changesOf(d->connection, registerId, id)) {
        HistoryEntry entry;
        entry.actSeq = change.actSeq;
        if (const auto made = actAt(d->connection, change.actSeq)) {
            entry.at = QDateTime::fromMSecsSinceEpoch(made->atMs);
            entry.actor = made->actorName;
            entry.role = made->role;
            entry.label = made->label;
            entry.reason = made->reason;
        }
        entry.changes = fieldChanges(definition, change);
        entries << entry;
    }
    return entries;
}

std::optional<Record> Reader::recordAt(const QString& registerId, qint64 id, qint64 actSeq)
{
    return actSeq == 0 ? find(registerId, id)
                       : recordAtAct(d->connection, d->registers->at(registerId), id, actSeq);
}

QList<ActEntry> Reader::acts(const ActQuery& query)
{
    Conditions conditions;
    if (query.beforeSeq > 0)
        conditions.add(QStringLiteral("seq < %1"), query.beforeSeq);
    if (query.fromMs > 0)
        conditions.add(QStringLiteral("at >= %1"), query.fromMs);
    if (query.toMs > 0)
        conditions.add(QStringLiteral("at < %1"), query.toMs);
    if (query.onlyWithChanges)
        conditions.add(QStringLiteral("change_count > 0"));
    conditions.addAnyOf(QStringLiteral("actor"), query.members);
    conditions.addAnyOf(QStringLiteral("kind"), query.kinds);
    if (const QString find = query.find.trimmed(); !find.isEmpty())
        conditions.add(
            QStringLiteral("(LOWER(subject || ' ' || label || ' ' || actor_name || ' ' || reason) LIKE %1 "
                           "ESCAPE '!')"),
            likePattern(find.toLower()));
    Statement select(d->connection, actSelectSql() + conditions.where() +
                                        QStringLiteral(" ORDER BY seq DESC LIMIT %1").arg(query.limit));
    conditions.bind(select);
    QList<ActEntry> entries;
    while (select.step())
        entries << toEntry(readAct(select));
    return entries;
}

std::optional<ActEntry> Reader::act(qint64 seq)
{
    const auto found = actAt(d->connection, seq);
    return found ? std::optional(toEntry(*found)) : std::nullopt;
}

qint64 Reader::actCount()
{
    return d->connection.scalar(QStringLiteral("SELECT COUNT(*) FROM act")).toLongLong();
}

QStringList Reader::actKinds()
{
    Statement select(d->connection, QStringLiteral("SELECT DISTINCT kind FROM act ORDER BY kind"));
    QStringList kinds;
    while (select.step())
        kinds << select.text(0);
    return kinds;
}

QList<ChangeEntry> Reader::changes(qint64 actSeq, int limit, qint64 afterChangeId)
{
    QList<ChangeEntry> entries;
    const auto made = actAt(d->connection, actSeq);
    if (!made)
        return entries;
    Statement select(d->connection,
                     changeSelectSql() +
                         QStringLiteral(" WHERE id >= $1 AND id < $2 ORDER BY id LIMIT %1").arg(limit));
    select.bindInt(1, std::max(made->firstChange, afterChangeId + 1));
    select.bindInt(2, made->firstChange + made->changeCount);
    while (select.step()) {
        const ChangeRow change = readChange(select);
        ChangeEntry entry;
        entry.id = change.id;
        entry.registerId = QString::fromUtf8(change.registerId);
        entry.recordId = change.recordId;
        entry.created = change.created;
        if (const RegisterDef* definition = d->registers->find(entry.registerId)) {
            entry.fields = fieldChanges(*definition, change);
            Statement uid(d->connection,
                          QStringLiteral("SELECT uid FROM %1 WHERE id = $1").arg(definition->table()));
            uid.bindInt(1, entry.recordId);
            if (uid.step())
                entry.uid = uid.text(0);
        }
        entries << entry;
    }
    return entries;
}

} // namespace wardbook::ledger
