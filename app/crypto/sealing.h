#pragma once
#include "crypto/secret.h"

namespace wardbook::crypto {

/// AES-256-GCM with a random nonce in front; `context` is authenticated too. unseal throws Damaged when the
/// key, the context or one bit is wrong.
QByteArray seal(const Secret& key, const Secret& plain, const QByteArray& context);
Secret unseal(const Secret& key, const QByteArray& sealed, const QByteArray& context);

/// Shamir shares (threshold m of n) of a 32-byte secret, each a printable code with check digits.
QStringList splitSecret(const Secret& secret, int threshold, int count);
Secret
joinShares(const QStringList& shares); ///< Invalid: which share is mistyped, or too few, or from another set

/// A printable code for 16 random bytes: eight groups of base 32 without look-alikes, the last with check
/// digits.
QString printableCode(const Secret& secret);
Secret parsePrintableCode(
    const QString& code); ///< case, spaces and dashes don't matter; Invalid when check digits fail

} // namespace wardbook::crypto
