#include "vault/process_lock.h"
#include "base/clock.h"
#include "vault/openings.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace wardbook::vault {

namespace {

constexpr qint64 kMaxContent = 4096;

OpenedBy readHolder(const files::Descriptor& file)
{
    QByteArray bytes(kMaxContent, '\0');
    const auto n = ::pread(file.get(), bytes.data(), static_cast<size_t>(bytes.size()), 0);
    bytes.truncate(std::max<qsizetype>(n, 0));
    const auto json = QJsonDocument::fromJson(bytes).object();
    return {json.value(QStringLiteral("name")).toString(),
            json.value(QStringLiteral("workstation")).toString(),
            QString::number(json.value(QStringLiteral("pid")).toInteger()),
            QDateTime::fromString(json.value(QStringLiteral("since")).toString(), Qt::ISODateWithMs)};
}

} // namespace

ProcessLock ProcessLock::take(const QString& dir)
{
    const QString path = files::path(dir, files::kLock);
    ProcessLock lock;
    // What is written into it must not land in something else that a link leads to.
    lock.m_file = files::Descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!lock.m_file.valid()) {
        if (errno == EROFS || errno == EACCES || errno == EPERM)
            throw openings::readOnlyMedium(dir);
        files::throwErrno(path, errno);
    }
    if (!files::tryLock(lock.m_file)) {
        const int error = errno;
        const bool held = error == EAGAIN || error == EACCES;
        const OpenedBy by = readHolder(lock.m_file);
        lock.m_file.reset(); // not ours: the destructor must not empty it
        if (held)
            throw openings::busy(by);
        files::throwErrno(path, error);
    }
    lock.describe({});
    return lock;
}

ProcessLock::~ProcessLock()
{
    if (m_file.valid() && ::ftruncate(m_file.get(), 0) != 0)
        qWarning("The lock file of the vault could not be emptied; it is released all the same.");
}

void ProcessLock::describe(const QString& name)
{
    const QByteArray json =
        QJsonDocument(
            QJsonObject{{QStringLiteral("name"), name},
                        {QStringLiteral("workstation"), QSysInfo::machineHostName()},
                        {QStringLiteral("pid"), static_cast<qint64>(::getpid())},
                        {QStringLiteral("since"), clock::now().toUTC().toString(Qt::ISODateWithMs)}})
            .toJson(QJsonDocument::Compact);
    if (::ftruncate(m_file.get(), 0) != 0 ||
        ::pwrite(m_file.get(), json.constData(), static_cast<size_t>(json.size()), 0) != json.size())
        qWarning("Who has the vault open could not be noted; a second opener will not be told the name.");
}

std::optional<OpenedBy> ProcessLock::holder(const QString& dir)
{
    const files::Descriptor file(
        ::open(QFile::encodeName(files::path(dir, files::kLock)).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.valid() || !files::lockedByOther(file))
        return std::nullopt;
    return readHolder(file);
}

} // namespace wardbook::vault
