#include "exchange/zip_archive.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include <QFile>
#include <zip.h>

namespace wardbook::exchange {

namespace {

// A sheet of 1,000,000 rows × 100 columns has about 4 GB of XML; deflate of real tables stays below 100:1.
constexpr qint64 kLargestPart = qint64(8) << 30;
constexpr qint64 kFreeExpansion = qint64(32) << 20;
constexpr qint64 kLargestRatio = 400;

[[noreturn]] void throwDamaged(const QString& detail)
{
    throw Error(
        ErrorKind::Damaged,
        Tr::tr("This file is damaged and cannot be read to its end. Nothing was imported. Open it in the "
               "spreadsheet program, save it again and retry."),
        detail);
}

} // namespace

ZipArchive::ZipArchive(const QString& path)
{
    int code = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const auto detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        if (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK)
            throw Error(
                ErrorKind::Io,
                Tr::tr(
                    "The file cannot be read. Check that it is not open elsewhere and that you may read it."),
                detail);
        if (code == ZIP_ER_MEMORY)
            throw std::bad_alloc();
        throwDamaged(detail);
    }
    const auto count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_zip, zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        if (!name)
            continue;
        const auto key = normalName(QString::fromUtf8(name));
        if (!m_index.contains(key))
            m_index.insert(key, i);
    }
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

QString ZipArchive::normalName(const QString& name)
{
    QStringList parts;
    const auto slashed = QString(name).replace(QLatin1Char('\\'), QLatin1Char('/')).toLower();
    for (const auto& part : slashed.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part == QLatin1String(".."))
            parts.isEmpty() ? void() : parts.removeLast();
        else if (part != QLatin1String("."))
            parts.append(part);
    }
    return parts.join(QLatin1Char('/'));
}

std::unique_ptr<ZipArchive::Entry> ZipArchive::open(const QString& name)
{
    const auto found = m_index.constFind(normalName(name));
    if (found == m_index.constEnd())
        return nullptr;
    const auto index = zip_uint64_t(*found);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip, index, 0, &stat) != 0)
        throwDamaged(QString::fromUtf8(zip_strerror(m_zip)));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr(
                "This file is protected by a password. Save a copy without a password and import that one."));
    auto* file = zip_fopen_index(m_zip, index, 0);
    if (!file)
        throwDamaged(QString::fromUtf8(zip_strerror(m_zip)));
    return std::unique_ptr<Entry>(new Entry(file, qint64(stat.size), qint64(stat.comp_size)));
}

ZipArchive::Entry::~Entry()
{
    zip_fclose(m_file);
}

qint64 ZipArchive::Entry::read(char* buffer, qint64 capacity)
{
    const auto n = zip_fread(m_file, buffer, zip_uint64_t(capacity));
    if (n < 0)
        throwDamaged(QString::fromUtf8(zip_error_strerror(zip_file_get_error(m_file))));
    m_done += n;
    if (m_done > kLargestPart ||
        (m_done > kFreeExpansion && m_done / std::max<qint64>(m_packed, 1) > kLargestRatio))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr(
                "This file expands to an absurd size and was not read further. Nothing was imported. If it "
                "is a real table, save it as csv and import that."),
            QStringLiteral("inflated %1 of %2 packed bytes").arg(m_done).arg(m_packed));
    return n;
}

QByteArray ZipArchive::readAll(const QString& name, qint64 limit)
{
    const auto entry = open(name);
    QByteArray all;
    if (!entry)
        return all;
    char buffer[16384];
    while (const auto n = entry->read(buffer, sizeof buffer)) {
        all.append(buffer, n);
        if (all.size() > limit)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("A part of this file is larger than any spreadsheet program writes it. Nothing was "
                       "imported."),
                name);
    }
    return all;
}

} // namespace wardbook::exchange
