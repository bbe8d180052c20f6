#include "outbox/outlet_secret.h"
#include "vault/evidence_secret.h"
#include "vault/evidence_store.h"
#include <QBuffer>

namespace wardbook::outbox {

namespace {

constexpr int kSaltBytes = 32;
constexpr int kLargest = 4096;
constexpr char kEndOfPlace = '\0';

} // namespace

QString keepSecret(vault::Vault& vault, const QString& place, const crypto::Secret& password)
{
    QByteArray content = crypto::randomBytes(kSaltBytes);
    const QByteArray before = place.toUtf8() + kEndOfPlace;
    content.reserve(kSaltBytes + before.size() + qsizetype(password.size())); // growing would leave copies
    content.append(before);
    content.append(reinterpret_cast<const char*>(password.data()), qsizetype(password.size()));
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    vault::Evidence kept;
    try {
        kept = vault.evidence().add(buffer, QStringLiteral("outlet"),
                                    QString::fromLatin1(vault::kSecretMediaType));
    } catch (...) {
        buffer.close();
        crypto::wipe(content);
        throw;
    }
    buffer.close();
    crypto::wipe(content);
    return QString::fromLatin1(kept.sm3.toHex());
}

crypto::Secret keptSecret(const vault::Vault& vault, const QString& digest, const QString& place)
{
    const QByteArray address = QByteArray::fromHex(digest.toLatin1());
    const auto store = vault.evidenceReader();
    const auto found = store->find(address);
    if (digest.isEmpty() || !found || found->size <= kSaltBytes || found->size > kLargest)
        return {};
    QByteArray content;
    content.reserve(qsizetype(found->size));
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        const vault::ReadingSecrets reading;
        store->read(address, buffer);
    }
    buffer.close();
    const QByteArray before = place.toUtf8() + kEndOfPlace;
    const qsizetype begin = kSaltBytes + before.size();
    const bool samePlace =
        content.size() > begin && QByteArrayView(content).sliced(kSaltBytes).startsWith(before);
    const auto* bytes = reinterpret_cast<const uint8_t*>(content.constData());
    crypto::Secret password =
        samePlace ? crypto::Secret(bytes + begin, bytes + content.size()) : crypto::Secret();
    crypto::wipe(content);
    return password;
}

} // namespace wardbook::outbox
