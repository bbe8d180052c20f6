#pragma once
#include "exchange/sheet.h"
#include <QStringList>

/// Where in a sheet the table is: people put titles, notes, headers of several rows, totals and signatures
/// around it.
namespace wardbook::exchange {

/// A column that was found under a header.
struct TableColumn
{
    int index = 0;     ///< 0-based column of the sheet
    QString heading;   ///< merged header levels joined by a space: "存储 系统/库"; may be empty
    QStringList parts; ///< the levels one by one, top first
};

/// Where the table lies in a sheet.
struct TableLayout
{
    int sheet = 0;
    qint64 headerFirst = 0; ///< 0: no header was found, the first row is data and headings are empty
    qint64 headerLast = 0;
    qint64 firstData = 1;
    QStringList titles;
    QStringList notes;
    QList<TableColumn> columns; ///< every column that has a heading or data in the rows looked at
    int sequenceColumn = -1;    ///< sheet column of 序号 / No., which is not part of a record
    /// Of the sheet, when findLayout() saw them: finding them again takes going through the whole file.
    std::optional<QList<MergedRange>> merges;
};

/// What helps to find it.
struct LayoutOptions
{
    int sheet = -1;         ///< −1: the visible sheet that looks most like a table
    qint64 headerFirst = 0; ///< > 0: header rows given by the person
    qint64 headerLast = 0;
    /// Whether a heading (one level or joined) is known to the register: such rows win. Optional.
    std::function<bool(const QString& heading)> known;
};

/// Looks at the first rows of the sheet(s) only. Errors: Invalid when no sheet has anything.
TableLayout findLayout(TableSource& source, const LayoutOptions& options = {}, const Progress& progress = {});

/// What a row below the header is.
enum class RowKind {
    Data,
    Blank,
    Total,          ///< 合计, 总计, 小计 …
    Footer,         ///< 制表, 审核, 填表人, 日期, notes below the table
    RepeatedHeader, ///< the header again, at the top of a printed page
};

/// Called for every row from firstData on. In Data rows vertically merged cells are filled down and `cells`
/// has at least as many entries as the layout has columns (cells[layout column .index]); other kinds are as
/// in the file.
using TableRowHandler = std::function<bool(qint64 number, RowKind kind, Row& cells)>;

/// Streams the table. Progress counts bytes of the sheet.
void readTable(TableSource& source, const TableLayout& layout, const TableRowHandler& handler,
               const Progress& progress = {});

} // namespace wardbook::exchange
