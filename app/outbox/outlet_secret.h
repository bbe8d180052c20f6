#pragma once
#include "crypto/secret.h"
#include "vault/vault.h"

namespace wardbook::outbox {

/// Puts a password into the evidence store with random bytes before it, so that its digest, which the trail
/// shows, can't be guessed at. Returns the digest in hex. The thread that writes evidence.
QString keepSecret(vault::Vault& vault, const crypto::Secret& password);
/// Empty when it isn't there. Any thread.
crypto::Secret keptSecret(const vault::Vault& vault, const QString& digest);

} // namespace wardbook::outbox
