#pragma once
#include "ledger/reader.h"
#include <QDate>

/// Who holds, uses and operates which data (register right), and where two records can't both be right.
namespace wardbook::assets {

/// Two entries of the register of rights that can't both be so.
struct RightConflict
{
    enum class Kind {
        TwoExclusive, ///< two holders, each the only one, at the same time
        Overlap, ///< somebody is the only holder, and somebody else holds the same right at the same time
        Twice,   ///< the same right of the same holder is in force twice at the same time
        Expired, ///< in force, but its time is over
        Upside,  ///< ends before it begins
    };
    Kind kind = Kind::Expired;
    qint64 right = 0, other = 0; ///< other: 0 where one record is enough
    qint64 asset = 0;
    QString text; ///< one sentence
    QString otherUid, otherCode;
    bool grave() const { return kind != Kind::Overlap && kind != Kind::Twice; }
};

/// Of all rights in force, by right. `today`: what has expired.
QList<RightConflict> rightConflicts(ledger::Reader& reader, QDate today);
/// Of one right, whatever its state: what it would contradict.
QList<RightConflict> conflictsOf(ledger::Reader& reader, const ledger::Record& right, QDate today);

} // namespace wardbook::assets
