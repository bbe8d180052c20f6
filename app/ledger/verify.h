#pragma once
#include "base/progress.h"
#include "vault/vault.h"
#include <QList>
#include <QString>

namespace wardbook::ledger {

/// Something that doesn't hold.
struct VerifyProblem
{
    QString kind; ///< chain, signature, digest, row, missing_row, extra_row, head, clock, evidence, header,
                  ///< schema
    qint64 act = 0;
    QString registerId;
    QString record; ///< code or uid
    QString text;
    bool fatal = true; ///< false: kept and reported, e.g. a clock that went back
};

/// What verifying found, and how much was looked at.
struct VerifyReport
{
    bool ok = false; ///< no fatal problem
    qint64 acts = 0;
    qint64 changes = 0;
    qint64 records = 0;
    qint64 evidence = 0; ///< attachments checked
    qint64 elapsedMs = 0;
    qint64 headSeq = 0;
    QByteArray headHash;
    QList<VerifyProblem>
        problems; ///< in order of the chain; the first names what doesn't hold first; at most 1,000
};

/// Recomputes everything: chain, digests, signatures, every current row against its last change, every
/// evidence chunk, and the head in vault.json. Reads only; opens its own connection; any thread.
VerifyReport verify(const vault::Vault& vault, const Progress& progress = {});

} // namespace wardbook::ledger
