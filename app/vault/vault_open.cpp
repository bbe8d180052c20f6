#include "base/clock.h"
#include "base/error.h"
#include "vault/openings.h"
#include "vault/seen_head.h"
#include "vault/vault_private.h"
#include <QFileInfo>
#include <QSysInfo>

namespace wardbook::vault {

namespace {

/// An empty file would pass for a new database, and a missing one has a plainer sentence from here.
void requireDatabase(const QString& dir, const char* name)
{
    const qint64 size = files::size(files::path(dir, name));
    if (size < 4096)
        throw openings::damaged(QLatin1String(name),
                                size == 0 ? QStringLiteral("empty or missing") : QStringLiteral("truncated"));
}

const KeySlot& slotFor(const Header& header, const QString& memberOrName)
{
    const KeySlot* slot = header.slot(memberOrName);
    if (slot == nullptr)
        throw openings::wrongPassword(); // which names exist is nobody's business who does not belong
    if (slot->disabled)
        throw openings::disabledMember(slot->name);
    return *slot;
}

void checkOurs(storage::Connection& connection, const char* name)
{
    if (connection.scalar(QStringLiteral("PRAGMA application_id")).toLongLong() != kApplicationId)
        throw openings::damaged(QLatin1String(name), QStringLiteral("application id"));
}

} // namespace

FoundHeader findHeader(const QString& dir)
{
    try {
        return {readHeader(dir), false};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw;
        try {
            return {readHeader(dir, true), true};
        } catch (const Error&) {
            throw error; // the file that people know is the one to name
        }
    }
}

void checkRolledBack(const FoundHeader& found, const QString& dir)
{
    const auto seen = seenHead(found.header.vaultId, dir);
    if (!seen)
        return;
    const Header& header = found.header;
    // vault.json.previous is one generation, and with it at most one act, behind by its nature; a crash while
    // writing may also have come before this workstation took note.
    const qint64 allowance = found.previous ? 1 : 0;
    const bool other = header.head.seq == seen->head.seq && header.head.hash != seen->head.hash;
    if (header.generation < seen->generation - allowance || header.head.seq < seen->head.seq - allowance ||
        other)
        throw openings::rolledBack(header.head.seq, seen->head.seq);
}

std::unique_ptr<Vault> Vault::open(const QString& dir, const QString& memberOrName, const QString& password)
{
    return open(dir, memberOrName, password, OpenOptions());
}

std::unique_ptr<Vault> Vault::open(const QString& dir, const QString& memberOrName, const QString& password,
                                   const OpenOptions& options)
{
    findHeader(dir); // what is no vault gets no lock file
    auto priv = std::make_unique<Private>();
    priv->dir = QFileInfo(dir).absoluteFilePath();
    priv->readOnly = options.readOnly;
    if (!options.readOnly)
        priv->lock = ProcessLock::take(dir);
    const FoundHeader found = findHeader(dir); // again: now nobody else writes it
    priv->header = found.header;
    const KeySlot slot = slotFor(found.header, memberOrName);
    priv->member = slot.member;
    priv->pair = keys::unlock(found.header, slot, password);
    const auto vaultKeys = [&] {
        try {
            return keys::openHeader(found.header, slot, slot.member, *priv->pair);
        } catch (const Error& error) {
            // The previous header only stands in when it proves itself; otherwise vault.json is what is
            // damaged.
            throw found.previous ? openings::damaged(QStringLiteral("vault.json"), error.detail()) : error;
        }
    }();
    if (!options.acceptRolledBack)
        checkRolledBack(found, dir);
    requireDatabase(dir, files::kRegister);
    requireDatabase(dir, files::kEvidence);
    priv->adoptKeys(vaultKeys, {});

    const auto mode = options.readOnly ? storage::OpenMode::ReadOnly : storage::OpenMode::ReadWrite;
    checkOurs(*priv->openRegister(mode, 1024), files::kRegister);
    priv->evidence = std::make_unique<EvidenceStore>(priv->openEvidence(mode));
    checkOurs(priv->evidence->connection(), files::kEvidence);
    if (options.readOnly) {
        priv->remember();
    } else {
        priv->evidence->discardIncomplete();
        priv->lock.describe(found.header.hideNames ? QString() : slot.name);
        priv->writeHeader([&](Header& header) {
            KeySlot& own = priv->ownSlot(header);
            own.lastOpened = header.lastOpened = clock::now();
            own.lastWorkstation = header.lastWorkstation = QSysInfo::machineHostName();
            header.lastOpenedBy = own.name;
        });
    }
    return std::unique_ptr<Vault>(new Vault(std::move(priv)));
}

} // namespace wardbook::vault
