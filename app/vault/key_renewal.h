#pragma once
#include "crypto/signing.h"
#include "vault/header.h"

/// A member who lost the password gets a new key pair with recovery material. What the material signs about
/// that waits in a file beside the header until the member opens the vault, and is then kept in an act that
/// the new key signs.
namespace wardbook::vault {

/// One such renewal with what vouches for it.
struct KeyRenewal
{
    QString member;            ///< ULID
    QByteArray formerKey, key; ///< public keys, DER
    QString material;          ///< "recovery-code" or "recovery-shares"; empty: not known (the file was lost)
    QByteArray materialKey;    ///< its public key, DER
    QByteArray witness;        ///< its SM2 signature over statement()
    bool operator==(const KeyRenewal&) const = default;

    QByteArray statement(const QString& vaultId) const;
    bool holds(const QString& vaultId) const; ///< the mathematics alone; false without a witness
    QString text() const;                     ///< for the act: one word
    /// Of an act's reason, whose last line is such a word; nothing when it is none.
    static std::optional<KeyRenewal> fromReason(const QString& reason);
};

inline constexpr char kKeyRenewalAct[] = "key_renewal"; ///< kind of the act

/// Waits in the vault's folder; replaces what waits for the same member.
void keepRenewal(const QString& vaultDir, const KeyRenewal& renewal);
std::optional<KeyRenewal> waitingRenewal(const QString& vaultDir, const QString& member);
void dropRenewal(const QString& vaultDir, const QString& member); ///< when it is recorded

} // namespace wardbook::vault
