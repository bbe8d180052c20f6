// Structures and numbers: PKWARE APPNOTE 6.3.10; AES extra field 0x9901: WinZip AE-2.
#include "filings/zip_directory.h"
#include "base/error.h"
#include "exchange/text_encoding.h"
#include "filings/filings_tr.h"
#include "filings/zip_names.h"
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>
#include <QtEndian>
#include <algorithm>
#include <optional>

namespace wardbook::filings {

namespace {

constexpr qint64 kMostEntries = 50'000;
constexpr qint64 kLargestDirectory = qint64(64) << 20;
constexpr qint64 kStoredFrom = qint64(256) << 20;
constexpr qint64 kEndSize = 22, kLocatorSize = 20, kEnd64Size = 56, kCentralSize = 46, kLocalSize = 30;
constexpr quint32 kEndMark = 0x06054b50, kLocatorMark = 0x07064b50, kEnd64Mark = 0x06064b50,
                  kCentralMark = 0x02014b50, kLocalMark = 0x04034b50;
constexpr quint16 kEncryptedFlag = 1, kDescriptorFlag = 8, kUtf8Flag = 1 << 11;
constexpr quint16 kAesMethod = 99, kZip64Extra = 1, kAesExtra = 0x9901;

template<typename Number>
Number at(const QByteArray& bytes, qint64 offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

QByteArray bytesAt(QIODevice& file, qint64 offset, qint64 size)
{
    QByteArray bytes;
    if (offset < 0 || size < 0 || !file.seek(offset))
        return bytes;
    bytes = file.read(size);
    return bytes;
}

struct End
{
    qint64 entries = 0, size = 0, offset = 0;
    qint64 directoryEnd = 0; ///< where the records behind the directory begin
    qint64 hidden = 0;       ///< bytes behind the end
    QByteArray comment;
};

/// The record at the end of the file; none: the file was cut, or was never a zip.
std::optional<End> findEnd(QIODevice& file)
{
    const qint64 tailSize = std::min<qint64>(file.size(), kEndSize + 0xFFFF + 1024);
    const qint64 tailStart = file.size() - tailSize;
    const QByteArray tail = bytesAt(file, tailStart, tailSize);
    std::optional<qint64> found;
    for (qint64 i = tail.size() - kEndSize; i >= 0; --i) {
        if (at<quint32>(tail, i) != kEndMark)
            continue;
        const qint64 behind = tail.size() - i - kEndSize - at<quint16>(tail, i + 20);
        if (behind == 0) {
            found = i;
            break;
        }
        if (behind > 0 && !found)
            found = i;
    }
    if (!found)
        return std::nullopt;
    End end;
    end.directoryEnd = tailStart + *found;
    end.comment = tail.mid(*found + kEndSize, at<quint16>(tail, *found + 20));
    end.hidden = tail.size() - *found - kEndSize - end.comment.size();
    end.entries = at<quint16>(tail, *found + 10);
    end.size = at<quint32>(tail, *found + 12);
    end.offset = at<quint32>(tail, *found + 16);
    // Number of this disk, of the directory's disk, entries here: zip files in several parts are not ours.
    const bool oneDisk = at<quint32>(tail, *found + 4) == 0 && at<quint16>(tail, *found + 8) == end.entries;
    const bool large = end.entries == 0xFFFF || end.size == 0xFFFFFFFF || end.offset == 0xFFFFFFFF;
    const QByteArray locator = bytesAt(file, end.directoryEnd - kLocatorSize, kLocatorSize);
    if (large && locator.size() == kLocatorSize && at<quint32>(locator, 0) == kLocatorMark) {
        const qint64 start = end.directoryEnd - kLocatorSize - kEnd64Size;
        const QByteArray end64 = bytesAt(file, start, kEnd64Size);
        if (end64.size() != kEnd64Size || at<quint32>(end64, 0) != kEnd64Mark ||
            at<qint64>(locator, 8) != start || at<qint64>(end64, 24) != at<qint64>(end64, 32))
            return std::nullopt;
        end.entries = at<qint64>(end64, 32);
        end.size = at<qint64>(end64, 40);
        end.offset = at<qint64>(end64, 48);
        end.directoryEnd = start;
    } else if (!oneDisk) {
        return std::nullopt;
    }
    if (end.entries < 0 || end.size < 0 || end.offset < 0 || end.size > end.directoryEnd ||
        end.offset > end.directoryEnd - end.size)
        return std::nullopt;
    return end;
}

/// Numbers of one extra field; false when the list is broken.
template<typename Take>
bool forEachExtra(const QByteArray& extra, Take take)
{
    qint64 i = 0;
    while (i + 4 <= extra.size()) {
        const qint64 size = at<quint16>(extra, i + 2);
        if (i + 4 + size > extra.size())
            return false;
        take(at<quint16>(extra, i), extra.mid(i + 4, size));
        i += 4 + size;
    }
    return i == extra.size();
}

/// Replaces what didn't fit into 32 bits; false when the field is too short.
bool takeLarge(const QByteArray& field, std::initializer_list<std::pair<qint64*, bool>> numbers)
{
    qint64 i = 0;
    for (const auto& [number, wanted] : numbers) {
        if (!wanted)
            continue;
        if (i + 8 > field.size())
            return false;
        *number = at<qint64>(field, i);
        i += 8;
        if (*number < 0)
            return false;
    }
    return true;
}

struct Raw
{
    QByteArray name;
    quint16 flags = 0, method = 0, time = 0, date = 0;
};

QString nameOf(const Raw& raw)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = utf8(raw.name);
    if ((raw.flags & kUtf8Flag) != 0 || !utf8.hasError())
        return name;
    // Older Windows writes the names of a Chinese system without saying so.
    exchange::TextDecoder chinese(QStringLiteral("GB18030"));
    QString text;
    chinese.decode(raw.name.constData(), raw.name.size(), true, text);
    return text;
}

/// Reads one header of the directory at `i`; false when it is broken.
bool readCentral(const QByteArray& directory, qint64& i, ZipEntry& entry, Raw& raw)
{
    if (i + kCentralSize > directory.size() || at<quint32>(directory, i) != kCentralMark)
        return false;
    const qint64 nameSize = at<quint16>(directory, i + 28), extraSize = at<quint16>(directory, i + 30),
                 commentSize = at<quint16>(directory, i + 32);
    if (i + kCentralSize + nameSize + extraSize + commentSize > directory.size())
        return false;
    raw = {directory.mid(i + kCentralSize, nameSize), at<quint16>(directory, i + 8),
           at<quint16>(directory, i + 10), at<quint16>(directory, i + 12), at<quint16>(directory, i + 14)};
    const quint8 system = quint8(directory.at(i + 5));
    const quint32 attributes = at<quint32>(directory, i + 38);
    entry.crc = at<quint32>(directory, i + 16);
    entry.packed = at<quint32>(directory, i + 20);
    entry.size = at<quint32>(directory, i + 24);
    entry.offset = at<quint32>(directory, i + 42);
    entry.method = raw.method;
    entry.name = nameOf(raw);
    entry.folder = entry.name.endsWith(QLatin1Char('/'));
    entry.encrypted = (raw.flags & kEncryptedFlag) != 0;
    const quint32 kind = (attributes >> 16) & 0170000;
    entry.special = (system == 3 || system == 19) && kind != 0 && kind != 0100000 && kind != 0040000;
    entry.foreignName = !isAsciiName(raw.name) != ((raw.flags & kUtf8Flag) != 0);
    entry.foreignTime = raw.time != kZipTime || raw.date != kZipDate;
    entry.foreignAttributes =
        system != 3 || attributes != kZipAttributes || commentSize > 0 || (raw.flags & kDescriptorFlag) != 0;
    bool sound = true;
    const auto take = [&](quint16 id, const QByteArray& field) {
        if (id == kZip64Extra)
            sound = sound && takeLarge(field, {{&entry.size, entry.size == 0xFFFFFFFF},
                                               {&entry.packed, entry.packed == 0xFFFFFFFF},
                                               {&entry.offset, entry.offset == 0xFFFFFFFF}});
        else if (id == kAesExtra && field.size() == 7 && raw.method == kAesMethod) {
            entry.aes256 = field.at(4) == 3;
            entry.method = at<quint16>(field, 5);
        } else
            entry.foreignExtra = true;
    };
    const bool whole = forEachExtra(directory.mid(i + kCentralSize + nameSize, extraSize), take);
    i += kCentralSize + nameSize + extraSize + commentSize;
    return whole && sound;
}

/// Compares the header in front of the file; gives where its bytes end, -1 when there is no header.
qint64 readLocal(QIODevice& file, ZipEntry& entry, const Raw& raw)
{
    const QByteArray head = bytesAt(file, entry.offset, kLocalSize);
    if (head.size() != kLocalSize || at<quint32>(head, 0) != kLocalMark)
        return -1;
    const qint64 nameSize = at<quint16>(head, 26), extraSize = at<quint16>(head, 28);
    const QByteArray rest = bytesAt(file, entry.offset + kLocalSize, nameSize + extraSize);
    if (rest.size() != nameSize + extraSize)
        return -1;
    qint64 packed = at<quint32>(head, 18), size = at<quint32>(head, 22);
    bool aes = false;
    entry.altered = !forEachExtra(rest.mid(nameSize), [&](quint16 id, const QByteArray& field) {
        if (id == kZip64Extra)
            takeLarge(field, {{&size, size == 0xFFFFFFFF}, {&packed, packed == 0xFFFFFFFF}});
        else if (id == kAesExtra)
            aes = true;
        else
            entry.foreignExtra = true;
    });
    const bool later = (raw.flags & kDescriptorFlag) != 0; // sizes and checksum stand behind the file
    const bool sums = at<quint32>(head, 14) == entry.crc && packed == entry.packed && size == entry.size;
    entry.altered = entry.altered || rest.left(nameSize) != raw.name || at<quint16>(head, 6) != raw.flags ||
                    at<quint16>(head, 8) != raw.method || aes != (raw.method == kAesMethod) ||
                    (!later && !sums);
    entry.foreignTime =
        entry.foreignTime || at<quint16>(head, 10) != raw.time || at<quint16>(head, 12) != raw.date;
    return entry.offset + kLocalSize + nameSize + extraSize + entry.packed;
}

struct Extent
{
    qint64 begin = 0, end = 0;
    bool descriptor = false;
};

/// Every byte in front of the directory must belong to exactly one file.
void checkExtents(QList<Extent> extents, qint64 directoryStart, ZipDirectory& zip)
{
    std::sort(extents.begin(), extents.end(),
              [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    qint64 done = 0;
    bool descriptor = false;
    for (const Extent& extent : extents + QList<Extent>{{directoryStart, directoryStart, false}}) {
        const qint64 gap = extent.begin - done;
        const bool explained = descriptor && gap >= 12 && gap <= 24 && gap % 4 == 0;
        if (gap < 0)
            zip.overlapping = true;
        else if (!explained)
            zip.hiddenBytes += gap;
        done = std::max(done, extent.end);
        descriptor = extent.descriptor;
    }
}

} // namespace

ZipDirectory ZipDirectory::read(QIODevice& file)
{
    ZipDirectory zip;
    const QByteArray begin = bytesAt(file, 0, 4);
    if (begin.isEmpty() && file.size() > 0)
        throw Error(
            ErrorKind::Io,
            Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
            file.errorString());
    const auto end = findEnd(file);
    if (!end) {
        const bool began = begin.size() == 4 && at<quint32>(begin, 0) == kLocalMark;
        zip.state = began ? State::Truncated : State::NotZip;
        return zip;
    }
    if (end->entries > kMostEntries || end->size > kLargestDirectory) {
        zip.state = State::TooLarge;
        return zip;
    }
    zip.comment = end->comment;
    zip.hiddenBytes = end->hidden + (end->directoryEnd - end->offset - end->size);
    zip.state = State::Truncated;
    const QByteArray directory = bytesAt(file, end->offset, end->size);
    if (directory.size() != end->size)
        return zip;
    QList<Extent> extents;
    qint64 i = 0;
    for (qint64 n = 0; n < end->entries; ++n) {
        ZipEntry entry;
        Raw raw;
        if (!readCentral(directory, i, entry, raw) || entry.packed > file.size() ||
            entry.offset > file.size())
            return zip;
        const qint64 extentEnd = readLocal(file, entry, raw);
        if (extentEnd < 0 || extentEnd > end->offset)
            return zip;
        extents.append({entry.offset, extentEnd, (raw.flags & kDescriptorFlag) != 0});
        zip.entries.append(entry);
    }
    if (i != directory.size())
        return zip;
    checkExtents(extents, end->offset, zip);
    zip.state = State::Whole;
    return zip;
}

bool storedAsIs(const QString& name, qint64 size)
{
    static const QSet<QString> packed{
        QStringLiteral("zip"),  QStringLiteral("docx"), QStringLiteral("xlsx"), QStringLiteral("pptx"),
        QStringLiteral("ofd"),  QStringLiteral("pdf"),  QStringLiteral("png"),  QStringLiteral("jpg"),
        QStringLiteral("jpeg"), QStringLiteral("gif"),  QStringLiteral("webp"), QStringLiteral("heic"),
        QStringLiteral("mp3"),  QStringLiteral("m4a"),  QStringLiteral("mp4"),  QStringLiteral("mov"),
        QStringLiteral("7z"),   QStringLiteral("rar"),  QStringLiteral("gz"),   QStringLiteral("tgz"),
        QStringLiteral("bz2"),  QStringLiteral("xz"),   QStringLiteral("zst")};
    return size == 0 || size > kStoredFrom || packed.contains(QFileInfo(name).suffix().toLower());
}

} // namespace wardbook::filings
