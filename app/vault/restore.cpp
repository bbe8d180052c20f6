#include "base/error.h"
#include "vault/backup_file.h"
#include "vault/new_folder.h"
#include "vault/seen_head.h"
#include "vault/vault.h"
#include "vault/vault_tr.h"
#include <QFile>

namespace wardbook::vault {

void restore(const QString& backupFile, const QString& newDir, const Progress& progress)
{
    const backup::Reader reader(backupFile);
    NewFolder folder(
        newDir, ".restoring",
        Error(ErrorKind::Invalid,
              Tr::tr("%1 already holds something, so nothing was restored there. Nothing in it was changed. "
                     "Choose a new or an empty folder.")
                  .arg(newDir),
              newDir));
    files::makePrivateFolder(folder.dir());
    const qint64 total = reader.contents().length();
    qint64 done = 0;
    for (const char* part : {files::kHeader, files::kRegister, files::kEvidence}) {
        const QString name = QLatin1String(part);
        const QString path = files::path(folder.dir(), part);
        files::createPrivate(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            files::throwErrno(path, EIO);
        for (const auto& extent : reader.contents().parts.value(name)) {
            progress.step(done, total, name);
            const QByteArray block = reader.block(name, extent);
            if (file.write(block) != block.size())
                files::throwErrno(path, file.error() == QFileDevice::ResourceError ? ENOSPC : EIO);
            done += block.size();
        }
        if (!file.flush())
            files::throwErrno(path, ENOSPC);
        file.close();
        files::syncFile(path);
    }
    const Header header = [&] {
        try {
            return readHeader(folder.dir());
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::NewerFormat)
                throw;
            throw backup::damagedPart(QLatin1String(files::kHeader));
        }
    }();
    folder.appear();
    rememberRestored(header.vaultId, folder.wanted(), {header.generation, header.head});
    progress.step(total, total);
}

} // namespace wardbook::vault
