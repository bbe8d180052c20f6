#pragma once
#include "filings/filing_records.h"

namespace wardbook::filings {

/// The signatures of a filing, when all that were asked for are there, in order, hold for its manifest, and
/// their keys are in force. Throws Invalid naming the first that isn't.
QList<PackageSignature> requireSigned(people::Workspace& workspace, ledger::Reader& reader,
                                      const ledger::Record& filing, int atLeast);

} // namespace wardbook::filings
