#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// Duties as a script lists, assigns, judges, checks and reports them; on the sample unit.
class TstObligationCommands : public QObject
{
    Q_OBJECT

    Cli m_cli;

    static QJsonArray duties(const Answer& answer)
    {
        return answer.json()[QLatin1String("obligations")].toArray();
    }
    QJsonObject one(const char* id) const
    {
        for (const QJsonValue& each : duties(m_cli.as("周宁", "obligations list")))
            if (each[QLatin1String("id")] == QLatin1String(id))
                return each.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void listsEveryDutyWithItsProof()
    {
        const Answer answer = m_cli.as("郑航", "obligations list");
        QVERIFY2(answer.code == 0, answer.said());
        const QJsonArray all = duties(answer);
        const QJsonObject counts = answer.json()[QLatin1String("counts")].toObject();
        int counted = 0;
        for (const QJsonValue& count : counts)
            counted += count.toInt();
        QCOMPARE(counted, all.size());
        // the sample shows each state
        for (const QJsonValue& count :
             {counts[QLatin1String("met")], counts[QLatin1String("partly")], counts[QLatin1String("open")],
              counts[QLatin1String("not_applicable")]})
            QVERIFY(count.toInt() > 0);
        QVERIFY(!one("dsj-18")[QLatin1String("proof")].toArray().isEmpty());
    }

    void narrowsTheList()
    {
        const QJsonArray law = duties(m_cli.as("周宁", "obligations list --law pipl --state met"));
        QVERIFY(!law.isEmpty());
        for (const QJsonValue& each : law) {
            QCOMPARE(each[QLatin1String("law")].toString(), QStringLiteral("pipl"));
            QCOMPARE(each[QLatin1String("state")].toString(), QStringLiteral("met"));
        }
        const QJsonArray late = duties(m_cli.as("周宁", "obligations list --overdue"));
        QVERIFY(!late.isEmpty());
        const Answer unknown = m_cli.as("周宁", "obligations list --law gdpr");
        QCOMPARE(unknown.errorKind(), QStringLiteral("not_found"));
        QVERIFY(unknown.errorText().contains(QStringLiteral("pipl")));
    }

    void judgesAndTakesItBack()
    {
        const QString computed = one("dap-ledger")[QLatin1String("state")].toString();
        const Answer bare = m_cli.as("周宁", "obligations set dap-ledger --state not_applicable");
        QCOMPARE(bare.errorKind(), QStringLiteral("invalid"));
        const Answer set = m_cli.as("周宁", "obligations set dap-ledger --state not_applicable --reason",
                                    {QStringLiteral("不是试点单位")});
        QVERIFY2(set.code == 0, set.said());
        const QJsonObject judged = one("dap-ledger");
        QCOMPARE(judged[QLatin1String("state")].toString(), QStringLiteral("not_applicable"));
        QCOMPARE(judged[QLatin1String("reason")].toString(), QStringLiteral("不是试点单位"));
        QCOMPARE(m_cli.as("周宁", "obligations set dap-ledger --state computed").code, 0);
        QCOMPARE(one("dap-ledger")[QLatin1String("state")].toString(), computed);
    }

    void setsWhoAndWhen()
    {
        const Answer set = m_cli.as("周宁", "obligations set dsj-21 dsj-22 --next 2027-01-31 --owner",
                                    {QStringLiteral("罗静")});
        QVERIFY2(set.code == 0, set.said());
        QCOMPARE(duties(set).size(), 2);
        QCOMPARE(one("dsj-22")[QLatin1String("owner")].toString(), QStringLiteral("罗静"));
        QCOMPARE(one("dsj-22")[QLatin1String("next_on")].toString(), QStringLiteral("2027-01-31"));
        QCOMPARE(m_cli.as("郑航", "obligations set dsj-21 --next 2027-02-28").errorKind(),
                 QStringLiteral("denied"));
        QCOMPARE(m_cli.as("周宁", "obligations set dsj-21 --next soon").errorKind(),
                 QStringLiteral("invalid"));
    }

    void checksAndReports()
    {
        const Answer check = m_cli.as("周宁", "obligations check");
        QVERIFY2(check.code == 0, check.said());
        QVERIFY(check.number("checked") > 70);
        QCOMPARE(one("dsj-17")[QLatin1String("checked_on")].toString(),
                 QDate::currentDate().toString(Qt::ISODate));
        const QString file = m_cli.path("自查.docx");
        const Answer report = m_cli.as("周宁", "obligations report",
                                       {file, QStringLiteral("--reason"), QStringLiteral("上报")});
        QVERIFY2(report.code == 0, report.said());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(4).startsWith("PK"));
        QCOMPARE(m_cli.as("周宁", "verify").code, 0);
    }
};

QTEST_MAIN(TstObligationCommands)
#include "tst_obligation_commands.moc"
