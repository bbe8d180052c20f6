#pragma once
#include "exchange/import_data.h"

namespace wardbook::exchange {

/// Says of each row, in file order, whether it is new, changed, a duplicate or an error. Uses the reader of
/// the dry run.
class RowJudge
{
public:
    RowJudge(ledger::Reader& reader, ImportPlan::Data& data, const ExistingRecords& existing);
    /// Judges every row that was read and not judged yet.
    void judgeUpTo(qsizetype end, const Progress& progress);
    /// Rows just read, unpacked still; for when nothing before them waits.
    void judgeRows(std::vector<ReadRow>& rows);

private:
    struct Candidate
    {
        ReadRow row;
        qint64 id = 0;
        bool ambiguous = false;
        bool byIdentity = false;
    };
    void judgeChunk(std::vector<Candidate>& chunk);
    void locate(Candidate& candidate) const;
    void judge(Candidate& candidate, const QHash<qint64, ledger::Record>& records);
    void judgeNew(ReadRow& row, ImportPlan::Data::RowState& state, RowDetail& detail);
    void judgeExisting(const Candidate& candidate, const ledger::Record& record,
                       ImportPlan::Data::RowState& state, RowDetail& detail);
    void compare(const ReadRow& row, const ledger::Record& record, ledger::Record& after, RowDetail& detail,
                 bool byIdentity) const;
    /// The rules know only records that exist: stand-ins for those still to be created. Returns what to put
    /// back.
    std::vector<std::pair<int, QVariant>> standIn(QVector<QVariant>& values) const;
    void addProblems(const ledger::Record& record, const ledger::Record* before, const ReadRow& row,
                     RowDetail& detail) const;
    void checkDepartment(const ledger::Record& record, const ReadRow& row, RowDetail& detail) const;
    bool checkUnique(const ReadRow& row, qint64 id, RowDetail& detail);
    QString cellOf(const QString& field, qint64 row) const;
    void countReferences(const ReadRow& row);
    void finish(ImportPlan::Data::RowState& state, const ReadRow& row, RowDetail& detail);

    ledger::Reader& m_reader;
    ImportPlan::Data& m_data;
    const ExistingRecords& m_existing;
    const ledger::RegisterDef& m_definition;
    const ledger::FieldDef* m_remarks;
    const ledger::FieldDef* m_code;
    ledger::RefNamer m_namer;
    QHash<IdentityKey, qint32> m_seen;   ///< good rows of the file → row number
    QHash<qint64, qint32> m_seenRecords; ///< records that a good row of the file changes → row
    QHash<QString, QHash<QString, qint32>> m_seenUnique; ///< unique field → folded value → row
    QHash<QString, QString> m_cells;                     ///< field → column name
    std::vector<int> m_refPositions;
    std::vector<RefIndex*> m_refsByPosition; ///< null: no reference, or none in this file
    qsizetype m_next = 0;
};

} // namespace wardbook::exchange
