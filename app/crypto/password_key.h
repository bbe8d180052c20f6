#pragma once
#include "crypto/secret.h"

namespace wardbook::crypto {

/// Argon2id parameters, stored beside what the derived key wraps.
struct PasswordParameters
{
    quint32 memoryKiB = 262144; ///< at least 64 MiB outside tests
    quint32 passes = 2;
    quint32 lanes = 1;
    QByteArray salt; ///< 16 bytes
    bool operator==(const PasswordParameters&) const = default;
};

/// 32 bytes. Slow on purpose: never on the UI thread. Throws Unsupported on absurd parameters (> 4 GiB, > 64
/// passes).
Secret derivePasswordKey(const Secret& password, const PasswordParameters& parameters);
/// Parameters that take about `targetMs` on this machine (≥ 64 MiB), with a fresh salt.
PasswordParameters calibratedParameters(int targetMs = 500);
/// Test seam: makes calibratedParameters() return the smallest parameters (8 MiB, one pass) from now on.
void useFastPasswordsForTests();

/// HKDF-SHA-256: independent keys from one; `info` names the use.
Secret deriveKey(const Secret& key, const QByteArray& info, size_t size);

} // namespace wardbook::crypto
