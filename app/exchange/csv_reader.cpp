#include "exchange/csv_reader.h"
#include "base/error.h"
#include "exchange/csv_parser.h"
#include "exchange/exchange_tr.h"
#include "exchange/text_encoding.h"
#include <QFile>
#include <QFileInfo>

namespace wardbook::exchange {

namespace {

constexpr qint64 kChunk = 1 << 17;
constexpr qint64 kSeparatorSample = 1 << 18;
constexpr int kSampleRecords = 100;

[[noreturn]] void throwUnreadable(const QFile& file)
{
    throw Error(
        ErrorKind::Io,
        Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
        file.errorString());
}

qint64 readChunk(QFile& file, QByteArray& buffer)
{
    buffer.resize(kChunk);
    const auto n = file.read(buffer.data(), kChunk);
    if (n < 0)
        throwUnreadable(file);
    return n;
}

/// How table-like text looks with this separator: the share of records that have the most frequent number of
/// fields, and how many fields that is.
double separatorScore(const QString& text, QChar separator, bool complete)
{
    QMap<size_t, int> counts;
    int records = 0;
    CsvParser parser(separator, [&](qint64, Row& cells) {
        ++counts[cells.size()];
        return ++records < kSampleRecords;
    });
    if (parser.feed(text) && complete)
        parser.finish();
    size_t mode = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.key() > 1 && it.value() >= most) {
            most = it.value();
            mode = it.key();
        }
    }
    // Trailing empty fields are cut, so that records around the mode count too.
    int near = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        near += it.key() > 1 && it.key() + 2 >= mode && it.key() <= mode + 1 ? it.value() : 0;
    if (mode < 2)
        return 0;
    const double regularity = double(most + near) / (2.0 * std::max(records, 1));
    return regularity * (1 + 0.1 * double(std::min<size_t>(mode, 10))) / (1 + parser.oddQuotes());
}

} // namespace

CsvReader::CsvReader(const QString& path, const OpenOptions& options)
    : m_path(path), m_encoding(options.encoding),
      m_separator(options.separator), m_sheets{{QFileInfo(path).completeBaseName(), false}}
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throwUnreadable(file);
    if (file.size() == 0)
        throw Error(ErrorKind::Invalid, Tr::tr("This file is empty."));
    if (m_encoding.isEmpty())
        detectEncoding(file);
    if (m_separator.isNull())
        detectSeparator(file);
}

void CsvReader::detectEncoding(QFile& file)
{
    EncodingDetector detector;
    QByteArray buffer;
    file.seek(0);
    while (const auto n = readChunk(file, buffer))
        detector.feed(buffer.constData(), n);
    m_encoding = detector.result();
    if (m_encoding.isEmpty())
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("This file is neither text nor a workbook. Choose an .xlsx, .csv or .json file."));
}

void CsvReader::detectSeparator(QFile& file)
{
    TextDecoder decoder(m_encoding);
    QString text;
    file.seek(0);
    const auto bytes = file.read(kSeparatorSample);
    const bool complete = file.atEnd();
    decoder.decode(bytes.constData(), bytes.size(), complete, text);

    const auto line = text.left(8).trimmed().remove(QLatin1Char('"'));
    if (line.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4) {
        const auto at = text.indexOf(QLatin1Char('=')) + 1;
        m_separator = at < text.size() && text[at] != QLatin1Char('\r') && text[at] != QLatin1Char('\n')
                          ? text[at]
                          : QLatin1Char(',');
        return;
    }
    m_separator = QLatin1Char(',');
    double best = 0;
    for (const char candidate : {',', '\t', ';', '|'}) {
        const double score = separatorScore(text, QLatin1Char(candidate), complete);
        if (score > best * 1.05) { // the more usual one unless another is clearly better
            best = score;
            m_separator = QLatin1Char(candidate);
        }
    }
}

void CsvReader::read(int sheet, const RowHandler& handler, const Progress& progress)
{
    if (sheet != 0)
        throw Error(ErrorKind::NotFound, Tr::tr("The workbook has no such sheet."));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        throwUnreadable(file);
    const auto total = file.size();
    TextDecoder decoder(m_encoding);
    CsvParser parser(m_separator, handler);
    QByteArray buffer;
    QString text;
    for (qint64 done = 0;;) {
        const auto n = readChunk(file, buffer);
        text.clear();
        decoder.decode(buffer.constData(), n, n == 0, text);
        if (!parser.feed(text))
            return;
        done += n;
        progress.step(done, total);
        if (n == 0)
            break;
    }
    parser.finish();
}

} // namespace wardbook::exchange
