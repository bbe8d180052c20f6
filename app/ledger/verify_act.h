#pragma once
#include "ledger/reader.h"
#include "vault/header.h"

namespace wardbook::ledger {

/// What holds of one act by itself. The whole chain is verify()'s business.
struct ActCheck
{
    bool contentHolds = false; ///< its hash and the digest of its changes, recomputed
    bool chainHolds = false;   ///< its predecessor's hash is the one it names
    bool signatureHolds = false;
    bool keyDisabled = false; ///< signed by a member who has been disabled since
    QString keyFingerprint;   ///< empty when no key of the signer is known
    bool ok() const { return contentHolds && chainHolds && signatureHolds; }
};

/// Throws NotFound when there is no such act. Any thread, with a reader of its own.
ActCheck checkAct(Reader& reader, const vault::Header& header, qint64 seq);

} // namespace wardbook::ledger
