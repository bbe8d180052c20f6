#pragma once
#include <QByteArray>
#include <QString>
#include <botan/secmem.h>

namespace wardbook::crypto {

/// Key bytes: in locked memory where the system allows, wiped when freed.
using Secret = Botan::secure_vector<uint8_t>;

Secret randomSecret(size_t size);
QByteArray randomBytes(size_t size); ///< salts and nonces: not secret
Secret toSecret(const QByteArray& bytes);
/// A password or code as typed: NFKC, UTF-8.
Secret passwordSecret(const QString& password);
void wipe(QByteArray& bytes); ///< overwrites an unshared buffer and clears it

} // namespace wardbook::crypto
