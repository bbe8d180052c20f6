#include "exchange/xlsx_sheet.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"

namespace wardbook::exchange {

namespace {

constexpr int kColumns = 16384; // of a worksheet
constexpr qint64 kRows = 1'048'576;
constexpr qint64 kMostPlaces = 400'000'000; // gaps cost time: a few cells far right in each row are no table
constexpr size_t kLongestText = 4 << 20;    // bytes; spreadsheet programs stop at 32,767 characters

[[noreturn]] void throwTooLarge()
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("This sheet is larger than a spreadsheet can be and was not read further. "
                       "Nothing was imported."));
}

/// Row or 0, column or −1, from "AB12".
std::pair<qint64, int> parseReference(std::string_view text)
{
    int column = 0;
    size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '$')
            continue;
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + (c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            column = column * 26 + (c - 'a' + 1);
        else
            break;
        if (column > kColumns)
            return {0, kColumns};
    }
    qint64 row = 0;
    for (; i < text.size() && row <= kRows; ++i) {
        if (text[i] == '$')
            continue;
        if (text[i] < '0' || text[i] > '9')
            return {0, column - 1};
        row = row * 10 + (text[i] - '0');
    }
    return {row, column - 1};
}

/// From ` ref="A1:B2"`.
std::optional<MergedRange> mergedRangeOf(std::string_view attributes)
{
    const auto ref = attributes.find("ref=");
    if (ref == std::string_view::npos || ref + 5 >= attributes.size())
        return {};
    const auto value = attributes.substr(ref + 5);
    return parseRange(value.substr(0, value.find(attributes[ref + 4])));
}

qint64 toNumber(std::string_view text)
{
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || value >= (qint64(1) << 40))
            break;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<MergedRange> parseRange(std::string_view text)
{
    const auto colon = text.find(':');
    const auto [firstRow, firstColumn] = parseReference(text.substr(0, colon));
    const auto [lastRow, lastColumn] = colon == std::string_view::npos
                                           ? std::pair(firstRow, firstColumn)
                                           : parseReference(text.substr(colon + 1));
    if (firstRow < 1 || lastRow < firstRow || lastRow > kRows || firstColumn < 0 ||
        lastColumn < firstColumn || lastColumn >= kColumns)
        return {};
    return MergedRange{firstRow, lastRow, firstColumn, lastColumn};
}

void XlsxSheetHandler::start(std::string_view name, const Attributes& attributes)
{
    if (!m_inData) {
        m_inData = name == "sheetData";
        m_open = 0;
        return;
    }
    ++m_open;
    const Element element = elementOf(name);
    if (element == Element::CellOf) {
        CellTag tag;
        for (const char** a = attributes.raw(); *a; a += 2)
            tag.set(a[0], a[1]);
        startCell(tag);
    } else if (element == Element::RowOf) {
        const char* number = attributes.value("r");
        startRow(number ? number : std::string_view());
    } else {
        start(element);
    }
}

void XlsxSheetHandler::end(std::string_view name)
{
    if (!m_inData)
        return;
    --m_open;
    end(elementOf(name));
}

XlsxSheetHandler::Element XlsxSheetHandler::elementOf(std::string_view name)
{
    if (name.size() == 1)
        return name == "c"   ? Element::CellOf
               : name == "v" ? Element::Value
               : name == "t" ? Element::Text
                             : Element::Other;
    if (name.size() == 3)
        return name == "row" ? Element::RowOf : name == "rPh" ? Element::Phonetic : Element::Other;
    return name == "sheetData" ? Element::Data : Element::Other;
}

void XlsxSheetHandler::CellTag::set(std::string_view name, std::string_view value)
{
    if (name.size() != 1)
        return;
    switch (name.front()) {
    case 'r':
        reference = value;
        break;
    case 's':
        style = value;
        break;
    case 't':
        type = value;
        break;
    default:
        break;
    }
}

void XlsxSheetHandler::start(Element element)
{
    if (element == Element::Value)
        m_takeText = m_inCell;
    else if (element == Element::Text)
        m_takeText = m_inCell && m_type == Type::Inline && m_phonetic == 0;
    else if (element == Element::Phonetic)
        ++m_phonetic;
}

void XlsxSheetHandler::end(Element element)
{
    switch (element) {
    case Element::Value:
    case Element::Text:
        m_takeText = false;
        break;
    case Element::CellOf:
        endCell();
        break;
    case Element::RowOf:
        endRow();
        break;
    case Element::Phonetic:
        m_phonetic = std::max(0, m_phonetic - 1);
        break;
    case Element::Data:
        m_inData = false;
        break;
    case Element::Other:
        break;
    }
}

void XlsxSheetHandler::rewind(const Mark& mark)
{
    m_row = mark.row;
    m_places = mark.places;
    m_cells.clear();
    m_column = -1;
    m_phonetic = 0;
    m_inCell = m_takeText = m_hasText = false;
}

void XlsxSheetHandler::text(std::string_view text)
{
    if (!m_takeText)
        return;
    m_text.append(text);
    m_hasText = true;
    if (m_text.size() > kLongestText)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Cell %1 holds a text of several megabytes. Nothing was imported.")
                        .arg(cellName(std::max(m_column, 0), m_row)));
}

void XlsxSheetHandler::startRow(std::string_view number)
{
    const auto given = toNumber(number);
    // Some producers leave the number out; one that runs backwards is not believed.
    m_row = given > m_row ? given : m_row + 1;
    if (m_row > kRows)
        throwTooLarge();
    m_cells.clear();
    m_cells.reserve(m_width); // who takes the row may have taken its memory along
    m_column = -1;
}

XlsxSheetHandler::Type XlsxSheetHandler::typeOf(std::string_view name)
{
    if (name == "s")
        return Type::Shared;
    if (name == "inlineStr")
        return Type::Inline;
    if (name == "str")
        return Type::String;
    if (name == "b")
        return Type::Bool;
    if (name == "e")
        return Type::Error;
    return name == "d" ? Type::Date : Type::Number;
}

void XlsxSheetHandler::startCell(const CellTag& tag)
{
    m_style = size_t(toNumber(tag.style));
    const int given = tag.reference.empty() ? -1 : parseReference(tag.reference).second;
    m_column = given >= 0 ? given : m_column + 1;
    if (m_column >= kColumns)
        throwTooLarge();
    m_type = typeOf(tag.type);
    m_text.clear();
    m_hasText = false;
    m_inCell = true;
    m_phonetic = 0;
}

Cell& XlsxSheetHandler::place()
{
    if (size_t(m_column) >= m_cells.size()) {
        m_places += m_column + 1 - qint64(m_cells.size());
        if (m_places > kMostPlaces)
            throwTooLarge();
        m_cells.resize(size_t(m_column) + 1);
    }
    return m_cells[size_t(m_column)];
}

void XlsxSheetHandler::endCell()
{
    m_inCell = false;
    if (!m_hasText || m_text.empty())
        return;
    Cell cell;
    switch (m_type) {
    case Type::Number:
        setNumber(cell, m_text, m_styles.format(m_style), m_date1904);
        break;
    case Type::Shared:
        cell.kind = Cell::Kind::Text;
        if (!m_strings.get(size_t(toNumber(m_text)), cell.text)) {
            cell.kind = Cell::Kind::Error;
            cell.text = QStringLiteral("#REF!");
        }
        break;
    case Type::String:
    case Type::Inline:
        cell.kind = Cell::Kind::Text;
        cell.text = m_recent.get(m_text);
        break;
    case Type::Bool:
        cell.kind = Cell::Kind::Bool;
        cell.text = m_text == "0" || m_text == "false" ? QStringLiteral("0") : QStringLiteral("1");
        break;
    case Type::Error:
        cell.kind = Cell::Kind::Error;
        cell.text = spreadsheetText(m_text);
        break;
    case Type::Date:
        cell.kind = Cell::Kind::Date;
        cell.text = spreadsheetText(m_text);
        if (cell.text.endsWith(QLatin1String("T00:00:00")) || cell.text.endsWith(QLatin1String("T00:00:00Z")))
            cell.text.truncate(10);
        break;
    }
    if (cell.text.isEmpty())
        return;
    place() = std::move(cell);
}

void XlsxSheetHandler::endRow()
{
    while (!m_cells.empty() && m_cells.back().isEmpty())
        m_cells.pop_back();
    m_width = m_cells.size();
    if (!m_cells.empty() && !m_rows(m_row, m_cells))
        m_stream->stop();
    m_cells.clear();
}

QList<MergedRange> scanMerges(ZipArchive::Entry& entry)
{
    // Merges stand after the cells. Inflating and searching costs a fifth of parsing.
    constexpr std::string_view kElement = "mergeCell";
    constexpr size_t kOverlap = 64; // room for a prefix before the name
    constexpr size_t kLongest = 4096;
    constexpr qsizetype kMost = 2'000'000;
    QList<MergedRange> ranges;
    std::string window;
    std::vector<char> chunk(1 << 17);
    while (const auto n = entry.read(chunk.data(), qint64(chunk.size()))) {
        window.append(chunk.data(), size_t(n));
        size_t done = 0; // everything before is dealt with
        size_t at = window.find(kElement);
        while (at != std::string::npos) {
            const auto close = window.find('>', at);
            if (close == std::string::npos)
                break;
            const auto open = window.rfind('<', at);
            const std::string_view element(window.data() + at + kElement.size(),
                                           close - at - kElement.size());
            // '<' cannot occur inside a text, so `<mergeCell ` or `<x:mergeCell ` is the element itself.
            if (open != std::string::npos && (open + 1 == at || window[at - 1] == ':') &&
                at - open < kOverlap) {
                if (const auto range = mergedRangeOf(element); range && ranges.size() < kMost)
                    ranges.append(*range);
            }
            done = close;
            at = window.find(kElement, close);
        }
        const size_t tail = at != std::string::npos && window.size() - at < kLongest ? window.size() - at : 0;
        const size_t keep = std::min(window.size(), tail + kOverlap);
        window.erase(0, std::max(done, window.size() - keep));
    }
    std::sort(ranges.begin(), ranges.end(), [](const MergedRange& a, const MergedRange& b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    return ranges;
}

} // namespace wardbook::exchange
