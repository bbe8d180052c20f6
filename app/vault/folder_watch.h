#pragma once
#include "vault/vault.h"

namespace wardbook::vault {

/// Notices that somebody else has been at a vault that is open for writing here. The writer's lock forbids
/// it, but not every network folder keeps locks between workstations, and files can be put in place of
/// others. Asked before each act, so that nothing forks. One thread at a time.
class FolderWatch
{
public:
    /// Remembers the lock and the databases as they are now.
    explicit FolderWatch(const Vault& vault);
    /// Busy: the lock is no longer ours, a database is another file, or vault.json was written by somebody
    /// else.
    void requireOurs() const;

private:
    struct File
    {
        quint64 device = 0, number = 0; ///< of the inode
        bool operator==(const File&) const = default;
    };
    static File fileAt(const QString& path);
    QByteArray lockContent() const;

    const Vault& m_vault;
    File m_lock, m_register, m_evidence;
    QByteArray m_holder;
};

} // namespace wardbook::vault
