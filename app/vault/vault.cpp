#include "vault/vault.h"
#include "base/error.h"
#include "vault/openings.h"
#include "vault/seen_head.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QDirIterator>

namespace wardbook::vault {

namespace {

std::function<void(const char*)>& stepHook()
{
    static std::function<void(const char*)> hook;
    return hook;
}

std::unique_ptr<storage::Connection> openDatabase(const QString& path, const crypto::Secret& vaultKey,
                                                  const char* database, storage::OpenMode mode, int cacheKiB)
{
    const keys::RawKey key(vaultKey, database);
    storage::ConnectionOptions options;
    options.mode = mode;
    options.cacheKiB = cacheKiB;
    try {
        return std::make_unique<storage::Connection>(path, key.bytes(), options);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::NotFound)
            throw openings::damaged(QLatin1String(database), error.detail());
        throw;
    }
}

} // namespace

void Vault::setStepHookForTests(std::function<void(const char*)> hook)
{
    stepHook() = std::move(hook);
}

void testStep(const char* step)
{
    if (stepHook())
        stepHook()(step);
}

Vault::Vault(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Vault::~Vault()
{
    d->remember();
}

const QString& Vault::dir() const
{
    return d->dir;
}

bool Vault::readOnly() const
{
    return d->readOnly;
}

Header Vault::header() const
{
    const std::scoped_lock lock(d->mutex);
    return d->header;
}

const QString& Vault::memberId() const
{
    return d->member;
}

const crypto::SigningKey& Vault::signingKey() const
{
    return *d->pair;
}

std::unique_ptr<storage::Connection> Vault::connect(storage::OpenMode mode, int cacheKiB) const
{
    if (d->readOnly && mode != storage::OpenMode::ReadOnly)
        throw openings::openedForReading();
    d->requireConnectable();
    return d->openRegister(mode, cacheKiB);
}

EvidenceStore& Vault::evidence() const
{
    d->reviveEvidence();
    return *d->evidence;
}

std::unique_ptr<EvidenceStore> Vault::evidenceReader() const
{
    d->requireConnectable();
    return std::make_unique<EvidenceStore>(d->openEvidence(storage::OpenMode::ReadOnly));
}

void Vault::setConnectionsSuspender(std::function<void()> close, std::function<void()> reopen)
{
    const std::scoped_lock lock(d->mutex);
    d->closeConnections = std::move(close);
    d->reopenConnections = std::move(reopen);
}

void Vault::setHead(const ChainHead& head)
{
    d->writeHeader([&](Header& header) { header.head = head; });
}

void Vault::setHideNames(bool hide)
{
    d->writeHeader([&](Header& header) { header.hideNames = hide; });
}

std::unique_ptr<storage::Connection> Vault::Private::openRegister(storage::OpenMode mode, int cacheKiB) const
{
    const std::scoped_lock guard(mutex);
    return openDatabase(file(files::kRegister), registerKey, files::kRegister, mode, cacheKiB);
}

std::unique_ptr<storage::Connection> Vault::Private::openEvidence(storage::OpenMode mode) const
{
    const std::scoped_lock guard(mutex);
    return openDatabase(file(files::kEvidence), evidenceKey, files::kEvidence, mode, kEvidenceCacheKiB);
}

void Vault::Private::requireWritable() const
{
    if (readOnly)
        throw openings::openedForReading();
}

KeySlot& Vault::Private::slotOrThrow(Header& of, const QString& memberOrName)
{
    if (const KeySlot* found = std::as_const(of).slot(memberOrName))
        return of.slots_[found - of.slots_.constData()];
    throw Error(
        ErrorKind::NotFound,
        Tr::tr("This vault has no member “%1”. Nothing was changed. Check the name.").arg(memberOrName),
        memberOrName);
}

KeySlot& Vault::Private::ownSlot(Header& of)
{
    return slotOrThrow(of, member);
}

void Vault::Private::writeHeader(const std::function<void(Header&)>& change)
{
    requireWritable();
    const std::scoped_lock guard(mutex);
    Header next = header;
    change(next);
    ++next.generation;
    next.mac = headerMac(next, keys::headerKey(vaultKey));
    vault::writeHeader(dir, next);
    header = std::move(next);
    remember();
}

void Vault::Private::remember() const
{
    const std::scoped_lock guard(mutex);
    if (header.generation == 0)
        return; // never written
    // Who only looked at an older copy, and said so, must not make this workstation forget the newer one.
    if (const auto seen = seenHead(header.vaultId, dir);
        readOnly && seen && seen->generation >= header.generation)
        return;
    rememberHead(header.vaultId, dir, {header.generation, header.head});
}

qint64 diskSize(const QString& vaultDir)
{
    qint64 size = 0;
    QDirIterator files(vaultDir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        size += files.fileInfo().size();
    }
    return size;
}

std::optional<OpenedBy> openedBy(const QString& vaultDir)
{
    return ProcessLock::holder(vaultDir);
}

} // namespace wardbook::vault
