#include "filings/private_file.h"
#include "base/error.h"
#include "base/private_folder.h"
#include "filings/filings_tr.h"
#include <QDir>
#include <QFile>

namespace wardbook::filings {

PrivateFolder::PrivateFolder(const QString& otherwise)
{
    const QString prefix = QStringLiteral(".filing");
    removeAbandonedFolders(prefix); // of a process that was killed: documents in clear
    m_path = makePrivateFolder(prefix, otherwise);
    if (m_path.isEmpty())
        throw Error(
            ErrorKind::Io,
            Tr::tr("There is no room to prepare the documents. Nothing was changed; make room on the disk of "
                   "the vault and try again."));
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
