#include "filings/private_file.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace wardbook::filings {

namespace {

/// A folder in memory, so that a document in clear never lies on the disk, not even after a kill half way;
/// the vault's own folder only where the system has no such place with room for a large document.
QString place(const QString& otherwise)
{
    constexpr qint64 kEnough = 128LL * 1024 * 1024;
    for (const QString& folder : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/dev/shm")}) {
        if (folder.isEmpty() || !QFileInfo(folder).isWritable())
            continue;
        const QStorageInfo storage(folder);
        if (storage.fileSystemType() == "tmpfs" && storage.bytesAvailable() >= kEnough)
            return folder;
    }
    return otherwise;
}

} // namespace

PrivateFolder::PrivateFolder(const QString& otherwise)
{
    QTemporaryDir dir(QDir(place(otherwise)).filePath(QStringLiteral(".filing-XXXXXX")));
    if (!dir.isValid())
        throw Error(
            ErrorKind::Io,
            Tr::tr("There is no room to prepare the documents. Nothing was changed; make room on the disk of "
                   "the vault and try again."),
            dir.errorString());
    dir.setAutoRemove(false);
    m_path = dir.path();
}

PrivateFolder::~PrivateFolder()
{
    QDir(m_path).removeRecursively();
}

QString PrivateFolder::filePath(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

void throughPrivateFile(const QString& folder, const QString& suffix,
                        const std::function<void(const QString&)>& fill, QIODevice& target,
                        const Progress& progress)
{
    const PrivateFolder place(folder);
    const QString path = place.filePath(QStringLiteral("document") + suffix);
    fill(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io, Tr::tr("A document could not be read back. Nothing was changed."),
                    file.errorString());
    constexpr qint64 kPiece = 1 << 20;
    while (!file.atEnd()) {
        progress.throwIfCancelled();
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty() || target.write(piece) != piece.size())
            throw Error(ErrorKind::Io, Tr::tr("A document could not be stored. Nothing was changed."),
                        target.errorString());
    }
}

} // namespace wardbook::filings
