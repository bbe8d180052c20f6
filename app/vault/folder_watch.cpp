#include "vault/folder_watch.h"
#include "vault/files.h"
#include "vault/openings.h"
#include <QFile>
#include <sys/stat.h>

namespace wardbook::vault {

namespace {
constexpr qint64 kMaxLock = 64 * 1024;
}

FolderWatch::File FolderWatch::fileAt(const QString& path)
{
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return {quint64(info.st_dev), quint64(info.st_ino)};
}

QByteArray FolderWatch::lockContent() const
{
    try {
        return files::read(files::path(m_vault.dir(), files::kLock), kMaxLock);
    } catch (const Error&) {
        return {};
    }
}

FolderWatch::FolderWatch(const Vault& vault) : m_vault(vault)
{
    m_lock = fileAt(files::path(vault.dir(), files::kLock));
    m_register = fileAt(files::path(vault.dir(), files::kRegister));
    m_evidence = fileAt(files::path(vault.dir(), files::kEvidence));
    m_holder = lockContent();
}

void FolderWatch::requireOurs() const
{
    const auto is = [&](const char* name, const File& file) {
        if (fileAt(files::path(m_vault.dir(), name)) != file)
            throw openings::changedElsewhere(QLatin1String(name));
    };
    is(files::kLock, m_lock);
    is(files::kRegister, m_register);
    is(files::kEvidence, m_evidence);
    if (lockContent() != m_holder)
        throw openings::changedElsewhere(QStringLiteral("lock: other holder"));
    for (;;) {
        const Header ours = m_vault.header();
        try {
            const Header there = readHeader(m_vault.dir());
            if (there.generation == ours.generation && there.mac == ours.mac)
                return;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Damaged) // a damaged one is written anew from what we hold
                throw;
            return;
        }
        // Another thread here may have written it in between: a password, a new member's key.
        if (m_vault.header().generation == ours.generation)
            throw openings::changedElsewhere(QStringLiteral("vault.json"));
    }
}

} // namespace wardbook::vault
