#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// A census from a script; on the sample unit.
class TstCensusCommand : public QObject
{
    Q_OBJECT

    Cli m_cli;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void showsTheRunningOne()
    {
        const Answer answer = m_cli.as("周宁", "census progress");
        QVERIFY2(answer.code == 0, answer.said());
        QCOMPARE(answer.text("state"), QStringLiteral("running"));
        const QJsonArray departments = answer.json()[QLatin1String("departments")].toArray();
        QVERIFY(departments.size() >= 10);
        int total = 0;
        for (const QJsonValue& each : departments)
            total += each[QLatin1String("total")].toInt();
        QCOMPARE(answer.number("total"), total);
    }

    void goesFromStartToFinish()
    {
        const Answer started = m_cli.as("周宁", "census start QC-0003");
        QVERIFY2(started.code == 0, started.said());
        const int total = started.number("total");
        QVERIFY(started.number("tasks") >= 10 && total > 100);
        QCOMPARE(m_cli.as("周宁", "census start QC-0003").errorKind(), QStringLiteral("denied"));

        const Answer lab = m_cli.as("周宁", "census progress QC-0003 --list unconfirmed --department 检验科");
        const QJsonArray left = lab.json()[QLatin1String("assets")].toArray();
        QCOMPARE(lab.number("left"), left.size());
        const QString code = left.first()[QLatin1String("code")].toString();
        const Answer one = m_cli.as("周宁", {QStringLiteral("census"), QStringLiteral("confirm"), code});
        QVERIFY2(one.code == 0, one.said());
        QCOMPARE(one.number("confirmed"), 1);
        const Answer rest = m_cli.as("周宁", "census confirm --census QC-0003 --department 检验科");
        QCOMPARE(rest.number("confirmed") + rest.number("skipped"), left.size() - 1);
        const Answer now = m_cli.as("周宁", "census progress QC-0003 --department 检验科");
        QCOMPARE(now.number("left"), rest.number("skipped"));

        const Answer handed = m_cli.as("周宁", "census submit QC-0003 --department 检验科");
        QVERIFY2(handed.code == 0, handed.said());
        const Answer done = m_cli.as("周宁", "census finish QC-0003");
        QVERIFY2(done.code == 0, done.said());
        QCOMPARE(done.number("total"), total);
        QCOMPARE(done.number("confirmed"), now.number("confirmed"));
    }

    void saysWhatIsWrong()
    {
        QCOMPARE(m_cli.as("周宁", "census progress QC-9999").errorKind(), QStringLiteral("not_found"));
        QCOMPARE(m_cli.as("周宁", "census progress --department 无此科室").errorKind(),
                 QStringLiteral("not_found"));
        QCOMPARE(m_cli.as("周宁", "census confirm ZC-999999").errorKind(), QStringLiteral("not_found"));
        QCOMPARE(m_cli.as("周宁", "census confirm").errorKind(), QStringLiteral("invalid"));
        QCOMPARE(m_cli.as("郑航", "census confirm ZC-0001").errorKind(), QStringLiteral("denied"));
    }
};

QTEST_GUILESS_MAIN(TstCensusCommand)
#include "tst_census_command.moc"
