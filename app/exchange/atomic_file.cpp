#include "exchange/atomic_file.h"
#include "base/error.h"
#include "base/ids.h"
#include "exchange/exchange_tr.h"
#include "vault/files.h"
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace wardbook::exchange {

namespace {

QString partName(const QFileInfo& target)
{
    return target.fileName().left(60);
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

void AtomicFile::throwNotWritten(const QString& path, const QString& detail)
{
    throw Error(
        ErrorKind::Io,
        Tr::tr(
            "%1 could not be written. Nothing was left behind and a former file of that name is unchanged. "
            "Check the free space and whether you may write there.")
            .arg(QFileInfo(path).fileName()),
        detail);
}

AtomicFile::AtomicFile(const QString& path) : m_path(path)
{
    const QFileInfo info(path);
    if (info.isSymLink()) // write what the link means, not over the link
        m_path = info.symLinkTarget();
    const QFileInfo target(m_path);
    // What a killed export of the same name left, perhaps in clear, goes with the next one.
    vault::files::removeAbandoned(target.absolutePath(), QStringLiteral(".%1.*.part").arg(partName(target)));
    m_temporary =
        target.absoluteDir().filePath(QStringLiteral(".%1.%2.part").arg(partName(target), newUlid()));
    const int fd =
        ::open(QFile::encodeName(m_temporary).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        throwNotWritten(m_path, systemError());
    vault::files::tryLock(fd); // for the line above; where there are no locks nothing is swept
    m_file.setFileName(m_temporary);
    if (!m_file.open(fd, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        QFile::remove(m_temporary);
        throwNotWritten(m_path, m_file.errorString());
    }
}

AtomicFile::~AtomicFile()
{
    m_file.close();
    if (!m_committed)
        QFile::remove(m_temporary);
}

void AtomicFile::write(const QByteArray& bytes)
{
    if (m_file.write(bytes) != bytes.size())
        throwNotWritten(m_path, m_file.errorString());
}

void AtomicFile::commit()
{
    // A library may have written through the path instead of through m_file: the descriptor is the same file.
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
        throwNotWritten(m_path, m_file.errorString() + QLatin1Char(' ') + systemError());
    if (std::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_path).constData()) != 0)
        throwNotWritten(m_path, systemError());
    m_committed = true;
    const auto folder = QFileInfo(m_path).absolutePath();
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd); // the name too should survive a power cut; some file systems refuse, which harms nothing
        ::close(fd);
    }
}

} // namespace wardbook::exchange
