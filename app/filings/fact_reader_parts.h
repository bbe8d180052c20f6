#pragma once
#include "filings/fact_reader.h"
#include "filings/fact_reader_values.h"

/// For this room only.
namespace wardbook::filings {

/// What belongs to the filing itself: what was typed in, then which parts are given ("part.ID"). filing 0: of
/// a filing that isn't begun yet, so that keys are known.
void addFilingParts(FactSet& facts, ledger::Reader& reader, const FilingKind& kind, qint64 filing,
                    RecordFacts& records);

/// Puts what a person typed in place of a fact. Codes are understood as ids or labels; dates, numbers and
/// sizes in the usual spellings; what isn't understood stays as it was typed.
void setTyped(Fact& fact, const QString& key, const QString& text, RecordFacts& records);

} // namespace wardbook::filings
