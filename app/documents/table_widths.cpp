#include "documents/table_widths.h"
#include "documents/house_style.h"
#include <cmath>

namespace wardbook::documents {

namespace {

constexpr double kShort = 5; // ems; longer texts may be broken

void widen(QList<double>& least, const QList<Row>& rows, double em)
{
    const auto columns = least.size();
    QList<int> covered(columns, 0);
    for (const auto& row : rows) {
        qsizetype column = 0;
        const auto skip = [&] {
            while (column < columns && covered[column] > 0)
                --covered[column++];
        };
        for (const auto& cell : row) {
            skip();
            const auto width = estimatedWidth(cell.text.plain());
            if (cell.columns == 1 && width <= kShort)
                least[column] = std::max(least[column], width * em + 2 * style::kCellX + em * 0.3);
            for (int i = 0; i < cell.columns; ++i)
                covered[column++] = cell.rows - 1;
        }
        skip();
    }
}

} // namespace

double estimatedWidth(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2E80 ? 1 : 0.58;
    return width;
}

QList<int> columnWidths(const Table& table, int total)
{
    const auto columns = table.columns.size();
    double shares = 0;
    for (const auto& column : table.columns)
        shares += column.width;
    QList<double> wanted, least(columns, 0);
    for (const auto& column : table.columns)
        wanted.append(total * column.width / shares);
    const double em = table.dense ? style::kDense : style::kTable;
    widen(least, table.header, em);
    widen(least, table.rows, em);
    double missing = 0, spare = 0;
    for (qsizetype i = 0; i < columns; ++i) {
        missing += std::max(0.0, least[i] - wanted[i]);
        spare += std::max(0.0, wanted[i] - least[i]);
    }
    // What the narrow ones lack, the others give in proportion to what they have to spare, but never over
    // half.
    const double given = std::min(missing, spare / 2);
    QList<int> widths;
    double right = 0;
    int used = 0;
    for (qsizetype i = 0; i < columns; ++i) {
        double width = wanted[i];
        if (missing > 0 && least[i] > wanted[i])
            width += (least[i] - wanted[i]) * given / missing;
        else if (spare > 0)
            width -= (wanted[i] - least[i]) * given / spare;
        right += width;
        const int end = i + 1 == columns ? total : int(std::lround(right));
        widths.append(end - used);
        used = end;
    }
    return widths;
}

} // namespace wardbook::documents
