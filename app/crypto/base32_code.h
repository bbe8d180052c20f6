#pragma once
#include "crypto/secret.h"

/// Codes that people copy from paper: base 32 without look-alikes (I and L are read as 1, O as 0), with six
/// check digits. Check digits: the BCH code of BIP 173 over GF(32). For codes up to 89 characters it notices
/// every error in up to four characters, so every mistyped and every pair of swapped characters; anything
/// else passes once in a billion.
namespace wardbook::crypto {

constexpr int kCheckDigits = 6;

/// Groups of four with dashes. `kind` goes into the check digits, so that a code of one kind isn't taken for
/// another.
QString encodeCode(const Secret& bytes, quint32 kind);
/// Empty when the characters, the length or the check digits don't hold.
Secret decodeCode(const QString& code, size_t size, quint32 kind);

} // namespace wardbook::crypto
