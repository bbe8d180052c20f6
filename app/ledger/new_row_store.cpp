#include "ledger/new_row_store.h"
#include "ledger/schema.h"

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr size_t kRowsAtOnce = 16; ///< opening a dozen indexes is shared by so many rows
constexpr int kShared = 3;         ///< parameters that stand in every row: act, state, authors
constexpr int kOwn = 3;            ///< id, uid, row hash

} // namespace

NewRowStore::NewRowStore(storage::Connection& connection, const RegisterDef& definition, bool searchIndexed)
    : m_connection(connection), m_definition(definition), m_idUtf8(definition.id.toUtf8())
{
    const QString name = schema::searchIndexName(definition);
    if (searchIndexed && !name.isEmpty()) {
        m_search.emplace(connection, name);
        m_search->setBulk(true);
    }
    m_pending.reserve(kRowsAtOnce);
}

NewRowStore::~NewRowStore() = default;

void NewRowStore::add(const NewRow& row, qint64 changeId)
{
    fitColumns(row);
    m_pending.push_back({&row, changeId});
    if (m_pending.size() == kRowsAtOnce)
        flush();
}

void NewRowStore::flush()
{
    if (m_pending.size() == kRowsAtOnce) {
        if (!m_manyRows)
            m_manyRows.emplace(rowStatement(kRowsAtOnce));
        if (!m_manyChanges)
            m_manyChanges.emplace(changeStatement(kRowsAtOnce));
        write(*m_manyRows, *m_manyChanges, m_pending.data(), kRowsAtOnce);
    } else if (!m_pending.empty()) {
        if (!m_oneRow)
            m_oneRow.emplace(rowStatement(1));
        if (!m_oneChange)
            m_oneChange.emplace(changeStatement(1));
        for (const Pending& pending : m_pending)
            write(*m_oneRow, *m_oneChange, &pending, 1);
    }
    m_pending.clear();
}

void NewRowStore::finish()
{
    flush();
    if (m_search)
        m_search->setBulk(false);
}

/// Statements only ever grow: after a few rows they fill every column that the list has.
void NewRowStore::fitColumns(const NewRow& row)
{
    auto column = m_columns.begin();
    for (const NewRow::Stored& stored : row.stored) {
        column = std::find(column, m_columns.end(), stored.position);
        if (column != m_columns.end())
            continue;
        flush();
        std::vector<int> wanted;
        for (const NewRow::Stored& each : row.stored)
            wanted.push_back(each.position);
        std::vector<int> both;
        std::set_union(m_columns.begin(), m_columns.end(), wanted.begin(), wanted.end(),
                       std::back_inserter(both));
        m_columns = std::move(both);
        m_manyRows.reset();
        m_oneRow.reset();
        return;
    }
}

Statement NewRowStore::rowStatement(size_t rows) const
{
    QStringList names{QStringLiteral("rev"),     QStringLiteral("act_seq"), QStringLiteral("state"),
                      QStringLiteral("authors"), QStringLiteral("id"),      QStringLiteral("uid"),
                      QStringLiteral("row_hash")};
    for (const int position : m_columns)
        names << m_definition.fields.at(position).column();
    QStringList lines;
    int number = kShared;
    for (size_t i = 0; i < rows; ++i) {
        QString line = QStringLiteral("(1, $1, $2, $3");
        for (size_t k = 0; k < kOwn + m_columns.size(); ++k)
            line += QStringLiteral(", $%1").arg(++number);
        lines << line + u')';
    }
    // A row that can't be stored takes the whole act back in any case: no need to remember, for each
    // statement, how the pages were that it touched.
    return {m_connection, QStringLiteral("INSERT OR FAIL INTO %1 (%2) VALUES %3")
                              .arg(m_definition.table(), names.join(QStringLiteral(", ")),
                                   lines.join(QStringLiteral(", ")))};
}

Statement NewRowStore::changeStatement(size_t rows) const
{
    QStringList lines;
    int number = 2;
    for (size_t i = 0; i < rows; ++i, number += 4)
        lines << QStringLiteral("($%1, $1, $2, $%2, $%3, $%4)")
                     .arg(number + 1)
                     .arg(number + 2)
                     .arg(number + 3)
                     .arg(number + 4);
    return {m_connection,
            QStringLiteral("INSERT OR FAIL INTO change (id, act_seq, register, record_id, after, "
                           "after_hash) VALUES %1")
                .arg(lines.join(QStringLiteral(", ")))};
}

void NewRowStore::bindRow(Statement& statement, int number, const NewRow& row) const
{
    const char* const texts = row.texts.constData();
    statement.bindInt(number, row.record.id);
    statement.bindUtf8View(number + 1, {texts, row.uidSize});
    statement.bindBlobView(number + 2, row.record.rowHash);
    number += kOwn;
    auto column = m_columns.begin();
    for (const NewRow::Stored& stored : row.stored) {
        for (; *column != stored.position; ++column)
            statement.bindNull(number++);
        if (stored.size < 0)
            statement.bindInt(number++, stored.number);
        else
            statement.bindUtf8View(number++, {texts + stored.number, stored.size});
        ++column;
    }
}

void NewRowStore::write(Statement& rows, Statement& changes, const Pending* first, size_t count)
{
    const Record& record = first->row->record;
    rows.bindInt(1, record.actSeq).bindText(2, record.state).bindText(3, record.authors.join(u','));
    changes.bindInt(1, record.actSeq).bindUtf8(2, m_idUtf8);
    for (size_t i = 0; i < count; ++i) {
        const NewRow& row = *first[i].row;
        bindRow(rows, 1 + kShared + int(i * (kOwn + m_columns.size())), row);
        const int number = 3 + int(i) * 4;
        changes.bindInt(number, first[i].changeId).bindInt(number + 1, row.record.id);
        changes.bindUtf8View(number + 2, row.canonical).bindBlobView(number + 3, row.record.rowHash);
    }
    rows.run();
    changes.run();
    if (m_search) {
        for (size_t i = 0; i < count; ++i)
            m_search->put(first[i].row->record.id, first[i].row->searchDocument);
    }
}

} // namespace wardbook::ledger
