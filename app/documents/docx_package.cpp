#include "documents/docx_package.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include <QFile>
#include <zip.h>

namespace wardbook::documents {

namespace {

constexpr int kMostParts = 10000;

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

[[noreturn]] void throwAbsurd(const QString& part)
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("This document expands to an absurd size and was not read further. It was not "
                       "changed."),
                part);
}

} // namespace

void DocxPackage::Discard::operator()(zip_t* zip) const
{
    zip_discard(zip);
}

DocxPackage::DocxPackage(const QString& path, qint64 most) : m_left(most)
{
    int code = 0;
    m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!m_zip) {
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
    const auto count = zip_get_num_entries(m_zip.get(), 0);
    if (count > kMostParts)
        throwNoDocx();
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_zip.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        m_names.append(QString::fromUtf8(name ? name : ""));
    }
    if (!m_names.contains(QLatin1String("word/document.xml"), Qt::CaseInsensitive))
        throwNoDocx();
}

void DocxPackage::read(qsizetype part, const std::function<void(QByteArrayView)>& take)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip.get(), zip_uint64_t(part), 0, &stat) != 0)
        throwDamaged(QString::fromUtf8(zip_strerror(m_zip.get())));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("This document is protected by a password. Save a copy without a password and use that "
                   "one."));
    // What the directory promises may be a lie, but an honest giant is not inflated at all.
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > zip_uint64_t(m_left))
        throwAbsurd(m_names[part]);
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(m_zip.get(), zip_uint64_t(part), 0));
    if (!file)
        throwDamaged(QString::fromUtf8(zip_strerror(m_zip.get())));
    std::array<char, 65536> buffer;
    for (zip_int64_t n = 0; (n = zip_fread(file.get(), buffer.data(), buffer.size())) != 0;) {
        if (n < 0)
            throwDamaged(QString::fromUtf8(zip_error_strerror(zip_file_get_error(file.get()))));
        if ((m_left -= n) < 0)
            throwAbsurd(m_names[part]);
        take(QByteArrayView(buffer.data(), n));
    }
}

QList<ZipPart> readPackage(const QString& path, qint64 most)
{
    DocxPackage package(path, most);
    QList<ZipPart> parts;
    for (qsizetype i = 0; i < package.names().size(); ++i) {
        const auto& name = package.names()[i];
        if (name.isEmpty() || name.endsWith(QLatin1Char('/')))
            continue;
        QByteArray bytes;
        package.read(i, [&](QByteArrayView piece) { bytes.append(piece); });
        parts.append({name, bytes});
    }
    return parts;
}

} // namespace wardbook::documents
