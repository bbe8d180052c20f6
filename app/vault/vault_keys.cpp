#include "vault/vault_keys.h"
#include "base/clock.h"
#include "base/error.h"
#include "crypto/sealing.h"
#include "vault/openings.h"
#include <botan/mem_ops.h>

namespace wardbook::vault::keys {

namespace {

QByteArray context(const QString& vaultId, const QString& member)
{
    return (vaultId + u'|' + member + QStringLiteral("|slot")).toUtf8();
}

} // namespace

RawKey::RawKey(const crypto::Secret& vaultKey, const char* database)
{
    const crypto::Secret raw = crypto::deriveKey(vaultKey, QByteArray(database), 48);
    m_bytes = QByteArray(reinterpret_cast<const char*>(raw.data()), static_cast<qsizetype>(raw.size()));
}

crypto::Secret headerKey(const crypto::Secret& vaultKey)
{
    return crypto::deriveKey(vaultKey, QByteArrayLiteral("header"), 32);
}

crypto::Secret recoveryKey(const crypto::Secret& secret, const char* which)
{
    return crypto::deriveKey(secret, QByteArray(which), 32);
}

void wrap(KeySlot& slot, const QString& vaultId, const QString& member, const crypto::SigningKey& pair,
          const crypto::Secret& wrappingKey)
{
    slot.wrappedPrivateKey = crypto::seal(wrappingKey, pair.der(), context(vaultId, member));
    slot.publicKey = pair.publicKey().der();
    slot.passwordChanged = clock::now();
}

crypto::SigningKey unwrap(const KeySlot& slot, const QString& vaultId, const QString& member,
                          const crypto::Secret& wrappingKey)
{
    return crypto::SigningKey(crypto::unseal(wrappingKey, slot.wrappedPrivateKey, context(vaultId, member)));
}

crypto::SigningKey unlock(const Header& header, const KeySlot& slot, const QString& password)
{
    const auto passwordKey = crypto::derivePasswordKey(crypto::passwordSecret(password), slot.kdf);
    try {
        return unwrap(slot, header.vaultId, slot.member, passwordKey);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged)
            throw openings::wrongPassword(); // authenticated encryption can't tell the two apart; the digest
                                             // can
        throw;
    }
}

NewSlot newMemberSlot(const Header& header, const QString& member, const QString& name, const QString& role,
                      const QString& password, const crypto::Secret& vaultKey)
{
    KeySlot slot;
    slot.member = member;
    slot.name = name;
    slot.role = role;
    // the sample's passwords are public: nothing to slow down a guesser for
    constexpr int kSampleMs = 1;
    slot.kdf = header.sample ? crypto::calibratedParameters(kSampleMs) : crypto::calibratedParameters();
    auto pair = crypto::SigningKey::generate();
    wrap(slot, header.vaultId, member, pair,
         crypto::derivePasswordKey(crypto::passwordSecret(password), slot.kdf));
    slot.sealedVaultKey = pair.publicKey().sealTo(vaultKey);
    return {std::move(slot), std::move(pair)};
}

VaultKeys openHeader(const Header& header, const KeySlot& slot, const QString& member,
                     const crypto::SigningKey& pair)
{
    const auto open = [&](const QByteArray& sealed) {
        try {
            return pair.open(sealed);
        } catch (const Error& error) {
            throw openings::damaged(QStringLiteral("vault.json"),
                                    QStringLiteral("sealed key: ") + error.detail());
        }
    };
    VaultKeys keys;
    keys.current = open(slot.sealedVaultKey);
    const QByteArray mac = headerMac(header, headerKey(keys.current));
    if (keys.current.size() != 32 || mac.size() != header.mac.size() ||
        !Botan::constant_time_compare(reinterpret_cast<const uint8_t*>(mac.constData()),
                                      reinterpret_cast<const uint8_t*>(header.mac.constData()),
                                      static_cast<size_t>(mac.size())))
        throw openings::damaged(QStringLiteral("vault.json"), QStringLiteral("mac"));
    if (!header.rotation.isEmpty())
        keys.next = open(header.rotation.value(member));
    return keys;
}

} // namespace wardbook::vault::keys
