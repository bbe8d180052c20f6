#include "vault/recovery_check.h"
#include "base/error.h"
#include "crypto/sealing.h"
#include "vault/vault_keys.h"
#include "vault/vault_tr.h"

namespace wardbook::vault {

void checkRecoveryCode(const Header& header, const QString& code)
{
    if (!header.recoveryCode)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("This vault has no recovery code. Make one under People and keys."));
    const QString which = QLatin1String(keys::kRecoveryCode);
    const crypto::Secret secret = crypto::parsePrintableCode(code);
    try {
        const auto pair = keys::unwrap(*header.recoveryCode, header.vaultId, which,
                                       keys::recoveryKey(secret, keys::kRecoveryCode));
        keys::openHeader(header, *header.recoveryCode, which, pair);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw;
        throw Error(
            ErrorKind::WrongPassword,
            Tr::tr("This code is complete, but it does not open this vault: it is of another vault, or a "
                   "newer sheet replaced it. Nothing was changed. Look for the sheet with the latest date, "
                   "or make a new one under People and keys."));
    }
}

} // namespace wardbook::vault
