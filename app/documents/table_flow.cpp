#include "documents/table_flow.h"
#include "documents/house_style.h"
#include "documents/page_builder.h"
#include "documents/table_widths.h"
#include <cmath>
#include <span>

namespace wardbook::documents {

namespace {

constexpr int kSmallRows = 8;

/// A cell with its place in the grid.
struct GridCell
{
    int row = 0, column = 0, rows = 1;
    qreal x = 0, width = 0;
    std::shared_ptr<const TextBox> text{};
    QColor fill{};
    int placed = 0;    ///< lines already on a page
    qreal top = 0;     ///< of the part on the current page
    bool open = false; ///< begun on this page and not yet ended
    int last() const { return row + rows - 1; }
    int rest() const { return text->lineCount() - placed; }
};

struct Grid
{
    std::vector<GridCell> cells;
    std::vector<int> firstOfRow; ///< index of the first cell that begins in the row, and one more at the end
    int longestSpan = 1;
    int rows() const { return int(firstOfRow.size()) - 1; }

    /// Every cell that has a part in these rows, and perhaps some above.
    std::span<const GridCell> near(int from, int to) const
    {
        const auto begin = size_t(firstOfRow[size_t(std::max(0, from - longestSpan + 1))]);
        return std::span(cells).subspan(begin, size_t(firstOfRow[size_t(to) + 1]) - begin);
    }
    std::span<GridCell> near(int from, int to)
    {
        const auto begin = size_t(firstOfRow[size_t(std::max(0, from - longestSpan + 1))]);
        return std::span(cells).subspan(begin, size_t(firstOfRow[size_t(to) + 1]) - begin);
    }
};

class TableFlow
{
public:
    TableFlow(PageBuilder& builder, const Table& table);
    void place();
    qreal beginning() const;

private:
    Grid makeGrid(const QList<Row>& rows, bool header);
    qreal naturalHeight(const Grid& grid, int from, int to) const;
    qreal rowHeight(const Grid& grid, int row, qreal top) const;
    void placeRow(Grid& grid, int row, qreal height);
    void placeHeader();
    void placeBody();
    void breakPage(int row);
    void breakRow(int row);
    void endPart(GridCell& cell, qreal bottom, bool continues);
    int groupEnd(int row) const;
    qreal padded(const TextBox& text, int lines) const
    {
        return text.linePitch() * lines + 2 * style::kCellY;
    }

    PageBuilder& m_builder;
    Table m_table;
    int m_size;
    qreal m_smallest; ///< height of a row of one line
    std::vector<qreal> m_x;
    Grid m_header, m_body;
    qreal m_headerHeight = 0;
    bool m_repeatHeader = true;
};

TableFlow::TableFlow(PageBuilder& builder, const Table& table)
    : m_builder(builder), m_table(checkedTable(table)), m_size(table.dense ? style::kDense : style::kTable),
      m_smallest(m_size * style::kTableLine + 2 * style::kCellY)
{
    qreal x = builder.content().left();
    m_x.push_back(x);
    for (int width : columnWidths(m_table, int(builder.content().width())))
        m_x.push_back(x += width);
    m_header = makeGrid(m_table.header, true);
    m_body = makeGrid(m_table.rows, false);
    m_headerHeight = naturalHeight(m_header, 0, m_header.rows() - 1);
    m_repeatHeader = m_headerHeight < builder.content().height() * 0.5;
}

Grid TableFlow::makeGrid(const QList<Row>& rows, bool header)
{
    Grid grid;
    const auto columns = size_t(m_table.columns.size());
    std::vector<int> covered(columns, 0);
    for (int r = 0; r < rows.size(); ++r) {
        size_t column = 0;
        const auto skip = [&] {
            while (column < columns && covered[column] > 0)
                --covered[column++];
        };
        grid.firstOfRow.push_back(int(grid.cells.size()));
        for (const Cell& source : rows[r]) {
            skip();
            const auto end = column + size_t(source.columns);
            GridCell cell{.row = r, .column = int(column), .rows = source.rows};
            cell.x = m_x[column];
            cell.width = m_x[end] - m_x[column];
            TextStyle textStyle{.size = m_size, .line = style::kTableLine};
            textStyle.align = source.align.value_or(
                header || source.label ? Align::Center : m_table.columns[qsizetype(column)].align);
            if (header) {
                textStyle.face = Face::Sans;
                textStyle.bold = true;
            }
            cell.text = m_builder.box(source.text, textStyle, cell.width - 2 * style::kCellX);
            if (source.fill != Tone::Normal)
                cell.fill = style::tint(source.fill);
            else if (header || source.label)
                cell.fill = header ? style::headerFill() : style::labelFill();
            grid.cells.push_back(cell);
            grid.longestSpan = std::max(grid.longestSpan, cell.rows);
            for (; column < end; ++column)
                covered[column] = source.rows - 1;
        }
        skip();
    }
    grid.firstOfRow.push_back(int(grid.cells.size()));
    return grid;
}

/// Of rows `from` to `to`, were they on one page.
qreal TableFlow::naturalHeight(const Grid& grid, int from, int to) const
{
    std::vector<qreal> bottoms; // of the rows so far
    qreal y = 0;
    for (int row = from; row <= to; ++row) {
        qreal height = m_smallest;
        for (const auto& cell : grid.near(row, row))
            if (cell.last() == row && cell.row >= from) {
                const qreal top = cell.row == from ? 0 : bottoms[size_t(cell.row - from - 1)];
                height = std::max(height, top + padded(*cell.text, cell.text->lineCount()) - y);
            }
        bottoms.push_back(y += height);
    }
    return y;
}

/// What is left of the row needs this much when its top is at `top`: the cells that end in it show all their
/// remaining lines.
qreal TableFlow::rowHeight(const Grid& grid, int row, qreal top) const
{
    qreal height = m_smallest;
    for (const auto& cell : grid.near(row, row))
        if (cell.last() == row && (cell.row == row || cell.open)) {
            const qreal begun = cell.open ? cell.top : top;
            height = std::max(height, begun + padded(*cell.text, cell.rest()) - top);
        }
    return height;
}

/// Paints the part of a cell that ends here.
void TableFlow::endPart(GridCell& cell, qreal bottom, bool continues)
{
    const QRectF area(cell.x, cell.top, cell.width, bottom - cell.top);
    if (cell.fill.isValid())
        m_builder.fill(area, cell.fill);
    m_builder.frame(area, style::ruleColor());
    const int fits = int(std::floor((area.height() - 2 * style::kCellY + 1) / cell.text->linePitch()));
    // A span whose text was all shown on the page before says it again: the rows here belong to it too.
    if (cell.rest() == 0 && cell.rows > 1 && fits >= cell.text->lineCount())
        cell.placed = 0;
    const int count = std::clamp(fits, 0, cell.rest());
    const bool whole = !continues && cell.placed == 0 && count == cell.text->lineCount();
    qreal y = cell.top + style::kCellY;
    if (whole) // short cells stand in the middle of tall rows
        y = cell.top + (area.height() - count * cell.text->linePitch()) / 2;
    m_builder.text(cell.text, QPointF(cell.x + style::kCellX, y), cell.placed, count);
    cell.placed += count;
    cell.open = false;
}

void TableFlow::placeRow(Grid& grid, int row, qreal height)
{
    const qreal top = m_builder.y(), bottom = top + height;
    for (auto& cell : grid.near(row, row)) {
        if (cell.row == row && !cell.open) {
            cell.top = top;
            cell.open = true;
        }
        if (cell.last() == row && cell.open)
            endPart(cell, bottom, false);
    }
    m_builder.moveTo(bottom);
}

void TableFlow::placeHeader()
{
    for (auto& cell : m_header.cells)
        cell.placed = 0;
    for (int row = 0; row < m_header.rows(); ++row)
        placeRow(m_header, row, rowHeight(m_header, row, m_builder.y()));
}

/// Last row that is bound to this one by cells spanning rows.
int TableFlow::groupEnd(int row) const
{
    int end = row;
    for (int r = row; r <= end; ++r)
        for (const auto& cell : m_body.near(r, r))
            if (cell.row == r)
                end = std::max(end, cell.last());
    return end;
}

/// Goes on with `row` on a new page.
void TableFlow::breakPage(int row)
{
    for (auto& cell : m_body.near(row, row))
        if (cell.open)
            endPart(cell, m_builder.y(), true);
    m_builder.newPage();
    if (m_repeatHeader)
        placeHeader();
    for (auto& cell : m_body.near(row, row))
        if (cell.row < row && cell.last() >= row) {
            cell.top = m_builder.y();
            cell.open = true;
        }
}

/// A row taller than a page: as many lines as there is room for, the rest on the next page.
void TableFlow::breakRow(int row)
{
    for (;;) {
        const qreal height = rowHeight(m_body, row, m_builder.y());
        if (height <= m_builder.left()) {
            placeRow(m_body, row, height);
            return;
        }
        const qreal top = m_builder.y();
        for (auto& cell : m_body.near(row, row))
            if (cell.row == row && !cell.open) {
                cell.top = top;
                cell.open = true;
            }
        m_builder.moveTo(m_builder.content().bottom());
        breakPage(row);
        for (auto& cell : m_body.near(row, row))
            if (cell.row == row) {
                cell.top = m_builder.y();
                cell.open = true;
            }
    }
}

void TableFlow::placeBody()
{
    const qreal page = m_builder.content().height() - (m_repeatHeader ? m_headerHeight : 0);
    int boundUntil = -1; // rows up to here were already judged as a group
    for (int row = 0; row < m_body.rows(); ++row) {
        if (row > boundUntil) {
            boundUntil = groupEnd(row);
            const qreal group = naturalHeight(m_body, row, boundUntil);
            if (group > m_builder.left() && group <= page * 0.5)
                breakPage(row);
        }
        qreal height = rowHeight(m_body, row, m_builder.y());
        if (height > m_builder.left() && height <= page) {
            breakPage(row);
            height = rowHeight(m_body, row, m_builder.y());
        }
        if (height <= m_builder.left())
            placeRow(m_body, row, height);
        else
            breakRow(row);
    }
}

/// The header never stands alone at the foot of a page.
qreal TableFlow::beginning() const
{
    // a small one is read at a glance and not torn between two pages
    constexpr double kSmallPart = 0.25;
    if (const int rows = m_body.rows(); rows > 0 && rows <= kSmallRows) {
        const qreal whole = naturalHeight(m_body, 0, rows - 1);
        if (whole <= m_builder.content().height() * kSmallPart)
            return m_headerHeight + whole;
    }
    const qreal first = m_body.rows() == 0 ? 0 : naturalHeight(m_body, 0, std::min(groupEnd(0), 2));
    return m_headerHeight + std::min(first, m_builder.content().height() * 0.3);
}

void TableFlow::place()
{
    m_builder.caption(m_table.caption, beginning());
    m_builder.need(beginning());
    placeHeader();
    placeBody();
    m_builder.skip(style::kAfterBlock);
}

} // namespace

void placeTable(PageBuilder& builder, const Table& table)
{
    TableFlow(builder, table).place();
}

qreal tableBeginning(const PageBuilder& builder, const Table& table)
{
    auto elsewhere = builder.beside();
    auto head = checkedTable(table);
    head.rows = head.rows.first(std::min<qsizetype>(head.rows.size(), kSmallRows + 1));
    head.empty.clear();
    const qreal caption = table.caption.isEmpty() ? 0 : style::kCaption * style::kTableLine + 60;
    return caption + TableFlow(elsewhere, head).beginning();
}

} // namespace wardbook::documents
