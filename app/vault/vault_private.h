#pragma once
#include "vault/evidence_store.h"
#include "vault/process_lock.h"
#include "vault/vault.h"
#include "vault/vault_keys.h"
#include <atomic>
#include <mutex>

namespace wardbook::vault {

inline constexpr int kEvidenceCacheKiB = 8 * 1024; ///< streaming gains nothing from more
inline constexpr qint64 kApplicationId =
    0x5742524b; ///< "WBRK" in both databases; makes an empty one a real file

void testStep(const char* step); ///< see Vault::setStepHookForTests

struct Vault::Private
{
    QString dir;
    bool readOnly = false;
    QString member;
    std::optional<crypto::SigningKey> pair;

    mutable std::recursive_mutex mutex; ///< guards what follows
    Header header;
    crypto::Secret vaultKey;    ///< the header's; both databases' too unless a rotation is unfinished
    crypto::Secret registerKey; ///< vault key of that database
    crypto::Secret evidenceKey;
    bool rotating = false; ///< then nobody gets a connection
    std::atomic<bool> evidenceReleased{false}; ///< its connection was given up for a rotation
    std::function<void()> closeConnections;
    std::function<void()> reopenConnections;

    std::mutex maintenance; ///< one backup or rotation at a time
    // Last, so that they go first: the connection, then (after it) the lock.
    ProcessLock lock;
    std::unique_ptr<EvidenceStore> evidence;

    QString file(const char* name) const { return files::path(dir, name); }
    std::unique_ptr<storage::Connection> openRegister(storage::OpenMode mode, int cacheKiB) const;
    std::unique_ptr<storage::Connection> openEvidence(storage::OpenMode mode) const;
    void requireWritable() const;
    KeySlot& ownSlot(Header& of);
    static KeySlot& slotOrThrow(Header& of, const QString& memberOrName); ///< NotFound
    /// Applies `change` to a copy of the header, counts the generation, seals it with the MAC, writes it, and
    /// only then takes it over: a failure leaves header and file as they were. Any thread.
    void writeHeader(const std::function<void(Header&)>& change);
    void remember() const;
    /// Finds which key each database has, finishing an interrupted rotation unless read-only.
    void adoptKeys(const keys::VaultKeys& keys, const Progress& progress);
    void requireNoRotation() const; ///< before slots are added: an unfinished rotation has no key for them
    /// Seals the vault key of this moment; inside writeHeader(), so that no rotation comes between.
    void sealTo(KeySlot& slot) const;
    void requireConnectable() const;
    void reviveEvidence(); ///< after a rotation; thread of whoever uses the store
    /// Re-encrypts everything under a new vault key; `change` is part of the header that announces it.
    void rotate(const std::function<void(Header&)>& change, const Progress& progress);
    bool fits(const char* database, const crypto::Secret& key) const;
    void copyToNext(const char* database, const crypto::Secret& next, const Progress& progress);
    void swapIn(const char* database, const crypto::Secret& next);
    void sealAnew(const crypto::Secret& next);
    crypto::Secret& keyOf(const char* database);
};

/// Header of `dir` for opening: vault.json, or vault.json.previous where the former can't be read.
struct FoundHeader
{
    Header header;
    bool previous = false;
};
FoundHeader findHeader(const QString& dir);
void checkRolledBack(const FoundHeader& found, const QString& dir);
/// One database re-encrypted into `target`, which is complete on disk when this returns.
void copyWithKey(storage::Connection& source, const QString& target, const crypto::Secret& vaultKey,
                 const char* database, const Progress& progress);

} // namespace wardbook::vault
