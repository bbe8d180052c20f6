#include "base/private_folder.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <unistd.h>

namespace wardbook {

namespace {

constexpr qint64 kEnough = 128LL * 1024 * 1024;

QStringList memoryPlaces()
{
    QStringList places;
    for (const QString& folder : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/dev/shm")})
        if (!folder.isEmpty() && QFileInfo(folder).isWritable())
            places.append(folder);
    return places;
}

bool alive(qint64 process)
{
    return QFileInfo::exists(QStringLiteral("/proc/%1").arg(process));
}

} // namespace

QString makePrivateFolder(const QString& prefix, const QString& otherwise)
{
    QString place = otherwise;
    for (const QString& folder : memoryPlaces()) {
        const QStorageInfo storage(folder);
        if (storage.fileSystemType() != "tmpfs" || storage.bytesAvailable() < kEnough)
            continue;
        place = folder;
        break;
    }
    // mkdtemp gives it to this user alone
    QTemporaryDir dir(QDir(place).filePath(
        QStringLiteral("%1-%2-XXXXXX").arg(prefix).arg(QCoreApplication::applicationPid())));
    dir.setAutoRemove(false);
    return dir.isValid() ? dir.path() : QString();
}

void removeAbandonedFolders(const QString& prefix)
{
    for (const QString& place : memoryPlaces()) {
        const auto left = QDir(place).entryInfoList({prefix + QStringLiteral("-*")},
                                                    QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QFileInfo& folder : left) {
            const qint64 process =
                folder.fileName().mid(prefix.size() + 1).section(QLatin1Char('-'), 0, 0).toLongLong();
            // One place is everybody's: what somebody else put there under such a name may change under us.
            if (process > 0 && !alive(process) && !folder.isSymLink() && folder.ownerId() == ::geteuid())
                QDir(folder.filePath()).removeRecursively();
        }
    }
}

} // namespace wardbook
