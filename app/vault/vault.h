#pragma once
#include "base/progress.h"
#include "crypto/signing.h"
#include "storage/connection.h"
#include "vault/header.h"
#include <functional>
#include <memory>

namespace wardbook::vault {

class EvidenceStore;

/// First member of a new vault.
struct Founder
{
    QString memberId; ///< ULID
    QString name;
    QString role;
    QString password;
};

/// Who has a vault open, as its lock says.
struct OpenedBy
{
    QString name, workstation, process;
    QDateTime since;
};

/// An unlocked vault folder: holds the keys, the writer's lock, and gives out connections. Destroying it
/// wipes the keys and gives up the lock. Thread-safe where said.
class Vault
{
public:
    struct Created;
    struct OpenOptions
    {
        bool readOnly = false;         ///< don't take the writer's lock; write nothing into the folder
        bool acceptRolledBack = false; ///< after the person was told
    };

    /// Creates the folder (must not exist or be empty), both databases and the header; returns the recovery
    /// code that is shown once. Leaves nothing behind when it fails.
    static Created create(const QString& dir, const QString& displayName, const Founder& founder,
                          bool sample = false);
    /// Slow (key derivation): worker thread. Tells apart WrongPassword, NotAVault, NotFound, Damaged (detail:
    /// which file), NewerFormat, Busy (text: who has it open, since when), ReadOnly, RolledBack; and Denied
    /// for a disabled member. Each text says what is unharmed and what to do. Where a crash left vault.json
    /// unreadable, the previous one is used if its MAC holds; a rotation that was interrupted is finished
    /// (or, read-only, read around).
    static std::unique_ptr<Vault> open(const QString& dir, const QString& memberOrName,
                                       const QString& password, const OpenOptions& options);
    static std::unique_ptr<Vault> open(const QString& dir, const QString& memberOrName,
                                       const QString& password);
    /// Opens with the printed recovery code or with enough shares, only to set a new password for `member`.
    /// The member gets a new key pair (nobody but the member could open the old one); the old public key
    /// stays in the slot's formerPublicKeys, so that earlier signatures can still be checked. Slow; takes the
    /// writer's lock.
    static void resetPasswordByCode(const QString& dir, const QString& memberOrName, const QString& code,
                                    const QString& newPassword);
    static void resetPasswordByShares(const QString& dir, const QString& memberOrName,
                                      const QStringList& shares, const QString& newPassword);
    ~Vault();

    const QString& dir() const;
    bool readOnly() const;
    Header header() const;           ///< a copy; any thread
    const QString& memberId() const; ///< whose password opened it
    const crypto::SigningKey& signingKey() const;
    std::unique_ptr<storage::Connection> connect(storage::OpenMode mode,
                                                 int cacheKiB) const; ///< register.db; any thread
    EvidenceStore& evidence() const; ///< the one that writes; one thread at a time
    std::unique_ptr<EvidenceStore>
    evidenceReader() const; ///< a connection of its own, for reading; any thread
    /// Whoever keeps connections from connect() open registers how to close and reopen them: changing the
    /// vault key needs register.db for itself. `close` runs before, `reopen` after (also when it failed), on
    /// the thread that calls disableMember(). Connections that stay open make it throw Busy, with nothing
    /// changed.
    void setConnectionsSuspender(std::function<void()> close, std::function<void()> reopen);

    /// After every committed act; also this workstation's memory of it. Any thread, like everything below
    /// that only writes the header.
    void setHead(const ChainHead& head);
    void setHideNames(bool hide);
    KeySlot
    addMember(const Founder& member); ///< new key pair, slot; returns the slot (public key for the ledger)
    void dropSlot(const QString& member); ///< takes back addMember() when the act that records it failed
    void updateMember(const QString& member, const QString& name, const QString& role,
                      const QString& department);
    void changePassword(const QString& oldPassword,
                        const QString& newPassword); ///< own slot; WrongPassword, Invalid (rules)
    /// Removes the member's slot key and rotates the vault key: both databases are re-encrypted into new
    /// files, which then take the place of the old. Before that moment a crash or cancel means that nothing
    /// happened, after it the next opening finishes. Backups made before still open with the keys of their
    /// time. Invalid for the own slot.
    void disableMember(const QString& member, const Progress& progress = {});
    bool checkPassword(const QString& password) const; ///< own password again, before exports; slow
    QString newRecoveryCode();                         ///< replaces the former code; shown once
    QStringList newRecoveryShares(int threshold,
                                  const QStringList& holders); ///< one share per holder, in their order
    /// One file holding the vault's own ciphertext, so it opens with the passwords of that moment. While
    /// others work. Into the backup file of the same vault only what is new is appended; until the last step
    /// the former backup in it stays whole. Any thread, one at a time.
    void backup(const QString& file, const Progress& progress = {});

    /// Test seam: called with the name of each step of a rotation and of a backup; may end the process there.
    static void setStepHookForTests(std::function<void(const char* step)> hook);

    struct Private; ///< of this room only

private:
    explicit Vault(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What creating a vault gives.
struct Vault::Created
{
    std::unique_ptr<Vault> vault;
    QString recoveryCode;
};

/// Rules for a new password: at least 10 characters, not the name, not one repeated character. Throws
/// Invalid.
void checkPasswordRules(const QString& password, const QString& name);
/// Folder's size on disk in bytes.
qint64 diskSize(const QString& vaultDir);
/// Who has it open for writing now, if anybody.
std::optional<OpenedBy> openedBy(const QString& vaultDir);
/// Unpacks a backup into a new folder (must not exist or be empty). Needs no password: what comes out is as
/// encrypted as what went in. NotAVault, NewerFormat, Damaged (names the part); leaves nothing behind on
/// failure.
void restore(const QString& backupFile, const QString& newDir, const Progress& progress = {});
/// A whole backup into the folder upgrade-backups of the vault, before a schema upgrade; returns its path.
QString backupBeforeUpgrade(Vault& vault);

} // namespace wardbook::vault
