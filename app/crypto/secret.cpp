#include "crypto/secret.h"
#include "crypto/bytes.h"
#include <botan/mem_ops.h>
#include <botan/system_rng.h>

namespace wardbook::crypto {

Secret randomSecret(size_t size)
{
    Secret secret(size);
    Botan::system_rng().randomize(secret.data(), secret.size());
    return secret;
}

QByteArray randomBytes(size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    Botan::system_rng().randomize(reinterpret_cast<uint8_t*>(bytes.data()), size);
    return bytes;
}

Secret toSecret(const QByteArray& bytes)
{
    return {bytesOf(bytes), bytesOf(bytes) + bytes.size()};
}

Secret passwordSecret(const QString& password)
{
    QString normal = password.normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normal.toUtf8();
    Secret secret = toSecret(utf8);
    wipe(utf8);
    if (normal.isDetached() && normal.constData() != password.constData())
        Botan::secure_scrub_memory(normal.data(), size_t(normal.size()) * sizeof(QChar));
    return secret;
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        Botan::secure_scrub_memory(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

} // namespace wardbook::crypto
