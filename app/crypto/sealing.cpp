#include "crypto/sealing.h"
#include "base/error.h"
#include "crypto/base32_code.h"
#include "crypto/bytes.h"
#include "crypto/crypto_tr.h"
#include <botan/aead.h>
#include <botan/version.h>

namespace wardbook::crypto {

namespace {

constexpr char kCipher[] = "AES-256/GCM";
constexpr qsizetype kNonceSize = 12;
constexpr qsizetype kTagSize = 16;
constexpr size_t kPrintableSize = 16;
constexpr quint32 kPrintableKind = 1;

#if BOTAN_VERSION_MAJOR >= 3
constexpr auto kEncrypt = Botan::Cipher_Dir::Encryption;
constexpr auto kDecrypt = Botan::Cipher_Dir::Decryption;
#else
constexpr auto kEncrypt = Botan::ENCRYPTION;
constexpr auto kDecrypt = Botan::DECRYPTION;
#endif

[[noreturn]] void throwDamaged()
{
    throw Error(ErrorKind::Damaged,
                Tr::tr("What was sealed can't be opened: the key is another one or it was altered. "
                       "Nothing was changed."));
}

} // namespace

QByteArray seal(const Secret& key, const Secret& plain, const QByteArray& context)
{
    const QByteArray nonce = randomBytes(size_t(kNonceSize));
    const auto cipher = Botan::AEAD_Mode::create_or_throw(kCipher, kEncrypt);
    cipher->set_key(key.data(), key.size());
    cipher->set_associated_data(bytesOf(context), size_t(context.size()));
    cipher->start(bytesOf(nonce), size_t(nonce.size()));
    Secret buffer = plain;
    cipher->finish(buffer);
    return nonce + toBytes(buffer);
}

Secret unseal(const Secret& key, const QByteArray& sealed, const QByteArray& context)
{
    if (sealed.size() < kNonceSize + kTagSize)
        throwDamaged();
    try {
        const auto cipher = Botan::AEAD_Mode::create_or_throw(kCipher, kDecrypt);
        cipher->set_key(key.data(), key.size());
        cipher->set_associated_data(bytesOf(context), size_t(context.size()));
        cipher->start(bytesOf(sealed), size_t(kNonceSize));
        Secret buffer(bytesOf(sealed) + kNonceSize, bytesOf(sealed) + sealed.size());
        cipher->finish(buffer);
        return buffer;
    } catch (const Botan::Exception&) {
        throwDamaged();
    }
}

QString printableCode(const Secret& secret)
{
    if (secret.size() != kPrintableSize)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Only a secret of 16 bytes can be written as a recovery code."));
    return encodeCode(secret, kPrintableKind);
}

Secret parsePrintableCode(const QString& code)
{
    Secret secret = decodeCode(code, kPrintableSize, kPrintableKind);
    if (secret.empty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The recovery code has a typing mistake: its check digits don't fit. Nothing "
                           "was changed. Compare it with the print, group by group."));
    return secret;
}

} // namespace wardbook::crypto
