#include "assets/census_figures.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "storage/statement.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::assets {

namespace fa = fields::asset;
using storage::Statement;

namespace {

QString named(const char* id)
{
    return QString::fromLatin1(id);
}

constexpr qint64 kNoNewOnes = std::numeric_limits<qint64>::max();

const QString& liveSql()
{
    static const QString sql = QStringLiteral("state NOT IN ('void', 'retired')");
    return sql;
}

QString column(const char* field)
{
    return QStringLiteral("f_") + named(field);
}

/// Whether a change says more than that somebody confirmed the asset.
bool saysMore(const QByteArray& after)
{
    const QJsonObject fields = QJsonDocument::fromJson(after).object();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (!it.key().startsWith(u'_') && it.key() != QLatin1String(fa::last_confirmed) &&
            it.key() != QLatin1String(fa::next_review))
            return true;
    return false;
}

} // namespace

qint64 censusStartAct(ledger::Reader& reader, qint64 census)
{
    qint64 first = 0;
    for (const ledger::HistoryEntry& entry : reader.history(named(fields::census::kRegister), census))
        for (const ledger::FieldChange& change : entry.changes)
            if (change.field == QLatin1String("_state") && change.after == QLatin1String("running"))
                first = first == 0 ? entry.actSeq : std::min(first, entry.actSeq);
    return first;
}

QList<ledger::Record> censusTasks(ledger::Reader& reader, qint64 census)
{
    QList<ledger::Record> tasks;
    reader.forEachWith(named(fields::census_task::kRegister), named(fields::census_task::census), census,
                       [&](const ledger::Record& record) { tasks << record; });
    return tasks;
}

CensusFigures::CensusFigures(ledger::Reader& reader, qint64 startAct, QDate startedOn)
    : m_reader(reader), m_startedOn(startedOn.toString(Qt::ISODate)), m_firstNew(kNoNewOnes)
{
    Statement act(reader.connection(),
                  QStringLiteral("SELECT first_change + change_count FROM act WHERE seq = $1"));
    act.bindInt(1, startAct);
    if (act.step())
        m_firstChange = act.integer(0);
    if (m_firstChange != 0)
        readChanges();
}

/// Changes are numbered in the order of their acts, and assets in the order in which they were entered.
void CensusFigures::readChanges()
{
    Statement rows(m_reader.connection(),
                   QStringLiteral("SELECT record_id, before IS NULL, after FROM change WHERE id >= $1 AND "
                                  "register = 'asset' ORDER BY id"));
    rows.bindInt(1, m_firstChange);
    QSet<qint64> changed;
    while (rows.step()) {
        const qint64 id = rows.integer(0);
        if (rows.integer(1) != 0)
            m_firstNew = std::min(m_firstNew, id);
        else if (id < m_firstNew && !changed.contains(id) && saysMore(rows.utf8(2)))
            changed.insert(id);
    }
    m_changed = changed.values();
    std::sort(m_changed.begin(), m_changed.end());
}

QList<std::pair<qint64, qint64>> CensusFigures::changedSince(bool gone)
{
    QList<std::pair<qint64, qint64>> found;
    const QString departmentOf =
        QStringLiteral("SELECT %1 FROM r_asset WHERE id = $1 AND %2").arg(column(fa::department));
    if (!gone) {
        Statement one(m_reader.connection(), departmentOf.arg(liveSql()));
        for (const qint64 id : std::as_const(m_changed)) {
            one.bindInt(1, id);
            if (one.step())
                found << std::pair(id, one.integer(0));
            one.reset();
        }
        return found;
    }
    // what is retired or void now, and was written since; its rows are few
    Statement rows(m_reader.connection(),
                   QStringLiteral("SELECT a.id, a.%1 FROM r_asset AS a JOIN act ON act.seq = a.act_seq WHERE "
                                  "a.state IN ('void', 'retired') AND a.id < $1 AND act.first_change >= $2 "
                                  "ORDER BY a.id")
                       .arg(column(fa::department)));
    rows.bindInt(1, m_firstNew).bindInt(2, m_firstChange);
    while (m_firstChange != 0 && rows.step())
        found << std::pair(rows.integer(0), rows.integer(1));
    return found;
}

QHash<qint64, CensusCounts> CensusFigures::counts()
{
    QHash<qint64, CensusCounts> found;
    Statement rows(m_reader.connection(),
                   QStringLiteral("SELECT %1, SUM(id < $1), SUM(id < $2 AND %2 >= $3), SUM(id >= $4) FROM "
                                  "r_asset WHERE %3 GROUP BY %1")
                       .arg(column(fa::department), column(fa::last_confirmed), liveSql()));
    rows.bindInt(1, m_firstNew).bindInt(2, m_firstNew).bindText(3, m_startedOn).bindInt(4, m_firstNew);
    while (rows.step()) {
        CensusCounts& counts = found[rows.integer(0)];
        counts.total = rows.integer(1);
        counts.confirmed = rows.isNull(2) ? 0 : rows.integer(2);
        counts.added = rows.integer(3);
    }
    for (const auto& [id, department] : changedSince(false))
        ++found[department].changed;
    for (const auto& [id, department] : changedSince(true))
        ++found[department].gone;
    return found;
}

QList<qint64> CensusFigures::ids(CensusList list, qint64 department)
{
    QList<qint64> found;
    if (list == CensusList::Changed || list == CensusList::Gone) {
        for (const auto& [id, of] : changedSince(list == CensusList::Gone))
            if (department == 0 || of == department)
                found << id;
        return found;
    }
    const QString confirmed = column(fa::last_confirmed);
    const QString which = list == CensusList::Added ? QStringLiteral("id >= $1 AND $2 = $2")
                          : list == CensusList::Confirmed
                              ? QStringLiteral("id < $1 AND %1 >= $2").arg(confirmed)
                              : QStringLiteral("id < $1 AND (%1 IS NULL OR %1 < $2)").arg(confirmed);
    Statement rows(
        m_reader.connection(),
        QStringLiteral("SELECT id FROM r_asset WHERE %1 AND %2%3 ORDER BY id")
            .arg(liveSql(), which,
                 department == 0 ? QString() : QStringLiteral(" AND %1 = $3").arg(column(fa::department))));
    rows.bindInt(1, m_firstNew).bindText(2, m_startedOn);
    if (department != 0)
        rows.bindInt(3, department);
    while (rows.step())
        found << rows.integer(0);
    return found;
}

} // namespace wardbook::assets
