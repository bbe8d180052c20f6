#include "assets/quality.h"
#include "assets/assets_tr.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/quality_check.h"
#include "ledger/record_fields.h"
#include "storage/statement.h"

namespace wardbook::assets {

namespace fa = fields::asset;
namespace fq = fields::quality_check;

namespace {

constexpr const char* kDimensions[kQualityDimensions] = {
    fq::normative, fq::completeness, fq::accuracy, fq::consistency, fq::timeliness, fq::accessibility};

/// One of the fields is enough.
struct Item
{
    const char* label;
    QList<const char*> fields;
};

const QList<Item>& items()
{
    static const QList<Item> list{
        {fa::name, {fa::name}},
        {fa::category, {fa::category}},
        {fa::source_system, {fa::source_system, fa::source_ways}},
        {fa::purpose, {fa::purpose}},
        {fa::storage_place, {fa::storage_place, fa::storage_system, fa::storage_database}},
        {fa::volume_records, {fa::volume_records, fa::volume_bytes}},
        {fa::update_frequency, {fa::update_frequency, fa::update_note}},
        {fa::owner, {fa::owner}},
        {fa::level, {fa::level}},
    };
    return list;
}

QString column(const char* field)
{
    return QStringLiteral("f_") + QLatin1String(field);
}

QString filledSql(const Item& item)
{
    QStringList tests;
    for (const char* field : item.fields)
        tests << column(field) + QLatin1String(" IS NOT NULL");
    return QStringLiteral("SUM(%1)").arg(tests.join(QLatin1String(" OR ")));
}

double shareOf(qint64 filled, qint64 all)
{
    return all == 0 ? 1.0 : static_cast<double>(filled) / static_cast<double>(all);
}

} // namespace

QString qualityDimension(const ledger::RegisterSet& registers, int dimension)
{
    return registers.at(QLatin1String(fq::kRegister))
        .fieldAt(QLatin1String(kDimensions[dimension]))
        .label.text();
}

QualityPoint qualityPoint(const ledger::RegisterDef& definition, const ledger::Record& check)
{
    const ledger::RecordFields fields(definition, check);
    QualityPoint point;
    point.check = check.id;
    point.uid = check.uid;
    point.code = fields.text(fq::code);
    point.on = fields.date(fq::checked_on);
    if (fields.has(fq::score))
        point.score = static_cast<int>(fields.number(fq::score));
    for (int i = 0; i < kQualityDimensions; ++i)
        if (fields.has(kDimensions[i]))
            point.parts[static_cast<size_t>(i)] = static_cast<int>(fields.number(kDimensions[i]));
    return point;
}

QList<QualityPoint> qualityTrend(ledger::Reader& reader, qint64 asset, int most)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fq::kRegister));
    QList<QualityPoint> points;
    reader.forEachWith(definition.id, QLatin1String(fq::asset), asset, [&](const ledger::Record& record) {
        if (record.state == QLatin1String("retired"))
            return;
        const QualityPoint point = qualityPoint(definition, record);
        if (point.score)
            points << point;
    });
    std::stable_sort(points.begin(), points.end(),
                     [](const QualityPoint& a, const QualityPoint& b) { return a.on < b.on; });
    return points.mid(std::max<qsizetype>(0, points.size() - most));
}

double CompletenessRow::share() const
{
    qint64 all = 0;
    for (const qint64 each : filled)
        all += each;
    return shareOf(all, assets * filled.size());
}

double Completeness::share() const
{
    qint64 all = 0;
    for (const CompletenessItem& item : items)
        all += item.filled;
    return shareOf(all, assets * items.size());
}

Completeness inventoryCompleteness(ledger::Reader& reader, qint64 department)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fa::kRegister));
    Completeness made;
    QStringList sums;
    for (const Item& item : items()) {
        made.items << CompletenessItem{QLatin1String(item.label),
                                       definition.fieldAt(QLatin1String(item.label)).label.text(), 0};
        sums << filledSql(item);
    }
    storage::Statement rows(
        reader.connection(),
        QStringLiteral("SELECT %1, COUNT(*), %2 FROM r_asset WHERE state NOT IN ('void', 'retired') AND "
                       "COALESCE(%3, 0) = 0%4 GROUP BY %1")
            .arg(column(fa::department), sums.join(QLatin1String(", ")), column(fa::state_secret),
                 department == 0 ? QString() : QStringLiteral(" AND %1 = $1").arg(column(fa::department))));
    if (department != 0)
        rows.bindInt(1, department);
    while (rows.step()) {
        CompletenessRow row;
        row.department = rows.integer(0);
        row.name = row.department == 0
                       ? Tr::tr("(no department)")
                       : reader.nameOf(QLatin1String(fields::department::kRegister), row.department);
        row.assets = rows.integer(1);
        made.assets += row.assets;
        for (int i = 0; i < made.items.size(); ++i) {
            row.filled << rows.integer(2 + i);
            made.items[i].filled += row.filled.constLast();
        }
        made.departments << row;
    }
    std::stable_sort(
        made.departments.begin(), made.departments.end(),
        [](const CompletenessRow& a, const CompletenessRow& b) { return a.share() < b.share(); });
    return made;
}

} // namespace wardbook::assets
