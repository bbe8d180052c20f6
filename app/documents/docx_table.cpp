#include "documents/docx_body.h"
#include "documents/house_style.h"
#include "documents/table_widths.h"

/// Tables of the body.
namespace wardbook::documents::docx {

void Body::tableStart(const QList<int>& widths, bool lines, bool centered)
{
    int total = 0;
    for (int width : widths)
        total += width;
    const auto rule = style::ruleColor().name().mid(1).toUpper();
    if (m_breakNext)
        gap(20); // a table cannot begin a page by itself
    m_xml.start("w:tbl");
    m_xml.start("w:tblPr");
    m_xml.empty("w:tblW", {{"w:w", QString::number(total)}, {"w:type", QStringLiteral("dxa")}});
    if (centered)
        m_xml.value("w:jc", QStringLiteral("center"));
    if (lines) {
        m_xml.start("w:tblBorders");
        for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
            m_xml.empty(side, {{"w:val", QStringLiteral("single")},
                               {"w:sz", QStringLiteral("4")},
                               {"w:space", QStringLiteral("0")},
                               {"w:color", rule}});
        m_xml.end();
    }
    m_xml.empty("w:tblLayout", {{"w:type", QStringLiteral("fixed")}});
    m_xml.start("w:tblCellMar");
    const struct
    {
        const char* side;
        int width;
    } margins[] = {{"w:top", style::kCellY},
                   {"w:left", style::kCellX},
                   {"w:bottom", style::kCellY},
                   {"w:right", style::kCellX}};
    for (const auto& margin : margins)
        m_xml.empty(margin.side, {{"w:w", QString::number(margin.width)}, {"w:type", QStringLiteral("dxa")}});
    m_xml.end();
    m_xml.end();
    m_xml.start("w:tblGrid");
    for (int width : widths)
        m_xml.empty("w:gridCol", {{"w:w", QString::number(width)}});
    m_xml.end();
}

void Body::table(const Table& table)
{
    if (!table.caption.isEmpty())
        paragraph(table.caption, {.style = "TableCaption"});
    if (table.rows.isEmpty() && table.header.isEmpty())
        return;
    const auto widths = columnWidths(table, textWidth());
    tableStart(widths, true);
    QList<QPair<int, int>> covered(widths.size());
    for (const auto& cells : table.header)
        row(table, cells, true, widths, covered);
    for (auto& column : covered)
        column = {};
    for (const auto& cells : table.rows)
        row(table, cells, false, widths, covered);
    m_xml.end();
    gap(style::kAfterBlock);
}

/// `covered`: for each column where a cell from above begins that reaches into this row: rows still to come,
/// and how many columns it is wide.
void Body::row(const Table& table, const Row& cells, bool header, const QList<int>& widths,
               QList<QPair<int, int>>& covered)
{
    m_xml.start("w:tr");
    m_xml.start("w:trPr");
    m_xml.empty("w:cantSplit");
    if (header)
        m_xml.empty("w:tblHeader");
    m_xml.end();
    const auto widthOf = [&](qsizetype column, int count) {
        int width = 0;
        for (auto i = column; i < column + count && i < widths.size(); ++i)
            width += widths[i];
        return width;
    };
    qsizetype next = 0;
    for (qsizetype column = 0; column < widths.size();) {
        auto& above = covered[column];
        if (above.first > 0) {
            --above.first;
            const int columns = above.second;
            m_xml.start("w:tc");
            cellProperties(widthOf(column, columns), columns, QStringLiteral("continue"), {});
            paragraph({}, {.style = table.dense ? "DenseText" : "TableText"});
            m_xml.end();
            column += columns;
            continue;
        }
        const Cell& found = cells[next++]; // checkedTable() has filled every row
        above = {found.rows - 1, found.columns};
        cell(table, found, int(column), header, widthOf(column, found.columns));
        column += found.columns;
    }
    m_xml.end();
}

void Body::cell(const Table& table, const Cell& cell, int column, bool header, int width)
{
    QColor fill;
    if (cell.fill != Tone::Normal)
        fill = style::tint(cell.fill);
    else if (header || cell.label)
        fill = header ? style::headerFill() : style::labelFill();
    m_xml.start("w:tc");
    cellProperties(width, cell.columns, cell.rows > 1 ? QStringLiteral("restart") : QString(), fill);
    Look look;
    if (header)
        look.style = table.dense ? "DenseHeading" : "TableHeading";
    else
        look.style = table.dense ? "DenseText" : "TableText";
    look.align = cell.align.value_or(header || cell.label ? Align::Center : table.columns[column].align);
    paragraph(cell.text, look);
    m_xml.end();
}

void Body::cellProperties(int width, int columns, const QString& merge, const QColor& fill, bool top)
{
    m_xml.start("w:tcPr");
    m_xml.empty("w:tcW", {{"w:w", QString::number(width)}, {"w:type", QStringLiteral("dxa")}});
    if (columns > 1)
        m_xml.value("w:gridSpan", columns);
    if (!merge.isEmpty())
        m_xml.value("w:vMerge", merge);
    if (fill.isValid())
        m_xml.empty("w:shd", {{"w:val", QStringLiteral("clear")},
                              {"w:color", QStringLiteral("auto")},
                              {"w:fill", fill.name().mid(1).toUpper()}});
    m_xml.value("w:vAlign", top ? QStringLiteral("top") : QStringLiteral("center"));
    m_xml.end();
}

} // namespace wardbook::documents::docx
