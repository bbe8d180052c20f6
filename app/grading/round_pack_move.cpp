#include "base/error.h"
#include "fields/assessment.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;

namespace {

bool operator==(const HighRisk& a, const HighRisk& b)
{
    return a.id == b.id && a.fromLevel == b.fromLevel && a.mitigable == b.mitigable &&
           a.trigger == b.trigger && a.annex == b.annex;
}

/// Would a person who judged by `a` have to look again because of `b`?
bool sameDemand(const RequirementPack& packA, const RequirementItem& a, const RequirementPack& packB,
                const RequirementItem& b)
{
    const RequirementCheck& checkA = packA.checkOf(a);
    const RequirementCheck& checkB = packB.checkOf(b);
    const bool sameRisk = checkA.highRisk.has_value() == checkB.highRisk.has_value() &&
                          (!checkA.highRisk || *checkA.highRisk == *checkB.highRisk);
    return a.clause == b.clause && a.letter == b.letter && a.topic == b.topic && a.kind == b.kind &&
           a.weight == b.weight && packA.points.at(a.point).id == packB.points.at(b.point).id &&
           checkA.question == checkB.question && checkA.how == checkB.how &&
           checkA.methods == checkB.methods && checkA.objects == checkB.objects && sameRisk;
}

} // namespace

RoundService::PackDifference RoundService::packDifference(const Round& round,
                                                          const RequirementPack& next) const
{
    PackDifference difference;
    QSet<QString> kept;
    for (const int index : next.itemsFor(round.sLevel, round.aLevel, round.scopes)) {
        const RequirementItem& item = next.items.at(index);
        const int row = round.rowOf(item.id);
        kept.insert(item.id);
        if (row < 0)
            difference.added << item.id;
        else if (!sameDemand(*round.pack, round.item(row), next, item))
            difference.changed << item.id;
    }
    for (int row = 0; row < round.items.size(); ++row) {
        if (kept.contains(round.item(row).id))
            continue;
        difference.removed << round.item(row).id;
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.applies(row, column) && round.cell(row, column).verdict != Verdict::Blank)
                ++difference.lostCells;
    }
    return difference;
}

void RoundService::moveToPack(const Round& round, const QString& id, const QString& version,
                              const QString& reason)
{
    if (reason.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Moving a round to another version of its pack needs a reason. Nothing was "
                           "changed."));
    const auto reader = m_workspace.ledger().reader(4096);
    const auto next = pack(*reader, id, version);
    if (next->itemsFor(round.sLevel, round.aLevel, round.scopes).isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” has no items for this round. Nothing was changed.").arg(next->label.text()));
    if (next == RequirementPack::builtIn())
        keepPack(RequirementPack::builtInJson(), *next, next->label.text());
    m_workspace.perform(Tr::tr("Move the round to another pack version"), reason,
                        [&](ledger::ActWriter& writer) {
                            writer.update(QLatin1String(fa::kRegister), round.id, round.rev,
                                          {{QLatin1String(fa::pack), next->id},
                                           {QLatin1String(fa::pack_version), next->version}});
                        });
}

} // namespace wardbook::grading
