#include "checked_unit.h"
#include <QRandomGenerator>

using namespace wardbook;
using namespace wardbook::oversight;

namespace {

using Ids = QList<qint64>;

} // namespace

class TestRegisterChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedRuleRuns();
    void highDataOnAWeakSystem();
    void abroadWithoutAssessment();
    void exclusiveTwice();
    void entrustedWithoutAssessment();
    void leftButStillAllowed();
    void theDayDecides();
    void saysItInWords();
    void incrementalIsWhole();
    void acceptanceNeedsASecondPersonAndExpires();
    void flowsIntoRemediation();
};

void TestRegisterChecks::everyShippedRuleRuns()
{
    Checked unit;
    QVERIFY(unit.rules->rules.size() >= 40);
    const Findings whole = unit.engine.run(*unit.reader(), kToday);
    QCOMPARE(whole.day, kToday);
    QVERIFY(whole.actSeq > 0);
    // each by itself says the same
    for (const CheckRule& rule : unit.rules->rules) {
        const ledger::RecordQuery query(unit.reader()->registers(), rule.test, rule.related);
        QCOMPARE(query.ids(*unit.reader(), kToday), whole.byRule.value(rule.id));
        QVERIFY2(!rule.title.zh.isEmpty() && !rule.fix.en.isEmpty(), qPrintable(rule.id));
    }
    // a new unit has no officer in charge of personal information
    QCOMPARE(whole.byRule.value(QStringLiteral("unit-no-privacy-officer")).size(), 1);
    QVERIFY(!whole.byRule.contains(QStringLiteral("unit-no-chief")));
    const FindingCounts counts = countsOf(*unit.reader(), *unit.rules, whole, kToday);
    QCOMPARE(counts.high + counts.medium + counts.low, whole.total());
    QCOMPARE(counts.accepted, 0);
}

void TestRegisterChecks::highDataOnAWeakSystem()
{
    Checked unit;
    const auto on = [&](const char* level, qint64 system) {
        return FieldValues{{id("level"), words(level)}, {id("storage_system"), system}};
    };
    const qint64 wrong = unit.asset("电子病历", on("4", unit.system));
    unit.asset("草稿", on("4", unit.system), "draft");
    unit.asset("一般数据", on("2", unit.system));
    QCOMPARE(unit.found("asset-level4-weak-system"), Ids{wrong});
    unit.change("system", unit.system, {{id("grade"), words("3")}});
    QCOMPARE(unit.found("asset-level4-weak-system"), Ids{});
    unit.change("system", unit.system, {{id("grade"), QVariant()}});
    QCOMPARE(unit.found("asset-level4-weak-system"), Ids{});
    QCOMPARE(unit.found("asset-system-ungraded"), Ids{wrong});
}

void TestRegisterChecks::abroadWithoutAssessment()
{
    Checked unit;
    const qint64 abroad = unit.asset("国际多中心试验数据", {{id("region"), words("abroad")}});
    unit.asset("国内", {{id("region"), words("domestic")}});
    QCOMPARE(unit.found("asset-abroad"), Ids{abroad});
    const qint64 permit = unit.put("crossborder",
                                   {{id("name"), words("出境评估")},
                                    {id("assets"), refs({abroad})},
                                    {id("route"), words("assessment")},
                                    {id("valid_until"), day(10)}},
                                   "approved");
    QVERIFY(permit > 0);
    QCOMPARE(unit.found("asset-abroad"), Ids{});
    QCOMPARE(unit.found("asset-abroad", kToday.addDays(10)), Ids{});
    QCOMPARE(unit.found("asset-abroad", kToday.addDays(11)), Ids{abroad});
}

void TestRegisterChecks::exclusiveTwice()
{
    Checked unit;
    const qint64 asset = unit.asset("影像", {});
    const auto right = [&](const char* holder, bool exclusive) {
        return unit.put("right",
                        {{id("name"), words(holder)},
                         {id("asset"), asset},
                         {id("kind"), words("operate")},
                         {id("holder"), words(holder)},
                         {id("exclusive"), exclusive ? 1 : 0}},
                        "active");
    };
    const qint64 first = right("医院", true);
    right("研究院", false);
    QCOMPARE(unit.found("right-two-exclusive"), Ids{});
    const qint64 second = right("公司", true);
    QCOMPARE(unit.found("right-two-exclusive"), (Ids{first, second}));
    unit.change("right", second, {{id("exclusive"), 0}});
    QCOMPARE(unit.found("right-two-exclusive"), Ids{});
}

void TestRegisterChecks::entrustedWithoutAssessment()
{
    Checked unit;
    const qint64 personal = unit.asset("患者信息", {{id("contains_pi"), 1}});
    const qint64 plain = unit.asset("设备台账", {{id("contains_pi"), 0}});
    const qint64 given =
        unit.put("entrustment", {{id("name"), words("病历质控")}, {id("assets"), refs({plain, personal})}},
                 "approved");
    unit.put("entrustment", {{id("name"), words("设备维护")}, {id("assets"), refs({plain})}}, "approved");
    QCOMPARE(unit.found("entrustment-no-assessment"), Ids{given});
    const auto assess = [&](const char* triggers) {
        unit.put("pia",
                 {{id("name"), words(triggers)},
                  {id("assets"), refs({personal})},
                  {id("triggers"), words(triggers)}},
                 "approved");
    };
    assess("sensitive");
    QCOMPARE(unit.found("entrustment-no-assessment"), Ids{given});
    assess("sensitive,entrusted");
    QCOMPARE(unit.found("entrustment-no-assessment"), Ids{});
}

void TestRegisterChecks::leftButStillAllowed()
{
    Checked unit;
    const qint64 grant = unit.put("access_grant",
                                  {{id("name"), words("病历查询")},
                                   {id("person"), unit.keeper},
                                   {id("account"), words("zhouning")},
                                   {id("granted_on"), day(-10)}},
                                  "active");
    QCOMPARE(unit.found("grant-person-left"), Ids{});
    unit.change("person", unit.keeper, {{id("left_on"), day(-1)}});
    QCOMPARE(unit.found("grant-person-left"), Ids{grant});
    unit.workspace->perform(QStringLiteral("收回"), QStringLiteral("已离岗"), [&](ledger::ActWriter& writer) {
        writer.transition(id("access_grant"), grant, writer.reader().record(id("access_grant"), grant).rev,
                          id("revoke"));
    });
    QCOMPARE(unit.found("grant-person-left"), Ids{});
}

void TestRegisterChecks::theDayDecides()
{
    Checked unit;
    const qint64 asset = unit.asset("预约", {{id("last_confirmed"), day(-365)}});
    QCOMPARE(unit.found("asset-unconfirmed-year"), Ids{});
    // the same engine on the next day: everything is asked again
    const Findings& next =
        unit.engine.update(*unit.reader(), kToday.addDays(1), id("department"), {unit.lab});
    QCOMPARE(next.byRule.value(QStringLiteral("asset-unconfirmed-year")), Ids{asset});
    QCOMPARE(next.day, kToday.addDays(1));
}

void TestRegisterChecks::saysItInWords()
{
    Checked unit;
    const qint64 wrong =
        unit.asset("电子病历", {{id("level"), words("4")}, {id("storage_system"), unit.system}});
    const Finding said = unit.finding("asset-level4-weak-system", wrong);
    QCOMPARE(said.record, wrong);
    QCOMPARE(said.severity, Severity::High);
    QVERIFY2(said.text.contains(QStringLiteral("“电子病历”是第 4 级")) &&
                 said.text.contains(QStringLiteral("检验信息系统")) &&
                 said.text.contains(QStringLiteral("第二级")),
             qPrintable(said.text));
    QVERIFY(!said.text.contains(u'{'));
    QCOMPARE(said.department, QStringLiteral("检验科"));
    QVERIFY(said.law.contains(QStringLiteral("第十九条")));
    QVERIFY(said.code.startsWith(QStringLiteral("ZC-")));
    // pages: the parts make the whole, high ones first
    const Findings all = unit.engine.run(*unit.reader(), kToday);
    QList<Finding> pages;
    for (int at = 0; at < all.total(); at += 3)
        pages << findingsOf(*unit.reader(), *unit.rules, all, kToday, {}, at, 3);
    QCOMPARE(pages.size(), all.total());
    QVERIFY(std::is_sorted(pages.begin(), pages.end(), [](const Finding& a, const Finding& b) {
        return static_cast<int>(a.severity) < static_cast<int>(b.severity);
    }));
    for (const Finding& each : pages)
        QVERIFY2(!each.text.contains(u'{'), qPrintable(each.rule + u' ' + each.text));
}

void TestRegisterChecks::acceptanceNeedsASecondPersonAndExpires()
{
    Checked unit;
    const qint64 wrong =
        unit.asset("电子病历", {{id("level"), words("4")}, {id("storage_system"), unit.system}});
    const Finding open = unit.finding("asset-level4-weak-system", wrong);
    FindingService service(*unit.workspace);
    const QString why = QStringLiteral("年内迁移，已加强访问控制");
    QCOMPARE(kindOf([&] { service.propose(open, {}, kToday.addDays(30), kToday); }), id("invalid"));
    QCOMPARE(kindOf([&] { service.propose(open, why, kToday.addDays(-1), kToday); }), id("invalid"));
    const qint64 accepted = service.propose(open, why, kToday.addDays(30), kToday);
    QCOMPARE(kindOf([&] { service.propose(open, why, kToday.addDays(60), kToday); }), id("invalid"));
    QCOMPARE(kindOf([&] { service.decide(accepted, unit.revOfAccepted(accepted), true, {}); }), id("denied"));
    QVERIFY(unit.finding("asset-level4-weak-system", wrong).proposed);
    unit.signIn(kSecond);
    FindingService(*unit.workspace)
        .decide(accepted, unit.revOfAccepted(accepted), true, QStringLiteral("同意"));
    const Finding held = unit.finding("asset-level4-weak-system", wrong);
    QCOMPARE(held.acceptedBy, kSecond);
    QCOMPARE(held.acceptedReason, why);
    QCOMPARE(held.acceptedUntil, kToday.addDays(30));
    QVERIFY(!held.proposed);
    const auto high = [&](const QDate& today) {
        return countsOf(*unit.reader(), *unit.rules, unit.engine.findings(), today);
    };
    const FindingCounts now = high(kToday), after = high(kToday.addDays(31));
    QCOMPARE(now.accepted, 1);
    QCOMPARE(after.accepted, 0);
    QCOMPARE(after.high, now.high + 1);
    // ended before its day
    QCOMPARE(kindOf([&] { FindingService(*unit.workspace).end(accepted, unit.revOfAccepted(accepted), {}); }),
             id("invalid"));
    FindingService(*unit.workspace).end(accepted, unit.revOfAccepted(accepted), QStringLiteral("情况有变"));
    QVERIFY(!unit.finding("asset-level4-weak-system", wrong).acceptedUntil.isValid());
    QCOMPARE(high(kToday).accepted, 0);
}

void TestRegisterChecks::flowsIntoRemediation()
{
    Checked unit;
    const qint64 wrong =
        unit.asset("电子病历", {{id("level"), words("4")}, {id("storage_system"), unit.system}});
    const Finding open = unit.finding("asset-level4-weak-system", wrong);
    FindingService service(*unit.workspace);
    const qint64 made = service.openRemediation(open, {}, kToday);
    QCOMPARE(unit.text(made, action::source), QStringLiteral("check"));
    QCOMPARE(unit.text(made, action::risk), QStringLiteral("high"));
    QCOMPARE(unit.number(made, action::system), unit.system);
    QCOMPARE(unit.number(made, action::department), unit.lab);
    QCOMPARE(unit.text(made, action::plan), open.fix);
    QCOMPARE(unit.text(made, action::due), kToday.addDays(30).toString(Qt::ISODate));
    QCOMPARE(unit.finding("asset-level4-weak-system", wrong).remediation, made);
    QCOMPARE(service.openRemediation(open, {}, kToday), made);
    // closed, and still there: a new one that says so
    RemediationService(*unit.workspace).finish(made, unit.record(made).rev, QStringLiteral("已迁移"), kToday);
    unit.signIn(kSecond);
    unit.step(made, "verify");
    QCOMPARE(unit.finding("asset-level4-weak-system", wrong).remediation, 0);
    const qint64 again = FindingService(*unit.workspace).openRemediation(open, kToday.addDays(5), kToday);
    QVERIFY(again != made);
    QCOMPARE(unit.number(again, action::repeats), made);
    QCOMPARE(unit.text(again, action::due), day(5));
}

void TestRegisterChecks::incrementalIsWhole()
{
    Checked unit;
    const auto registers = unit.workspace->ledger().registers();
    CheckEngine followed(unit.rules, *registers);
    followed.run(*unit.reader(), kToday);
    const auto listener = [&](const QString& registerId, const QList<qint64>& ids, qint64) {
        followed.update(*unit.reader(), kToday, registerId, ids);
    };
    QObject::connect(&unit.workspace->ledger(), &ledger::Ledger::changed, this, listener);
    QRandomGenerator random(20261122);
    QList<qint64> assets, pias, grants;
    const auto pick = [&](const QList<qint64>& of) { return of.at(random.bounded(int(of.size()))); };
    const auto some = [&](const QList<qint64>& of) {
        QList<qint64> ids;
        for (int i = random.bounded(4); i > 0; --i)
            ids << pick(of);
        return refs(ids);
    };
    const auto assetValues = [&] {
        return FieldValues{{id("level"), QString::number(1 + random.bounded(5))},
                           {id("region"), words(random.bounded(2) ? "abroad" : "domestic")},
                           {id("contains_pi"), random.bounded(2)},
                           {id("pi_flags"), words(random.bounded(2) ? "sensitive" : "none")},
                           {id("owner"), random.bounded(2) ? QVariant(unit.keeper) : QVariant()},
                           {id("last_confirmed"), day(-random.bounded(700))},
                           {id("storage_system"), random.bounded(2) ? unit.system : unit.otherSystem}};
    };
    for (int i = 0; i < 12; ++i)
        assets << unit.asset(qPrintable(QStringLiteral("数据 %1").arg(i)), assetValues());
    for (int round = 0; round < 60; ++round) {
        switch (random.bounded(9)) {
        case 0:
        case 1:
            unit.change("asset", pick(assets), assetValues());
            break;
        case 2:
            pias << unit.put("pia",
                             {{id("name"), QStringLiteral("评估 %1").arg(round)},
                              {id("assets"), some(assets)},
                              {id("triggers"), words(random.bounded(2) ? "entrusted" : "sensitive")}},
                             random.bounded(3) ? "approved" : "draft");
            break;
        case 3:
            if (!pias.isEmpty())
                unit.workspace->perform(id("x"), QStringLiteral("测试"), [&](ledger::ActWriter& writer) {
                    const ledger::Record now = writer.reader().record(id("pia"), pick(pias));
                    if (now.state == QLatin1String("draft"))
                        writer.update(id("pia"), now.id, now.rev, {{id("assets"), some(assets)}});
                    else if (now.state != QLatin1String("void"))
                        writer.voidRecord(id("pia"), now.id, now.rev);
                });
            break;
        case 4:
            unit.change("person", unit.keeper,
                        {{id("left_on"), random.bounded(2) ? QVariant(day(-3)) : QVariant()}});
            break;
        case 5:
            unit.change("system", unit.system, {{id("grade"), QString::number(1 + random.bounded(4))}});
            break;
        case 6:
            unit.put("entrustment",
                     {{id("name"), QStringLiteral("委托 %1").arg(round)}, {id("assets"), some(assets)}},
                     "approved");
            break;
        case 7:
            grants << unit.put("access_grant",
                               {{id("name"), QStringLiteral("权限 %1").arg(round)},
                                {id("person"), unit.keeper},
                                {id("system"), unit.system},
                                {id("account"), words(random.bounded(2) ? "a" : "b")},
                                {id("assets"), some(assets)},
                                {id("granted_on"), day(-random.bounded(400))}},
                               "active");
            break;
        default:
            unit.put("right",
                     {{id("name"), QStringLiteral("权利 %1").arg(round)},
                      {id("asset"), pick(assets)},
                      {id("kind"), words(random.bounded(2) ? "hold" : "operate")},
                      {id("holder"), QString(QChar(u'A' + random.bounded(3)))},
                      {id("exclusive"), random.bounded(2)}},
                     "active");
        }
        CheckEngine whole(unit.rules, *registers);
        const Findings& fresh = whole.run(*unit.reader(), kToday);
        for (const CheckRule& rule : unit.rules->rules)
            if (followed.findings().byRule.value(rule.id) != fresh.byRule.value(rule.id))
                QFAIL(qPrintable(QStringLiteral("%1 after %2 acts").arg(rule.id).arg(round)));
        QCOMPARE(followed.findings().byRule.keys(), fresh.byRule.keys());
        QCOMPARE(followed.findings().actSeq, fresh.actSeq);
    }
    QVERIFY(followed.findings().total() > 20);
}

QTEST_MAIN(TestRegisterChecks)
#include "tst_register_checks.moc"
