#pragma once
#include "crypto/secret.h"
#include "vault/vault.h"

namespace wardbook::outbox {

/// Puts a password into the evidence store with random bytes before it, so that its digest, which the trail
/// shows, can't be guessed at, and with the place (server and account) that it was entered for: whoever
/// writes another server into the register doesn't get it. Returns the digest in hex. The thread that writes
/// evidence.
QString keepSecret(vault::Vault& vault, const QString& place, const crypto::Secret& password);
/// Empty when it isn't there or was entered for another place. Any thread.
crypto::Secret keptSecret(const vault::Vault& vault, const QString& digest, const QString& place);

} // namespace wardbook::outbox
