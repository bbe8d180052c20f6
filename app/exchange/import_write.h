#pragma once
#include "exchange/import_plan.h"
#include "ledger/ledger.h"

namespace wardbook::exchange {

/// What an import did.
struct ImportResult
{
    qint64 actSeq = 0;                       ///< 0: there was nothing to write
    PlanCounts counts;                       ///< as planned: what was written are `created` and `changed`
    QHash<QString, qint64> createdElsewhere; ///< register → departments, persons … created along
    qint64 elapsedMs = 0;
};

/// Writes the plan as one act (kind "import"), undoable as one. New rows start in the register's first state.
/// Throws ConflictError when a record changed since the dry run, Denied, Cancelled …; then nothing was
/// written. Any thread.
ImportResult writeImport(ledger::Ledger& ledger, const ledger::Actor& actor, const ImportPlan& plan,
                         const QString& reason = {}, const Progress& progress = {});

/// The error rows in the layout of their own file, with one more column 原因, to hand back.
void saveErrorRows(const ImportPlan& plan, const QString& path, const Progress& progress = {});

/// Options that follow from who imports: a role limited to its own department.
ImportOptions importOptionsFor(const ledger::Ledger& ledger, const ledger::Actor& actor);

/// The same as planJson plus {"act","created_elsewhere":{…}}.
QJsonObject resultJson(const ImportPlan& plan, const ImportResult& result, bool all = true);

} // namespace wardbook::exchange
