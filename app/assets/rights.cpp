#include "assets/rights.h"
#include "assets/assets_tr.h"
#include "base/text_keys.h"
#include "fields/asset.h"
#include "fields/right.h"
#include "ledger/record_fields.h"

namespace wardbook::assets {

namespace fr = fields::right;

namespace {

struct Claim
{
    qint64 id = 0, asset = 0;
    QString uid, code, kind, kindLabel, holder, holderKey;
    bool exclusive = false, active = false;
    QDate from, until; ///< invalid: open
    bool meets(const Claim& other) const
    {
        return (!from.isValid() || !other.until.isValid() || from <= other.until) &&
               (!other.from.isValid() || !until.isValid() || other.from <= until);
    }
};

Claim claimOf(const ledger::RegisterDef& definition, const ledger::Record& record)
{
    const ledger::RecordFields fields(definition, record);
    Claim claim;
    claim.id = record.id;
    claim.uid = record.uid;
    claim.code = fields.text(fr::code);
    claim.asset = fields.number(fr::asset);
    claim.kind = fields.text(fr::kind);
    claim.kindLabel = fields.label(fr::kind);
    claim.holder = fields.text(fr::holder);
    claim.holderKey = keys::fold(claim.holder);
    claim.exclusive = fields.flag(fr::exclusive);
    claim.active = record.state == QLatin1String("active");
    claim.from = fields.date(fr::valid_from);
    claim.until = fields.date(fr::valid_until);
    return claim;
}

using Kind = RightConflict::Kind;

void judgeAlone(const Claim& claim, QDate today, QList<RightConflict>& found)
{
    const auto add = [&](Kind kind, const QString& text) {
        found << RightConflict{kind, claim.id, 0, claim.asset, text, {}, {}};
    };
    if (claim.from.isValid() && claim.until.isValid() && claim.until < claim.from)
        add(Kind::Upside, Tr::tr("It ends on %1, before it begins on %2.")
                              .arg(claim.until.toString(Qt::ISODate), claim.from.toString(Qt::ISODate)));
    else if (claim.active && claim.until.isValid() && claim.until < today)
        add(Kind::Expired,
            Tr::tr("It expired on %1 and still stands in force.").arg(claim.until.toString(Qt::ISODate)));
}

void judgeTogether(const Claim& claim, const Claim& other, QList<RightConflict>& found)
{
    if (claim.id == other.id || claim.asset != other.asset || claim.kind != other.kind || !claim.meets(other))
        return;
    const auto add = [&](Kind kind, const QString& text) {
        found << RightConflict{kind, claim.id, other.id, claim.asset, text, other.uid, other.code};
    };
    if (claim.holderKey == other.holderKey)
        add(Kind::Twice,
            Tr::tr("%1 holds the same right by %2 at the same time.").arg(claim.holder, other.code));
    else if (claim.exclusive && other.exclusive)
        add(Kind::TwoExclusive, Tr::tr("%1 of %2 is exclusive too, at the same time (%3).")
                                    .arg(other.kindLabel, other.holder, other.code));
    else if (claim.exclusive)
        add(Kind::Overlap, Tr::tr("It is exclusive, and %1 has the same right at the same time (%2).")
                               .arg(other.holder, other.code));
    else if (other.exclusive)
        add(Kind::Overlap,
            Tr::tr("%1 has the same right exclusively at the same time (%2).").arg(other.holder, other.code));
}

} // namespace

QList<RightConflict> rightConflicts(ledger::Reader& reader, QDate today)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fr::kRegister));
    QHash<std::pair<qint64, QString>, QList<Claim>> claims;
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        const Claim claim = claimOf(definition, record);
        if (claim.active)
            claims[{claim.asset, claim.kind}] << claim;
    });
    QList<RightConflict> found;
    for (const QList<Claim>& same : std::as_const(claims))
        for (const Claim& claim : same) {
            judgeAlone(claim, today, found);
            for (const Claim& other : same)
                judgeTogether(claim, other, found);
        }
    std::stable_sort(found.begin(), found.end(),
                     [](const RightConflict& a, const RightConflict& b) { return a.right < b.right; });
    return found;
}

QList<RightConflict> conflictsOf(ledger::Reader& reader, const ledger::Record& right, QDate today)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fr::kRegister));
    const Claim claim = claimOf(definition, right);
    QList<RightConflict> found;
    if (right.state == QLatin1String("retired") || right.state == QLatin1String(ledger::kVoidState))
        return found;
    judgeAlone(claim, today, found);
    reader.forEachWith(definition.id, QLatin1String(fr::asset), claim.asset,
                       [&](const ledger::Record& record) {
                           const Claim other = claimOf(definition, record);
                           if (other.active)
                               judgeTogether(claim, other, found);
                       });
    return found;
}

} // namespace wardbook::assets
