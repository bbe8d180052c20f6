// Rotation of the vault key. The order is what makes it safe: both databases are first copied under the next
// key beside the old ones; then one write of the header announces it (every remaining slot now holds both
// keys); then the copies take the place of the databases; then one write of the header forgets the old key.
// Whoever opens after a crash tries both keys on each database and goes on from there.
#include "base/error.h"
#include "vault/openings.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QFile>

namespace wardbook::vault {

namespace {

constexpr std::array kDatabases{files::kRegister, files::kEvidence};

/// Runs its action at the end of the scope, however that comes.
class AtExit
{
public:
    explicit AtExit(std::function<void()> action) : m_action(std::move(action)) {}
    ~AtExit() { m_action(); }
    AtExit(AtExit&&) = delete;
    AtExit& operator=(AtExit&&) = delete;

private:
    std::function<void()> m_action;
};

/// Leaves WAL mode, which succeeds only for the sole user of the file, and leaves no -wal behind.
void claim(storage::Connection& connection)
{
    try {
        if (connection.scalar(QStringLiteral("PRAGMA journal_mode = DELETE")).toString() != u"delete")
            throw openings::inUse();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Busy)
            throw openings::inUse();
        throw;
    }
}

} // namespace

void copyWithKey(storage::Connection& source, const QString& target, const crypto::Secret& vaultKey,
                 const char* database, const Progress& progress)
{
    files::removeDatabase(target);
    const keys::RawKey key(vaultKey, database);
    try {
        source.backupTo(target, key.bytes(), [&](qint64 done, qint64 total) {
            progress.step(done * 4096, total * 4096, QLatin1String(database));
        });
        if (!QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            files::throwErrno(target, EPERM);
        files::syncFile(target);
    } catch (...) {
        files::removeDatabase(target);
        throw;
    }
}

crypto::Secret& Vault::Private::keyOf(const char* database)
{
    return database == files::kRegister ? registerKey : evidenceKey;
}

void Vault::Private::requireNoRotation() const
{
    const std::scoped_lock guard(mutex);
    if (!header.rotation.isEmpty())
        throw Error(
            ErrorKind::Busy,
            Tr::tr("An earlier change of the vault key was interrupted. Nothing is lost, and nothing was "
                   "changed now. Lock the vault and open it again: that finishes it."),
            QStringLiteral("rotation"));
}

void Vault::Private::sealTo(KeySlot& slot) const
{
    requireNoRotation();
    const std::scoped_lock guard(mutex);
    slot.sealedVaultKey = crypto::PublicKey(slot.publicKey).sealTo(vaultKey);
}

void Vault::Private::reviveEvidence()
{
    if (!evidenceReleased)
        return;
    // To the end: of two threads that come here, the second must not replace what the first works with.
    const std::scoped_lock guard(mutex);
    if (rotating || !evidenceReleased)
        return;
    evidence->replace(openEvidence(storage::OpenMode::ReadWrite));
    evidenceReleased = false;
}

void Vault::Private::requireConnectable() const
{
    const std::scoped_lock guard(mutex);
    if (rotating)
        throw Error(
            ErrorKind::Busy,
            Tr::tr("The vault key is being changed. Nothing was changed by this. Wait until that is done."),
            QStringLiteral("rotation"));
}

bool Vault::Private::fits(const char* database, const crypto::Secret& key) const
{
    const keys::RawKey raw(key, database);
    storage::ConnectionOptions options;
    options.mode = storage::OpenMode::ReadOnly;
    options.cacheKiB = 256;
    try {
        const storage::Connection connection(file(database), raw.bytes(), options);
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw;
        return false;
    }
}

void Vault::Private::copyToNext(const char* database, const crypto::Secret& next, const Progress& progress)
{
    const auto source = database == files::kRegister ? openRegister(storage::OpenMode::ReadWrite, 1024)
                                                     : openEvidence(storage::OpenMode::ReadWrite);
    claim(*source);
    copyWithKey(*source, file(database) + QLatin1String(files::kNextSuffix), next, database, progress);
}

void Vault::Private::swapIn(const char* database, const crypto::Secret& next)
{
    const QString path = file(database);
    files::rename(path + QLatin1String(files::kNextSuffix), path);
    const std::scoped_lock guard(mutex);
    keyOf(database) = next;
    // Empty since claim(); a reader may have made them again, and they belong to the file that is gone.
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    files::syncFolder(dir);
}

void Vault::Private::sealAnew(const crypto::Secret& next)
{
    const std::scoped_lock guard(mutex);
    const crypto::Secret former = vaultKey;
    vaultKey = next;
    try {
        writeHeader([](Header& fresh) {
            for (auto& slot : fresh.slots_)
                slot.sealedVaultKey = fresh.rotation.value(slot.member);
            if (fresh.recoveryCode)
                fresh.recoveryCode->sealedVaultKey = fresh.rotation.value(QLatin1String(keys::kRecoveryCode));
            if (fresh.recoveryShares)
                fresh.recoveryShares->slot.sealedVaultKey =
                    fresh.rotation.value(QLatin1String(keys::kRecoveryShares));
            fresh.rotation.clear();
        });
    } catch (...) {
        vaultKey = former;
        throw;
    }
}

void Vault::Private::adoptKeys(const keys::VaultKeys& found, const Progress& progress)
{
    vaultKey = registerKey = evidenceKey = found.current;
    if (!readOnly)
        for (const char* database : kDatabases)
            files::removeDatabase(file(database) + QLatin1String(files::kNextSuffix));
    if (header.rotation.isEmpty())
        return;
    for (const char* database : kDatabases)
        if (fits(database, found.next))
            keyOf(database) = found.next;
    if (readOnly)
        return;
    for (const char* database : kDatabases)
        if (keyOf(database) != found.next) {
            copyToNext(database, found.next, progress);
            swapIn(database, found.next);
        }
    sealAnew(found.next);
}

void Vault::Private::rotate(const std::function<void(Header&)>& change, const Progress& progress)
{
    const std::scoped_lock oneAtATime(maintenance);
    const auto next = crypto::randomSecret(32);
    std::function<void()> close, reopen;
    {
        const std::scoped_lock guard(mutex);
        rotating = true;
        close = closeConnections;
        reopen = reopenConnections;
    }
    const AtExit resume([&] {
        {
            const std::scoped_lock guard(mutex);
            rotating = false;
        }
        // Each by itself: what can't be reopened now is tried again when it is next asked for.
        for (const auto& open : {std::function<void()>([this] { reviveEvidence(); }), reopen})
            try {
                if (open)
                    open();
            } catch (const Error& error) {
                qWarning("A connection could not be reopened after the change of keys: %s",
                         qUtf8Printable(error.detail()));
            }
    });
    if (close)
        close();
    evidence->release();
    evidenceReleased = true;

    try {
        for (const char* database : kDatabases)
            copyToNext(database, next, progress);
        testStep("rotation: copied");
        progress.throwIfCancelled();
        writeHeader([&](Header& fresh) {
            change(fresh);
            const auto seal = [&](const QString& id, const KeySlot& slot) {
                fresh.rotation.insert(id, crypto::PublicKey(slot.publicKey).sealTo(next));
            };
            for (const auto& slot : std::as_const(fresh.slots_))
                if (!slot.disabled)
                    seal(slot.member, slot);
            if (fresh.recoveryCode)
                seal(QLatin1String(keys::kRecoveryCode), *fresh.recoveryCode);
            if (fresh.recoveryShares)
                seal(QLatin1String(keys::kRecoveryShares), fresh.recoveryShares->slot);
        });
    } catch (...) {
        for (const char* database : kDatabases)
            files::removeDatabase(file(database) + QLatin1String(files::kNextSuffix));
        throw;
    }
    testStep("rotation: announced");
    for (const char* database : kDatabases) {
        swapIn(database, next);
        testStep(database == files::kRegister ? "rotation: register.db" : "rotation: evidence.db");
    }
    sealAnew(next);
    testStep("rotation: done");
}

} // namespace wardbook::vault
