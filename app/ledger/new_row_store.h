#pragma once
#include "ledger/new_row.h"
#include "ledger/register_table.h"

namespace wardbook::ledger {

/// Stores the new rows of an import: several with one statement, and only the columns that any of them fills.
/// What a register has seventy columns for, a list fills twenty of.
class NewRowStore
{
public:
    NewRowStore(storage::Connection& connection, const RegisterDef& definition, bool searchIndexed);
    ~NewRowStore();
    /// The row stays where it is until flush(). `changeId` is that of its change.
    void add(const NewRow& row, qint64 changeId);
    void flush();
    void finish(); ///< flush() and what the search index does at the end of many rows

private:
    struct Pending
    {
        const NewRow* row;
        qint64 changeId;
    };
    void fitColumns(const NewRow& row);
    void write(storage::Statement& rows, storage::Statement& changes, const Pending* first, size_t count);
    void bindRow(storage::Statement& statement, int number, const NewRow& row) const;
    storage::Statement rowStatement(size_t rows) const;
    storage::Statement changeStatement(size_t rows) const;

    storage::Connection& m_connection;
    const RegisterDef& m_definition;
    QByteArray m_idUtf8;
    std::vector<int> m_columns; ///< positions of the fields that the statements fill, ascending
    std::optional<storage::Statement> m_manyRows, m_oneRow, m_manyChanges, m_oneChange;
    std::optional<storage::SearchIndex> m_search;
    std::vector<Pending> m_pending;
};

} // namespace wardbook::ledger
