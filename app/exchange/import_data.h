#pragma once
#include "exchange/record_identity.h"
#include "exchange/row_reader.h"

namespace wardbook::exchange {

/// What a dry run found out; shared by the copies of a plan and not changed after it was made.
struct ImportPlan::Data
{
    struct RowState
    {
        qint32 number = 0;
        qint32 sameAs = 0; ///< row number in the file
        RowResult result = RowResult::New;
        bool warnings = false;
        qint64 recordId = 0;
        qint64 rev = 0;
    };
    ImportSource source;
    TableLayout layout;
    ColumnMapping mapping;
    ImportOptions options;
    std::shared_ptr<const ledger::RegisterSet> registers;
    const ledger::RegisterDef* definition = nullptr; ///< in registers
    IdentityRule rule;
    RefIndexes refs;
    qint64 lastAct = 0; ///< the newest act when the vault was looked at

    std::vector<RowState> rows;
    PackedRows values;  ///< ReadRow
    PackedRows details; ///< RowDetail; empty where there is nothing to say
    PlanCounts counts;
    QList<UnresolvedValue> unresolved;
    QHash<QString, qint64> understood;
    qint64 elapsedMs = 0;

    ReadRow row(qsizetype index) const;
    RowDetail detail(qsizetype index) const { return unpackDetail(details.at(index)); }
    ledger::RefNamer namer() const;
};

/// The field that takes notes; null if the register has none.
const ledger::FieldDef* remarksField(const ledger::RegisterDef& definition);
/// Own text and lines to keep, without repeating what `existing` already holds.
QString composeRemarks(const QString& own, const QStringList& notes, const QString& existing);
/// Number of the newest act; 0 in an empty ledger.
qint64 newestAct(ledger::Reader& reader);
/// An index for every register that the mapping's fields refer to.
RefIndexes loadRefs(ledger::Reader& reader, const ledger::RegisterDef& definition,
                    const ColumnMapping& mapping);

} // namespace wardbook::exchange
