#include "assets/quality.h"
#include "assets/revenue.h"
#include "assets/rights.h"
#include "assets/valuation.h"
#include "documents/docx_writer.h"
#include "process_fixture.h"
#include <QBuffer>

namespace wardbook::assets {

/// Quality, valuation, rights and revenue: what the records say together.
class TestQualityValuation : public QObject
{
    Q_OBJECT

    static qint64 check(ProcessUnit& unit, qint64 asset, const char* on, int accuracy, const char* state = "")
    {
        return unit.make("quality_check",
                         {{id("name"), id("评价")},
                          {id("asset"), asset},
                          {id("checked_on"), id(on)},
                          {id("accuracy"), accuracy}},
                         state);
    }
    static qint64 right(ProcessUnit& unit, qint64 asset, const char* holder, bool exclusive,
                        FieldValues more = {}, const char* state = "active", const char* kind = "operate")
    {
        more.insert(id("name"), id(holder));
        more.insert(id("asset"), asset);
        more.insert(id("holder"), id(holder));
        more.insert(id("kind"), id(kind));
        more.insert(id("exclusive"), exclusive ? 1 : 0);
        return unit.make("right", more, state);
    }
    static QList<RightConflict::Kind> kinds(ProcessUnit& unit, qint64 right)
    {
        QList<RightConflict::Kind> found;
        const auto reader = unit.workspace->ledger().reader();
        for (const RightConflict& conflict : rightConflicts(*reader, kToday))
            if (conflict.right == right)
                found << conflict.kind;
        return found;
    }

private Q_SLOTS:
    void trendIsTheLatestSixByDate()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        check(unit, asset, "2026-05-01", 88);
        for (int month = 1; month <= 4; ++month)
            check(unit, asset, qPrintable(QStringLiteral("2026-0%1-01").arg(month)), 60 + month);
        check(unit, asset, "2025-12-01", 50);
        check(unit, asset, "2025-11-01", 49);
        check(unit, asset, "2026-06-01", 1, "retired");
        unit.make("quality_check", {{id("name"), id("还没有打分")}, {id("asset"), asset}});
        QList<int> scores;
        const auto reader = unit.workspace->ledger().reader();
        const auto trend = qualityTrend(*reader, asset);
        for (const QualityPoint& point : trend)
            scores << point.score.value_or(-1);
        QCOMPARE(scores, (QList<int>{50, 61, 62, 63, 64, 88}));
        QCOMPARE(trend.constLast().parts[2], std::optional<int>(88));
        QVERIFY(!trend.constLast().parts[0]);
        QCOMPARE(qualityDimension(reader->registers(), 2), id("准确性"));
    }

    void completenessOfTheInventory()
    {
        ProcessUnit unit;
        QCOMPARE(inventoryCompleteness(*unit.workspace->ledger().reader()).share(), 1.0);
        unit.asset("检验结果", unit.lab, "",
                   {{id("category"), id("health")},
                    {id("source_ways"), id("collected")},
                    {id("purpose"), id("诊疗")},
                    {id("storage_place"), id("机房")},
                    {id("volume_bytes"), qint64(4096)},
                    {id("update_note"), id("按需")},
                    {id("owner"), unit.liaison},
                    {id("level"), id("3")}});
        unit.asset("只有名称", unit.records);
        unit.asset("停用的不算", unit.records, "retired");
        unit.asset("涉密的不算", unit.records, "",
                   {{id("state_secret"), 1}, {id("state_secret_pointer"), id("保密室")}});
        const Completeness found = inventoryCompleteness(*unit.workspace->ledger().reader());
        QCOMPARE(found.assets, 2);
        QCOMPARE(found.items.size(), 9);
        QCOMPARE(found.departments.size(), 2);
        QCOMPARE(found.departments.constFirst().name, id("病案室")); // the least complete one
        QCOMPARE(found.departments.constFirst().share(), 1.0 / 9);
        QCOMPARE(found.departments.constLast().share(), 1.0);
        QCOMPARE(found.share(), 10.0 / 18);
        QCOMPARE(inventoryCompleteness(*unit.workspace->ledger().reader(), unit.lab).assets, 1);
    }

    void methodsSideBySide()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        const auto value = [&](const char* method, const char* on, FieldValues more, const char* state = "") {
            more.insert(id("name"), id("估算"));
            more.insert(id("asset"), asset);
            more.insert(id("method"), id(method));
            more.insert(id("valued_on"), id(on));
            return unit.make("valuation", more, state);
        };
        value("cost", "2026-01-01", {{id("cost_direct"), 100}});
        const qint64 latest =
            value("cost", "2026-03-01", {{id("cost_direct"), 400000}, {id("cost_factor"), id("1.5")}});
        value("cost", "2026-05-01", {{id("cost_direct"), 7}}, "retired");
        value("market", "2026-03-01", {});
        const auto reader = unit.workspace->ledger().reader();
        const QList<ValuationSheet> sheets = valuationMethods(*reader, asset);
        QCOMPARE(sheets.size(), 3);
        QCOMPARE(sheets.at(0).valuation, latest);
        QCOMPARE(sheets.at(0).result, std::optional<qint64>(600000));
        QVERIFY(std::any_of(sheets.at(0).steps.begin(), sheets.at(0).steps.end(), [](const auto& step) {
            return !step.result && step.value == QLatin1String("1.5");
        }));
        QCOMPARE(sheets.at(1).valuation, 0); // no estimate by income
        QVERIFY(sheets.at(2).valuation != 0);
        QVERIFY(!sheets.at(2).result); // nothing filled in: no estimate of 0
    }

    void costsOfNothingAreNoEstimate()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        unit.make("valuation", {{id("name"), id("估算")}, {id("asset"), asset}, {id("method"), id("cost")}});
        QVERIFY(!valuationMethods(*unit.workspace->ledger().reader(), asset).at(0).result);
    }

    void sheetSaysThatItIsNoAppraisal()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        const qint64 made = unit.make("valuation", {{id("name"), id("检验结果估算")},
                                                    {id("asset"), asset},
                                                    {id("method"), id("income")},
                                                    {id("income_flows"), id("110000")},
                                                    {id("discount_rate"), id("10%")},
                                                    {id("valued_on"), id("2026-06-01")}});
        const auto reader = unit.workspace->ledger().reader();
        const documents::Document document = valuationDocument(*reader, made);
        QCOMPARE(document.subtitle, internalEstimate());
        QVERIFY(std::holds_alternative<documents::Note>(document.blocks.constFirst()));
        const auto paragraphs = [&] {
            QString text;
            for (const documents::Block& block : document.blocks)
                if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
                    text += paragraph->text.plain() + u'\n';
            return text;
        }();
        QVERIFY2(paragraphs.contains(id("100,000")), qPrintable(paragraphs));
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        documents::writeDocx(document, out);
        QVERIFY(out.data().size() > 1000);
        const QString file = unit.dir.filePath(id("sheet.docx"));
        exportValuationSheet(*unit.workspace, file, id("向领导汇报"), made);
        QVERIFY(QFile::exists(file));
        QCOMPARE(unit.workspace->ledger().reader()->acts({}).constFirst().kind, id("export"));
        QCOMPARE(errorKind([&] {
                     exportValuationSheet(*unit.workspace, unit.dir.filePath(id("a.txt")), id("理由"), made);
                 }),
                 id("invalid"));
    }

    void conflictsOfRights()
    {
        using Kind = RightConflict::Kind;
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab), other = unit.asset("病案首页", unit.records);
        const qint64 first = right(unit, asset, "甲公司", true, {{id("valid_until"), id("2026-12-31")}});
        QVERIFY(kinds(unit, first).isEmpty());
        right(unit, other, "乙公司", true);                                         // another asset
        right(unit, asset, "乙公司", true, {}, "active", "use");                    // another right
        right(unit, asset, "丙公司", true, {{id("valid_from"), id("2027-01-01")}}); // later
        QVERIFY(kinds(unit, first).isEmpty());
        const qint64 second =
            right(unit, asset, "丁公司", true,
                  {{id("valid_from"), id("2026-12-31")}, {id("valid_until"), id("2026-12-31")}});
        QCOMPARE(kinds(unit, first), QList<Kind>{Kind::TwoExclusive});
        QCOMPARE(kinds(unit, second), QList<Kind>{Kind::TwoExclusive});
        unit.step("right", second, "retire");
        QVERIFY(kinds(unit, first).isEmpty());
        const qint64 shared = right(unit, asset, "戊公司", false, {{id("valid_until"), id("2026-11-30")}});
        QCOMPARE(kinds(unit, shared), QList<Kind>{Kind::Overlap});
        QCOMPARE(kinds(unit, first), QList<Kind>{Kind::Overlap});
        const qint64 late =
            right(unit, other, "己公司", false, {{id("valid_until"), id("2026-06-10")}}, "active", "hold");
        QCOMPARE(kinds(unit, late), QList<Kind>{Kind::Expired});
        const qint64 twice =
            right(unit, other, "己公司 ", false, {{id("valid_from"), id("2026-01-01")}}, "active", "hold");
        QCOMPARE(kinds(unit, twice), QList<Kind>{Kind::Twice});
        // a draft says beforehand what it would contradict, and binds nobody
        const qint64 draft =
            right(unit, asset, "庚公司", true, {{id("valid_until"), id("2026-01-31")}}, "draft");
        const auto reader = unit.workspace->ledger().reader();
        const auto found = conflictsOf(*reader, unit.record("right", draft), kToday);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.constFirst().otherCode.startsWith(id("QS-")));
        QVERIFY(kinds(unit, draft).isEmpty());
        const qint64 upside = right(
            unit, other, "辛公司", false,
            {{id("valid_from"), id("2026-06-10")}, {id("valid_until"), id("2026-06-01")}}, "active", "use");
        QCOMPARE(kinds(unit, upside), QList<Kind>{Kind::Upside});
    }

    void revenueByAssetAndPeriod()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        const auto income = [&](const char* name, const char* period, int amount, int share, qint64 of,
                                const char* state = "") {
            return unit.make("revenue",
                             {{id("name"), id(name)},
                              {id("period"), id(period)},
                              {id("amount"), amount},
                              {id("unit_share"), share},
                              {id("asset"), of == 0 ? QVariant() : QVariant(of)},
                              {id("department"), unit.lab}},
                             state);
        };
        income("数据服务", "2026 上半年", 1000, 400, asset);
        income("接口", "2026 上半年", 500, 600, 0);
        income("数据服务", "2025", 3000, 3000, asset);
        income("终止的", "2025", 9999, 0, asset, "retired");
        const RevenueSummary found = revenueSummary(*unit.workspace->ledger().reader());
        QCOMPARE(found.all.items, 3);
        QCOMPARE(found.all.shares.amount, 4500);
        QCOMPARE(found.all.shares.left(), 500);
        QCOMPARE(found.byAsset.size(), 2);
        QCOMPARE(found.byAsset.constFirst().label, id("检验结果"));
        QCOMPARE(found.byAsset.constFirst().shares.amount, 4000);
        QCOMPARE(found.byAsset.constLast().shares.left(), -100);
        QCOMPARE(found.byPeriod.size(), 2);
        QCOMPARE(found.byPeriod.constFirst().label, id("2025"));
        QCOMPARE(revenueSummary(*unit.workspace->ledger().reader(), unit.records).all.items, 0);
    }
};

} // namespace wardbook::assets

QTEST_MAIN(wardbook::assets::TestQualityValuation)
#include "tst_quality_valuation.moc"
