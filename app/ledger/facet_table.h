#pragma once
#include "ledger/facet_column.h"
#include "ledger/list_index.h"

namespace wardbook::ledger {

/// The facets of one register in memory, by id: answers any combination of filters, and counts each value
/// under the other filters, in one walk through a few small arrays.
class FacetTable
{
public:
    /// A query's filters, prepared. Filters on fields that are no facets are not in here.
    struct Question
    {
        struct Test
        {
            size_t facet = 0;
            std::vector<char> allowed; ///< by code
        };
        std::vector<Test> tests;
        bool withVoid = false;
    };
    using Counts = std::vector<std::vector<qint64>>; ///< by facet and code

    FacetTable(storage::Connection& connection, const RegisterDef& definition);
    void load(const Progress& progress);
    void refresh(std::span<const qint64> ids);
    size_t size() const { return m_size; } ///< largest id + 1
    qint64 live() const { return m_live; } ///< records that are not void
    bool isFacet(const QString& field) const;
    Question question(const ListQuery& query) const;
    Counts noCounts() const;
    void report(const Counts& counts, ListHits& hits) const;

    /// True when the record meets every test. It is then counted under each facet; one that fails in a single
    /// facet is counted there only, as if that filter were not set.
    bool judge(size_t id, const Question& question, Counts& counts) const
    {
        const quint32 state = m_facets.front().column.at(id);
        if (state == FacetColumn::kAbsent || (state == m_void && !question.withVoid))
            return false;
        size_t failing = m_facets.size();
        for (const Question::Test& test : question.tests) {
            if (test.allowed[m_facets[test.facet].column.at(id)] != 0)
                continue;
            if (failing != m_facets.size() && failing != test.facet)
                return false;
            failing = test.facet;
        }
        if (failing != m_facets.size()) {
            ++counts[failing][m_facets[failing].column.at(id)];
            return false;
        }
        for (size_t i = 0; i < m_facets.size(); ++i)
            ++counts[i][m_facets[i].column.at(id)];
        return true;
    }

private:
    struct Facet
    {
        QString field; ///< field id; "_state" for the first
        FacetColumn column;
    };
    struct Seen
    {
        QByteArray value;
        quint32 code = FacetColumn::kEmpty;
    };
    QString select() const;
    void grow(size_t size);
    void read(const storage::Statement& row, std::vector<Seen>& last);

    storage::Connection& m_connection;
    const RegisterDef& m_definition;
    std::vector<Facet> m_facets;
    quint32 m_void = 0;
    size_t m_size = 0;
    qint64 m_live = 0;
};

} // namespace wardbook::ledger
