#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace wardbook::incidents {

/// What an affected asset says about persons.
struct PersonsAt
{
    qint64 asset = 0;
    QString effect;     ///< code of impact_effect; unaffected ones don't count
    QString population; ///< the same population is counted once; empty: nobody said
    std::optional<qint64> persons;
    qint64 minors = 0;
    bool sensitive = false;
    QString confidence; ///< code of count_confidence
};

/// Persons without double counting. Assets of one population count its largest number once; whether two
/// populations overlap nobody knows, so there is a range: at least the largest of them, at most their sum.
struct PersonsCount
{
    qint64 counted = 0; ///< sum over named populations, and the largest of those without a name
    qint64 atLeast = 0, atMost = 0;
    /// The same of those whose data leaked, was altered, lost or encrypted, or where nobody said: what the
    /// annex counts. A data asset that is only down or read-only is not among them.
    qint64 exposed = 0, exposedAtMost = 0;
    bool leaked = false; ///< of one of them it is said that it leaked
    qint64 minors = 0;
    bool sensitive = false;
    bool confirmed = false; ///< a person confirmed a deduplicated number: it goes before all others
    QString confidence;     ///< the weakest of the parts: confirmed, estimated, upper, unknown
    int assets = 0, withoutNumber = 0;
};
/// False where the data itself stayed untouched and unseen: unaffected, isolated, down, read-only.
bool exposesData(const QString& effect);
PersonsCount countPersons(const QList<PersonsAt>& impacts, std::optional<qint64> confirmed = {},
                          const QString& confirmedConfidence = {});

} // namespace wardbook::incidents
