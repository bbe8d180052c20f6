#pragma once
#include "exchange/table_layout.h"
#include <QHash>
#include <QSet>

namespace wardbook::exchange {

/// Tells data rows from what people put between and below them. Looks at rows as they are in the file.
class RowClassifier
{
public:
    RowClassifier(const TableLayout& layout, const QList<MergedRange>& merges);
    void header(const Row& cells); ///< each header row, to recognise it again
    RowKind classify(qint64 number, const Row& cells) const;

private:
    struct Filled
    {
        int count = 0;
        int first = -1;
    };
    bool isTotal(const Row& cells, Filled filled) const;
    bool isFooter(qint64 number, const Row& cells, Filled filled) const;
    bool repeatsHeader(const Row& cells, Filled filled) const;
    const TableLayout& m_layout;
    QHash<qint64, int> m_wideMerges; ///< row → columns of the widest merge that begins there
    std::vector<Row> m_headers;
    int m_width;
};

/// Puts the value of a vertically merged range into each of its rows. Rows must come ascending. Errors:
/// Invalid when a few merges would fill more cells than any table has.
class MergeFiller
{
public:
    MergeFiller(const QList<MergedRange>& merges, qint64 firstRow);
    void learn(qint64 number, const Row& cells); ///< every row, before fill
    void fill(qint64 number, Row& cells);

private:
    struct Active
    {
        MergedRange range;
        Cell value;
    };
    QList<MergedRange> m_merges;
    qsizetype m_next = 0;
    std::vector<Active> m_active; ///< at most one for a column
    QSet<int> m_busyColumns;
    qint64 m_filled = 0;
};

} // namespace wardbook::exchange
