#pragma once
#include "exchange/column_mapping.h"
#include "ledger/ledger.h"

/// Mappings that a person corrected are kept in the vault (internal register import_mapping), so that the
/// next file of the same form needs no work.
namespace wardbook::exchange {

/// Applies what is remembered for this layout; false when nothing is.
bool recallMapping(ledger::Reader& reader, const SourcePreview& preview, ColumnMapping& mapping);
/// Suggestion and memory together: what every caller starts with.
ColumnMapping startMapping(ledger::Reader& reader, const ledger::RegisterDef& definition,
                           const SourcePreview& preview);
/// An act of its own (so that undoing an import never depends on it); nothing when it is already remembered.
void rememberMapping(ledger::Ledger& ledger, const ledger::Actor& actor, const SourcePreview& preview,
                     const ColumnMapping& mapping);

} // namespace wardbook::exchange
