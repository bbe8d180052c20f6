#pragma once
#include "drills/evaluation.h"
#include "ledger/record_fields.h"

namespace wardbook::drills {

/// Everything that the papers of one drill are written from, read once. Belongs to the reader's thread and
/// lives no longer than the reader.
class DrillFacts
{
public:
    DrillFacts(ledger::Reader& reader, qint64 drill, qint64 nowMs);
    DrillFacts(const DrillFacts&) = delete;
    DrillFacts& operator=(const DrillFacts&) = delete;

    ledger::Reader& reader() const { return m_reader; }
    ledger::RecordFields drill() const;
    const ledger::Record& record() const { return m_record; }
    /// A field of the drill as people read it; empty when not filled.
    QString shown(const char* field) const;
    bool ran() const { return run.times.startedMs != 0; }
    bool ended() const { return run.times.endedMs != 0; }
    QString state() const;              ///< label
    QString objective(qint64 id) const; ///< "2 隔离受害主机"; empty without one
    /// Time into the drill as its watch showed it, pauses taken out: "+0:12:30"; with its sign before the
    /// start.
    QString into(qint64 atMs) const;
    qint64 nowMs = 0;
    QString unit;
    DrillRun run;
    Evaluation evaluation;
    QList<ledger::Record> participants; ///< by group, as the standard names them
    QList<ledger::Record> improvements, hotWash;

private:
    ledger::Reader& m_reader;
    ledger::Record m_record;
};

/// Who last took a record to this state, and when; empty when it is not there and has not passed it.
struct Hand
{
    QString by;
    qint64 atMs = 0;
};
Hand handTo(ledger::Reader& reader, const char* registerId, qint64 id, const char* state);
/// A field as people read it; empty when not filled.
QString shownField(ledger::Reader& reader, const char* registerId, const char* field,
                   const ledger::Record& record);
QString fieldLabel(const ledger::Reader& reader, const char* registerId, const char* field);
QString codeLabel(const ledger::Reader& reader, const char* list, const QString& code);
QString codeLabel(const ledger::Reader& reader, const QString& list, const QString& code);
/// Records of a part in id order, without void ones.
QList<ledger::Record> partsOfDrill(ledger::Reader& reader, const char* registerId, const char* owner,
                                   qint64 drill);
QString unitName(ledger::Reader& reader);

} // namespace wardbook::drills
