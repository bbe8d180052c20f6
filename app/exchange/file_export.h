#pragma once
#include "base/progress.h"
#include "ledger/ledger.h"

namespace wardbook::exchange {

/// A file that leaves the vault: which right it needs and how its act reads.
struct FileExport
{
    QString registerId; ///< whose right to export is asked
    QString path;
    QString label;
    QString reason;
};

/// Writes the file under the given temporary path (same folder, same suffix) and returns the act's subject.
using FileWriter = std::function<QString(const QString& temporaryPath)>;

/// The right to export is checked, `write` fills a file beside its place, the act (kind "export") is
/// committed, and only then the file appears under its name. A failure or a cancel leaves neither file nor
/// act. Any thread. Returns the act.
qint64 exportFileWithAct(ledger::Ledger& ledger, const ledger::Actor& actor, const FileExport& file,
                         const FileWriter& write, const Progress& progress = {},
                         const ledger::Ledger::Body& also = {});

} // namespace wardbook::exchange
