#pragma once
#include "base/progress.h"
#include "exchange/table_writer.h"
#include "ledger/ledger.h"

namespace wardbook::exchange {

/// What is exported, and how it is written.
struct ExportOptions
{
    QString registerId;
    /// Which records: these ids in this order; or, when empty, what `query` finds; or every one.
    std::vector<qint64> ids;
    std::optional<ledger::ListQuery> query;
    QStringList columns; ///< field ids; empty: every field. The code comes first, state and uid are added
    bool codes = false;  ///< codes instead of words in xlsx and csv (JSON always has codes)
    bool withVoid = false;
    bool dcat = false;         ///< JSON only: a DCAT catalogue instead of records
    qint64 onlyDepartment = 0; ///< > 0: records of this department only
};

/// What an export made.
struct ExportResult
{
    QString path;
    qint64 records = 0;
    qint64 actSeq = 0;
};

/// Writes the file; the format follows from the suffix (.xlsx .csv .tsv .json). What is exported comes back
/// unchanged by an import. No act and no rights here: callers that hand a file to a person use exportWithAct.
qint64 exportRecords(ledger::Reader& reader, const ExportOptions& options, const QString& path,
                     const Progress& progress = {});

/// The right to export is checked, the file is written beside its place, the act (kind "export") is
/// committed, and only then the file appears under its name. A failure or a cancel leaves neither file nor
/// act. Any thread.
ExportResult exportWithAct(ledger::Ledger& ledger, const ledger::Actor& actor, const ExportOptions& options,
                           const QString& path, const QString& reason, const Progress& progress = {});

} // namespace wardbook::exchange
