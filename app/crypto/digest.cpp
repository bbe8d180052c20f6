#include "crypto/digest.h"
#include "crypto/bytes.h"
#include <QtEndian>
#include <botan/hash.h>
#include <botan/mac.h>

namespace wardbook::crypto {

namespace {

constexpr qsizetype kSize = 32; // of both

QByteArray finish(Botan::HashFunction& hash)
{
    QByteArray digest(kSize, Qt::Uninitialized);
    hash.final(reinterpret_cast<uint8_t*>(digest.data()));
    return digest;
}

} // namespace

Digest::Digest(Algorithm algorithm)
    : m_hash(Botan::HashFunction::create_or_throw(algorithm == Algorithm::Sm3 ? "SM3" : "SHA-256"))
{
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

Digest& Digest::add(const QByteArray& bytes)
{
    return add(bytes.constData(), bytes.size());
}

Digest& Digest::add(const char* data, qsizetype size)
{
    m_hash->update(reinterpret_cast<const uint8_t*>(data), size_t(size));
    return *this;
}

Digest& Digest::addField(const QByteArray& bytes)
{
    const quint64 length = qToBigEndian(quint64(bytes.size()));
    add(reinterpret_cast<const char*>(&length), sizeof length);
    return add(bytes);
}

QByteArray Digest::final()
{
    return finish(*m_hash);
}

QByteArray sm3(const QByteArray& bytes)
{
    return Digest(Digest::Algorithm::Sm3).add(bytes).final();
}

QByteArray sha256(const QByteArray& bytes)
{
    return Digest(Digest::Algorithm::Sha256).add(bytes).final();
}

QByteArray hmacSm3(const Secret& key, const QByteArray& bytes)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SM3)");
    mac->set_key(key.data(), key.size());
    mac->update(bytesOf(bytes), size_t(bytes.size()));
    QByteArray tag(kSize, Qt::Uninitialized);
    mac->final(reinterpret_cast<uint8_t*>(tag.data()));
    return tag;
}

} // namespace wardbook::crypto
