#include "exchange/header_rows.h"
#include "base/text_keys.h"

namespace wardbook::exchange {

namespace {

constexpr qsizetype kLongHeading = 60;
constexpr int kDeepestHeader = 4; // rows
// A hostile file may merge and overlap millions of cells; no header has more than a few hundred ranges.
constexpr qsizetype kMostMerges = 4096;
constexpr int kMostMergedCells = 4'000'000;

bool filled(const Cell& cell)
{
    return !cell.isEmpty() && !QStringView(cell.text).trimmed().isEmpty();
}

bool filledAt(const Row& cells, int column)
{
    return column >= 0 && size_t(column) < cells.size() && filled(cells[size_t(column)]);
}

bool isHeadingText(const Cell& cell)
{
    return cell.kind == Cell::Kind::Text && !looksNumeric(cell) && cell.text.size() <= kLongHeading;
}

bool hasColon(const QString& text)
{
    return text.contains(QChar(0xFF1A)) || text.contains(QLatin1Char(':'));
}

} // namespace

QString cleanHeading(const QString& text)
{
    const auto simple = text.simplified();
    QString clean;
    clean.reserve(simple.size());
    for (qsizetype i = 0; i < simple.size(); ++i) {
        if (simple[i] == QLatin1Char(' ') && i > 0 && i + 1 < simple.size() &&
            (keys::isHan(simple[i - 1].unicode()) || simple[i - 1].unicode() > 0xFF00) &&
            (keys::isHan(simple[i + 1].unicode()) || simple[i + 1].unicode() > 0xFF00))
            continue;
        clean.append(simple[i]);
    }
    return clean;
}

bool looksNumeric(const Cell& cell)
{
    if (cell.kind != Cell::Kind::Text)
        return !cell.isEmpty();
    bool digit = false;
    for (const QChar c : cell.text) {
        if (c.isLetter())
            return false;
        digit = digit || c.isDigit();
    }
    return digit;
}

int HeadRows::countFilled(const Row& cells)
{
    return int(std::count_if(cells.begin(), cells.end(), filled));
}

void HeadRows::setMerges(const QList<MergedRange>& merges)
{
    m_merges.clear();
    const auto last = m_rows.empty() ? 0 : m_rows.back().number;
    for (const auto& range : merges) {
        if (range.firstRow <= last && m_merges.size() < kMostMerges)
            m_merges.append(range);
    }
}

const HeadRows::NumberedRow* HeadRows::row(qint64 number) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                        [](const NumberedRow& row, qint64 n) { return row.number < n; });
    return found != m_rows.end() && found->number == number ? &*found : nullptr;
}

int HeadRows::width() const
{
    std::vector<int> counts;
    for (const auto& row : m_rows)
        counts.push_back(countFilled(row.cells));
    if (counts.empty())
        return 0;
    std::sort(counts.begin(), counts.end());
    return counts[counts.size() * 3 / 4];
}

int HeadRows::headerCover(const NumberedRow& row, int width) const
{
    std::vector<QString> texts;
    int count = 0, headings = 0, labels = 0, covered = 0;
    for (const auto& cell : row.cells) {
        if (!filled(cell))
            continue;
        ++count;
        headings += isHeadingText(cell);
        labels += hasColon(cell.text); // "Unit: A" beside "Date: B"
        texts.push_back(cell.text);
    }
    for (const auto& range : m_merges) {
        if (range.firstRow <= row.number && row.number <= range.lastRow &&
            filledAt(row.cells, range.firstColumn))
            covered += range.lastColumn - range.firstColumn;
    }
    std::sort(texts.begin(), texts.end());
    const auto distinct = std::unique(texts.begin(), texts.end()) - texts.begin();
    if (count == 0 || count < std::min(2, width) || headings * 10 < count * 6 || distinct * 10 < count * 7 ||
        labels * 2 > count)
        return 0;
    return (count + covered) * 100 / std::max(width, 1);
}

HeadRows::Header HeadRows::findHeader(const Known& known) const
{
    const int typical = width();
    const NumberedRow* best = nullptr;
    int bestKnown = 1;                 // one word alone may be chance
    const NumberedRow* full = nullptr; // the first that covers the table
    const NumberedRow* half = nullptr; // the first that covers half of it
    for (const auto& row : m_rows) {
        int count = 0;
        if (known) {
            for (const auto& cell : row.cells)
                count += isHeadingText(cell) && filled(cell) && known(cleanHeading(cell.text));
        }
        if (count > bestKnown) {
            best = &row;
            bestKnown = count;
        }
        const int cover = headerCover(row, typical);
        if (!full && cover >= 80)
            full = &row;
        if (!half && cover >= 50)
            half = &row;
    }
    if (best)
        return {best->number, best->number, bestKnown};
    // A row of words that covers half the table is a likelier header than a full row with numbers in it.
    const auto onlyWords = [](const NumberedRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return !filled(cell) || isHeadingText(cell); });
    };
    if (!full || (half && onlyWords(*half) && !onlyWords(*full)))
        full = half;
    return full ? Header{full->number, full->number, 0} : Header{};
}

/// Whether lower is a second header row under upper.
bool HeadRows::continuesBelow(const NumberedRow& upper, const NumberedRow& lower) const
{
    int children = 0, outside = 0;
    bool anyGroup = false;
    for (size_t column = 0; column < lower.cells.size(); ++column) {
        const auto& cell = lower.cells[column];
        if (!filled(cell))
            continue;
        if (!isHeadingText(cell))
            return false;
        const bool grouped = std::any_of(m_merges.begin(), m_merges.end(), [&](const MergedRange& range) {
            return range.lastRow == upper.number && range.lastColumn > range.firstColumn &&
                   int(column) >= range.firstColumn && int(column) <= range.lastColumn;
        });
        anyGroup = anyGroup || grouped;
        // Without merges, a group is a filled cell with empty ones to its right.
        const bool inGap = !filledAt(upper.cells, int(column));
        const bool startsGap = !inGap && !filledAt(upper.cells, int(column) + 1);
        ++(grouped || inGap || startsGap ? children : outside);
    }
    if (anyGroup)
        return children >= 2 && outside * 3 <= children;
    const bool leavesSinglesEmpty = countFilled(lower.cells) < countFilled(upper.cells) + children;
    bool hasGap = false;
    for (size_t column = 0; column < lower.cells.size(); ++column)
        hasGap = hasGap || (filled(lower.cells[column]) && !filledAt(upper.cells, int(column)) && column > 0);
    int singles = 0; // filled above, empty below
    for (size_t column = 0; column < upper.cells.size(); ++column)
        singles += filled(upper.cells[column]) && !filledAt(lower.cells, int(column));
    return hasGap && leavesSinglesEmpty && children >= 2 && outside == 0 && singles >= 1;
}

/// Whether upper is a row of group headings above lower, rather than a title or a line about the form.
bool HeadRows::belongsAbove(const NumberedRow& upper, const NumberedRow& lower) const
{
    const int total = std::max(width(), countFilled(lower.cells));
    bool vertical = false;
    int groups = 0;
    for (const auto& range : m_merges) {
        if (range.firstRow > upper.number || range.lastRow < upper.number)
            continue;
        const int span = range.lastColumn - range.firstColumn + 1;
        vertical =
            vertical || (range.firstRow == upper.number && range.lastRow >= lower.number && span * 2 < total);
        groups += range.lastRow == upper.number && span >= 2 && span * 10 < total * 8 &&
                  filledAt(upper.cells, range.firstColumn);
    }
    bool onlyHeadings = true;
    int singles = 0;
    for (size_t column = 0; column < upper.cells.size(); ++column) {
        const auto& cell = upper.cells[column];
        if (!filled(cell))
            continue;
        onlyHeadings = onlyHeadings && isHeadingText(cell) && !hasColon(cell.text);
        singles += !filledAt(lower.cells, int(column));
    }
    if (!onlyHeadings || countFilled(upper.cells) == 0)
        return false;
    return vertical || groups >= 2 || (groups == 1 && countFilled(upper.cells) >= 2) ||
           (singles >= 1 && countFilled(upper.cells) >= 2 && countFilled(upper.cells) * 2 >= total);
}

HeadRows::Header HeadRows::extend(Header header) const
{
    if (header.first == 0)
        return header;
    for (int i = 0; i < kDeepestHeader - 1; ++i) {
        const auto* upper = row(header.first - 1);
        const auto* lower = row(header.first);
        if (!upper || !lower || !belongsAbove(*upper, *lower))
            break;
        --header.first;
    }
    while (header.last - header.first + 1 < kDeepestHeader) {
        auto next = header.last;
        for (const auto& range : m_merges) {
            if (range.firstRow >= header.first && range.firstRow <= header.last &&
                range.lastRow < header.first + kDeepestHeader)
                next = std::max(next, range.lastRow);
        }
        if (next == header.last) {
            const auto* upper = row(header.last);
            const auto* lower = row(header.last + 1);
            if (!upper || !lower || !continuesBelow(*upper, *lower))
                break;
            next = header.last + 1;
        }
        header.last = next;
    }
    return header;
}

HeadRows::TextGrid HeadRows::shownTexts(const Header& header, int columns) const
{
    TextGrid grid(size_t(header.first > 0 ? header.last - header.first + 1 : 0),
                  std::vector<QString>(size_t(columns)));
    for (auto number = header.first; number > 0 && number <= header.last; ++number) {
        const auto* found = row(number);
        for (int column = 0; found && column < columns; ++column) {
            if (filledAt(found->cells, column))
                grid[size_t(number - header.first)][size_t(column)] =
                    cleanHeading(found->cells[size_t(column)].text);
        }
    }
    int budget = kMostMergedCells;
    for (const auto& range : m_merges) {
        if (range.firstRow < header.first || range.firstRow > header.last || range.firstColumn >= columns)
            continue;
        const auto text = grid[size_t(range.firstRow - header.first)][size_t(range.firstColumn)];
        for (auto number = range.firstRow; number <= std::min(range.lastRow, header.last); ++number) {
            for (int column = range.firstColumn;
                 column <= std::min(range.lastColumn, columns - 1) && budget > 0; ++column) {
                grid[size_t(number - header.first)][size_t(column)] = text;
                --budget;
            }
        }
    }
    return grid;
}

/// Without merges a group heading stands over its first column only: the others take it from the left.
QString HeadRows::parentOf(const TextGrid& grid, size_t row, size_t column)
{
    const auto hasChild = [&](size_t at) {
        return std::any_of(grid.begin() + std::ptrdiff_t(row) + 1, grid.end(),
                           [at](const std::vector<QString>& below) { return !below[at].isEmpty(); });
    };
    if (!hasChild(column))
        return {};
    for (size_t left = column; left-- > 0;) {
        if (!grid[row][left].isEmpty())
            return hasChild(left) ? grid[row][left] : QString();
    }
    return {};
}

QList<QStringList> HeadRows::headings(const Header& header, int columns) const
{
    const auto grid = shownTexts(header, columns);
    QList<QStringList> all(columns);
    for (size_t column = 0; column < size_t(columns); ++column) {
        auto& parts = all[qsizetype(column)];
        for (size_t row = 0; row < grid.size(); ++row) {
            auto text = grid[row][column];
            if (text.isEmpty() && row + 1 < grid.size())
                text = parentOf(grid, row, column);
            if (!text.isEmpty() && (parts.isEmpty() || parts.last() != text))
                parts.append(text);
        }
    }
    return all;
}

} // namespace wardbook::exchange
