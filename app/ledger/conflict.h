#pragma once
#include "ledger/ledger.h"

namespace wardbook::ledger {

/// Field by field: how it was at `rev`, how it is now, and what this person wanted to write.
Conflict compareVersions(Reader& reader, const RegisterDef& definition, const Record& current, qint64 rev,
                         const FieldValues& mine);

} // namespace wardbook::ledger
