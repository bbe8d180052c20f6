#pragma once
#include "exchange/table_layout.h"
#include "grading/record_match.h"
#include "grading/record_sheet.h"
#include "grading/sheet_columns.h"

namespace wardbook::grading {

/// Columns that are ticked: one for each verdict, "tick:met" …
QString tickColumn(Verdict verdict);

/// Works out what the columns of a foreign sheet hold: by heading where there is one that is known, by what
/// stands in them otherwise.
class RecordColumnFinder
{
public:
    RecordColumnFinder(const ledger::RegisterSet& registers, const Round& round, const ItemMatcher& items)
        : m_registers(registers), m_round(round), m_items(items)
    {
    }
    QList<RecordColumn> find(exchange::TableSource& source, const exchange::TableLayout& layout,
                             const QMap<QString, int>& given);
    static SheetColumns meanings(const QList<RecordColumn>& columns);

private:
    /// What the first rows of a column look like, in shares of the filled cells.
    struct Look
    {
        int filled = 0, verdicts = 0, ticks = 0, letters = 0, clauses = 0, lettered = 0, points = 0,
            objects = 0, length = 0;
        double share(int count) const { return filled == 0 ? 0 : double(count) / filled; }
        int average() const { return filled == 0 ? 0 : length / filled; }
    };
    void look(exchange::TableSource& source, const exchange::TableLayout& layout);
    void byHeading(QList<RecordColumn>& columns) const;
    void checkVerdicts(QList<RecordColumn>& columns) const;
    void byContent(QList<RecordColumn>& columns) const;
    void give(RecordColumn& column, const char* meaning, const QString& why) const;

    const ledger::RegisterSet& m_registers;
    const Round& m_round;
    const ItemMatcher& m_items;
    QHash<int, Look> m_looks;
};

} // namespace wardbook::grading
