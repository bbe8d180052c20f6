#include "filings/private_file.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace wardbook::filings {

namespace {

/// Runtime folders are in memory on systems that have them, but may be small: documents of a filing need a
/// few tens of megabytes at most.
QString place(const QString& otherwise)
{
    constexpr qint64 kEnough = 512LL * 1024 * 1024;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !QFileInfo(runtime).isWritable() ||
        QStorageInfo(runtime).bytesAvailable() < kEnough)
        return otherwise;
    return runtime;
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
