#pragma once
#include <QByteArray>
#include <QList>
#include <QtEndian>
#include <array>

/// Zip files of any kind of wrongness, which no library would write.
namespace wardbook::filings {

inline quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

template<typename Number>
void put(QByteArray& bytes, Number number)
{
    std::array<char, sizeof number> raw{};
    qToLittleEndian(number, raw.data());
    bytes.append(raw.data(), raw.size());
}

struct RawFile
{
    QByteArray name;
    QByteArray packed; ///< as it lies in the zip
    quint16 method = 0, flags = 0x800, time = 0, date = 0x21;
    quint32 crc = 0, size = 0, attributes = 0100644U << 16;
    QByteArray localName{}; ///< empty: the same
    QByteArray behind{};    ///< bytes that belong to nothing
    qint64 offset = -1;     ///< -1: where it lies

    static RawFile stored(const QString& name, const QByteArray& bytes)
    {
        const QByteArray utf8 = name.toUtf8();
        const bool ascii = name.toLatin1() == utf8;
        return {utf8, bytes, 0, quint16(ascii ? 0 : 0x800), 0, 0x21, crc32(bytes), quint32(bytes.size())};
    }
    /// `size` and `crc` are those of `bytes`; either may be changed to a lie.
    static RawFile deflated(const QString& name, const QByteArray& bytes)
    {
        RawFile file = stored(name, bytes);
        file.packed = qCompress(bytes, 9).mid(6).chopped(4); // length and zlib's frame around it
        file.method = 8;
        return file;
    }
};

inline QByteArray rawZip(const QList<RawFile>& files, const QByteArray& comment = {},
                         const QByteArray& front = {})
{
    QByteArray zip = front, directory;
    for (const RawFile& file : files) {
        const qint64 offset = file.offset >= 0 ? file.offset : zip.size();
        const QByteArray local = file.localName.isEmpty() ? file.name : file.localName;
        const auto common = [&](QByteArray& to, const QByteArray& name) {
            put<quint16>(to, 20);
            put(to, file.flags);
            put(to, file.method);
            put(to, file.time);
            put(to, file.date);
            put(to, file.crc);
            put(to, quint32(file.packed.size()));
            put(to, file.size);
            put(to, quint16(name.size()));
            put<quint16>(to, 0);
        };
        if (file.offset < 0) {
            put<quint32>(zip, 0x04034b50);
            common(zip, local);
            zip += local + file.packed + file.behind;
        }
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, 0x0314);
        common(directory, file.name);
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put(directory, file.attributes);
        put(directory, quint32(offset));
        directory += file.name;
    }
    const qint64 start = zip.size();
    zip += directory;
    put<quint32>(zip, 0x06054b50);
    put<quint32>(zip, 0);
    put(zip, quint16(files.size()));
    put(zip, quint16(files.size()));
    put(zip, quint32(directory.size()));
    put(zip, quint32(start));
    put(zip, quint16(comment.size()));
    return zip + comment;
}

} // namespace wardbook::filings
