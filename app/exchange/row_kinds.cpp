#include "exchange/row_kinds.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/header_rows.h"
#include <QRegularExpression>

namespace wardbook::exchange {

namespace {

constexpr qint64 kMostFilled = 50'000'000;

bool isTotalWord(const QString& text)
{
    // Asked for every row: most words are out at once.
    if (text.size() > 24 || text.isEmpty() ||
        (!text.contains(QChar(0x8BA1)) && !text.contains(QChar(0x8A08)) &&
         !QStringLiteral("tTsSgG ").contains(text.front())))
        return false;
    static const QRegularExpression total(QStringLiteral("^(本页|全院|全部|各科|科室|本科|累计)?(合计|总计|"
                                                         "小计|共计|累计|合計|總計|小計|共計|total|subtotal|"
                                                         "sub-total|grandtotal|sum)([（(：:].*)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    auto dense = text;
    dense.remove(QLatin1Char(' ')).remove(QChar(0x3000)).remove(QChar(0xA0)).remove(QLatin1Char('\t'));
    return total.match(dense).hasMatch();
}

/// "制表：信息中心", "审核人: ", "注：1. …", "第 1 页 共 3 页".
bool startsLikeFooter(const QString& text)
{
    static const QRegularExpression footer(
        QStringLiteral("^\\s*((制\\s*表|制\\s*单|填\\s*表|填\\s*报|审\\s*核|复\\s*核|审\\s*批|批\\s*准|经\\s*"
                       "办|负\\s*责\\s*人|单位负责人|"
                       "部门负责人|科室负责人|分管领导|联\\s*系|日\\s*期|打\\s*印|签\\s*字|签\\s*名|盖\\s*章|"
                       "注|说\\s*明|备\\s*注|填表说明|"
                       "prepared|reviewed|approved|checked|notes?|remarks?|source|date|signed)[^：:]{0,10}["
                       "：:]|第\\s*\\d+\\s*页|"
                       "page\\s+\\d+\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return footer.match(text).hasMatch();
}

QString textAt(const Row& cells, int column)
{
    return column >= 0 && size_t(column) < cells.size() ? cells[size_t(column)].text : QString();
}

bool blank(const Cell& cell)
{
    return cell.isEmpty() || QStringView(cell.text).trimmed().isEmpty();
}

} // namespace

RowClassifier::RowClassifier(const TableLayout& layout, const QList<MergedRange>& merges)
    : m_layout(layout), m_width(int(layout.columns.size()))
{
    for (const auto& range : merges) {
        const int span = range.lastColumn - range.firstColumn + 1;
        if (span > 1 && range.firstRow >= layout.firstData)
            m_wideMerges[range.firstRow] = std::max(m_wideMerges.value(range.firstRow), span);
    }
}

void RowClassifier::header(const Row& cells)
{
    m_headers.push_back(cells);
}

bool RowClassifier::repeatsHeader(const Row& cells, Filled filled) const
{
    if (filled.count == 1)
        return m_layout.titles.contains(textAt(cells, filled.first).simplified());
    return std::any_of(m_headers.begin(), m_headers.end(), [&](const Row& header) {
        int same = 0, headings = 0;
        for (const auto& cell : header)
            headings += !blank(cell);
        for (size_t i = 0; i < cells.size(); ++i) {
            if (blank(cells[i]))
                continue;
            if (i >= header.size() || cells[i].text.simplified() != header[i].text.simplified())
                return false;
            ++same;
        }
        return same >= 2 && same * 2 >= headings;
    });
}

bool RowClassifier::isTotal(const Row& cells, Filled filled) const
{
    int looked = 0;
    bool found = false;
    for (size_t i = size_t(filled.first); i < cells.size() && looked < 4 && !found; ++i) {
        if (blank(cells[i]))
            continue;
        ++looked;
        found = cells[i].kind == Cell::Kind::Text && isTotalWord(cells[i].text);
    }
    if (!found)
        return false;
    if (filled.count <= std::max(2, m_width * 6 / 10))
        return true;
    const auto numbers =
        std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return !blank(c) && looksNumeric(c); });
    return numbers * 10 >= (filled.count - 1) * 7;
}

bool RowClassifier::isFooter(qint64 number, const Row& cells, Filled filled) const
{
    const auto text = textAt(cells, filled.first);
    if (filled.count * 2 <= std::max(m_width, 2) && startsLikeFooter(text))
        return true;
    if (filled.count > 1)
        return false;
    // A line across the table, or words where only numbers stand, is no record.
    const int span = m_wideMerges.value(number);
    if (span >= 3 && span * 10 >= m_width * 6)
        return true;
    return filled.first == m_layout.sequenceColumn && !looksNumeric(cells[size_t(filled.first)]);
}

RowKind RowClassifier::classify(qint64 number, const Row& cells) const
{
    Filled filled;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (blank(cells[i]))
            continue;
        ++filled.count;
        if (filled.first < 0)
            filled.first = int(i);
    }
    // A number prepared for a record that nobody filled in.
    if (filled.count == 0 || (filled.count == 1 && filled.first == m_layout.sequenceColumn &&
                              looksNumeric(cells[size_t(filled.first)])))
        return RowKind::Blank;
    const auto& first = cells[size_t(filled.first)];
    const bool mayRepeat = std::any_of(m_headers.begin(), m_headers.end(), [&](const Row& header) {
        return size_t(filled.first) < header.size() &&
               header[size_t(filled.first)].text.size() == first.text.size();
    });
    if ((mayRepeat || filled.count == 1) && repeatsHeader(cells, filled))
        return RowKind::RepeatedHeader;
    if (isTotal(cells, filled))
        return RowKind::Total;
    if (isFooter(number, cells, filled))
        return RowKind::Footer;
    return RowKind::Data;
}

MergeFiller::MergeFiller(const QList<MergedRange>& merges, qint64 firstRow)
{
    for (const auto& range : merges) {
        if (range.lastRow > range.firstRow && range.firstRow >= firstRow)
            m_merges.append(range);
    }
}

void MergeFiller::learn(qint64 number, const Row& cells)
{
    std::erase_if(m_active, [&](const Active& active) {
        if (active.range.lastRow >= number)
            return false;
        m_busyColumns.remove(active.range.firstColumn);
        return true;
    });
    for (; m_next < m_merges.size() && m_merges[m_next].firstRow <= number; ++m_next) {
        const auto& range = m_merges[m_next];
        const auto column = size_t(range.firstColumn);
        if (range.firstRow == number && column < cells.size() && !m_busyColumns.contains(range.firstColumn)) {
            m_active.push_back({range, cells[column]});
            m_busyColumns.insert(range.firstColumn);
        }
    }
}

void MergeFiller::fill(qint64 number, Row& cells)
{
    m_filled += qint64(m_active.size());
    if (m_filled > kMostFilled)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The merged cells of this sheet cover more than any table has. Nothing was "
                           "imported."));
    for (const auto& active : m_active) {
        const auto column = size_t(active.range.firstColumn);
        if (number == active.range.firstRow)
            continue;
        if (column >= cells.size())
            cells.resize(column + 1);
        cells[column] = active.value; // what is hidden under a merge is not what people saw
    }
}

void readTable(TableSource& source, const TableLayout& layout, const TableRowHandler& handler,
               const Progress& progress)
{
    const auto& merges = layout.merges ? *layout.merges : source.merges(layout.sheet);
    RowClassifier classifier(layout, merges);
    MergeFiller filler(merges, layout.firstData);
    size_t width = 0;
    for (const auto& column : layout.columns)
        width = std::max(width, size_t(column.index) + 1);
    source.read(
        layout.sheet,
        [&](qint64 number, Row& cells) {
            if (number < layout.firstData) {
                if (number >= layout.headerFirst && layout.headerFirst > 0)
                    classifier.header(cells);
                return true;
            }
            const auto kind = classifier.classify(number, cells);
            filler.learn(number, cells);
            if (kind == RowKind::Data) {
                if (cells.size() < width)
                    cells.resize(width);
                filler.fill(number, cells);
            }
            return handler(number, kind, cells);
        },
        progress);
}

} // namespace wardbook::exchange
