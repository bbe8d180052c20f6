#pragma once
#include "base/progress.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include "vault/evidence_store.h"
#include <QIODevice>

/// Records of the register `proof`: files whose bytes lie in the evidence store. Any thread.
namespace wardbook::exchange {

/// Stores a file and registers it, in an act of its own; the same bytes under the same name give the record
/// that is already there. Throws Denied before anything is stored. Returns the proof's id.
qint64 addProof(people::Workspace& workspace, QIODevice& content, const QString& name,
                const QString& mediaType, const Progress& progress = {});

/// The record for content that the evidence store took already, inside an act that does more. `name` may
/// differ from the one it was first stored under.
qint64 registerProof(ledger::ActWriter& writer, const vault::Evidence& stored, const QString& name,
                     const QString& mediaType);

/// Writes what a proof stands for into `target`, checked against its digest on the way. Throws NotFound when
/// the evidence store has no such content (the sentence names the file), Damaged when it was altered;
/// `target` may then hold a part.
void readProof(people::Workspace& workspace, ledger::Reader& reader, qint64 proof, QIODevice& target,
               const Progress& progress = {});

/// The same as a file in clear, with its act; throws Denied without the right to export proofs. A failure
/// leaves neither file nor act.
void exportProof(people::Workspace& workspace, qint64 proof, const QString& path, const QString& reason,
                 const Progress& progress = {});

} // namespace wardbook::exchange
