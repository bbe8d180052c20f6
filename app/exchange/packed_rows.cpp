#include "exchange/packed_rows.h"
#include <QStringConverter>
#include <QVarLengthArray>

namespace wardbook::exchange {

namespace {

constexpr qsizetype kKeptPlain = 48 * 1024 * 1024;

class Writer
{
public:
    void number(quint64 value)
    {
        char bytes[10];
        qsizetype size = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[size++] = static_cast<char>(value | 0x80);
        bytes[size++] = static_cast<char>(value);
        m_bytes.append(bytes, size);
    }
    void integer(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    void text(const QString& text)
    {
        m_utf8.resize(m_encoder.requiredSpace(text.size()));
        const char* const end = m_encoder.appendToBuffer(m_utf8.data(), text);
        const qsizetype size = end - m_utf8.constData();
        number(static_cast<quint64>(size));
        m_bytes.append(m_utf8.constData(), size);
    }
    void reserve(qsizetype size) { m_bytes.reserve(size); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    QVarLengthArray<char, 1024> m_utf8;
    QStringEncoder m_encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
};

/// Reads what Writer wrote in this process; never anything from outside.
class Reader
{
public:
    explicit Reader(const QByteArray& bytes) : m_at(bytes.constData()) {}
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<quint8>(*m_at++);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
    }
    qint64 integer()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }
    int count() { return static_cast<int>(number()); }
    QString text()
    {
        const auto size = static_cast<qsizetype>(number());
        const QString text = QString::fromUtf8(m_at, size);
        m_at += size;
        return text;
    }

private:
    const char* m_at;
};

enum Kind : quint8 { Null, Integer, Text };

void writeProblems(Writer& out, const QList<RowProblem>& problems)
{
    out.number(static_cast<quint64>(problems.size()));
    for (const RowProblem& problem : problems) {
        for (const QString& text : {problem.field, problem.cell, problem.value, problem.text,
                                    problem.suggestion, problem.unresolved})
            out.text(text);
        out.number(problem.warning ? 1 : 0);
    }
}

QList<RowProblem> readProblems(Reader& in)
{
    QList<RowProblem> problems;
    for (int left = in.count(); left > 0; --left) {
        RowProblem problem;
        for (QString* text : {&problem.field, &problem.cell, &problem.value, &problem.text,
                              &problem.suggestion, &problem.unresolved})
            *text = in.text();
        problem.warning = in.number() != 0;
        problems.append(problem);
    }
    return problems;
}

} // namespace

void ReadRow::clear(qsizetype fields)
{
    if (values.size() == fields) {
        for (qsizetype i = 0; i < fields; ++i) {
            if (flags[static_cast<size_t>(i)] != Untouched)
                values[i] = QVariant();
        }
    } else {
        values = QVector<QVariant>(fields);
    }
    flags.assign(static_cast<size_t>(fields), Untouched);
    notes.clear();
    uid.clear();
    problems.clear();
}

bool ReadRow::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const RowProblem& problem) { return !problem.warning; });
}

QByteArray packRow(const ReadRow& row)
{
    Writer out;
    out.reserve(512);
    out.integer(row.number);
    quint64 given = 0;
    for (const quint8 flag : row.flags)
        given += flag != ReadRow::Untouched ? 1 : 0;
    out.number(given);
    for (size_t i = 0; i < row.flags.size(); ++i) {
        if (row.flags[i] == ReadRow::Untouched)
            continue;
        const QVariant& value = row.values.at(static_cast<qsizetype>(i));
        out.number(i);
        if (row.flags[i] == ReadRow::Emptied || value.isNull()) {
            out.number(Null);
        } else if (value.typeId() == QMetaType::QString) {
            out.number(Text);
            out.text(value.toString());
        } else {
            out.number(Integer);
            out.integer(value.toLongLong());
        }
    }
    out.number(static_cast<quint64>(row.notes.size()));
    for (const QString& note : row.notes)
        out.text(note);
    out.text(row.uid);
    writeProblems(out, row.problems);
    return out.take();
}

void unpackRow(const QByteArray& packed, qsizetype fields, ReadRow& row)
{
    row.clear(fields);
    Reader in(packed);
    row.number = in.integer();
    for (int left = in.count(); left > 0; --left) {
        const int position = in.count();
        const auto kind = static_cast<Kind>(in.number());
        row.flags[static_cast<size_t>(position)] = kind == Null ? ReadRow::Emptied : ReadRow::Given;
        if (kind == Text)
            row.values[position] = in.text();
        else if (kind == Integer)
            row.values[position] = in.integer();
    }
    for (int left = in.count(); left > 0; --left)
        row.notes.append(in.text());
    row.uid = in.text();
    row.problems = readProblems(in);
}

QByteArray packDetail(const RowDetail& detail)
{
    Writer out;
    out.number(static_cast<quint64>(detail.positions.size()));
    for (const int position : detail.positions)
        out.number(static_cast<quint64>(position));
    out.number(static_cast<quint64>(detail.changes.size()));
    for (const RowChange& change : detail.changes) {
        for (const QString& text : {change.field, change.label, change.before, change.after})
            out.text(text);
    }
    writeProblems(out, detail.problems);
    for (const QString& text : {detail.code, detail.title, detail.remarks})
        out.text(text);
    return out.take();
}

RowDetail unpackDetail(const QByteArray& packed)
{
    RowDetail detail;
    if (packed.isEmpty())
        return detail;
    Reader in(packed);
    for (int left = in.count(); left > 0; --left)
        detail.positions.append(in.count());
    for (int left = in.count(); left > 0; --left) {
        RowChange change;
        for (QString* text : {&change.field, &change.label, &change.before, &change.after})
            *text = in.text();
        detail.changes.append(change);
    }
    detail.problems = readProblems(in);
    for (QString* text : {&detail.code, &detail.title, &detail.remarks})
        *text = in.text();
    return detail;
}

void PackedRows::append(const QByteArray& row)
{
    if (m_blocks.empty() || m_blocks.back().ends.size() == static_cast<size_t>(kRowsPerBlock)) {
        if (!m_blocks.empty()) {
            Block& full = m_blocks.back();
            if (m_bytes > kKeptPlain) {
                full.bytes = qCompress(full.bytes, 1);
                full.compressed = true;
            }
            full.bytes.squeeze();
            m_bytes += full.bytes.size();
        }
        m_blocks.emplace_back();
        m_blocks.back().ends.reserve(static_cast<size_t>(kRowsPerBlock));
    }
    Block& block = m_blocks.back();
    block.bytes.append(row);
    block.ends.push_back(static_cast<quint32>(block.bytes.size()));
    ++m_size;
}

QByteArray PackedRows::at(qsizetype index) const
{
    const qsizetype number = index / kRowsPerBlock;
    const Block& block = m_blocks[static_cast<size_t>(number)];
    const auto within = static_cast<size_t>(index % kRowsPerBlock);
    const qsizetype begin = within == 0 ? 0 : block.ends[within - 1];
    const qsizetype length = block.ends[within] - begin;
    if (!block.compressed)
        return QByteArray(block.bytes.constData() + begin, length);
    const std::lock_guard lock(m_mutex);
    if (m_openBlock != number) {
        m_openBytes = qUncompress(block.bytes);
        m_openBlock = number;
    }
    return QByteArray(m_openBytes.constData() + begin, length);
}

} // namespace wardbook::exchange
