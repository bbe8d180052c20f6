#pragma once
#include "vault/header.h"

namespace wardbook::vault {

/// What this workstation last saw of a vault, kept outside the vault: an older copy put in its place is
/// noticed. WARDBOOK_STATE_DIR overrides the place (default: the application data folder of the user).
struct SeenHead
{
    qint64 generation = 0;
    ChainHead head;
};

/// A folder that was restored here on purpose has a memory of its own; every other copy shares that of the
/// vault's id.
std::optional<SeenHead> seenHead(const QString& vaultId, const QString& dir);
/// Failing to remember is logged and not an error: the vault itself is unharmed.
void rememberHead(const QString& vaultId, const QString& dir, const SeenHead& seen);
/// Starts the separate memory of a restored folder.
void rememberRestored(const QString& vaultId, const QString& dir, const SeenHead& seen);

} // namespace wardbook::vault
