#pragma once
#include "ledger/definitions.h"
#include "ledger/verify.h"

namespace wardbook::ledger {

/// Whether the bytes of each page of register.db and evidence.db are those that were written: also of pages
/// that nothing reads, as indexes and free ones. Names the pages and what can't be trusted because of them.
QList<VerifyProblem> verifyPages(const vault::Vault& vault);

/// Each attachment on a connection of its own, where a damaged page would spoil the reading of all after it.
QList<VerifyProblem> verifyAttachmentsOneByOne(const vault::Vault& vault, const Progress& progress);

} // namespace wardbook::ledger
