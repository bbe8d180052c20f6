#pragma once
#include "crypto/secret.h"
#include "crypto/signing.h"
#include <QString>

/// RECEIVER.json: the password of a package's files, readable by one key's holder only.
namespace wardbook::filings {

/// The password of a package, sealed for one receiver.
struct SealedPassword
{
    QString fingerprint;  ///< of the key that opens it
    QByteArray publicKey; ///< DER
    QByteArray sealed;    ///< SM2, C1C3C2, DER as GB/T 35276 has it

    static SealedPassword seal(const crypto::PublicKey& receiver, const crypto::Secret& password);
    crypto::Secret open(const crypto::SigningKey& receiver) const; ///< throws Damaged
    QByteArray bytes() const;
    static SealedPassword parse(const QByteArray& json); ///< throws Damaged
};

/// Capital letters and digits, 160 bits: the receiver may have to type it into another program.
crypto::Secret randomPassword();

} // namespace wardbook::filings
