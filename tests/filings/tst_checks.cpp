#include "filings/filing_fixture.h"
#include "filings/filings_tr.h"

using namespace wardbook;
using namespace wardbook::filings;

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!QTest::currentDataTag()) // single values need no vault
            desk = std::make_unique<FilingDesk>();
    }
    void cleanup() { desk.reset(); }

    void creditCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::newRow("example of the standard") << "91350100M000100Y43" << true;
        QTest::newRow("blank around") << " 91350100M000100Y43 " << true;
        QTest::newRow("last character") << "91350100M000100Y44" << false;
        QTest::newRow("two swapped") << "91530100M000100Y43" << false;
        QTest::newRow("one wrong") << "91350100M000101Y43" << false;
        QTest::newRow("short") << "91350100M000100Y4" << false;
        QTest::newRow("letter that is none of the code's") << "91350100M0001OOY43" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("full width") << QString::fromUtf8("９1350100M000100Y43") << false;
    }
    void creditCodes()
    {
        QFETCH(QString, code);
        QTEST(validCreditCode(code), "good");
    }

    void phones_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<bool>("good");
        for (const char* good : {"13800000001",
                                 "138 0000 0001",
                                 "+86 138-0000-0001",
                                 "027-60000119",
                                 "027-6000 0119",
                                 "(027) 60000119",
                                 "0716-8123456",
                                 "07168123456",
                                 "010-62345678",
                                 "60000119",
                                 "6000-0119",
                                 "027-60000119-8001",
                                 "027-60000119转8001",
                                 "027-60000119 ext. 12",
                                 "12320",
                                 "12345",
                                 "95598",
                                 "10086",
                                 "110",
                                 "120",
                                 "400-820-8820",
                                 "13800000001、027-60000119",
                                 "60000119 / 60000120"})
            QTest::newRow(good) << QString::fromUtf8(good) << true;
        for (const char* bad : {"", "12345678", "11111111", "00000000", "88888888", "1380000000",
                                "138000000012", "23800000001", "027-600001", "099", "电话", "027-6000011a",
                                "2026-06-11 09:00", "13800000001、123", "9559", "123"})
            QTest::newRow(qstrlen(bad) ? bad : "empty") << QString::fromUtf8(bad) << false;
    }
    void phones()
    {
        QFETCH(QString, phone);
        QTEST(validPhone(phone), "good");
    }

    void aCompleteFilingSaysWhereItsValuesComeFrom()
    {
        const qint64 filing = desk->complete();
        const FilingFile file = desk->file(filing);
        QStringList states;
        for (const CheckLine& line : file.lines)
            states << QStringLiteral("%1|%2|%3").arg(line.group, line.title, line.detail);
        QVERIFY2(file.completeness.complete(), qPrintable(states.join(u'\n')));
        const CheckLine unit = desk->line(filing, "form/form/table1");
        QCOMPARE(unit.group, QStringLiteral("备案表"));
        QCOMPARE(unit.title, QStringLiteral("表一　单位基本情况"));
        QCOMPARE(unit.section, QStringLiteral("table1"));
        QCOMPARE(unit.state, CheckState::Present);
        QCOMPARE(unit.detail, Tr::tr("from the unit’s details"));
        QCOMPARE(desk->line(filing, "form/form/table3").detail, Tr::tr("follows the attachments"));
        QCOMPARE(desk->line(filing, "form/form/table6").detail, Tr::tr("%1 sheets").arg(2));
        QCOMPARE(desk->line(filing, "part/sheet").group, QStringLiteral("数据清单"));
        QCOMPARE(desk->line(filing, "part/sheet").detail, Tr::tr("%1 rows").arg(2));
        const CheckLine topology = desk->line(filing, "part/topology");
        QCOMPARE(topology.group, Tr::tr("Attachments"));
        QCOMPARE(topology.groupNote, Tr::tr("%1 needs %2").arg(QStringLiteral("第三级")).arg(1));
        QCOMPARE(desk->line(filing, "part/licences").state, CheckState::NotNeeded);
        QVERIFY(desk->line(filing, "part/approval").id.isEmpty()); // no superior: it doesn't belong here
        const CheckLine grades = desk->line(filing, "rule/grades");
        QCOMPARE(grades.group, Tr::tr("Consistency"));
        QCOMPARE(grades.title, QStringLiteral("级别取高"));
    }

    void whatIsMissingNamesTheFieldAndItsRecord()
    {
        const qint64 filing = desk->complete();
        desk->set("unit", 1, {{name("credit_code"), QVariant()}, {name("duty_phone"), QVariant()}});
        const CheckLine line = desk->line(filing, "form/form/table1");
        QCOMPARE(line.state, CheckState::Missing);
        QCOMPARE(line.problems.size(), 2);
        QCOMPARE(line.problems.first().key, QStringLiteral("unit.credit_code"));
        QCOMPARE(line.problems.first().source, (FactSource{name("unit"), 1, name("credit_code")}));
        QVERIFY2(line.detail.contains(QStringLiteral("统一社会信用代码")), qPrintable(line.detail));
        QCOMPARE(desk->file(filing).completeness.missing, 1);
    }

    void doubtsAreConfirmedWithAReason()
    {
        const qint64 filing = desk->complete();
        desk->set("system", desk->system, {{name("online_on"), QStringLiteral("2019-03-01")}});
        desk->set("unit", 1, {{name("duty_phone"), QStringLiteral("12345678")}});
        CheckLine line = desk->line(filing, "form/form/table3");
        QCOMPARE(line.state, CheckState::Doubtful);
        QCOMPARE(line.detail,
                 Tr::tr("%1 to be confirmed: %2").arg(1).arg(QStringLiteral("投运时间早于定级时间")));
        QVERIFY(!line.problems.first().verified);
        QCOMPARE(desk->file(filing).completeness.doubtful, 2);
        desk->service().confirm(filing, line.problems.first().rule, QStringLiteral("先投运后定级，属实"));
        line = desk->line(filing, "form/form/table3");
        QCOMPARE(line.state, CheckState::Confirmed);
        QCOMPARE(line.problems.first().confirmedBy, kAdministrator);
        QCOMPARE(line.problems.first().reason, QStringLiteral("先投运后定级，属实"));
        QCOMPARE(desk->file(filing).completeness.doubtful, 1);
        desk->service().confirm(filing, QStringLiteral("order"), {}); // taken back
        QCOMPARE(desk->line(filing, "form/form/table3").state, CheckState::Doubtful);
    }

    void entriesOfAListAreSummedUpAndEachLeadsToItsRecord()
    {
        const qint64 filing = desk->complete();
        desk->set("asset", desk->images, {{name("owner"), QVariant()}, {name("persons"), QVariant()}});
        desk->set("asset", desk->visits, {{name("owner"), QVariant()}});
        const CheckLine line = desk->line(filing, "form/form/table6");
        QCOMPARE(line.state, CheckState::Missing);
        QCOMPARE(line.problems.size(), 3);
        QVERIFY2(line.detail.contains(QStringLiteral("医学影像")) &&
                     line.detail.contains(QStringLiteral("门诊预约")),
                 qPrintable(line.detail));
        QCOMPARE(line.problems.at(0).rule, QStringLiteral("owner#ZC-0001"));
        QCOMPARE(line.problems.at(0).source.record, desk->images);
        QCOMPARE(line.problems.at(1).source.record, desk->visits);
        // a doubt about one entry is confirmed for that one
        QCOMPARE(line.problems.at(2).state, CheckState::Doubtful);
        desk->service().confirm(filing, QStringLiteral("persons"), QStringLiteral("只有影像号"));
        QCOMPARE(desk->line(filing, "form/form/table6").problems.at(2).state, CheckState::Confirmed);
        const QString names = QStringLiteral("医学影像") + Tr::tr(", ") + QStringLiteral("门诊预约");
        const QString both = Tr::tr("%1 entries: %2").arg(2).arg(QStringLiteral("数据缺责任人"));
        QCOMPARE(desk->line(filing, "form/form/table6").detail, Tr::tr("%1: %2").arg(both, names));
        desk->set("asset", desk->visits, {{name("persons"), QVariant()}});
        QCOMPARE(desk->line(filing, "form/form/table6").problems.last().state, CheckState::Doubtful);
    }

    void rulesWithANameAreLinesOfTheirOwn()
    {
        const qint64 filing = desk->complete();
        desk->set("system", desk->system, {{name("grade"), QStringLiteral("2")}});
        desk->set("unit", 1, {{name("short_name"), QStringLiteral("市一院")}});
        const CheckLine grades = desk->line(filing, "rule/grades");
        QCOMPARE(grades.state, CheckState::Missing);
        QVERIFY2(grades.detail.contains(QStringLiteral("第二级 不是两者中较高的")),
                 qPrintable(grades.detail));
        const CheckLine names = desk->line(filing, "rule/names");
        QCOMPARE(names.state, CheckState::Doubtful);
        QCOMPARE(names.section, QStringLiteral("table3"));
        QCOMPARE(desk->line(filing, "form/form/table3").state, CheckState::Present);
        // grade 2 asks for no drawing
        QCOMPARE(desk->line(filing, "part/topology").groupNote, QString());
    }

    void attachmentsMissingExpiredAndExempt()
    {
        const qint64 filing = desk->draft();
        CheckLine line = desk->line(filing, "part/topology");
        QCOMPARE(line.state, CheckState::Missing);
        QCOMPARE(line.detail, Tr::tr("missing: %1").arg(QStringLiteral("盖章的拓扑图")));
        QCOMPARE(line.problems.first().law, QStringLiteral("测试规定第二条"));
        desk->service().exempt(filing, name("topology"), QStringLiteral("单机系统"));
        line = desk->line(filing, "part/topology");
        QCOMPARE(line.state, CheckState::NotNeeded);
        QVERIFY(line.detail.contains(QStringLiteral("单机系统")));
        desk->service().exempt(filing, name("topology"), {});
        desk->attach(filing, "topology", QStringLiteral("拓扑.pdf"), "x",
                     {{name("issued_on"), QStringLiteral("2025-09-03")}});
        QCOMPARE(desk->line(filing, "part/topology").detail, QStringLiteral("2025-09"));
        desk->attach(filing, "licences", QStringLiteral("甲.pdf"), "a",
                     {{name("expires_on"), QStringLiteral("2026-06-10")}});
        desk->attach(filing, "licences", QStringLiteral("乙.pdf"), "b",
                     {{name("expires_on"), QStringLiteral("2026-06-11")}});
        line = desk->line(filing, "part/licences");
        QCOMPARE(line.state, CheckState::Doubtful);
        QCOMPARE(line.problems.size(), 1);
        QVERIFY(line.problems.first().text.startsWith(QStringLiteral("甲.pdf")));
        desk->service().confirm(filing, line.problems.first().rule, QStringLiteral("新证已在办"));
        QCOMPARE(desk->line(filing, "part/licences").state, CheckState::Confirmed);
    }

    void whatIsMissingCantBeConfirmed()
    {
        const qint64 filing = desk->complete();
        desk->set("unit", 1, {{name("duty_phone"), QVariant()}});
        const auto rule = desk->line(filing, "form/form/table1").problems.first().rule;
        QCOMPARE(refused([&] { desk->service().confirm(filing, rule, QStringLiteral("算了")); }), "invalid");
        QCOMPARE(refused([&] { desk->service().confirm(filing, name("nothing"), QStringLiteral("好")); }),
                 "invalid");
    }

private:
    std::unique_ptr<FilingDesk> desk;
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
