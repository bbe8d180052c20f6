#pragma once
#include "ledger/verify_chain.h"

namespace wardbook::ledger {

/// What a row of a register says about itself, recomputed: the second half of verify(), beside the first.
struct RowFinding
{
    std::array<char, 32> hash{}; ///< SM3 of the canonical row, from the columns
    qint64 act = 0;              ///< act_seq column
    bool ownHashHolds = false;   ///< row_hash column equals `hash`
    bool present = false;
};

using RowFindings = std::vector<RowFinding>; ///< by record id

/// Reads every row of every register. `done` counts rows; throws Cancelled.
QHash<QByteArray, RowFindings> readRows(storage::Connection& connection, const RegisterSet& registers,
                                        std::atomic<qint64>& done, const Progress& progress);

/// Every current row against its last change, and the other way round.
QList<VerifyProblem> compareRows(storage::Connection& connection, const RegisterSet& registers,
                                 const QHash<QByteArray, RowFindings>& rows,
                                 const QHash<QByteArray, LastChanges>& changes);

} // namespace wardbook::ledger
