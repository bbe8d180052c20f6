#pragma once
#include "vault/header.h"

namespace wardbook::vault {

/// Whether this printed code would still open the vault, without changing anything: so that a sheet can be
/// tried before it is needed. Throws Invalid for a mistyped code, WrongPassword for one of another vault or
/// of an earlier sheet, NotFound where there is none. Any thread.
void checkRecoveryCode(const Header& header, const QString& code);

} // namespace wardbook::vault
