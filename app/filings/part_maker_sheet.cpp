#include "filings/part_maker_sheet.h"
#include "base/error.h"
#include "exchange/table_writer.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"

namespace wardbook::filings {

namespace {

using Column = FormTable::Column;

constexpr qsizetype kMostDifferences = 100;
constexpr int kStep = 256;

/// The one placeholder's key names a member of JSON better than a title does.
QString keyOf(const Column& column, const QStringList& taken)
{
    const QList<Placeholder> placeholders = placeholdersIn(column.text);
    const QString key = placeholders.size() == 1 ? placeholders[0].key : QString();
    return key.isEmpty() || taken.contains(key) ? column.title : key;
}

exchange::OutTable outTable(const FormTable& table, const FactSet& facts)
{
    exchange::OutTable out;
    out.name = filledPlain(table.title, FactScope(facts));
    out.metadata = {{QStringLiteral("form"), table.id},
                    {QStringLiteral("version"), table.version},
                    {QStringLiteral("title"), out.name}};
    QStringList taken;
    for (const Column& column : table.columns) {
        exchange::OutColumn made;
        made.key = keyOf(column, taken);
        made.heading = column.title;
        taken << made.key;
        made.width = column.width;
        made.type = column.type == Column::Type::Number ? exchange::OutColumn::Type::Number
                    : column.type == Column::Type::Date ? exchange::OutColumn::Type::Date
                                                        : exchange::OutColumn::Type::Text;
        out.columns << made;
    }
    return out;
}

QString valueOf(const Column& column, const FactScope& scope)
{
    const QList<Placeholder> placeholders = placeholdersIn(column.text);
    if (column.type == Column::Type::Text || placeholders.size() != 1 ||
        placeholders[0].kind == Placeholder::Kind::Number)
        return filledPlain(column.text, scope);
    const Fact* fact = scope.find(placeholders[0].key);
    return fact ? fact->raw : QString();
}

exchange::Cell::Kind kindOf(const Column& column, const QString& value)
{
    using Kind = exchange::Cell::Kind;
    if (value.isEmpty())
        return Kind::Empty;
    return column.type == Column::Type::Number ? Kind::Number
           : column.type == Column::Type::Date ? Kind::Date
                                               : Kind::Text;
}

bool sameValue(const Column& column, const QString& expected, const QString& said)
{
    if (documents::cleanText(expected) == documents::cleanText(said))
        return true;
    if (column.type != Column::Type::Number)
        return false;
    bool one = false, other = false;
    const double a = expected.toDouble(&one), b = said.toDouble(&other);
    return one && other && a == b;
}

class SheetReader
{
public:
    SheetReader(const FormTable& table, const FactSet& facts)
        : m_table(table), m_facts(facts), m_entries(facts.lists.value(table.list))
    {
    }

    bool take(qint64 number, const exchange::Row& row)
    {
        if (m_header) {
            m_header = false;
            return takeHeader(row);
        }
        // Rows without any cell may be left out by the reader; the sheet's first row is the header.
        for (const qint64 here = number - 2; m_next < here && m_next < m_entries.size(); ++m_next)
            compare(m_next, {});
        const qint64 entry = m_next;
        if (entry >= m_entries.size()) {
            add(Tr::tr("The sheet has more rows than the %1 recorded ones.").arg(m_entries.size()));
            return false;
        }
        compare(entry, row);
        m_next = entry + 1;
        return m_differences.size() < kMostDifferences;
    }

    QStringList finished()
    {
        if (m_header && !m_entries.isEmpty())
            add(Tr::tr("The sheet is empty."));
        else if (m_differences.isEmpty() && m_next < m_entries.size())
            add(Tr::tr("The sheet has %1 rows instead of %2.").arg(m_next).arg(m_entries.size()));
        return m_differences;
    }

private:
    bool takeHeader(const exchange::Row& row)
    {
        const exchange::OutTable out = outTable(m_table, m_facts);
        for (const exchange::OutColumn& column : out.columns) {
            const auto found = std::find_if(row.begin(), row.end(), [&](const exchange::Cell& cell) {
                return cell.text == column.heading || cell.text == column.key;
            });
            m_places << (found == row.end() ? -1 : int(found - row.begin()));
        }
        return true;
    }

    void compare(qint64 entry, const exchange::Row& row)
    {
        const FactScope scope = FactScope(m_facts).entered(m_entries[entry], int(entry) + 1);
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            const int place = m_places.value(i, -1);
            const QString said = place >= 0 && place < int(row.size()) ? row[size_t(place)].text : QString();
            const QString expected = valueOf(column, scope);
            if (!sameValue(column, expected, said))
                add(Tr::tr("Row %1, “%2”: the file says “%3”, the vault says “%4”.")
                        .arg(entry + 1)
                        .arg(column.title, said.simplified(), expected.simplified()));
        }
    }

    void add(const QString& difference) { m_differences << difference; }

    const FormTable& m_table;
    const FactSet& m_facts;
    const QList<FactSet> m_entries;
    QList<int> m_places;
    QStringList m_differences;
    bool m_header = true;
    qint64 m_next = 0;
};

} // namespace

void writeSheet(const FormTable& table, const FactSet& facts, const QString& path, const Progress& progress)
{
    const auto writer = exchange::TableWriter::create(path, outTable(table, facts));
    const QList<FactSet> entries = facts.lists.value(table.list);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i % kStep == 0)
            progress.step(i, entries.size());
        const FactScope scope = FactScope(facts).entered(entries[i], int(i) + 1);
        exchange::Row row;
        for (const Column& column : table.columns) {
            const QString value = valueOf(column, scope);
            row.push_back({value, kindOf(column, value)});
        }
        writer->row(row);
    }
    writer->finish();
}

QStringList sheetDifferences(const FormTable& table, const FactSet& facts, const QString& path)
{
    SheetReader reader(table, facts);
    const auto source = exchange::TableSource::open(path);
    source->read(0, [&](qint64 number, exchange::Row& row) { return reader.take(number, row); });
    return reader.finished();
}

} // namespace wardbook::filings
