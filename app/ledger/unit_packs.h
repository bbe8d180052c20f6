#pragma once
#include "ledger/ledger.h"

/// Packs of rules, kinds or forms that a unit keeps itself: records of the register `requirement_pack`.
namespace wardbook::ledger {

/// A pack as the vault keeps it.
struct UnitPack
{
    QString kind, id, version;
    QString title, source;
    qint64 items = 0;    ///< rules, requirements … in it; 0: not counted
    QByteArray content;  ///< compact JSON
    QString digest;      ///< SM3 of it, as recorded
    bool intact() const; ///< the content is what the digest says
};

/// The same content whatever its white space and order of keys, with its digest.
UnitPack packOf(const QByteArray& json);
/// Those of these kinds, in the order of loading.
QList<UnitPack> unitPacks(Reader& reader, const QStringList& kinds);
/// One key for what a set of packs consists of.
QString keyOf(const QList<UnitPack>& packs);
/// False when the very same is kept already. Throws Invalid when there is other content under this id and
/// version.
bool isNewPack(Reader& reader, const UnitPack& pack);
/// Inside an act.
void storePack(ActWriter& writer, const UnitPack& pack);

} // namespace wardbook::ledger
