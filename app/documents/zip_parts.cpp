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

void add(zip_t* zip, const ZipPart& part)
{
    // The buffer outlives zip_close: the parts belong to the caller.
    auto* source = zip_source_buffer(zip, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
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

} // namespace

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
