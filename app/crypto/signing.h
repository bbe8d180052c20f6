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
    QByteArray der() const;
    QString fingerprint() const; ///< first 16 hex digits of SM3(der), grouped by four
    bool verify(const QByteArray& message, const QByteArray& signature) const;
    QByteArray sealTo(const Secret& plain) const; ///< SM2 encryption

private:
    std::shared_ptr<const Botan::Public_Key> m_key;
};

/// SM2 key pair of one member (user id "1234567812345678", SM3): signs acts, opens what was sealed to it.
class SigningKey
{
public:
    static SigningKey generate();
    explicit SigningKey(const Secret& der); ///< PKCS#8
    Secret der() const;
    PublicKey publicKey() const;
    QByteArray sign(const QByteArray& message) const; ///< thread-safe
    Secret open(const QByteArray& sealed) const;      ///< Damaged when it was not sealed to this key

private:
    explicit SigningKey(std::shared_ptr<const Botan::Private_Key> key);
    std::shared_ptr<const Botan::Private_Key> m_key;
};

} // namespace wardbook::crypto
