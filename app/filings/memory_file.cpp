#include "filings/memory_file.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include <sys/mman.h>
#include <unistd.h>

namespace wardbook::filings {

namespace {

[[noreturn]] void noRoom(const QString& detail)
{
    throw Error(ErrorKind::Io,
                Tr::tr("There is not enough memory to prepare a document of the filing. Nothing was changed; "
                       "close other programs and try again."),
                detail);
}

} // namespace

MemoryFile::MemoryFile(const QString& suffix, const QString& folder) : m_folder(folder)
{
    const int fd = ::memfd_create("document", MFD_CLOEXEC);
    if (fd < 0)
        noRoom(QStringLiteral("memfd_create"));
    if (!m_file.open(fd, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        noRoom(m_file.errorString());
    }
    // readers go by the suffix, which a descriptor doesn't have
    m_path = m_folder.filePath(QStringLiteral("document") + suffix);
    if (!QFile::link(QStringLiteral("/proc/self/fd/%1").arg(fd), m_path))
        noRoom(m_path);
}

void MemoryFile::rewind()
{
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError || !m_file.seek(0))
        noRoom(m_file.errorString());
}

} // namespace wardbook::filings
