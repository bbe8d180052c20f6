#include "ledger/record_query.h"
#include "ledger/query_compiler.h"
#include "ledger/record_fields.h"

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr qint64 kCancelEvery = 1 << 14;
/// Answers of one row stand in the bits of whole numbers.
constexpr int kBits = 60;
constexpr qsizetype kFewRecords = 16;
/// From here on it is quicker to ask about everything again.
constexpr qsizetype kManyChanged = 200, kManyValues = 20'000;

/// Collects SQL with its days, so that several questions make one statement.
class Asked
{
public:
    QString take(const QString& condition, const QList<DayParameter>& days)
    {
        QString sql;
        sql.reserve(condition.size() + days.size() * 3);
        for (const QChar c : condition) {
            if (c == kDayMark)
                sql += u'$' + QString::number(++m_marks);
            else
                sql += c;
        }
        m_days << days;
        return sql;
    }
    void bind(Statement& statement, QDate today) const
    {
        for (int i = 0; i < m_days.size(); ++i)
            statement.bind(i + 1, m_days.at(i).value(today));
    }

private:
    QList<DayParameter> m_days;
    int m_marks = 0;
};

QString listed(std::span<const qint64> ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts << QString::number(id);
    return texts.join(u',');
}

QList<qint64> idsIn(Statement& rows)
{
    QList<qint64> ids;
    while (rows.step())
        ids << rows.integer(0);
    return ids;
}

} // namespace

RecordQuery::RecordQuery(const RegisterSet& registers, const RecordTest& test,
                         const QList<RelatedTest>& related)
{
    QueryCompiler each(registers, test, QueryCompiler::Form::EachRecord);
    QueryCompiler few(registers, test, QueryCompiler::Form::FewRecords);
    QueryCompiler byIndex(registers, test, QueryCompiler::Form::ByIndex);
    for (const RelatedTest& one : related) {
        each.add(one);
        few.add(one);
        byIndex.add(one);
    }
    *this = QueryCompiler::made(std::move(each), few, byIndex);
}

bool RecordQuery::hasIndex(Reader& reader) const
{
    return !reader.connection()
                .scalar(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = $1"),
                        {m_indexName})
                .isNull();
}

QList<qint64> RecordQuery::idsByIndex(Reader& reader, QDate today) const
{
    Asked asked;
    Statement rows(reader.connection(),
                   QStringLiteral("SELECT t.id FROM %1 t INDEXED BY %2 WHERE ").arg(m_table, m_indexName) +
                       asked.take(m_indexed.sql, m_indexed.days));
    asked.bind(rows, today);
    QList<qint64> ids = idsIn(rows);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<qint64> RecordQuery::ids(Reader& reader, QDate today, std::span<const qint64> only) const
{
    const bool few = !only.empty() && static_cast<qsizetype>(only.size()) <= kFewRecords;
    const Condition& form = few ? m_few : m_each;
    Asked asked;
    const QString condition = asked.take(form.sql, form.days);
    // with ids given nothing but the rows themselves may be read
    const QString from =
        only.empty() ? QStringLiteral("%1 t WHERE").arg(m_table)
                     : QStringLiteral("%1 t NOT INDEXED WHERE t.id IN (%2) AND").arg(m_table, listed(only));
    Statement rows(reader.connection(), QStringLiteral("SELECT t.id FROM ") + from + u' ' + condition +
                                            QStringLiteral(" ORDER BY t.id"));
    asked.bind(rows, today);
    return idsIn(rows);
}

qint64 RecordQuery::count(Reader& reader, QDate today) const
{
    Asked asked;
    Statement row(reader.connection(), QStringLiteral("SELECT COUNT(*) FROM %1 t WHERE ").arg(m_table) +
                                           asked.take(m_each.sql, m_each.days));
    asked.bind(row, today);
    return row.step() ? row.integer(0) : 0;
}

bool RecordQuery::any(Reader& reader, QDate today) const
{
    Asked asked;
    Statement row(reader.connection(), QStringLiteral("SELECT 1 FROM %1 t WHERE ").arg(m_table) +
                                           asked.take(m_each.sql, m_each.days) + QStringLiteral(" LIMIT 1"));
    asked.bind(row, today);
    return row.step();
}

std::vector<QList<qint64>> RecordQuery::together(Reader& reader, std::span<const RecordQuery* const> queries,
                                                 QDate today, const Progress& progress)
{
    std::vector<QList<qint64>> found(queries.size());
    std::vector<size_t> read; // those without an index
    for (size_t i = 0; i < queries.size(); ++i) {
        progress.throwIfCancelled();
        if (queries[i]->hasIndex(reader))
            found[i] = queries[i]->idsByIndex(reader, today);
        else
            read.push_back(i);
    }
    if (read.empty())
        return found;
    Asked asked;
    QStringList columns;
    for (size_t first = 0; first < read.size(); first += kBits) {
        QStringList bits;
        for (size_t i = first; i < std::min(read.size(), first + kBits); ++i)
            // CASE stops at the first part that doesn't hold; AND by itself would work out all of them
            bits << QStringLiteral("(CASE WHEN %1 THEN %2 ELSE 0 END)")
                        .arg(asked.take(queries[read[i]]->m_each.sql, queries[read[i]]->m_each.days))
                        .arg(qint64{1} << (i - first));
        columns << bits.join(QStringLiteral(" | "));
    }
    Statement rows(reader.connection(),
                   QStringLiteral("SELECT t.id, %1 FROM %2 t NOT INDEXED ORDER BY t.id")
                       .arg(columns.join(QStringLiteral(", ")), queries.front()->m_table));
    asked.bind(rows, today);
    qint64 done = 0;
    while (rows.step()) {
        if (++done % kCancelEvery == 0)
            progress.step(done, 0);
        for (int column = 0; column < columns.size(); ++column) {
            auto bits = static_cast<quint64>(rows.integer(column + 1));
            for (; bits != 0; bits &= bits - 1)
                found[read[static_cast<size_t>(column) * kBits +
                           static_cast<size_t>(qCountTrailingZeroBits(bits))]]
                    << rows.integer(0);
        }
    }
    return found;
}

std::vector<qint64> RecordQuery::countTogether(Reader& reader, std::span<const RecordQuery* const> queries,
                                               QDate today)
{
    std::vector<qint64> counts;
    if (queries.empty())
        return counts;
    Asked asked;
    QStringList columns;
    for (const RecordQuery* query : queries)
        columns << QStringLiteral("COUNT(CASE WHEN %1 THEN 1 END)")
                       .arg(asked.take(query->m_each.sql, query->m_each.days));
    Statement row(reader.connection(),
                  QStringLiteral("SELECT %1 FROM %2 t NOT INDEXED")
                      .arg(columns.join(QStringLiteral(", ")), queries.front()->m_table));
    asked.bind(row, today);
    row.step();
    for (int column = 0; column < columns.size(); ++column)
        counts.push_back(row.integer(column));
    return counts;
}

std::optional<QList<qint64>> RecordQuery::affected(Reader& reader, const QString& registerId,
                                                   std::span<const qint64> changed) const
{
    if (m_unlinked.contains(registerId) || changed.empty() ||
        static_cast<qsizetype>(changed.size()) > kManyChanged)
        return {};
    QSet<qint64> ids;
    if (registerId == m_registerId)
        ids = QSet<qint64>(changed.begin(), changed.end());
    const RegisterDef& base = reader.registers().at(m_registerId);
    for (const Link& link : m_links.value(registerId)) {
        const QSet<QString> values = valuesEver(reader, link, changed);
        if (values.size() > kManyValues)
            return {};
        if (link.to == QLatin1String("_id")) {
            for (const QString& value : values)
                ids.insert(value.toLongLong());
            continue;
        }
        const FieldDef& to = base.fieldAt(link.to);
        const bool list = to.type == FieldType::Refs || to.type == FieldType::Codes;
        QStringList either;
        int number = 0;
        for (int i = 0; i < values.size(); ++i)
            either << (list ? QStringLiteral("instr(',' || t.%1 || ',', ',' || $%2 || ',') > 0")
                            : QStringLiteral("t.%1 = $%2"))
                          .arg(to.column())
                          .arg(++number);
        if (either.size() > 100)
            return {};
        if (either.isEmpty())
            continue;
        // what doesn't pass the part about the record alone is no answer, whatever changed elsewhere
        const QString walked = to.column() == m_indexKeys.first() && hasIndex(reader)
                                   ? QStringLiteral("INDEXED BY ") + m_indexName
                                   : QString();
        Statement rows(reader.connection(),
                       QStringLiteral("SELECT t.id FROM %1 t %2 WHERE (%3) AND %4")
                           .arg(m_table, walked, either.join(QStringLiteral(" OR ")), m_own));
        number = 0;
        for (const QString& value : values)
            rows.bind(++number, value);
        for (const qint64 id : idsIn(rows))
            ids.insert(id);
    }
    QList<qint64> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QSet<QString> RecordQuery::valuesEver(Reader& reader, const Link& link, std::span<const qint64> records)
{
    QSet<QString> values;
    const RegisterDef& definition = reader.registers().at(link.registerId);
    const FieldDef* field = definition.field(link.from);
    const auto take = [&](const QVariant& value) {
        if (value.isNull())
            return;
        const bool list = field->type == FieldType::Refs || field->type == FieldType::Codes;
        const QStringList each =
            list ? value.toString().split(u',', Qt::SkipEmptyParts) : QStringList{value.toString()};
        for (const QString& one : each)
            values.insert(one);
    };
    for (const qint64 id : records) {
        if (!field) {
            values.insert(QString::number(id));
            continue;
        }
        if (const auto record = reader.find(link.registerId, id))
            take(record->value(*field));
        for (const HistoryEntry& entry : reader.history(link.registerId, id))
            for (const FieldChange& change : entry.changes)
                if (change.field == link.from) {
                    take(change.before);
                    take(change.after);
                }
    }
    return values;
}

} // namespace wardbook::ledger
