#pragma once
#include "crypto/signing.h"
#include "vault/header.h"

/// How one vault key becomes every other key, and how slots open. FORMAT.md says the same in words.
namespace wardbook::vault::keys {

inline constexpr char kRecoveryCode[] =
    "recovery-code"; ///< stands for a member in contexts and Header::rotation
inline constexpr char kRecoveryShares[] = "recovery-shares";

/// 32 key bytes and 16 salt bytes for SQLCipher; wiped when it goes out of scope.
class RawKey
{
public:
    RawKey(const crypto::Secret& vaultKey, const char* database);
    ~RawKey() { crypto::wipe(m_bytes); }
    RawKey(RawKey&&) = delete;
    RawKey& operator=(RawKey&&) = delete;
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

crypto::Secret headerKey(const crypto::Secret& vaultKey);
/// Key that wraps a recovery slot's private key: the code or the joined secret is random enough to need no
/// Argon2id.
crypto::Secret recoveryKey(const crypto::Secret& secret, const char* which);

void wrap(KeySlot& slot, const QString& vaultId, const QString& member, const crypto::SigningKey& pair,
          const crypto::Secret& wrappingKey);
/// Damaged when the wrapping key is another one.
crypto::SigningKey unwrap(const KeySlot& slot, const QString& vaultId, const QString& member,
                          const crypto::Secret& wrappingKey);
/// Unlocks a member's slot with a password. WrongPassword.
crypto::SigningKey unlock(const Header& header, const KeySlot& slot, const QString& password);
/// New pair, wrapped by `password`; the vault key is sealed to it.
struct NewSlot
{
    KeySlot slot;
    crypto::SigningKey pair;
};
NewSlot newMemberSlot(const Header& header, const QString& member, const QString& name, const QString& role,
                      const QString& password, const crypto::Secret& vaultKey);

/// Both keys of a vault; `next` only while a rotation is unfinished.
struct VaultKeys
{
    crypto::Secret current;
    crypto::Secret next;
};
/// Opens what is sealed to `pair` and checks the header's MAC. Damaged.
VaultKeys openHeader(const Header& header, const KeySlot& slot, const QString& member,
                     const crypto::SigningKey& pair);

} // namespace wardbook::vault::keys
