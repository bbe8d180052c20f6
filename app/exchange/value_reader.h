#pragma once
#include "ledger/field_values.h"

namespace wardbook::exchange {

/// parseField for what stands in files: tries the simplified spelling too (即時, 每週), and drops brackets
/// and remarks behind a value ("Annual (R/P1Y)"). Not for references.
ledger::ParsedField readValue(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                              const ledger::FieldDef& field, const QString& text);

} // namespace wardbook::exchange
