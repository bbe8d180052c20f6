#include "documents/docx_package.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include <QFile>
#include <zip.h>

namespace wardbook::documents {

namespace {

// A docx with hundreds of screenshots stays far below; what inflates beyond is an attack or a mistake.
constexpr qint64 kLargestPackage = qint64(512) << 20;
constexpr int kMostParts = 10000;

struct Discard
{
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void throwDamaged(const QString& detail)
{
    throw Error(
        ErrorKind::Damaged,
        Tr::tr("This document is damaged and cannot be read to its end. It was not changed. Open it in "
               "the word processor, save it again and retry."),
        detail);
}

[[noreturn]] void throwNoDocx()
{
    throw Error(
        ErrorKind::Invalid,
        Tr::tr("This file is no docx document. It was not changed. Open it in the word processor and save "
               "it as docx."));
}

QByteArray readPart(zip_t* zip, zip_uint64_t index, qint64& left)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip, index, 0, &stat) != 0)
        throwDamaged(QString::fromUtf8(zip_strerror(zip)));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("This document is protected by a password. Save a copy without a password and use that "
                   "one."));
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(zip, index, 0));
    if (!file)
        throwDamaged(QString::fromUtf8(zip_strerror(zip)));
    QByteArray bytes;
    std::array<char, 65536> buffer;
    for (zip_int64_t n = 0; (n = zip_fread(file.get(), buffer.data(), buffer.size())) != 0;) {
        if (n < 0)
            throwDamaged(QString::fromUtf8(zip_error_strerror(zip_file_get_error(file.get()))));
        if ((left -= n) < 0)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("This document expands to an absurd size and was not read further. It was not "
                               "changed."));
        bytes.append(buffer.data(), n);
    }
    return bytes;
}

} // namespace

QList<ZipPart> readPackage(const QString& path)
{
    int code = 0;
    const std::unique_ptr<zip_t, Discard> zip(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!zip) {
        if (code == ZIP_ER_NOZIP)
            throwNoDocx();
        if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK || code == ZIP_ER_NOENT)
            throw Error(
                ErrorKind::Io,
                Tr::tr("The document cannot be read. Check that it is still there, that it is not open "
                       "elsewhere and that you may read it."),
                QStringLiteral("zip error %1").arg(code));
        throwDamaged(QStringLiteral("zip error %1").arg(code));
    }
    const auto count = zip_get_num_entries(zip.get(), 0);
    if (count > kMostParts)
        throwNoDocx();
    QList<ZipPart> parts;
    qint64 left = kLargestPackage;
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(zip.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        const auto partName = QString::fromUtf8(name ? name : "");
        if (!partName.isEmpty() && !partName.endsWith(QLatin1Char('/')))
            parts.append({partName, readPart(zip.get(), zip_uint64_t(i), left)});
    }
    if (std::none_of(parts.begin(), parts.end(), [](const ZipPart& part) {
            return part.name.compare(QLatin1String("word/document.xml"), Qt::CaseInsensitive) == 0;
        }))
        throwNoDocx();
    return parts;
}

} // namespace wardbook::documents
