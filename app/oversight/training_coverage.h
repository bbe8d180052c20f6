#pragma once
#include "ledger/reader.h"
#include <QDate>

/// Who was trained in a year, by security duty (办法 第二十四条): registers person and training.
namespace wardbook::oversight {

/// Who was trained in a year, by duty.
struct TrainingCoverage
{
    struct Duty
    {
        QString id, label; ///< code of person_duty
        QList<qint64> persons, trained;
        qint64 hours = 0; ///< of all persons together
        QList<qint64> missing() const;
        /// Percent, rounded down; nothing when nobody has the duty.
        std::optional<int> percent() const;
    };
    int year = 0;
    QList<Duty> duties;            ///< those that somebody has, in the order of the list
    QSet<qint64> persons, trained; ///< everybody with a duty
    int trainings = 0;             ///< held in the year, confirmed
};

/// A person who left before the year, or a training that is still a draft, doesn't count. A training counts
/// for everybody who attended it, whatever duty it was meant for.
TrainingCoverage trainingCoverage(ledger::Reader& reader, int year);
/// Years in which trainings were held, newest first.
QList<int> trainingYears(ledger::Reader& reader);

} // namespace wardbook::oversight
