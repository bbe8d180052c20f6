#include "exchange/returned_rows.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/out_values.h"
#include "exchange/row_kinds.h"
#include "exchange/xlsx_book.h"

namespace wardbook::exchange {

namespace {

// Merged header cells need the rows in memory; a sheet with more wrong rows than this repeats the words
// instead.
constexpr qsizetype kMostInMemory = 20'000;
constexpr int kReasonWidth = 48;
constexpr int kNarrowest = 8, kWidest = 40;

class Returner
{
public:
    Returner(const TableLayout& layout, const QList<MergedRange>& merges, bool streaming, const QString& path,
             const QString& sheetName)
        : m_layout(layout), m_book(path, streaming)
    {
        for (const auto& column : layout.columns)
            m_reasonColumn = std::max(m_reasonColumn, column.index + 1);
        m_sheet = m_book.addSheet(sheetName);
        m_plain = m_book.format(false, false);
        m_bold = m_book.format(true, false);
        m_wrong = m_book.format(false, false);
        format_set_bg_color(m_wrong, 0xFFE2E0);
        m_reason = m_book.format(false, false);
        format_set_text_wrap(m_reason);
        format_set_font_color(m_reason, 0xB42318);
        worksheet_set_column(m_sheet, lxw_col_t(m_reasonColumn), lxw_col_t(m_reasonColumn), kReasonWidth,
                             nullptr);
        for (const auto& column : layout.columns)
            worksheet_set_column(m_sheet, lxw_col_t(column.index), lxw_col_t(column.index),
                                 std::clamp(int(column.heading.size()) * 2 + 2, kNarrowest, kWidest),
                                 nullptr);
        if (!streaming)
            merge(merges);
        if (layout.headerLast > 0)
            worksheet_freeze_panes(m_sheet, lxw_row_t(layout.headerLast), 0);
    }

    /// Titles, notes and header keep their row numbers.
    void above(qint64 number, const Row& cells)
    {
        const bool header = number >= m_layout.headerFirst;
        for (size_t i = 0; i < cells.size(); ++i)
            write(number - 1, int(i), cells[i], header ? m_bold : m_plain);
        ++m_rows;
        if (number == m_layout.headerLast)
            headReasons(false);
        m_next = number;
    }

    void data(const Row& cells, const ReturnedRow& returned)
    {
        headReasons(true);
        for (size_t i = 0; i < std::min(cells.size(), size_t(m_reasonColumn)); ++i)
            write(m_next, int(i), cells[i], returned.columns.contains(int(i)) ? m_wrong : m_plain);
        for (const int column : returned.columns) {
            if (column >= 0 && column < m_reasonColumn &&
                (size_t(column) >= cells.size() || cells[size_t(column)].isEmpty()))
                XlsxBook::check(
                    worksheet_write_blank(m_sheet, lxw_row_t(m_next), lxw_col_t(column), m_wrong));
        }
        m_book.text(m_sheet, m_next, m_reasonColumn, returned.reason, m_reason);
        ++m_next;
        ++m_rows;
    }

    void finish()
    {
        headReasons(true);
        m_book.finish(m_rows);
    }

private:
    void merge(const QList<MergedRange>& merges)
    {
        for (const auto& range : merges) {
            if (range.lastRow > m_layout.headerLast)
                continue;
            worksheet_merge_range(m_sheet, lxw_row_t(range.firstRow - 1), lxw_col_t(range.firstColumn),
                                  lxw_row_t(range.lastRow - 1), lxw_col_t(range.lastColumn), "",
                                  range.firstRow >= m_layout.headerFirst ? m_bold : m_plain);
        }
    }

    /// The last header row may have no cells of its own (all merged from above).
    void headReasons(bool ownRow)
    {
        if (m_headed || m_layout.headerLast == 0)
            return;
        m_headed = true;
        m_book.text(m_sheet, m_layout.headerLast - 1, m_reasonColumn, Tr::tr("Why it was handed back"),
                    m_bold);
        m_next = m_layout.headerLast;
        m_rows += ownRow;
    }

    void write(qint64 row, int column, const Cell& cell, lxw_format* format)
    {
        if (cell.isEmpty())
            return;
        if (cell.kind == Cell::Kind::Number && isExactNumber(cell.text))
            XlsxBook::check(worksheet_write_number(m_sheet, lxw_row_t(row), lxw_col_t(column),
                                                   cell.text.toDouble(), format));
        else
            m_book.text(m_sheet, row, column, cell.text, format);
    }

    const TableLayout& m_layout;
    XlsxBook m_book;
    int m_reasonColumn = 0;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format *m_plain = nullptr, *m_bold = nullptr, *m_wrong = nullptr, *m_reason = nullptr;
    qint64 m_next = 0; ///< 0-based row of the next record
    qint64 m_rows = 0;
    bool m_headed = false;
};

} // namespace

void writeReturnedRows(TableSource& source, const TableLayout& layout, const QMap<qint64, ReturnedRow>& rows,
                       const QString& path, const Progress& progress)
{
    const auto& merges = source.merges(layout.sheet);
    Returner returner(layout, merges, rows.size() > kMostInMemory, path,
                      source.sheets().value(layout.sheet).name);
    MergeFiller filler(merges, layout.firstData);
    const auto last = rows.isEmpty() ? 0 : rows.lastKey();
    source.read(
        layout.sheet,
        [&](qint64 number, Row& cells) {
            if (number < layout.firstData) {
                returner.above(number, cells);
                return true;
            }
            filler.learn(number, cells);
            if (const auto found = rows.constFind(number); found != rows.constEnd()) {
                filler.fill(number, cells);
                returner.data(cells, *found);
            }
            return number < last;
        },
        progress);
    returner.finish();
}

} // namespace wardbook::exchange
