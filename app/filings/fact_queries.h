#pragma once
#include "filings/fact_reader.h"

/// For this room only: the records that a kind of filing asks for.
namespace wardbook::filings {

/// Lives no longer than the reader; one thread.
class FactQueries
{
public:
    FactQueries(ledger::Reader& reader, const FilingSubject& subject, qint64 unit)
        : m_reader(reader), m_subject(subject), m_unit(unit)
    {
    }
    QList<ledger::Record> find(const FactQuery& query);
    std::optional<ledger::Record> one(const FactQuery& query); ///< by latestBy, else the last one
    qint64 count(const FactQuery& query);

private:
    struct Plan;
    Plan planOf(const FactQuery& query) const;
    QString substituted(const QString& value) const;
    bool fits(const Plan& plan, const ledger::Record& record) const;
    bool isExercise(const ledger::RegisterDef& definition, const ledger::Record& record);
    bool hasExercises(const ledger::RegisterDef& definition) const;
    void sort(QList<ledger::Record>& records, const FactQuery& query) const;

    ledger::Reader& m_reader;
    FilingSubject m_subject;
    qint64 m_unit;
    QHash<QString, bool> m_exercises; ///< "register/id" of owners looked at
};

} // namespace wardbook::filings
