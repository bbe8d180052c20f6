#pragma once
#include "ledger/ledger.h"

namespace wardbook::people {

/// Who is signed in. A value; the signing key stays in the vault.
struct Session
{
    QString member; ///< ULID
    QString name;
    QString role;
    qint64 department = 0;
    bool readOnly = false;
};

} // namespace wardbook::people
