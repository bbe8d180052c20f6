#include "documents/zip_parts.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include <zip.h>

namespace wardbook::documents {

namespace {

[[noreturn]] void throwNotMade(const QString& detail)
{
    throw Error(
        ErrorKind::Io,
        Tr::tr("The document could not be packed. Nothing was written. Check the free memory and retry."),
        detail);
}

constexpr zip_uint16_t kFirstDosDate = 0x21; // 1980-01-01, the earliest a zip can say

struct SourceFree
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard
{
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

/// A packed text being read by libzip while it writes the archive.
struct PackedSource
{
    PackedText* text;
    QByteArray piece{};
    qsizetype at = 0;
    zip_error_t error{};
    zip_int64_t read(char* to, zip_uint64_t length)
    {
        if (at == piece.size()) {
            piece = text->next();
            at = 0;
        }
        const auto count = std::min<qsizetype>(piece.size() - at, qsizetype(length));
        std::copy_n(piece.constData() + at, count, to);
        at += count;
        return count;
    }
};

zip_int64_t answer(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* source = static_cast<PackedSource*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        source->text->rewind();
        source->piece.clear();
        source->at = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return source->read(static_cast<char*>(data), length);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(source->text->size());
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source->error, data, length);
    case ZIP_SOURCE_FREE:
        delete source;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        return -1;
    }
}

zip_source_t* sourceOf(zip_t* zip, const ZipPart& part)
{
    // The bytes outlive zip_close: the parts belong to the caller.
    if (!part.packed)
        return zip_source_buffer(zip, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
    auto user = std::make_unique<PackedSource>(PackedSource{part.packed});
    auto* source = zip_source_function(zip, answer, user.get());
    if (source)
        user.release(); // freed with the source
    return source;
}

void add(zip_t* zip, const ZipPart& part)
{
    auto* source = sourceOf(zip, part);
    if (!source)
        throwNotMade(QString::fromUtf8(zip_strerror(zip)));
    const auto index = zip_file_add(zip, part.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throwNotMade(QString::fromUtf8(zip_strerror(zip)));
    }
    const bool packed = part.name.endsWith(QLatin1String(".png")); // pictures are
    if (zip_set_file_compression(zip, zip_uint64_t(index), packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0 ||
        zip_file_set_dostime(zip, zip_uint64_t(index), 0, kFirstDosDate, 0) != 0)
        throwNotMade(QString::fromUtf8(zip_strerror(zip)));
}

constexpr qsizetype kPiece = qsizetype(1) << 20;

} // namespace

void PackedText::append(const QByteArray& text)
{
    m_size += text.size();
    m_waiting.append(text);
    if (m_waiting.size() >= kPiece)
        pack();
}

void PackedText::pack()
{
    m_pieces.append(qCompress(m_waiting, 1));
    m_waiting.clear();
}

void PackedText::rewind()
{
    if (!m_waiting.isEmpty())
        pack();
    m_next = 0;
}

QByteArray PackedText::next()
{
    return m_next < m_pieces.size() ? qUncompress(m_pieces[m_next++]) : QByteArray();
}

QByteArray zipped(const QList<ZipPart>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, SourceFree> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        throwNotMade(QString::fromUtf8(zip_error_strerror(&error)));
    zip_source_keep(target.get()); // the archive takes one reference, the bytes are read through the other
    std::unique_ptr<zip_t, Discard> zip(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!zip) {
        zip_source_free(target.get());
        throwNotMade(QString::fromUtf8(zip_error_strerror(&error)));
    }
    for (const auto& part : parts)
        add(zip.get(), part);
    if (zip_close(zip.get()) != 0)
        throwNotMade(QString::fromUtf8(zip_strerror(zip.get())));
    zip.release();
    if (zip_source_open(target.get()) != 0)
        throwNotMade(QStringLiteral("zip_source_open"));
    QByteArray bytes;
    std::array<char, 65536> buffer;
    for (zip_int64_t n = 0; (n = zip_source_read(target.get(), buffer.data(), buffer.size())) != 0;) {
        if (n < 0)
            throwNotMade(QStringLiteral("zip_source_read"));
        bytes.append(buffer.data(), n);
    }
    zip_source_close(target.get());
    return bytes;
}

} // namespace wardbook::documents
