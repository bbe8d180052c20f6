#pragma once
#include "filings/filing_records.h"

/// What every step of a filing asks before it begins. Throw, with sentences for people.
namespace wardbook::filings {

/// Right, state, four eyes and revision: before documents are made or stored, so that a refusal leaves
/// nothing behind. Throws Denied, Conflict.
ledger::Record requireStep(people::Workspace& workspace, ledger::Reader& reader, qint64 filing, qint64 rev,
                           const char* step);
/// The filing, when the member may change it now. Throws Denied.
ledger::Record requireDraft(people::Workspace& workspace, ledger::Reader& reader, qint64 filing);
void requireRev(ledger::Reader& reader, const ledger::Record& filing, qint64 rev); ///< throws Conflict
void requireText(const QString& text, const QString& sentence);                    ///< throws Invalid
/// Times that people enter: not in the future, not before what came first (0: nothing did).
void requireTime(ledger::Reader& reader, const char* timeField, qint64 atMs, const char* earlierField,
                 qint64 earlierMs, qint64 nowMs);
const FilingKind& requireKind(const FilingFile& file); ///< throws Unsupported

} // namespace wardbook::filings
