#include "crypto/signing.h"
#include "base/error.h"
#include "crypto/bytes.h"
#include "crypto/crypto_tr.h"
#include "crypto/digest.h"
#include <botan/data_src.h>
#include <botan/ec_group.h>
#include <botan/ecc_key.h>
#include <botan/pem.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/sm2.h>
#include <botan/system_rng.h>
#include <botan/version.h>
#include <botan/x509_key.h>
#include <cctype>

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

constexpr size_t kPoint = 65; ///< 04, x, y

/// The algorithm as this program names it: other programs say id-ecPublicKey, and only the curve tells.
Botan::AlgorithmIdentifier sm2Algorithm()
{
    static const std::vector<uint8_t> curveOid{0x06, 0x08, 0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D};
    return {Botan::OID::from_string("SM2"), curveOid};
}

/// A key of the SM2 curve under whatever name; null for any other.
std::shared_ptr<const Botan::Public_Key> asSm2(const Botan::Public_Key& key)
{
    const auto* curved = dynamic_cast<const Botan::EC_PublicKey*>(&key);
    if (curved == nullptr || curved->domain() != curve())
        return nullptr;
    return std::make_shared<Botan::SM2_PublicKey>(sm2Algorithm(), key.public_key_bits());
}

std::shared_ptr<const Botan::Private_Key> asSm2(const Botan::Private_Key& key)
{
    const auto* curved = dynamic_cast<const Botan::EC_PublicKey*>(&key);
    if (curved == nullptr || curved->domain() != curve())
        return nullptr;
    return std::make_shared<Botan::SM2_PrivateKey>(sm2Algorithm(), key.private_key_bits());
}

/// The bytes that digits stand for; empty when the text is anything but hex, spaces and colons.
std::vector<uint8_t> pointFromHex(const QByteArray& text)
{
    QByteArray digits;
    for (const char c : text) {
        if (std::isxdigit(static_cast<unsigned char>(c)))
            digits.append(c);
        else if (!std::isspace(static_cast<unsigned char>(c)) && c != ':')
            return {};
    }
    if (digits.size() == qsizetype(2 * (kPoint - 1)))
        digits.prepend("04");
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (digits.size() != qsizetype(2 * kPoint) || bytes.at(0) != 4)
        return {};
    return {bytes.begin(), bytes.end()};
}

std::shared_ptr<const Botan::Private_Key> loadPkcs8(const Secret& der)
{
    Botan::DataSource_Memory source(der.data(), der.size());
    const std::unique_ptr<Botan::Private_Key> loaded(Botan::PKCS8::load_key(source));
    return loaded == nullptr ? nullptr : asSm2(*loaded);
}

/// PEM may begin with the curve's parameters; DER doesn't say which of the two structures it is.
std::shared_ptr<const Botan::Private_Key> loadPrivate(const Secret& text)
{
    Botan::DataSource_Memory source(text.data(), text.size());
    if (Botan::PEM_Code::matches(source)) {
        for (std::string label;;) {
            const Secret der = Botan::PEM_Code::decode(source, label);
            if (label == "ENCRYPTED PRIVATE KEY")
                throw Error(
                    ErrorKind::Invalid,
                    Tr::tr("This private key is locked by a password of its own. Nothing was changed. Take "
                           "the password off with the program that made the key and choose it again."));
            if (label == "PRIVATE KEY")
                return loadPkcs8(der);
            if (QByteArray::fromStdString(label).endsWith(" PRIVATE KEY"))
                return std::make_shared<Botan::SM2_PrivateKey>(sm2Algorithm(), der);
        }
    }
    try {
        return loadPkcs8(text);
    } catch (const Botan::Exception&) {
        return std::make_shared<Botan::SM2_PrivateKey>(sm2Algorithm(), text);
    }
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

PublicKey PublicKey::fromText(const QByteArray& text)
{
    std::shared_ptr<const Botan::Public_Key> key;
    try {
        if (const auto point = pointFromHex(text); !point.empty()) {
            key = std::make_shared<Botan::SM2_PublicKey>(sm2Algorithm(), point);
        } else {
            Botan::DataSource_Memory source(bytesOf(text), size_t(text.size()));
            const std::unique_ptr<Botan::Public_Key> loaded(Botan::X509::load_key(source));
            key = loaded == nullptr ? nullptr : asSm2(*loaded);
        }
        if (key != nullptr && !key->check_key(Botan::system_rng(), true))
            throwNoKey(QStringLiteral("a point outside the group"));
    } catch (const Botan::Exception& e) {
        throwNoKey(QString::fromUtf8(e.what()));
    }
    if (key == nullptr)
        throwNoKey(QStringLiteral("another algorithm or curve"));
    return PublicKey(std::move(key));
}

QByteArray PublicKey::point() const
{
    return toBytes(m_key->public_key_bits());
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

SigningKey SigningKey::fromText(const Secret& text)
{
    std::shared_ptr<const Botan::Private_Key> key;
    try {
        key = loadPrivate(text);
        if (key != nullptr && !key->check_key(Botan::system_rng(), true))
            throwNoKey(QStringLiteral("not a key of the group"));
    } catch (const Botan::Exception& e) {
        throwNoKey(QString::fromUtf8(e.what()));
    }
    if (key == nullptr)
        throwNoKey(QStringLiteral("another algorithm or curve"));
    return SigningKey(std::move(key));
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
