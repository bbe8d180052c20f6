#pragma once
#include "ledger/reader.h"
#include "people/workspace.h"
#include <QIODevice>

namespace wardbook::grading {

/// Writes what a record of the register `proof` stands for into `target`, checked against its digest on the
/// way. Throws NotFound when the evidence store has no such content (the sentence names the file), Damaged
/// when it was altered; `target` may then hold a part. Any thread.
void readProof(people::Workspace& workspace, ledger::Reader& reader, qint64 proof, QIODevice& target,
               const Progress& progress = {});

} // namespace wardbook::grading
