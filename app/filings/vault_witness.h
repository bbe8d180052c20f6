#pragma once
#include "filings/package_verify.h"
#include "people/workspace.h"

/// What the vault that a package came from knows about it. The functions live no longer than the reader and
/// belong to its thread.
namespace wardbook::filings {

/// For VerifyOptions::member: whether the key is a member's and was in force when the
/// vault recorded the signature.
std::function<KeyVerdict(const PackageSignature&)> memberWitness(people::Workspace& workspace,
                                                                 ledger::Reader& reader);
/// For VerifyOptions::actHash.
std::function<QByteArray(qint64)> actWitness(ledger::Reader& reader);

} // namespace wardbook::filings
