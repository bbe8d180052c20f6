#pragma once
#include "assets/census.h"

namespace wardbook::assets {

/// What happened to the assets since one act, asked of the vault's own tables. Belongs to one thread.
class CensusFigures
{
public:
    /// `startAct`: acts behind it count; `startedOn`: a confirmation from this day on counts.
    CensusFigures(ledger::Reader& reader, qint64 startAct, QDate startedOn);
    /// By department.
    QHash<qint64, CensusCounts> counts();
    QList<qint64> ids(CensusList list, qint64 department);

private:
    void readChanges();
    QList<std::pair<qint64, qint64>> changedSince(bool gone); ///< id and department

    ledger::Reader& m_reader;
    QString m_startedOn;
    qint64 m_firstChange = 0; ///< the first change behind the start; 0: none
    qint64 m_firstNew = 0;    ///< ids from here on were entered since
    QList<qint64> m_changed;  ///< something else than the confirmation was changed
};

/// The act that started it: the first that made it running. 0: it was not started.
qint64 censusStartAct(ledger::Reader& reader, qint64 census);
QList<ledger::Record> censusTasks(ledger::Reader& reader, qint64 census);

} // namespace wardbook::assets
