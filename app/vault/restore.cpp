#include "base/error.h"
#include "vault/backup_file.h"
#include "vault/seen_head.h"
#include "vault/vault.h"
#include "vault/vault_tr.h"
#include <QDir>
#include <QFileInfo>

namespace wardbook::vault {

namespace {

/// A folder beside the wanted one, removed with all it holds unless it was moved there.
class Unpacked
{
public:
    explicit Unpacked(const QString& wanted) : m_wanted(wanted), m_dir(wanted + QStringLiteral(".restoring"))
    {
        QDir(m_dir).removeRecursively(); // of an attempt that crashed
        files::makePrivateFolder(m_dir);
    }
    ~Unpacked()
    {
        if (!m_moved)
            QDir(m_dir).removeRecursively();
    }
    Unpacked(Unpacked&&) = delete;
    Unpacked& operator=(Unpacked&&) = delete;
    const QString& dir() const { return m_dir; }
    void move()
    {
        files::syncFolder(m_dir);
        files::rename(m_dir, m_wanted); // onto an empty folder too
        m_moved = true;
        files::syncFolder(QFileInfo(m_wanted).absolutePath());
    }

private:
    QString m_wanted;
    QString m_dir;
    bool m_moved = false;
};

} // namespace

void restore(const QString& backupFile, const QString& newDir, const Progress& progress)
{
    const QString wanted = QDir::cleanPath(QFileInfo(newDir).absoluteFilePath());
    const QFileInfo place(wanted);
    if (place.exists() && (!place.isDir() || !QDir(wanted).isEmpty(QDir::AllEntries | QDir::Hidden |
                                                                   QDir::System | QDir::NoDotAndDotDot)))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("%1 already holds something, so nothing was restored there. Nothing in it was changed. "
                   "Choose a new or an empty folder.")
                .arg(newDir),
            newDir);
    const backup::Reader reader(backupFile);
    Unpacked unpacked(wanted);
    const qint64 total = reader.contents().length();
    qint64 done = 0;
    for (const char* part : {files::kHeader, files::kRegister, files::kEvidence}) {
        const QString name = QLatin1String(part);
        const QString path = files::path(unpacked.dir(), part);
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
            return readHeader(unpacked.dir());
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::NewerFormat)
                throw;
            throw backup::damagedPart(QLatin1String(files::kHeader));
        }
    }();
    unpacked.move();
    rememberRestored(header.vaultId, wanted, {header.generation, header.head});
    progress.step(total, total);
}

} // namespace wardbook::vault
