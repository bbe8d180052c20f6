#include "exchange/xlsx_rows.h"
#include <algorithm>
#include <cstring>

namespace wardbook::exchange {

namespace {

enum CharClass : quint8 {
    Plain = 0,
    Name = 1,    ///< may be part of an ASCII name
    Special = 2, ///< ends a run of text
    High = 4,    ///< part of a character beyond ASCII
    Bare = 8,    ///< may stand in an attribute's value
};

constexpr std::array<quint8, 256> classes()
{
    std::array<quint8, 256> table{};
    for (int c = 0; c < 256; ++c) {
        quint8 flags = 0;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == ':')
            flags |= Name;
        if (c == '<' || c == '&' || c == '>' || (c < 0x20 && c != '\t' && c != '\n'))
            flags |= Special;
        if (c >= 0x80)
            flags |= High;
        if (c >= 0x20 && c < 0x7f && c != '<' && c != '&')
            flags |= Bare;
        table[size_t(c)] = flags;
    }
    return table;
}

constexpr auto kClasses = classes();

quint8 classOf(char c)
{
    return kClasses[quint8(c)];
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// A character that XML allows.
bool isAllowed(char32_t c)
{
    return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF) ||
           c == '\t' || c == '\n' || c == '\r';
}

/// Whether expat would take these bytes as text.
bool isGoodUtf8(const char* at, const char* end)
{
    const auto continued = [](char c) { return (quint8(c) & 0xC0) == 0x80; };
    while (at < end) {
        const auto lead = quint8(*at);
        if (lead < 0x80) {
            ++at;
        } else if (lead >= 0xE0 && lead < 0xF0) {
            if (end - at < 3 || !continued(at[1]) || !continued(at[2]))
                return false;
            const auto c = char32_t((lead & 15) << 12 | (quint8(at[1]) & 63) << 6 | (quint8(at[2]) & 63));
            if (c < 0x800 || !isAllowed(c))
                return false;
            at += 3;
        } else if (lead >= 0xC2 && lead < 0xE0) {
            if (end - at < 2 || !continued(at[1]))
                return false;
            at += 2;
        } else if (lead >= 0xF0 && lead < 0xF5) {
            if (end - at < 4 || !continued(at[1]) || !continued(at[2]) || !continued(at[3]))
                return false;
            const auto c = char32_t((lead & 7) << 18 | (quint8(at[1]) & 63) << 12 |
                                    (quint8(at[2]) & 63) << 6 | (quint8(at[3]) & 63));
            if (c < 0x10000 || !isAllowed(c))
                return false;
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

size_t encode(char32_t c, char* to)
{
    if (c < 0x80) {
        to[0] = char(c);
        return 1;
    }
    if (c < 0x800) {
        to[0] = char(0xC0 | (c >> 6));
        to[1] = char(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        to[0] = char(0xE0 | (c >> 12));
        to[1] = char(0x80 | ((c >> 6) & 63));
        to[2] = char(0x80 | (c & 63));
        return 3;
    }
    to[0] = char(0xF0 | (c >> 18));
    to[1] = char(0x80 | ((c >> 12) & 63));
    to[2] = char(0x80 | ((c >> 6) & 63));
    to[3] = char(0x80 | (c & 63));
    return 4;
}

/// What stands between & and ;, or 0.
char32_t characterOf(std::string_view name)
{
    if (name == "lt")
        return '<';
    if (name == "gt")
        return '>';
    if (name == "amp")
        return '&';
    if (name == "quot")
        return '"';
    if (name == "apos")
        return '\'';
    if (name.size() < 2 || name.front() != '#')
        return 0;
    const bool hex = name[1] == 'x';
    const auto digits = name.substr(hex ? 2 : 1);
    if (digits.empty() || digits.size() > 7)
        return 0;
    char32_t c = 0;
    for (const char digit : digits) {
        const int value = digit >= '0' && digit <= '9'          ? digit - '0'
                          : hex && digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                          : hex && digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                                                : -1;
        if (value < 0)
            return 0;
        c = c * (hex ? 16 : 10) + char32_t(value);
    }
    return isAllowed(c) ? c : 0;
}

constexpr size_t kChunk = 1 << 17;
constexpr size_t kLongestRow = 8 << 20; // a longer one goes through expat, which needs no whole row
constexpr std::string_view kData = "<sheetData";
constexpr size_t kLongestData = 1024;
constexpr std::string_view kRow = "<row";

} // namespace

XlsxRowScanner::Outcome XlsxRowScanner::scan(std::string_view bytes, size_t& used)
{
    m_at = bytes.data();
    m_end = bytes.data() + bytes.size();
    m_depth = 0;
    const auto mark = m_rows.mark();
    const Outcome outcome = run();
    if (outcome == Outcome::Whole)
        used = size_t(m_at - bytes.data());
    else
        m_rows.rewind(mark);
    return outcome;
}

XlsxRowScanner::Outcome XlsxRowScanner::run()
{
    // At a '<' each time.
    for (;;) {
        if (m_end - m_at < 2)
            return Outcome::More;
        const Outcome tag = m_at[1] == '/' ? closeTag() : openTag();
        if (tag != Outcome::Whole)
            return tag;
        if (m_depth == 0) {
            m_rows.end(Element::RowOf);
            return Outcome::Whole;
        }
        if (const Outcome between = text(); between != Outcome::Whole)
            return between;
    }
}

XlsxRowScanner::Outcome XlsxRowScanner::closeTag()
{
    const Open& open = m_open[size_t(m_depth - 1)];
    const char* at = m_at + 2;
    if (size_t(m_end - at) <= open.name.size())
        return Outcome::More;
    if (std::memcmp(at, open.name.data(), open.name.size()) != 0)
        return Outcome::Unusual;
    at += open.name.size();
    if (*at != '>')
        return Outcome::Unusual; // white space may stand here, and never does
    m_at = at + 1;
    finish();
    return Outcome::Whole;
}

XlsxRowScanner::Outcome XlsxRowScanner::openTag()
{
    const char* const first = ++m_at;
    if (!isLetter(*first))
        return Outcome::Unusual;
    while (m_at < m_end && (classOf(*m_at) & Name))
        ++m_at;
    if (m_at == m_end)
        return Outcome::More;
    const std::string_view name(first, size_t(m_at - first));
    if (name.find(':') != std::string_view::npos || m_depth == kDeepest)
        return Outcome::Unusual;
    bool closed = false;
    if (const Outcome outcome = attributes(closed); outcome != Outcome::Whole)
        return outcome;
    if (const Outcome outcome = begin(name); outcome != Outcome::Whole)
        return outcome;
    if (closed)
        finish();
    return Outcome::Whole;
}

XlsxRowScanner::Outcome XlsxRowScanner::attributes(bool& closed)
{
    m_attributeCount = 0;
    for (;;) {
        const char* const before = m_at;
        while (m_at < m_end && isSpace(*m_at))
            ++m_at;
        if (m_end - m_at < 2)
            return Outcome::More;
        if (*m_at == '>') {
            ++m_at;
            return Outcome::Whole;
        }
        if (*m_at == '/') {
            if (m_at[1] != '>')
                return Outcome::Unusual;
            m_at += 2;
            closed = true;
            return Outcome::Whole;
        }
        if (m_at == before || !isLetter(*m_at) || m_attributeCount == kMostAttributes)
            return Outcome::Unusual;
        const char* const name = m_at;
        while (m_at < m_end && (classOf(*m_at) & Name))
            ++m_at;
        if (m_end - m_at < 2)
            return Outcome::More;
        Attribute attribute{{name, size_t(m_at - name)}, {}};
        const char quote = m_at[1];
        if (*m_at != '=' || (quote != '"' && quote != '\''))
            return Outcome::Unusual;
        m_at += 2;
        const char* const value = m_at;
        while (m_at < m_end && *m_at != quote && (classOf(*m_at) & Bare))
            ++m_at;
        if (m_at == m_end)
            return Outcome::More;
        if (*m_at != quote)
            return Outcome::Unusual;
        attribute.value = {value, size_t(m_at - value)};
        ++m_at;
        for (size_t i = 0; i < m_attributeCount; ++i) {
            if (m_attributes[i].name == attribute.name)
                return Outcome::Unusual;
        }
        m_attributes[m_attributeCount++] = attribute;
    }
}

XlsxRowScanner::Outcome XlsxRowScanner::begin(std::string_view name)
{
    const Element element = XlsxSheetHandler::elementOf(name);
    // Rows in rows or cells in cells are nothing that anybody writes.
    if ((element == Element::RowOf) != (m_depth == 0) || (element == Element::CellOf && m_depth != 1) ||
        element == Element::Data)
        return Outcome::Unusual;
    if (element == Element::RowOf) {
        std::string_view number;
        for (size_t i = 0; i < m_attributeCount; ++i) {
            if (m_attributes[i].name == "r")
                number = m_attributes[i].value;
            else if (m_attributes[i].name.ends_with(":r"))
                return Outcome::Unusual;
        }
        m_rows.startRow(number);
    } else if (element == Element::CellOf) {
        XlsxSheetHandler::CellTag tag;
        for (size_t i = 0; i < m_attributeCount; ++i)
            tag.set(m_attributes[i].name, m_attributes[i].value);
        m_rows.startCell(tag);
    } else {
        m_rows.start(element);
    }
    m_open[size_t(m_depth++)] = {name, element};
    return Outcome::Whole;
}

void XlsxRowScanner::finish()
{
    const Element element = m_open[size_t(--m_depth)].element;
    if (m_depth > 0) // the row itself ends when nothing can go wrong with it any more
        m_rows.end(element);
}

XlsxRowScanner::Outcome XlsxRowScanner::text()
{
    const bool wanted = m_rows.takesText();
    for (;;) {
        const char* const first = m_at;
        quint8 seen = 0;
        for (; m_at < m_end; ++m_at) {
            seen |= classOf(*m_at);
            if (!(seen & Special))
                continue;
            const bool harmless = *m_at == '>'
                                      ? !std::string_view(first, size_t(m_at - first)).ends_with("]]")
                                      : *m_at == '\r' && !wanted;
            if (!harmless)
                break;
            seen &= ~Special;
        }
        if (m_at == m_end)
            return Outcome::More;
        if ((seen & High) && !isGoodUtf8(first, m_at))
            return Outcome::Unusual;
        if (wanted && m_at > first)
            m_rows.text({first, size_t(m_at - first)});
        if (*m_at == '<')
            return Outcome::Whole;
        if (*m_at != '&')
            return Outcome::Unusual;
        if (const Outcome reference = entity(wanted); reference != Outcome::Whole)
            return reference;
    }
}

XlsxRowScanner::Outcome XlsxRowScanner::entity(bool wanted)
{
    constexpr ptrdiff_t kLongest = 10;
    const auto* const semicolon =
        static_cast<const char*>(std::memchr(m_at, ';', size_t(std::min<ptrdiff_t>(m_end - m_at, kLongest))));
    if (!semicolon)
        return m_end - m_at < kLongest ? Outcome::More : Outcome::Unusual;
    const char32_t c = characterOf({m_at + 1, size_t(semicolon - m_at - 1)});
    if (c == 0)
        return Outcome::Unusual;
    if (wanted) {
        char bytes[4];
        m_rows.text({bytes, encode(c, bytes)});
    }
    m_at = semicolon + 1;
    return Outcome::Whole;
}

void readSheet(ZipArchive::Entry& entry, XmlStream& stream, XlsxSheetHandler& rows,
               const std::function<void()>& afterChunk)
{
    enum class Place { Before, Rows, Rest };
    Place place = Place::Before;
    XlsxRowScanner scanner(rows);
    std::vector<char> buffer(2 * kChunk);
    size_t begin = 0, end = 0; // what was read and not dealt with
    const auto left = [&] { return std::string_view(buffer.data() + begin, end - begin); };
    const auto feed = [&](size_t size) {
        stream.feed({buffer.data() + begin, size});
        begin += size;
    };
    // False when more bytes are needed.
    const auto findRows = [&] {
        const size_t at = left().find(kData);
        if (at == std::string_view::npos) {
            if (left().size() > kData.size())
                feed(left().size() - kData.size()); // its beginning may stand at the end
            return false;
        }
        const size_t close = left().find('>', at);
        if (close == std::string_view::npos && left().size() - at < kLongestData)
            return false;
        feed(close == std::string_view::npos ? left().size() : close + 1);
        place = stream.isPlainUtf8() && rows.isBetweenRows() ? Place::Rows : Place::Rest;
        return true;
    };
    const auto takeRows = [&] {
        while (!stream.stopped()) {
            size_t space = 0;
            while (space < left().size() && isSpace(left()[space]))
                ++space;
            stream.skip(left().substr(0, space));
            begin += space;
            if (left().size() <= kRow.size())
                return false;
            size_t used = 0;
            const auto outcome =
                left().starts_with(kRow) ? scanner.scan(left(), used) : XlsxRowScanner::Outcome::Unusual;
            if (outcome == XlsxRowScanner::Outcome::More && left().size() < kLongestRow)
                return false;
            if (outcome != XlsxRowScanner::Outcome::Whole) {
                place = Place::Rest;
                return true;
            }
            stream.skip(left().substr(0, used));
            begin += used;
        }
        return false;
    };
    while (!stream.stopped()) {
        if (begin > 0) {
            std::memmove(buffer.data(), buffer.data() + begin, end - begin);
            end -= begin;
            begin = 0;
        }
        if (buffer.size() - end < kChunk)
            buffer.resize(std::max(buffer.size() * 2, end + kChunk));
        const auto n = size_t(entry.read(buffer.data() + end, qint64(kChunk)));
        end += n;
        if (n == 0)
            break;
        bool going = true;
        while (going && !stream.stopped()) {
            switch (place) {
            case Place::Before:
                going = findRows();
                break;
            case Place::Rows:
                going = takeRows();
                break;
            case Place::Rest:
                feed(left().size());
                going = false;
                break;
            }
        }
        if (afterChunk)
            afterChunk();
    }
    if (!stream.stopped()) {
        feed(left().size());
        stream.finish();
    }
}

} // namespace wardbook::exchange
