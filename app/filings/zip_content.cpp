#include "filings/zip_content.h"
#include <QFile>
#include <memory>
#include <vector>
#include <zip.h>

namespace wardbook::filings {

namespace {

constexpr qint64 kPiece = 256 * 1024;

struct Close
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, Close>;

} // namespace

ZipContent::ZipContent(const QString& path)
    : m_zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr))
{
}

ZipContent::~ZipContent()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

qint64 ZipContent::count() const
{
    return zip_get_num_entries(m_zip, 0);
}

ZipContent::End ZipContent::read(qint64 index, const char* password, qint64 expected,
                                 const std::function<void(const char*, qint64)>& take)
{
    const File file(zip_fopen_index_encrypted(m_zip, zip_uint64_t(index), 0, password));
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_zip));
        return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? End::WrongPassword : End::Broken;
    }
    std::vector<char> buffer(kPiece);
    qint64 done = 0;
    for (;;) {
        const qint64 n = zip_fread(file.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (n < 0)
            return End::Broken;
        if (n == 0)
            return done == expected ? End::Whole : End::Shorter;
        if (n > expected - done)
            return End::Longer;
        done += n;
        take(buffer.data(), n);
    }
}

bool ZipContent::opens(qint64 index, const char* password)
{
    return File(zip_fopen_index_encrypted(m_zip, zip_uint64_t(index), 0, password)) != nullptr;
}

} // namespace wardbook::filings
