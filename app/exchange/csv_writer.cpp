#include "exchange/csv_writer.h"
#include "exchange/csv_parser.h"
#include "exchange/out_values.h"

namespace wardbook::exchange {

namespace {

constexpr qsizetype kFlush = 1 << 16;

bool needsQuotes(const QString& text, QChar separator)
{
    for (const QChar c : text) {
        if (c == separator || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            return true;
    }
    return text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' '));
}

} // namespace

CsvWriter::CsvWriter(const QString& path, const OutTable& table, QChar separator)
    : m_file(path), m_columns(table.columns), m_separator(separator), m_buffer("\xEF\xBB\xBF")
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            m_buffer.append(m_separator.toLatin1());
        field({m_columns[i].heading, Cell::Kind::Text}, OutColumn::Type::Text);
    }
    m_buffer.append("\r\n");
}

void CsvWriter::field(const Cell& cell, OutColumn::Type type)
{
    auto text = cell.text;
    text.remove(QChar(0));
    if (type != OutColumn::Type::Number || !isNumber(text))
        text = defused(text);
    if (!needsQuotes(text, m_separator)) {
        m_buffer.append(text.toUtf8());
        return;
    }
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    m_buffer.append('"').append(text.toUtf8()).append('"');
}

void CsvWriter::row(const Row& cells)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            m_buffer.append(m_separator.toLatin1());
        if (size_t(i) < cells.size() && !cells[size_t(i)].isEmpty())
            field(cells[size_t(i)], m_columns[i].type);
    }
    m_buffer.append("\r\n");
    flushAt(kFlush);
}

void CsvWriter::flushAt(qsizetype size)
{
    if (m_buffer.size() < size)
        return;
    m_file.write(m_buffer);
    m_buffer.clear();
}

void CsvWriter::finish()
{
    flushAt(0);
    m_file.commit();
}

} // namespace wardbook::exchange
