#include "exchange/json_reader.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/json_slicer.h"
#include "exchange/json_values.h"
#include "exchange/text_encoding.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::exchange {

namespace {

constexpr qint64 kChunk = 1 << 17;
constexpr int kMostColumns = 4000;
constexpr int kMostMembers = 500;

/// Earlier is likelier to be what the file is about.
int preference(const QByteArray& path)
{
    static const QList<QByteArray> known{"records", "dataset", "dcat:dataset", "@graph"};
    const auto at = known.indexOf(path);
    return at < 0 ? int(known.size()) : int(at);
}

QJsonObject parseElement(const QByteArray& json, qint64 index)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw Error(ErrorKind::Damaged,
                    Tr::tr("Entry %1 of this JSON file is broken. Nothing was imported.").arg(index + 1),
                    error.errorString());
    return document.object();
}

void append(Cell& cell, const Cell& more)
{
    if (more.isEmpty())
        return;
    if (cell.isEmpty()) {
        cell = more;
    } else {
        cell.text += QLatin1String("; ") + more.text;
        cell.kind = Cell::Kind::Text;
    }
}

void trimEnd(Row& cells)
{
    while (!cells.empty() && cells.back().isEmpty())
        cells.pop_back();
}

} // namespace

bool looksLikeJson(const QByteArray& head)
{
    auto text = head;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed();
    if (text.startsWith('{')) {
        const auto rest = text.mid(1).trimmed();
        return rest.startsWith('"') || rest.startsWith('}');
    }
    return text.startsWith('[') && text.mid(1).trimmed().startsWith('{');
}

JsonReader::JsonReader(const QString& path) : m_path(path)
{
    QFile file(path);
    EncodingDetector detector;
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
            file.errorString());
    for (auto bytes = file.read(kChunk); !bytes.isEmpty(); bytes = file.read(kChunk))
        detector.feed(bytes.constData(), bytes.size());
    m_encoding = detector.result();
    if (m_encoding.isEmpty() || m_encoding == QLatin1String("windows-1252"))
        m_encoding = QStringLiteral("UTF-8");
    file.close();

    walk(
        [&](const QByteArray& arrayPath, qint64 index, const QByteArray& json) {
            auto found = std::find_if(m_arrays.begin(), m_arrays.end(),
                                      [&](const Array& array) { return array.path == arrayPath; });
            if (found == m_arrays.end()) {
                if (m_arrays.size() >= 64)
                    return true;
                found = m_arrays.insert(m_arrays.end(), Array{arrayPath, {}, {}, 0, false});
            }
            const auto object = parseElement(json, index);
            const bool dataset = isDataset(object);
            if (dataset && !found->hasDatasets) {
                found->hasDatasets = true;
                found->columns.clear();
                found->columnIndex.clear();
                found->count = 0;
            }
            if (found->hasDatasets && !dataset)
                return true;
            ++found->count;
            QStringList added;
            flattenObject(object, [&](const QString& column, const Cell&) {
                if (!found->columnIndex.contains(column) && !added.contains(column) &&
                    found->columns.size() + added.size() < kMostColumns)
                    added.append(column);
            });
            if (!added.isEmpty()) {
                const auto order = memberOrder(json);
                const auto place = [&](const QString& column) {
                    const auto whole = order.indexOf(column);
                    return whole >= 0 ? whole : order.indexOf(column.section(QLatin1Char('.'), 0, 0));
                };
                std::stable_sort(added.begin(), added.end(),
                                 [&](const QString& a, const QString& b) { return place(a) < place(b); });
            }
            for (const auto& column : std::as_const(added)) {
                found->columnIndex.insert(column, int(found->columns.size()));
                found->columns.append(column);
            }
            return true;
        },
        true, {});
    if (m_arrays.empty())
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("There is no list of records in this JSON file. Choose a catalogue or an export."));
    std::stable_sort(m_arrays.begin(), m_arrays.end(), [](const Array& a, const Array& b) {
        return std::tuple(preference(a.path), -a.count) < std::tuple(preference(b.path), -b.count);
    });
    for (const auto& array : m_arrays)
        m_sheets.append(
            {array.path.isEmpty() ? QFileInfo(path).completeBaseName() : QString::fromUtf8(array.path),
             false});
}

void JsonReader::walk(const Visit& visit, bool withMembers, const std::function<void(qint64, qint64)>& step)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
            file.errorString());
    JsonSlicer slicer(visit, [&](const QByteArray& path, const QByteArray& json) {
        if (!withMembers || m_metadata.size() >= kMostMembers || json.size() > 4096)
            return;
        const auto wrapped = QJsonDocument::fromJson('[' + json + ']').array();
        if (!wrapped.isEmpty())
            m_metadata.insert(QString::fromUtf8(path), wrapped.first());
    });
    TextDecoder decoder(m_encoding);
    QString text;
    QByteArray bytes;
    qint64 done = 0;
    do {
        bytes = file.read(kChunk);
        text.clear();
        decoder.decode(bytes.constData(), bytes.size(), bytes.isEmpty(), text);
        if (!slicer.feed(text.toUtf8()))
            return;
        done += bytes.size();
        if (step)
            step(done, file.size());
    } while (!bytes.isEmpty());
    slicer.finish();
}

void JsonReader::read(int sheet, const RowHandler& handler, const Progress& progress)
{
    if (sheet < 0 || size_t(sheet) >= m_arrays.size())
        throw Error(ErrorKind::NotFound, Tr::tr("The workbook has no such sheet."));
    const auto& array = m_arrays[size_t(sheet)];
    Row cells;
    qint64 last = 1;
    for (const auto& column : array.columns)
        cells.push_back({column, Cell::Kind::Text});
    trimEnd(cells); // a member may have an empty name, and entries no members at all
    if (!cells.empty() && !handler(1, cells))
        return;
    walk(
        [&](const QByteArray& path, qint64 index, const QByteArray& json) {
            if (path != array.path)
                return true;
            const auto object = parseElement(json, index);
            if (array.hasDatasets && !isDataset(object))
                return true;
            cells.assign(size_t(array.columns.size()), {});
            flattenObject(object, [&](const QString& column, const Cell& cell) {
                const auto at = array.columnIndex.constFind(column);
                if (at != array.columnIndex.constEnd())
                    append(cells[size_t(*at)], cell);
            });
            trimEnd(cells);
            last = std::max(last + 1, index + 2); // a list may come twice under one name
            return cells.empty() || handler(last, cells);
        },
        false, [&](qint64 done, qint64 total) { progress.step(done, total); });
}

} // namespace wardbook::exchange
