// Members, passwords and recovery: everything here changes slots of the header and nothing else (but for the
// rotation).
#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "crypto/sealing.h"
#include "vault/key_renewal.h"
#include "vault/openings.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"

namespace wardbook::vault {

namespace {

void requireFreeName(const Header& header, const QString& name, const QString& exceptMember)
{
    if (name.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("A member needs a name. Nothing was changed. Enter one."),
                    QStringLiteral("name"));
    for (const auto& slot : header.slots_)
        if (!slot.disabled && slot.name == name && slot.member != exceptMember)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("This vault already has a member “%1”. Nothing was changed. Add something that tells "
                       "the two apart.")
                    .arg(name),
                QStringLiteral("name"));
}

/// What the recovery material of `header` opens, and a new password for one member with it.
void resetPassword(const QString& dir, const QString& memberOrName, const char* which,
                   const crypto::Secret& secret, const QString& newPassword)
{
    const ProcessLock lock = ProcessLock::take(dir);
    const FoundHeader found = findHeader(dir);
    Header header = found.header;
    const bool byCode = which == keys::kRecoveryCode;
    if (byCode ? !header.recoveryCode : !header.recoveryShares)
        throw Error(
            ErrorKind::NotFound,
            Tr::tr(
                "This vault has no recovery material of this kind. Nothing was changed. Use the other kind, "
                "or ask a member who can still open the vault."),
            QLatin1String(which));
    const KeySlot recovery = byCode ? *header.recoveryCode : header.recoveryShares->slot;
    const auto pair = [&] {
        try {
            return keys::unwrap(recovery, header.vaultId, QLatin1String(which),
                                keys::recoveryKey(secret, which));
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Damaged)
                throw;
            throw Error(
                ErrorKind::WrongPassword,
                byCode
                    ? Tr::tr("This recovery code does not belong to this vault, or was replaced by a newer "
                             "one. Nothing was changed. Look for the sheet with the latest date.")
                    : Tr::tr("These recovery shares do not belong to this vault, or were replaced by newer "
                             "ones. Nothing was changed. Ask the holders for the latest."),
                QLatin1String(which));
        }
    }();
    const auto vaultKeys = keys::openHeader(header, recovery, QLatin1String(which), pair);
    checkRolledBack(found, dir);
    const KeySlot* known = header.slot(memberOrName);
    if (known == nullptr)
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("This vault has no member “%1”. Nothing was changed. Check the name.").arg(memberOrName),
            memberOrName);
    if (known->disabled)
        throw openings::disabledMember(known->name);
    checkPasswordRules(newPassword, known->name);

    KeySlot& slot = header.slots_[known - header.slots_.constData()];
    const KeySlot fresh =
        keys::newMemberSlot(header, slot.member, slot.name, slot.role, newPassword, vaultKeys.current).slot;
    KeyRenewal renewal{slot.member,          slot.publicKey,     fresh.publicKey,
                       QLatin1String(which), recovery.publicKey, {}};
    renewal.witness = pair.sign(renewal.statement(header.vaultId));
    keepRenewal(dir, renewal); // first: without the header that follows it says nothing
    slot.formerPublicKeys.append(slot.publicKey);
    slot.publicKey = fresh.publicKey;
    slot.wrappedPrivateKey = fresh.wrappedPrivateKey;
    slot.sealedVaultKey = fresh.sealedVaultKey;
    slot.kdf = fresh.kdf;
    slot.passwordChanged = fresh.passwordChanged;
    if (!header.rotation.isEmpty())
        header.rotation.insert(slot.member, crypto::PublicKey(slot.publicKey).sealTo(vaultKeys.next));
    ++header.generation;
    header.mac = headerMac(header, keys::headerKey(vaultKeys.current));
    writeHeader(dir, header);
}

} // namespace

void Vault::resetPasswordByCode(const QString& dir, const QString& memberOrName, const QString& code,
                                const QString& newPassword)
{
    findHeader(dir);
    resetPassword(dir, memberOrName, keys::kRecoveryCode, crypto::parsePrintableCode(code), newPassword);
}

void Vault::resetPasswordByShares(const QString& dir, const QString& memberOrName, const QStringList& shares,
                                  const QString& newPassword)
{
    findHeader(dir);
    resetPassword(dir, memberOrName, keys::kRecoveryShares, crypto::joinShares(shares), newPassword);
}

KeySlot Vault::addMember(const Founder& member)
{
    d->requireWritable();
    d->requireNoRotation();
    checkPasswordRules(member.password, member.name);
    const Header before = header();
    requireFreeName(before, member.name, {});
    const QString id = member.memberId.isEmpty() ? newUlid() : member.memberId;
    if (before.slot(id) != nullptr)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("This member already has a key to the vault. Nothing was changed. Change the password "
                   "instead."),
            id);
    KeySlot slot =
        keys::newMemberSlot(before, id, member.name, member.role, member.password, d->vaultKey).slot;
    d->writeHeader([&](Header& fresh) {
        d->sealTo(slot);
        fresh.slots_.append(slot);
    });
    return slot;
}

void Vault::dropSlot(const QString& member)
{
    d->writeHeader([&](Header& fresh) {
        Private::slotOrThrow(fresh, member);
        fresh.slots_.removeIf([&](const KeySlot& slot) { return slot.member == member; });
    });
}

void Vault::updateMember(const QString& member, const QString& name, const QString& role,
                         const QString& department)
{
    d->writeHeader([&](Header& fresh) {
        KeySlot& slot = Private::slotOrThrow(fresh, member);
        requireFreeName(fresh, name, slot.member);
        slot.name = name;
        slot.role = role;
        slot.department = department;
    });
}

void Vault::changePassword(const QString& oldPassword, const QString& newPassword)
{
    d->requireWritable();
    Header copy = header();
    const KeySlot old = d->ownSlot(copy);
    checkPasswordRules(newPassword, old.name);
    keys::unlock(copy, old, oldPassword);
    KeySlot fresh = old;
    fresh.kdf = crypto::calibratedParameters();
    keys::wrap(fresh, copy.vaultId, fresh.member, *d->pair,
               crypto::derivePasswordKey(crypto::passwordSecret(newPassword), fresh.kdf));
    d->writeHeader([&](Header& now) {
        KeySlot& slot = d->ownSlot(now);
        slot.kdf = fresh.kdf;
        slot.wrappedPrivateKey = fresh.wrappedPrivateKey;
        slot.passwordChanged = fresh.passwordChanged;
    });
}

bool Vault::checkPassword(const QString& password) const
{
    Header copy = header();
    try {
        keys::unlock(copy, d->ownSlot(copy), password);
        return true;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::WrongPassword)
            return false;
        throw;
    }
}

void Vault::disableMember(const QString& member, const Progress& progress)
{
    d->requireWritable();
    d->requireNoRotation();
    Header copy = header();
    const KeySlot& slot = Private::slotOrThrow(copy, member);
    if (slot.member == d->member)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("You can't disable the member you are signed in as. Nothing was changed. Another chief "
                   "security officer can do it."),
            member);
    if (slot.disabled)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("%1 is already disabled and has no key to the vault. Nothing was changed.").arg(slot.name),
            member);
    const QString id = slot.member;
    d->rotate(
        [&](Header& fresh) {
            KeySlot& gone = Private::slotOrThrow(fresh, id);
            gone.disabled = true;
            gone.sealedVaultKey.clear();
            gone.wrappedPrivateKey.clear();
        },
        progress);
}

QString Vault::newRecoveryCode()
{
    d->requireWritable();
    d->requireNoRotation();
    const auto secret = crypto::randomSecret(16);
    const auto pair = crypto::SigningKey::generate();
    KeySlot slot;
    keys::wrap(slot, header().vaultId, QLatin1String(keys::kRecoveryCode), pair,
               keys::recoveryKey(secret, keys::kRecoveryCode));
    d->writeHeader([&](Header& fresh) {
        d->sealTo(slot);
        fresh.recoveryCode = slot;
    });
    return crypto::printableCode(secret);
}

QStringList Vault::newRecoveryShares(int threshold, const QStringList& holders)
{
    d->requireWritable();
    d->requireNoRotation();
    const int count = static_cast<int>(holders.size());
    if (threshold < 2 || threshold > count || count > 16)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Recovery shares need 2 to 16 holders, and at least 2 of them together must be "
                           "enough. Nothing "
                           "was changed. Choose again, for example 3 of 5."),
                    QStringLiteral("%1 of %2").arg(threshold).arg(count));
    const auto secret = crypto::randomSecret(32);
    const auto pair = crypto::SigningKey::generate();
    RecoveryShares shares{threshold, count, holders, {}};
    keys::wrap(shares.slot, header().vaultId, QLatin1String(keys::kRecoveryShares), pair,
               keys::recoveryKey(secret, keys::kRecoveryShares));
    const QStringList codes = crypto::splitSecret(secret, threshold, count);
    d->writeHeader([&](Header& fresh) {
        d->sealTo(shares.slot);
        fresh.recoveryShares = shares;
    });
    return codes;
}

} // namespace wardbook::vault
