#include "assets/revenue.h"
#include "assets/assets_tr.h"
#include "fields/asset.h"
#include "fields/revenue.h"
#include "ledger/record_fields.h"

namespace wardbook::assets {

namespace fr = fields::revenue;

RevenueShares& RevenueShares::operator+=(const RevenueShares& other)
{
    amount += other.amount;
    unit += other.unit;
    departments += other.departments;
    persons += other.persons;
    publicAndPatients += other.publicAndPatients;
    return *this;
}

RevenueShares revenueShares(const ledger::RegisterDef& definition, const ledger::Record& revenue)
{
    const ledger::RecordFields fields(definition, revenue);
    return {fields.number(fr::amount), fields.number(fr::unit_share), fields.number(fr::department_share),
            fields.number(fr::personal_share), fields.number(fr::public_share)};
}

RevenueSummary revenueSummary(ledger::Reader& reader, qint64 department)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fr::kRegister));
    RevenueSummary made;
    made.all.label = Tr::tr("Total");
    QMap<qint64, RevenueLine> assets;
    QMap<QString, RevenueLine> periods;
    const auto add = [](RevenueLine& line, const RevenueShares& shares) {
        ++line.items;
        line.shares += shares;
    };
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        const ledger::RecordFields fields(definition, record);
        if (record.state == QLatin1String("retired") || record.state == QLatin1String(ledger::kVoidState) ||
            (department != 0 && fields.number(fr::department) != department))
            return;
        const RevenueShares shares = revenueShares(definition, record);
        add(made.all, shares);
        add(assets[fields.number(fr::asset)], shares);
        add(periods[fields.text(fr::period).trimmed()], shares);
    });
    for (auto it = assets.begin(); it != assets.end(); ++it) {
        it->label = it.key() == 0 ? Tr::tr("(no asset)")
                                  : reader.nameOf(QLatin1String(fields::asset::kRegister), it.key());
        made.byAsset << *it;
    }
    std::stable_sort(
        made.byAsset.begin(), made.byAsset.end(),
        [](const RevenueLine& a, const RevenueLine& b) { return a.shares.amount > b.shares.amount; });
    for (auto it = periods.begin(); it != periods.end(); ++it) {
        it->label = it.key().isEmpty() ? Tr::tr("(no period)") : it.key();
        made.byPeriod << *it;
    }
    return made;
}

} // namespace wardbook::assets
