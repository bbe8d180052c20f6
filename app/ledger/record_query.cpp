#include "ledger/record_query.h"
#include "ledger/link_memory.h"
#include "ledger/query_bits.h"
#include "ledger/query_compiler.h"
#include "ledger/record_fields.h"
#include <future>

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr qint64 kCancelEvery = 1 << 14;
/// A table that is read in a moment needs no second thread.
constexpr qint64 kWorthAThread = 20'000;
/// Answers of one row stand in the bits of whole numbers.
constexpr int kBits = 60;
constexpr qsizetype kFewRecords = 16;
/// From here on it is quicker to ask about everything again.
constexpr qsizetype kManyChanged = 200, kManyValues = 20'000;

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
    for (const RelatedTest& one : related) {
        each.add(one);
        few.add(one);
    }
    *this = QueryCompiler::made(std::move(each), few);
}

QList<qint64> RecordQuery::ids(Reader& reader, QDate today, std::span<const qint64> only) const
{
    const bool few = !only.empty() && static_cast<qsizetype>(only.size()) <= kFewRecords;
    AskedDays asked;
    const QString condition = asked.all(few ? m_few : m_each);
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
    AskedDays asked;
    Statement row(reader.connection(),
                  QStringLiteral("SELECT COUNT(*) FROM %1 t WHERE ").arg(m_table) + asked.all(m_each));
    asked.bind(row, today);
    return row.step() ? row.integer(0) : 0;
}

bool RecordQuery::any(Reader& reader, QDate today) const
{
    AskedDays asked;
    Statement row(reader.connection(), QStringLiteral("SELECT 1 FROM %1 t WHERE ").arg(m_table) +
                                           asked.all(m_each) + QStringLiteral(" LIMIT 1"));
    asked.bind(row, today);
    return row.step();
}

/// Asks about the records from `first` to `last`.
std::vector<QList<qint64>> RecordQuery::together(Reader& reader, std::span<const RecordQuery* const> queries,
                                                 QDate today, qint64 first, qint64 last,
                                                 const Progress& progress)
{
    std::vector<QList<qint64>> found(queries.size());
    AskedDays asked;
    QStringList columns;
    for (size_t start = 0; start < queries.size(); start += kBits) {
        std::vector<QueryBits::Question> questions;
        for (size_t i = start; i < std::min(queries.size(), start + kBits); ++i)
            questions.push_back({qint64{1} << (i - start), &queries[i]->m_each});
        columns << QueryBits(asked).sql(questions);
    }
    Statement rows(reader.connection(),
                   QStringLiteral("SELECT t.id, %1 FROM %2 t NOT INDEXED WHERE t.id BETWEEN %3 AND %4 "
                                  "ORDER BY t.id")
                       .arg(columns.join(QStringLiteral(", ")), queries.front()->m_table)
                       .arg(first)
                       .arg(last));
    asked.bind(rows, today);
    qint64 done = 0;
    while (rows.step()) {
        if (++done % kCancelEvery == 0)
            progress.step(done, 0);
        for (int column = 0; column < columns.size(); ++column) {
            auto bits = static_cast<quint64>(rows.integer(column + 1));
            for (; bits != 0; bits &= bits - 1)
                found[static_cast<size_t>(column) * kBits + static_cast<size_t>(qCountTrailingZeroBits(bits))]
                    << rows.integer(0);
        }
    }
    return found;
}

std::vector<QList<qint64>> RecordQuery::together(Reader& reader, std::span<const RecordQuery* const> queries,
                                                 QDate today, const Progress& progress, Reader* beside)
{
    if (queries.empty())
        return {};
    const qint64 last = reader.connection()
                            .scalar(QStringLiteral("SELECT max(id) FROM %1").arg(queries.front()->m_table))
                            .toLongLong();
    if (!beside || last < kWorthAThread)
        return together(reader, queries, today, 0, last, progress);
    const qint64 middle = last / 2;
    auto upper = std::async(std::launch::async,
                            [&] { return together(*beside, queries, today, middle + 1, last, progress); });
    std::vector<QList<qint64>> found = together(reader, queries, today, 0, middle, progress);
    const std::vector<QList<qint64>> rest = upper.get();
    for (size_t i = 0; i < found.size(); ++i)
        found[i] << rest[i];
    return found;
}

std::vector<qint64> RecordQuery::countTogether(Reader& reader, std::span<const RecordQuery* const> queries,
                                               QDate today)
{
    std::vector<qint64> counts;
    if (queries.empty())
        return counts;
    AskedDays asked;
    QStringList columns;
    for (const RecordQuery* query : queries)
        columns << QStringLiteral("COUNT(CASE WHEN %1 THEN 1 END)").arg(asked.all(query->m_each));
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
                                                   std::span<const qint64> changed,
                                                   const LinkMemory* memory) const
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
        if (memory && memory->knows(m_registerId, link.to)) {
            for (const QString& value : values)
                for (const qint64 id : memory->naming(m_registerId, link.to, value))
                    ids.insert(id);
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
        // what doesn't pass the parts about the record alone is no answer, whatever changed elsewhere
        QStringList own{u'(' + either.join(QStringLiteral(" OR ")) + u')'};
        for (const QueryPart& part : m_each)
            if (part.lasting)
                own << part.sql;
        Statement rows(
            reader.connection(),
            QStringLiteral("SELECT t.id FROM %1 t WHERE %2").arg(m_table, own.join(QStringLiteral(" AND "))));
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

QStringList RecordQuery::slowLinks(const RegisterSet& registers) const
{
    QStringList fields;
    const RegisterDef& base = registers.at(m_registerId);
    for (const QList<Link>& links : m_links)
        for (const Link& link : links)
            if (const FieldDef* to = base.field(link.to); to && !to->sortable && !fields.contains(link.to))
                fields << link.to;
    return fields;
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
