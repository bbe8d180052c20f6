#pragma once
#include "crypto/secret.h"
#include <memory>

namespace Botan {
class Private_Key;
class Public_Key;
} // namespace Botan

namespace wardbook::crypto {

/// SM2 public key: verifies signatures and receives sealed keys. Copyable, thread-compatible.
class PublicKey
{
public:
    explicit PublicKey(const QByteArray& der); ///< X.509 SubjectPublicKeyInfo; Invalid when it is none
    /// A key from elsewhere: SubjectPublicKeyInfo as PEM or DER, also as id-ecPublicKey on the SM2 curve
    /// (OpenSSL, most devices), or its point in hex, with or without 04 in front. Throws Invalid.
    static PublicKey fromText(const QByteArray& text);
    QByteArray der() const;
    QByteArray point() const;    ///< 04, x, y: 65 bytes
    QString fingerprint() const; ///< first 16 hex digits of SM3(der), grouped by four
    bool verify(const QByteArray& message, const QByteArray& signature) const;
    QByteArray sealTo(const Secret& plain) const; ///< SM2 encryption

private:
    explicit PublicKey(std::shared_ptr<const Botan::Public_Key> key) : m_key(std::move(key)) {}
    std::shared_ptr<const Botan::Public_Key> m_key;
};

/// SM2 key pair of one member (user id "1234567812345678", SM3): signs acts, opens what was sealed to it.
class SigningKey
{
public:
    static SigningKey generate();
    explicit SigningKey(const Secret& der); ///< PKCS#8
    /// From elsewhere: PKCS#8 or the older ECPrivateKey, PEM or DER, not locked by a password. Throws
    /// Invalid.
    static SigningKey fromText(const Secret& text);
    Secret der() const;
    PublicKey publicKey() const;
    QByteArray sign(const QByteArray& message) const; ///< thread-safe
    Secret open(const QByteArray& sealed) const;      ///< Damaged when it was not sealed to this key

private:
    explicit SigningKey(std::shared_ptr<const Botan::Private_Key> key);
    std::shared_ptr<const Botan::Private_Key> m_key;
};

} // namespace wardbook::crypto
