#include "exchange/csv_parser.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"

namespace wardbook::exchange {

namespace {

constexpr qsizetype kLongestQuoted = 1 << 20; // characters; beyond, the opening quote is taken for a misprint
constexpr qsizetype kLongestRecord = 16 << 20;
constexpr size_t kMostFields = 16384;

bool isLineEnd(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

/// What spreadsheet programs take for the start of a formula, or strip and then do.
bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    default:
        return false;
    }
}

qsizetype apostrophesBeforeFormula(const QString& text)
{
    qsizetype n = 0;
    while (n < text.size() && text[n] == QLatin1Char('\''))
        ++n;
    return n < text.size() && startsFormula(text[n]) ? n : -1;
}

} // namespace

QString defused(const QString& text)
{
    return apostrophesBeforeFormula(text) >= 0 ? QLatin1Char('\'') + text : text;
}

QString undefused(const QString& text)
{
    return apostrophesBeforeFormula(text) > 0 ? text.mid(1) : text;
}

bool CsvParser::feed(QStringView text)
{
    if (m_stopped)
        return false;
    if (m_begin > 0) {
        m_buffer.remove(0, m_begin);
        if (m_literalQuote >= 0)
            m_literalQuote -= m_begin;
        m_begin = 0;
    }
    const auto before = m_buffer.size();
    m_buffer.append(text);
    if (m_buffer.indexOf(QChar(0), before) >= 0)
        m_buffer.remove(QChar(0));
    return parse(false);
}

bool CsvParser::finish()
{
    return !m_stopped && parse(true);
}

void CsvParser::checkLength(qsizetype length) const
{
    if (length > kLongestRecord)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("Row %1 is millions of characters long: this is hardly a table. Nothing was imported.")
                .arg(m_number + 1));
}

bool CsvParser::parse(bool atEnd)
{
    // Looked at after each doubling only: a long record costs no more than twice its length.
    if (!atEnd && m_buffer.size() - m_begin < m_retryAt) {
        checkLength(m_buffer.size() - m_begin);
        return true;
    }
    m_retryAt = 0;
    while (m_begin < m_buffer.size()) {
        if (record(atEnd) == Outcome::NeedMore) {
            checkLength(m_buffer.size() - m_begin);
            m_retryAt = 2 * (m_buffer.size() - m_begin);
            return true;
        }
        checkLength(m_next - m_begin);
        m_begin = m_next;
        m_literalQuote = -1;
        if (!emitRecord()) {
            m_stopped = true;
            return false;
        }
    }
    return true;
}

/// Position behind the closing quote; the field's text is in m_unescaped. −1: it does not close (yet).
qsizetype CsvParser::quotedField(qsizetype open, bool atEnd, bool& incomplete)
{
    m_unescaped.clear();
    const auto size = m_buffer.size();
    qsizetype from = open + 1;
    for (auto at = from;;) {
        at = m_buffer.indexOf(QLatin1Char('"'), at);
        if (at < 0 || at - open > kLongestQuoted) {
            incomplete = !atEnd && size - open <= kLongestQuoted;
            return -1;
        }
        if (at + 1 < size && m_buffer[at + 1] == QLatin1Char('"')) {
            m_unescaped.append(QStringView(m_buffer).mid(from, at + 1 - from));
            from = at = at + 2;
            continue;
        }
        auto behind = at + 1;
        while (behind < size && m_buffer[behind] == QLatin1Char(' '))
            ++behind;
        if (behind == size && !atEnd) {
            incomplete = true;
            return -1;
        }
        if (behind == size || m_buffer[behind] == m_separator || isLineEnd(m_buffer[behind])) {
            m_unescaped.append(QStringView(m_buffer).mid(from, at - from));
            return behind;
        }
        ++m_oddQuotes;
        ++at; // a quote that nobody doubled: part of the text
    }
}

CsvParser::Outcome CsvParser::record(bool atEnd)
{
    const auto size = m_buffer.size();
    const QChar* data = m_buffer.constData();
    m_cells.clear();
    for (auto at = m_begin;;) {
        if (m_cells.size() > kMostFields)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("Row %1 has more than 16384 columns: this is hardly a table. Nothing was imported.")
                    .arg(m_number + 1));
        auto open = at;
        while (open < size && data[open] == QLatin1Char(' '))
            ++open;
        qsizetype end = -1;
        if (open < size && data[open] == QLatin1Char('"') && open != m_literalQuote) {
            bool incomplete = false;
            end = quotedField(open, atEnd, incomplete);
            if (end >= 0) {
                endField(0, 0, true);
            } else if (incomplete) {
                return Outcome::NeedMore;
            } else {
                m_literalQuote = open;
                ++m_oddQuotes;
            }
        }
        if (end < 0) {
            for (end = at; end < size && data[end] != m_separator && !isLineEnd(data[end]);)
                ++end;
            if (end == size && !atEnd)
                return Outcome::NeedMore;
            endField(at, end, false);
        }
        if (end < size && data[end] == m_separator) {
            at = end + 1;
            continue;
        }
        if (end < size && data[end] == QLatin1Char('\r')) {
            if (end + 1 == size && !atEnd)
                return Outcome::NeedMore;
            if (end + 1 < size && data[end + 1] == QLatin1Char('\n'))
                ++end;
        }
        m_next = std::min(end + 1, size);
        return Outcome::Record;
    }
}

void CsvParser::endField(qsizetype begin, qsizetype end, bool quoted)
{
    Cell cell;
    cell.text = quoted ? m_unescaped : m_buffer.mid(begin, end - begin);
    if (cell.text.startsWith(QLatin1Char('\'')))
        cell.text = undefused(cell.text);
    if (!cell.text.isEmpty())
        cell.kind = Cell::Kind::Text;
    m_cells.push_back(std::move(cell));
}

bool CsvParser::emitRecord()
{
    while (!m_cells.empty() && m_cells.back().isEmpty())
        m_cells.pop_back();
    if (std::exchange(m_first, false) && !m_cells.empty() &&
        m_cells.front().text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) &&
        m_cells.front().text.size() <= 5 && m_cells.size() == 1)
        return true;
    ++m_number;
    return m_cells.empty() || m_handler(m_number, m_cells);
}

} // namespace wardbook::exchange
