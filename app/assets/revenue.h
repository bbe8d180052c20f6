#pragma once
#include "ledger/reader.h"

/// Who gets what the data brought in (register revenue).
namespace wardbook::assets {

/// An amount and how it is divided, in yuan.
struct RevenueShares
{
    qint64 amount = 0, unit = 0, departments = 0, persons = 0, publicAndPatients = 0; ///< yuan
    qint64 shared() const { return unit + departments + persons + publicAndPatients; }
    qint64 left() const { return amount - shared(); } ///< negative: more was shared than came in
    RevenueShares& operator+=(const RevenueShares& other);
};
RevenueShares revenueShares(const ledger::RegisterDef& definition, const ledger::Record& revenue);

/// The revenue of one asset, or of one period.
struct RevenueLine
{
    QString label; ///< the asset's name, or the period as written
    qint64 items = 0;
    RevenueShares shares;
};
/// Everything the revenue register says, added up twice.
struct RevenueSummary
{
    QList<RevenueLine> byAsset, byPeriod; ///< the largest amount first; periods by name
    RevenueLine all;
};
/// Ended ones left out. `department`: only its income (0: all).
RevenueSummary revenueSummary(ledger::Reader& reader, qint64 department = 0);

} // namespace wardbook::assets
