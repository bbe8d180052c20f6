#pragma once
#include "exchange/table_writer.h"
#include "exchange/xlsx_book.h"

namespace wardbook::exchange {

/// Frozen header with filter, column widths, drop-down lists (kept on a hidden sheet), real numbers and
/// dates.
class XlsxWriter : public TableWriter
{
public:
    XlsxWriter(const QString& path, const OutTable& table);
    void row(const Row& cells) override;
    void finish() override;

private:
    void writeHeader();
    void writeLists();
    void cell(int column, const Cell& cell);
    XlsxBook m_book;
    QList<OutColumn> m_columns;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_date = nullptr;
    lxw_format* m_dateTime = nullptr;
    qint64 m_row = 0;    ///< next, 0-based
    qint64 m_filled = 0; ///< rows with something in them
};

} // namespace wardbook::exchange
