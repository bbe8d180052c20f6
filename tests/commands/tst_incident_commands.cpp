#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// An incident as a script handles it: log, grade, clocks, report, close; on the sample unit.
class TstIncidentCommands : public QObject
{
    Q_OBJECT

    Cli m_cli;
    QString m_code;

    QJsonObject clock(const Answer& answer, const char* rule) const
    {
        for (const QJsonValue& each : answer.json()[QLatin1String("clocks")].toArray())
            if (each[QLatin1String("rule")] == QLatin1String(rule))
                return each.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void theSampleHasARunningLimit()
    {
        const Answer open = m_cli.as("周宁", "incident clock");
        QVERIFY2(open.code == 0, open.said());
        const QJsonObject first = open.json()[QLatin1String("clocks")][0].toObject();
        QCOMPARE(first[QLatin1String("rule")].toString(), QStringLiteral("cac_first"));
        QVERIFY(!first[QLatin1String("exercise")].toBool());
        const int left = first[QLatin1String("left_seconds")].toInt();
        QVERIFY2(left > 3600 && left < 4 * 3600, qPrintable(QString::number(left)));
        QCOMPARE(m_cli.as("周宁", "verify").code, 0);
    }

    void logsInOneLine()
    {
        const Answer logged = m_cli.as("何敏", "incident new", {QStringLiteral("检验窗口打不开报告")});
        QVERIFY2(logged.code == 0, logged.said());
        const QJsonObject incident = logged.json()[QLatin1String("incident")].toObject();
        m_code = incident[QLatin1String("code")].toString();
        QVERIFY(m_code.startsWith(QLatin1String("SJ-")));
        QVERIFY(!incident[QLatin1String("became_aware_at")].toString().isEmpty());
        QCOMPARE(m_cli.as("何敏", "incident new", {QStringLiteral(" ")}).code, 4);
        const Answer future =
            m_cli.as("周宁", "incident new --aware 2199-01-01", {QStringLiteral("将来的事")});
        QCOMPARE(future.code, 4);
        QVERIFY2(future.errorText().contains(QStringLiteral("2199")), future.said());
    }

    void suggestsAndDecides()
    {
        QVERIFY2(m_cli.as("周宁", "incident step", {m_code, QStringLiteral("assess")}).code == 0, "assess");
        const Answer suggested =
            m_cli.as("周宁", "incident grade",
                     {m_code, QStringLiteral("--fact"), QStringLiteral("direct_loss=600万")});
        QVERIFY2(suggested.code == 0, suggested.said());
        QCOMPARE(suggested.text("suggested"), QStringLiteral("larger"));
        QVERIFY(!suggested.json()[QLatin1String("verified")].toBool()); // that figure is from a second source
        QCOMPARE(m_cli.as("周宁", "incident grade", {m_code, QStringLiteral("larger")}).code, 4); // why?
        const Answer decided = m_cli.as(
            "周宁", "incident grade",
            {m_code, QStringLiteral("larger"), QStringLiteral("--reason"), QStringLiteral("损失过线")});
        QVERIFY2(decided.code == 0, decided.said());
        const Answer clocks = m_cli.as("周宁", "incident clock", {m_code});
        QCOMPARE(clock(clocks, "cac_first")[QLatin1String("statutory")].toBool(), true);
        QCOMPARE(clock(clocks, "final")[QLatin1String("state")].toString(), QStringLiteral("not_started"));
    }

    void reportsWithTwoPairsOfEyes()
    {
        const QString pdf = m_cli.path("首报.pdf");
        const Answer draft =
            m_cli.as("周宁", "incident report",
                     {m_code, QStringLiteral("first"), QStringLiteral("--rule"), QStringLiteral("cac_first"),
                      QStringLiteral("--later"), QStringLiteral("3,4,5,6,7,8"), QStringLiteral("--out"), pdf,
                      QStringLiteral("--reason"), QStringLiteral("送省网信")});
        QVERIFY2(draft.code == 0, draft.said());
        QVERIFY(QFile(pdf).size() > 1000);
        const QString number = draft.text("report");
        QVERIFY(number.startsWith(QLatin1String("BS-")));
        for (const QJsonValue& problem : draft.json()[QLatin1String("problems")].toArray())
            qWarning("%s", qPrintable(problem.toString()));
        QVERIFY2(m_cli.as("周宁", "incident report-step", {number, QStringLiteral("submit")}).code == 0,
                 "submit");
        QCOMPARE(m_cli.as("周宁", "incident report-step", {number, QStringLiteral("sign")}).code, 3);
        const Answer tampered = m_cli.as("郑航", "incident report-step", {number, QStringLiteral("sign")});
        QCOMPARE(tampered.code, 3); // the auditor changes nothing
        const Answer approved = m_cli.as("陈立群", "incident report-step", {number, QStringLiteral("sign")});
        QVERIFY2(approved.code == 0, approved.said());
        const Answer sent =
            m_cli.as("周宁", "incident report-step",
                     {number, QStringLiteral("send"), QStringLiteral("--channel"), QStringLiteral("web"),
                      QStringLiteral("--receipt"), QStringLiteral("江北网信 42 号")});
        QVERIFY2(sent.code == 0, sent.said());
        const QJsonObject done = clock(m_cli.as("周宁", "incident clock", {m_code}), "cac_first");
        QCOMPARE(done[QLatin1String("state")].toString(), QStringLiteral("done_in_time"));
    }

    void anUnknownRuleIsSaid()
    {
        const Answer answer =
            m_cli.as("周宁", "incident clock", {m_code, QStringLiteral("--done"), QStringLiteral("nothing")});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.errorText().contains(QStringLiteral("nothing")), answer.said());
    }

    void aWaiverNeedsAReasonAndAnother()
    {
        QCOMPARE(m_cli
                     .as("周宁", "incident clock",
                         {m_code, QStringLiteral("--not-applicable"), QStringLiteral("health")})
                     .code,
                 4);
        const Answer asked = m_cli.as("周宁", "incident clock",
                                      {m_code, QStringLiteral("--not-applicable"), QStringLiteral("health"),
                                       QStringLiteral("--reason"), QStringLiteral("已并入首报")});
        QVERIFY2(asked.code == 0, asked.said());
        QVERIFY(clock(asked, "health")[QLatin1String("state")] != QLatin1String("not_applicable"));
        QCOMPARE(
            m_cli
                .as("周宁", "incident clock", {m_code, QStringLiteral("--approve"), QStringLiteral("health")})
                .code,
            3);
        const Answer agreed = m_cli.as("陈立群", "incident clock",
                                       {m_code, QStringLiteral("--approve"), QStringLiteral("health")});
        QVERIFY2(agreed.code == 0, agreed.said());
        QCOMPARE(clock(agreed, "health")[QLatin1String("state")].toString(),
                 QStringLiteral("not_applicable"));
    }

    void closingIsHeldAndOverridden()
    {
        QVERIFY2(m_cli.as("周宁", "incident step", {m_code, QStringLiteral("handle")}).code == 0, "handle");
        QVERIFY2(m_cli.as("周宁", "incident step", {m_code, QStringLiteral("end")}).code == 0, "end");
        const Answer held = m_cli.as("周宁", "incident close", {m_code});
        QCOMPARE(held.code, 4);
        QVERIFY2(held.errorText().contains(QStringLiteral("总结报告")), held.said());
        const QStringList inSpite{m_code, QStringLiteral("--in-spite"), QStringLiteral("--reason"),
                                  QStringLiteral("总结报告按季度合并报送，已请示")};
        QCOMPARE(m_cli.as("周宁", "incident close", inSpite).code, 3);
        const Answer closed = m_cli.as("陈立群", "incident close", inSpite);
        QVERIFY2(closed.code == 0, closed.said());
        QCOMPARE(m_cli.as("周宁", "verify").code, 0);
    }

    void ownRulesAreLoaded()
    {
        QFile shipped(QStringLiteral(WARDBOOK_SOURCE_DIR "/resources/packs/incident_rules.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QJsonObject rules = QJsonDocument::fromJson(shipped.readAll()).object();
        rules.insert(QStringLiteral("version"), QStringLiteral("2026.jc"));
        m_cli.write("rules.json", QJsonDocument(rules).toJson());
        const Answer loaded = m_cli.as("陈立群", "packs load", {m_cli.path("rules.json")});
        QVERIFY2(loaded.code == 0, loaded.said());
        QCOMPARE(m_cli.as("周宁", "incident clock").text("rules"), QStringLiteral("incident_rules@2026.jc"));
        rules.insert(QStringLiteral("clocks"), 7);
        m_cli.write("rules.json", QJsonDocument(rules).toJson());
        QCOMPARE(m_cli.as("陈立群", "packs load", {m_cli.path("rules.json")}).code, 4);
    }
};

QTEST_GUILESS_MAIN(TstIncidentCommands)
#include "tst_incident_commands.moc"
