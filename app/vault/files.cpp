#include "vault/files.h"
#include "base/error.h"
#include "vault/vault_tr.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wardbook::vault::files {

namespace {

constexpr qint64 kKeepLimit = 64 * 1024 * 1024; ///< keepAs() copies small files only

QByteArray native(const QString& path)
{
    return QFile::encodeName(path);
}

QString folderOf(const QString& path)
{
    return QFileInfo(path).absolutePath();
}

Descriptor openOrThrow(const QString& path, int flags)
{
    Descriptor file(::open(native(path).constData(), flags | O_CLOEXEC, 0600));
    if (!file.valid())
        throwErrno(path, errno);
    return file;
}

void writeAll(const Descriptor& file, const QString& path, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto n =
            ::write(file.get(), bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            throwErrno(path, errno);
        done += n;
    }
}

void writeReplacing(const QString& path, const QByteArray& bytes, bool durable)
{
    const QString fresh = path + QStringLiteral(".new");
    try {
        // A leftover of a crash may belong to anybody's umask: start from nothing.
        ::unlink(native(fresh).constData());
        const Descriptor file = openOrThrow(fresh, O_WRONLY | O_CREAT | O_EXCL);
        ::fchmod(file.get(), 0600);
        writeAll(file, fresh, bytes);
        if (durable && ::fsync(file.get()) != 0)
            throwErrno(fresh, errno);
        rename(fresh, path);
    } catch (...) {
        ::unlink(native(fresh).constData());
        throw;
    }
    if (durable)
        syncFolder(folderOf(path));
}

} // namespace

QString path(const QString& dir, const char* name)
{
    return dir + u'/' + QLatin1String(name);
}

void throwErrno(const QString& path, int error)
{
    const QString detail = path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case EROFS:
    case EACCES:
    case EPERM:
        throw Error(
            ErrorKind::ReadOnly,
            Tr::tr("%1 may not be written: the medium is read-only or the permission is missing. What is "
                   "stored is unharmed. Open it read-only, or have the permission granted.")
                .arg(path),
            detail);
    case ENOSPC:
    case EDQUOT:
        throw Error(
            ErrorKind::Io,
            Tr::tr("The disk is full: %1 could not be written. What was stored before is unharmed. Free some "
                   "space and try again.")
                .arg(path),
            detail);
    case ENOENT:
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("%1 is not there. Nothing was changed. Check whether the drive or network folder is "
                   "connected, or choose another place.")
                .arg(path),
            detail);
    default:
        throw Error(
            ErrorKind::Io,
            Tr::tr("%1 could not be read or written. What was stored before is unharmed. Check the drive or "
                   "network folder and try again.")
                .arg(path),
            detail);
    }
}

QByteArray read(const QString& path, qint64 limit)
{
    const Descriptor descriptor = openOrThrow(path, O_RDONLY);
    QFile file;
    if (!file.open(descriptor.get(), QIODevice::ReadOnly))
        throwErrno(path, EIO);
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        throwErrno(path, EIO);
    if (bytes.size() > limit)
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("%1 is larger than such a file can be, so it is damaged or something else. Nothing was "
                   "changed. Restore it from a backup.")
                .arg(path),
            path);
    return bytes;
}

void writeDurably(const QString& path, const QByteArray& bytes)
{
    writeReplacing(path, bytes, true);
}

void writeAtomically(const QString& path, const QByteArray& bytes)
{
    writeReplacing(path, bytes, false);
}

void createPrivate(const QString& path)
{
    ::unlink(native(path).constData());
    const Descriptor file = openOrThrow(path, O_WRONLY | O_CREAT | O_EXCL);
    if (::fchmod(file.get(), 0600) != 0)
        throwErrno(path, errno);
}

void makePrivateFolder(const QString& path)
{
    if (::mkdir(native(path).constData(), 0700) != 0 || ::chmod(native(path).constData(), 0700) != 0)
        throwErrno(path, errno);
}

void syncFile(const QString& path)
{
    const Descriptor file = openOrThrow(path, O_RDONLY);
    if (::fsync(file.get()) != 0)
        throwErrno(path, errno);
}

void syncFolder(const QString& dir)
{
    const Descriptor folder = openOrThrow(dir, O_RDONLY | O_DIRECTORY);
    // Some network file systems can't sync a folder and say EINVAL; there is nothing more to be done then.
    if (::fsync(folder.get()) != 0 && errno != EINVAL)
        throwErrno(dir, errno);
}

void rename(const QString& from, const QString& to)
{
    if (::rename(native(from).constData(), native(to).constData()) != 0)
        throwErrno(to, errno);
}

void keepAs(const QString& from, const QString& to)
{
    const QString fresh = to + QStringLiteral(".new");
    ::unlink(native(fresh).constData());
    if (::link(native(from).constData(), native(fresh).constData()) == 0) {
        rename(fresh, to);
        ::unlink(native(fresh).constData()); // rename() of two names of one file does nothing and leaves both
    } else {
        writeDurably(to, read(from, kKeepLimit));
    }
}

qint64 size(const QString& path)
{
    struct stat info
    {
    };
    return ::stat(native(path).constData(), &info) == 0 ? static_cast<qint64>(info.st_size) : 0;
}

void removeDatabase(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        ::unlink(native(path + QLatin1String(suffix)).constData());
}

Descriptor::~Descriptor()
{
    reset();
}

void Descriptor::reset()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

bool tryLock(const Descriptor& file)
{
    return tryLock(file.get());
}

bool tryLock(int fd)
{
    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(fd, F_OFD_SETLK, &whole) == 0;
}

void removeAbandoned(const QString& folder, const QString& pattern)
{
    const auto entries = QDir(folder).entryInfoList({pattern}, QDir::Files | QDir::Dirs | QDir::Hidden |
                                                                   QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        const QString path = entry.filePath();
        const QString held = entry.isDir() ? files::path(path, kLock) : path;
        const Descriptor file(::open(native(held).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        if (!file.valid() || !tryLock(file)) // without a lock file it is just being made, or not ours
            continue;
        if (entry.isDir())
            QDir(path).removeRecursively();
        else
            ::unlink(native(path).constData());
    }
}

bool lockedByOther(const Descriptor& file)
{
    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(file.get(), F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
}

} // namespace wardbook::vault::files
