#pragma once
#include "crypto/secret.h"
#include <QByteArray>
#include <memory>

namespace Botan {
class HashFunction;
}

namespace wardbook::crypto {

/// Incremental SM3 or SHA-256; 32 bytes. Reusable after final().
class Digest
{
public:
    enum class Algorithm { Sm3, Sha256 };
    explicit Digest(Algorithm algorithm = Algorithm::Sm3);
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    Digest& add(const QByteArray& bytes);
    Digest& add(const char* data, qsizetype size);
    /// Appends a length (8 bytes, big endian) and then the bytes, so that fields can't run into each other.
    Digest& addField(const QByteArray& bytes);
    QByteArray final();

private:
    std::unique_ptr<Botan::HashFunction> m_hash;
};

QByteArray sm3(const QByteArray& bytes);
QByteArray sha256(const QByteArray& bytes);
QByteArray hmacSm3(const Secret& key, const QByteArray& bytes);

} // namespace wardbook::crypto
