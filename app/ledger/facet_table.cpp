#include "ledger/facet_table.h"
#include "ledger/schema.h"

namespace wardbook::ledger {

using storage::Statement;

namespace {
constexpr qint64 kCancelEvery = 1 << 14;
}

FacetTable::FacetTable(storage::Connection& connection, const RegisterDef& definition)
    : m_connection(connection), m_definition(definition)
{
}

QString FacetTable::select() const
{
    return QStringLiteral("SELECT id, %1 FROM %2")
        .arg(schema::facetColumns(m_definition).join(QStringLiteral(", ")), m_definition.table());
}

void FacetTable::grow(size_t size)
{
    if (size <= m_size)
        return;
    m_size = size;
    for (Facet& facet : m_facets)
        facet.column.resize(size);
}

/// The covering index comes sorted, so most values are those of the row before: `last` saves looking them up.
void FacetTable::read(const Statement& row, std::vector<Seen>& last)
{
    const auto id = static_cast<size_t>(row.integer(0));
    grow(id + 1);
    const quint32 former = m_facets.front().column.at(id);
    for (size_t i = 0; i < m_facets.size(); ++i) {
        const QByteArrayView value = row.utf8View(static_cast<int>(i) + 1);
        Seen& seen = last[i];
        if (value != QByteArrayView(seen.value))
            seen = {value.toByteArray(), m_facets[i].column.codeOf(value.toByteArray())};
        m_facets[i].column.set(id, seen.code);
    }
    const bool was = former != FacetColumn::kAbsent && former != m_void;
    const bool is = m_facets.front().column.at(id) != m_void;
    m_live += int(is) - int(was);
}

void FacetTable::load(const Progress& progress)
{
    m_facets.clear();
    m_size = 0;
    m_live = 0;
    m_facets.push_back({QStringLiteral("_state"), {}});
    m_void = m_facets.front().column.codeOf(kVoidState);
    for (const QString& facet : m_definition.facets)
        if (m_definition.field(facet))
            m_facets.push_back({facet, {}});
    const qint64 last =
        m_connection.scalar(QStringLiteral("SELECT MAX(id) FROM %1").arg(m_definition.table())).toLongLong();
    grow(static_cast<size_t>(last) + 1);
    Statement rows(m_connection, select());
    std::vector<Seen> seen(m_facets.size());
    qint64 done = 0;
    while (rows.step()) {
        if (++done % kCancelEvery == 0)
            progress.step(done, last);
        read(rows, seen);
    }
}

void FacetTable::refresh(std::span<const qint64> ids)
{
    Statement row(m_connection, select() + QStringLiteral(" WHERE id = $1"));
    std::vector<Seen> seen(m_facets.size());
    for (const qint64 id : ids) {
        row.bindInt(1, id);
        if (row.step())
            read(row, seen);
        row.reset();
    }
}

bool FacetTable::isFacet(const QString& field) const
{
    return std::any_of(m_facets.begin(), m_facets.end(),
                       [&](const Facet& facet) { return facet.field == field; });
}

FacetTable::Question FacetTable::question(const ListQuery& query) const
{
    Question question;
    question.withVoid = query.withVoid;
    for (const Filter& filter : query.filters) {
        if (filter.anyOf.isEmpty())
            continue;
        for (size_t i = 0; i < m_facets.size(); ++i) {
            if (m_facets[i].field != filter.field)
                continue;
            Question::Test test{i, std::vector<char>(m_facets[i].column.codeCount(), 0)};
            for (quint32 code = FacetColumn::kEmpty; code < test.allowed.size(); ++code)
                test.allowed[code] = filter.anyOf.contains(m_facets[i].column.value(code)) ? 1 : 0;
            question.tests.push_back(std::move(test));
            question.withVoid =
                question.withVoid || (i == 0 && filter.anyOf.contains(QLatin1String(kVoidState)));
        }
    }
    return question;
}

FacetTable::Counts FacetTable::noCounts() const
{
    Counts counts;
    for (const Facet& facet : m_facets)
        counts.emplace_back(facet.column.codeCount(), 0);
    return counts;
}

void FacetTable::report(const Counts& counts, ListHits& hits) const
{
    for (size_t i = 0; i < m_facets.size(); ++i)
        for (quint32 code = FacetColumn::kEmpty; code < counts[i].size(); ++code)
            if (counts[i][code] > 0)
                hits.facetCounts[m_facets[i].field][m_facets[i].column.value(code)] += counts[i][code];
}

} // namespace wardbook::ledger
