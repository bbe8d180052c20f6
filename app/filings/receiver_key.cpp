#include "filings/receiver_key.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include "filings/package_manifest_json.h"
#include "filings/package_writer.h"

namespace wardbook::filings {

using crypto::PublicKey;
using crypto::Secret;
using crypto::SigningKey;

namespace {

constexpr char kType[] = "wardbook-receiver";
const QString kAlgorithm = QStringLiteral("SM2-C1C3C2-SM3");

} // namespace

SealedPassword SealedPassword::seal(const crypto::PublicKey& receiver, const crypto::Secret& password)
{
    return {receiver.fingerprint(), receiver.der(), receiver.sealTo(password)};
}

Secret SealedPassword::open(const crypto::SigningKey& receiver) const
{
    return receiver.open(sealed);
}

QByteArray SealedPassword::bytes() const
{
    return PackageJson::readable({{QStringLiteral("type"), QString::fromLatin1(kType)},
                                  {QStringLiteral("format"), 1},
                                  {QStringLiteral("algorithm"), kAlgorithm},
                                  {QStringLiteral("fingerprint"), fingerprint},
                                  {QStringLiteral("publicKey"), PackageJson::base64(publicKey)},
                                  {QStringLiteral("sealedPassword"), PackageJson::base64(sealed)}});
}

SealedPassword SealedPassword::parse(const QByteArray& json)
{
    auto object = PackageJson::open(json, QString::fromLatin1(kReceiverName), kType, kLargestSignature);
    if (object.text("algorithm") != kAlgorithm)
        object.fail(QStringLiteral("algorithm"));
    const SealedPassword sealed{object.text("fingerprint"), object.blob("publicKey"),
                                object.blob("sealedPassword")};
    object.close();
    if (sealed.bytes() != json)
        object.fail(QStringLiteral("form"));
    return sealed;
}

Secret randomPassword()
{
    // 32 characters, so that a byte's low five bits choose each of them equally often.
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    crypto::Secret password = crypto::randomSecret(32);
    for (uint8_t& byte : password)
        byte = uint8_t(kAlphabet[byte & 31]);
    return password;
}

PublicKey receiverKey(const QByteArray& text)
{
    if (text.contains("PRIVATE KEY"))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr(
                "This is a private key. It belongs to the receiver alone and must not be sent. Nothing was "
                "changed. Ask the receiver for the public key that belongs to it."));
    try {
        return crypto::PublicKey::fromText(text);
    } catch (const Error& error) {
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("This is no SM2 public key. Nothing was changed. Give it as a PEM or DER file, or as the "
                   "hexadecimal digits of its point (beginning with 04)."),
            error.detail());
    }
}

SigningKey receiverPrivateKey(const QByteArray& text)
{
    try {
        return crypto::SigningKey::fromText(crypto::toSecret(text));
    } catch (const Error& error) {
        if (error.detail().isEmpty())
            throw; // says by itself what to do
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This is no SM2 private key. Nothing was changed. Give it as a PEM or DER file "
                           "(PKCS#8)."),
                    error.detail());
    }
}

} // namespace wardbook::filings
