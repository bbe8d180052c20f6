#pragma once
#include "grading/round_service.h"
#include "ledger/record_fields.h"

/// How rounds and cells lie in the registers `assessment` and `verdict`; for this room only.
namespace wardbook::grading::records {

using Fields = ledger::RecordFields;
using ledger::idsOf;
using ledger::refsOf;

QString cellKey(qint64 assessment, const QString& item, qint64 object);

/// What a verdict record holds for people.
struct CellRecord
{
    qint64 id = 0, rev = 0, actSeq = 0;
    QString item;
    qint64 object = 0;
    Verdict verdict = Verdict::Blank;
    QString note, naReason, compensation;
    bool highRisk = false, takenOver = false;
    QList<qint64> proofs;
    bool empty() const; ///< nothing judged, written or attached
    Cell cell() const;
};

CellRecord cellRecord(ledger::Reader& reader, const ledger::Record& record);

/// Looks up many cells one by one.
class CellFinder
{
public:
    explicit CellFinder(ledger::Reader& reader);
    /// The live record of a cell; one with id 0 when nobody wrote in it yet.
    CellRecord find(qint64 assessment, const QString& item, qint64 object);

private:
    ledger::Reader& m_reader;
    storage::Statement m_select;
};

ledger::FieldValues valuesOf(const CellRecord& cell);                     ///< what an edit may change
ledger::FieldValues newValues(qint64 assessment, const CellRecord& cell); ///< of a record to be created
/// Without looking whether the evidence's bytes are there.
CellDetail detailOf(ledger::Reader& reader, const CellRecord& cell);
quint8 proofCount(qsizetype count);

/// Throws Denied before anything is stored outside of an act.
void requireEdit(people::Workspace& workspace, const char* registerId);
ledger::Record assessment(ledger::Reader& reader, qint64 id); ///< throws NotFound in words of a round
/// S and A as the system's record says; a side that is missing takes the grade of the whole. 0: not graded.
std::pair<int, int> levelsOf(ledger::Reader& reader, const ledger::Record& system);

} // namespace wardbook::grading::records
