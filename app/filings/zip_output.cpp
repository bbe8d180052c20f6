#include "filings/zip_output.h"
#include "exchange/atomic_file.h"
#include <zip.h>

namespace wardbook::filings {

struct ZipOutputCalls
{
    static zip_int64_t call(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command)
    {
        auto& out = static_cast<ZipOutput*>(state)->m_file;
        switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(
                ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_BEGIN_WRITE,
                ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE,
                ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE, -1);
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            stat->size = zip_uint64_t(out.size());
            stat->valid = ZIP_STAT_SIZE;
            return sizeof *stat;
        }
        case ZIP_SOURCE_READ:
            return out.read(static_cast<char*>(data), qint64(size));
        case ZIP_SOURCE_WRITE:
            return out.write(static_cast<const char*>(data), qint64(size)) == qint64(size) ? zip_int64_t(size)
                                                                                           : -1;
        case ZIP_SOURCE_SEEK:
        case ZIP_SOURCE_SEEK_WRITE: {
            zip_error_t error;
            zip_error_init(&error);
            const auto offset = zip_source_seek_compute_offset(zip_uint64_t(out.pos()),
                                                               zip_uint64_t(out.size()), data, size, &error);
            zip_error_fini(&error);
            return offset >= 0 && out.seek(offset) ? 0 : -1;
        }
        case ZIP_SOURCE_TELL:
        case ZIP_SOURCE_TELL_WRITE:
            return out.pos();
        case ZIP_SOURCE_ERROR: {
            zip_error_t error;
            zip_error_init(&error);
            zip_error_set(&error, ZIP_ER_WRITE, 0);
            const auto given = zip_error_to_data(&error, data, size);
            zip_error_fini(&error);
            return given;
        }
        case ZIP_SOURCE_OPEN:
        case ZIP_SOURCE_BEGIN_WRITE:
            return out.seek(0) ? 0 : -1;
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
        case ZIP_SOURCE_COMMIT_WRITE:
        case ZIP_SOURCE_ROLLBACK_WRITE: // whoever owns the file removes it
        case ZIP_SOURCE_REMOVE:
            return 0;
        default:
            return -1;
        }
    }
};

ZipOutput::ZipOutput(const QString& path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        exchange::AtomicFile::throwNotWritten(path, m_file.errorString());
}

zip_source* ZipOutput::source()
{
    return zip_source_function_create(&ZipOutputCalls::call, this, nullptr);
}

} // namespace wardbook::filings
