#include "crypto/signing.h"
#include "base/error.h"
#include "crypto/bytes.h"
#include "crypto/crypto_tr.h"
#include "crypto/digest.h"
#include <botan/data_src.h>
#include <botan/ec_group.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/sm2.h>
#include <botan/system_rng.h>
#include <botan/version.h>
#include <botan/x509_key.h>

namespace wardbook::crypto {

namespace {

constexpr char kCurve[] = "sm2p256v1";
constexpr char kSignature[] = "1234567812345678,SM3"; ///< user id (GB/T 35276) and digest
constexpr char kEncryption[] = "SM3";

const Botan::EC_Group& curve()
{
#if BOTAN_VERSION_MAJOR >= 3 && BOTAN_VERSION_MINOR >= 6
    static const Botan::EC_Group group = Botan::EC_Group::from_name(kCurve);
#else
    static const Botan::EC_Group group{std::string(kCurve)};
#endif
    return group;
}

/// A key on a curve of somebody's own choosing could be made to fit any signature.
bool isOurKind(const Botan::Public_Key& key)
{
    const auto* sm2 = dynamic_cast<const Botan::SM2_PublicKey*>(&key);
    return sm2 != nullptr && sm2->domain() == curve();
}

[[noreturn]] void throwNoKey(const QString& detail)
{
    throw Error(ErrorKind::Invalid, Tr::tr("This is no SM2 key. Nothing was changed."), detail);
}

template<typename Function>
auto orDamaged(const QString& text, Function function)
{
    try {
        return function();
    } catch (const Botan::Exception& e) {
        throw Error(ErrorKind::Damaged, text, QString::fromUtf8(e.what()));
    }
}

} // namespace

PublicKey::PublicKey(const QByteArray& der)
{
    try {
        Botan::DataSource_Memory source(bytesOf(der), size_t(der.size()));
        const std::shared_ptr<const Botan::Public_Key> key(Botan::X509::load_key(source));
        if (key != nullptr && isOurKind(*key))
            m_key = key;
    } catch (const Botan::Exception& e) {
        throwNoKey(QString::fromUtf8(e.what()));
    }
    if (m_key == nullptr)
        throwNoKey(QStringLiteral("another algorithm or curve"));
}

QByteArray PublicKey::der() const
{
    return toBytes(m_key->subject_public_key());
}

QString PublicKey::fingerprint() const
{
    const QString hex = QString::fromLatin1(sm3(der()).toHex().left(16));
    return QStringList{hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4)}.join(QLatin1Char(' '));
}

bool PublicKey::verify(const QByteArray& message, const QByteArray& signature) const
{
    try {
        Botan::PK_Verifier verifier(*m_key, kSignature);
        return verifier.verify_message(bytesOf(message), size_t(message.size()), bytesOf(signature),
                                       size_t(signature.size()));
    } catch (const Botan::Exception&) {
        return false; // not even shaped like a signature
    }
}

QByteArray PublicKey::sealTo(const Secret& plain) const
{
    const Botan::PK_Encryptor_EME encryptor(*m_key, Botan::system_rng(), kEncryption);
    return toBytes(encryptor.encrypt(plain.data(), plain.size(), Botan::system_rng()));
}

SigningKey SigningKey::generate()
{
    return SigningKey(std::make_shared<Botan::SM2_PrivateKey>(Botan::system_rng(), curve()));
}

SigningKey::SigningKey(std::shared_ptr<const Botan::Private_Key> key) : m_key(std::move(key)) {}

SigningKey::SigningKey(const Secret& der)
{
    m_key = orDamaged(Tr::tr("The signing key can't be read. Nothing was changed."), [&] {
        Botan::DataSource_Memory source(der.data(), der.size());
        return std::shared_ptr<const Botan::Private_Key>(Botan::PKCS8::load_key(source));
    });
    if (m_key == nullptr || !isOurKind(*m_key))
        throwNoKey(QStringLiteral("another algorithm or curve"));
}

Secret SigningKey::der() const
{
    return m_key->private_key_info();
}

PublicKey SigningKey::publicKey() const
{
    return PublicKey(toBytes(m_key->subject_public_key()));
}

QByteArray SigningKey::sign(const QByteArray& message) const
{
    Botan::PK_Signer signer(*m_key, Botan::system_rng(), kSignature);
    return toBytes(signer.sign_message(bytesOf(message), size_t(message.size()), Botan::system_rng()));
}

Secret SigningKey::open(const QByteArray& sealed) const
{
    return orDamaged(
        Tr::tr("What was sealed can't be opened: it was sealed to another key or was altered. Nothing was "
               "changed."),
        [&] {
            const Botan::PK_Decryptor_EME decryptor(*m_key, Botan::system_rng(), kEncryption);
            return decryptor.decrypt(bytesOf(sealed), size_t(sealed.size()));
        });
}

} // namespace wardbook::crypto
