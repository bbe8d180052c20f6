#pragma once
#include "base/progress.h"
#include "crypto/signing.h"
#include "storage/connection.h"
#include "vault/header.h"
#include <memory>
#include <mutex>

namespace wardbook::vault {

class EvidenceStore;

/// First member of a new vault.
struct Founder {
    QString memberId; ///< ULID
    QString name;
    QString role;
    QString password;
};

struct OpenedBy {
    QString name, workstation, process;
    QDateTime since;
};

/// An unlocked vault folder: holds the keys, the writer's lock, and gives out connections. Destroying it wipes the
/// keys and gives up the lock. Thread-safe where said.
class Vault
{
public:
    struct Created;
    struct OpenOptions {
        bool readOnly = false;           ///< don't take the writer's lock
        bool acceptRolledBack = false;   ///< after the person was told
    };

    /// Creates the folder (must not exist or be empty), both databases and the header; returns the recovery code
    /// that is shown once. Leaves nothing behind when it fails.
    static Created create(const QString& dir, const QString& displayName, const Founder& founder,
                          bool sample = false);
    /// Slow (key derivation): worker thread. Tells apart WrongPassword, NotAVault, NotFound, Damaged, NewerFormat,
    /// Busy (text: who has it open, since when), ReadOnly, RolledBack. Each text says what is unharmed and what to do.
    static std::unique_ptr<Vault> open(const QString& dir, const QString& memberOrName, const QString& password,
                                       const OpenOptions& options);
    static std::unique_ptr<Vault> open(const QString& dir, const QString& memberOrName, const QString& password);
    /// Opens with the printed recovery code or with enough shares, only to set a new password for `member`.
    static void resetPasswordByCode(const QString& dir, const QString& memberOrName, const QString& code,
                                    const QString& newPassword);
    static void resetPasswordByShares(const QString& dir, const QString& memberOrName, const QStringList& shares,
                                      const QString& newPassword);
    ~Vault();

    const QString& dir() const;
    bool readOnly() const;
    Header header() const; ///< a copy; any thread
    const QString& memberId() const; ///< whose password opened it
    const crypto::SigningKey& signingKey() const;
    std::unique_ptr<storage::Connection> connect(storage::OpenMode mode, int cacheKiB) const; ///< register.db; any thread
    EvidenceStore& evidence() const;

    void setHead(const ChainHead& head);              ///< after every committed act; also this workstation's memory of it
    void setHideNames(bool hide);
    KeySlot addMember(const Founder& member);         ///< new key pair, slot; returns the slot (public key for the ledger)
    void dropSlot(const QString& member); ///< takes back addMember() when the act that records it failed
    void updateMember(const QString& member, const QString& name, const QString& role, const QString& department);
    void changePassword(const QString& oldPassword, const QString& newPassword); ///< own slot; WrongPassword, Invalid (rules)
    /// Removes the member's slot key and rotates the vault key: both databases are re-encrypted. Crash-safe: opening
    /// again finishes it.
    void disableMember(const QString& member, const Progress& progress = {});
    bool checkPassword(const QString& password) const; ///< own password again, before exports; slow
    QString newRecoveryCode();                         ///< replaces the former code; shown once
    QStringList newRecoveryShares(int threshold, const QStringList& holders);
    /// The key that backups are encrypted with is sealed to every slot, so a backup opens with the same passwords.
    void backup(const QString& file, const Progress& progress = {});

private:
    struct Private;
    explicit Vault(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

struct Vault::Created {
    std::unique_ptr<Vault> vault;
    QString recoveryCode;
};

/// Rules for a new password: at least 10 characters, not the name, not one repeated character. Throws Invalid.
void checkPasswordRules(const QString& password, const QString& name);
/// Folder's size on disk in bytes.
qint64 diskSize(const QString& vaultDir);
/// Who has it open for writing now, if anybody.
std::optional<OpenedBy> openedBy(const QString& vaultDir);
/// Unpacks a backup into a new folder. Invalid/Damaged name the part; leaves nothing behind on failure.
void restore(const QString& backupFile, const QString& newDir, const Progress& progress = {});
/// Copies the whole vault folder (databases through the online copy) before a schema upgrade; returns the path.
QString backupBeforeUpgrade(Vault& vault);

} // namespace wardbook::vault
