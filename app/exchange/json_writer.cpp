#include "exchange/json_writer.h"
#include "exchange/out_values.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::exchange {

namespace {

constexpr qsizetype kFlush = 1 << 16;

QByteArray quoted(const QString& text)
{
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray valueOf(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
        return "null";
    case Cell::Kind::Bool:
        return cell.text == QLatin1String("1") ? "true" : "false";
    case Cell::Kind::Number:
        if (isExactNumber(cell.text))
            return cell.text.toLatin1();
        break;
    default:
        break;
    }
    return quoted(cell.text);
}

} // namespace

JsonWriter::JsonWriter(const QString& path, const OutTable& table) : m_file(path), m_columns(table.columns)
{
    for (const auto& column : std::as_const(m_columns))
        m_keys.append(quoted(column.key));
    m_buffer = "{";
    for (auto it = table.metadata.begin(); it != table.metadata.end(); ++it) {
        const auto value = QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        m_buffer.append("\n" + quoted(it.key()) + ":" + value.mid(1, value.size() - 2) + ",");
    }
    m_buffer.append("\n\"records\":[");
}

void JsonWriter::row(const Row& cells)
{
    m_buffer.append(std::exchange(m_first, false) ? "\n{" : ",\n{");
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (i > 0)
            m_buffer.append(',');
        m_buffer.append(m_keys[i]).append(':');
        m_buffer.append(size_t(i) < cells.size() ? valueOf(cells[size_t(i)]) : QByteArray("null"));
    }
    m_buffer.append('}');
    if (m_buffer.size() >= kFlush) {
        m_file.write(m_buffer);
        m_buffer.clear();
    }
}

void JsonWriter::finish()
{
    m_file.write(m_buffer + "\n]}\n");
    m_file.commit();
}

} // namespace wardbook::exchange
