#include "base/error.h"
#include "crypto/signing.h"
#include "filings/package_manifest.h"
#include "filings/package_manifest_json.h"
#include "filings/package_writer.h"

namespace wardbook::filings {

namespace {

constexpr char kType[] = "wardbook-signature";
constexpr int kMostSignatures = 100;

QJsonObject unsignedJson(const PackageSignature& s)
{
    return {{QStringLiteral("type"), QString::fromLatin1(kType)},
            {QStringLiteral("format"), 1},
            {QStringLiteral("position"), s.position},
            {QStringLiteral("name"), s.name},
            {QStringLiteral("role"), s.role},
            {QStringLiteral("member"), s.member},
            {QStringLiteral("publicKey"), PackageJson::base64(s.publicKey)},
            {QStringLiteral("fingerprint"), s.fingerprint},
            {QStringLiteral("at"), PackageJson::time(s.atMs)},
            {QStringLiteral("opinion"), s.opinion},
            {QStringLiteral("manifestSm3"), PackageJson::hex(s.manifestSm3)},
            {QStringLiteral("previous"), PackageJson::hex(s.previous)}};
}

} // namespace

QByteArray PackageSignature::message() const
{
    return PackageJson::compact(unsignedJson(*this));
}

QByteArray PackageSignature::bytes() const
{
    QJsonObject json = unsignedJson(*this);
    json.insert(QStringLiteral("signature"), PackageJson::base64(signature));
    return PackageJson::readable(json);
}

QString PackageSignature::fileName() const
{
    return QStringLiteral("%1%2.json")
        .arg(QLatin1String(kSignaturesFolder), safeFileName(QStringLiteral("%1-%2").arg(position).arg(name)));
}

PackageSignature PackageSignature::parse(const QByteArray& json)
{
    auto object = PackageJson::open(json, QString::fromLatin1(kSignaturesFolder), kType, kLargestSignature);
    PackageSignature s;
    s.position = int(object.number("position", 1, kMostSignatures));
    s.name = object.text("name");
    s.role = object.text("role");
    s.member = object.text("member");
    s.publicKey = object.blob("publicKey");
    s.fingerprint = object.text("fingerprint");
    s.atMs = object.timeMs("at");
    s.opinion = object.text("opinion");
    s.manifestSm3 = object.digest("manifestSm3");
    s.previous = object.digest("previous", true);
    s.signature = object.blob("signature");
    object.close();
    if (s.bytes() != json)
        object.fail(QStringLiteral("form"));
    return s;
}

bool PackageSignature::verify() const
{
    try {
        const crypto::PublicKey key(publicKey);
        // The key's only spelling: else one key could go under several fingerprints.
        return key.der() == publicKey && key.fingerprint() == fingerprint && key.verify(message(), signature);
    } catch (const Error&) {
        return false;
    }
}

} // namespace wardbook::filings
