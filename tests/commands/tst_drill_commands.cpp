#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// A drill as a script plans, runs, observes, evaluates and reports it; on the sample unit.
class TstDrillCommands : public QObject
{
    Q_OBJECT

    Cli m_cli;
    QString m_code;

    QJsonObject inject(const Answer& answer, const char* no) const
    {
        for (const QJsonValue& each : answer.json()[QLatin1String("injects")].toArray())
            if (each[QLatin1String("no")] == QLatin1String(no))
                return each.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
        for (const QJsonValue& each :
             m_cli.as("吴思远", "drill list").json()[QLatin1String("drills")].toArray())
            if (each[QLatin1String("_state")] == QLatin1String("ready"))
                m_code = each[QLatin1String("code")].toString();
        QVERIFY(!m_code.isEmpty());
    }

    void eightScenarios()
    {
        const QJsonArray all =
            m_cli.as("吴思远", "drill scenarios").json()[QLatin1String("scenarios")].toArray();
        QCOMPARE(all.size(), 8);
        for (const QJsonValue& each : all)
            QVERIFY(each[QLatin1String("injects")].toInt() >= 12 &&
                    each[QLatin1String("injects")].toInt() <= 25);
    }

    void theHeldDrillIsEvaluated()
    {
        const Answer list = m_cli.as("吴思远", "drill list");
        QString held;
        for (const QJsonValue& each : list.json()[QLatin1String("drills")].toArray())
            if (each[QLatin1String("_state")] == QLatin1String("evaluated"))
                held = each[QLatin1String("code")].toString();
        const Answer answer = m_cli.as("吴思远", "drill evaluate", {held});
        QVERIFY2(answer.code == 0, answer.said());
        QVERIFY(answer.json()[QLatin1String("in_time")].toInt() > 20);
        QVERIFY(answer.json()[QLatin1String("late")].toInt() > 0);
        QVERIFY(answer.json()[QLatin1String("missed")].toInt() +
                    answer.json()[QLatin1String("actions")].toArray().size() >
                0);
        QVERIFY(answer.json()[QLatin1String("mean")].toDouble() > 3);
        const QString file = m_cli.path("总结.docx");
        const Answer report = m_cli.as("吴思远", "drill report",
                                       {held, file, QStringLiteral("--reason"), QStringLiteral("存档")});
        QVERIFY2(report.code == 0, report.said());
        QVERIFY(QFile(file).size() > 4000);
    }

    void runsStepByStep()
    {
        const Answer early =
            m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("release"), QStringLiteral("01")});
        QCOMPARE(early.code, 4); // not started
        const Answer started = m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("start")});
        QVERIFY2(started.code == 0, started.said());
        QVERIFY(started.text("title").startsWith(QStringLiteral("【演练】")));
        const Answer released =
            m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("release"), QStringLiteral("01")});
        QVERIFY2(released.code == 0, released.said());
        QCOMPARE(inject(released, "01")[QLatin1String("state")].toString(), QStringLiteral("released"));
        const Answer ticked =
            m_cli.as("吴思远", "drill run",
                     {m_code, QStringLiteral("tick"), QStringLiteral("01"), QStringLiteral("1")});
        QCOMPARE(inject(ticked, "01")[QLatin1String("actions")][0][QLatin1String("state")].toString(),
                 QStringLiteral("done"));
        QCOMPARE(m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("skip"), QStringLiteral("02")}).code,
                 4); // why?
        QVERIFY2(
            m_cli.as("吴思远", "drill observe",
                     {m_code, QStringLiteral("good"), QStringLiteral("--text"), QStringLiteral("反应快")})
                    .code == 0,
            "observe");
        QVERIFY2(
            m_cli.as("吴思远", "drill run",
                     {m_code, QStringLiteral("pause"), QStringLiteral("--reason"), QStringLiteral("断电")})
                    .code == 0,
            "pause");
        QCOMPARE(
            m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("release"), QStringLiteral("02")}).code,
            4); // paused
        QVERIFY2(m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("resume")}).code == 0, "resume");
        const Answer ended = m_cli.as("吴思远", "drill run", {m_code, QStringLiteral("end")});
        QVERIFY2(ended.code == 0, ended.said());
        QCOMPARE(ended.text("state"), QStringLiteral("ended"));
        QCOMPARE(m_cli.as("周宁", "verify").code, 0);
    }

    void exercisesStayOutOfRealStatistics()
    {
        const Answer real = m_cli.as("周宁", "incident list --all");
        for (const QJsonValue& each : real.json()[QLatin1String("incidents")].toArray())
            QVERIFY(!each[QLatin1String("exercise")].toBool());
        QVERIFY(!m_cli.as("周宁", "incident list --all --exercises")
                     .json()[QLatin1String("incidents")]
                     .toArray()
                     .isEmpty());
    }

    void aScriptPlaysAWholeDrill()
    {
        const Answer planned = m_cli.as("周宁", "drill new --scenario emr_outage --on 2026-12-01 --form live",
                                        {QStringLiteral("--title"), QStringLiteral("病历库恢复演练"),
                                         QStringLiteral("--director"), QStringLiteral("陈立群")});
        QVERIFY2(planned.code == 0, planned.said());
        const QString code = planned.text("drill");
        const Answer early = m_cli.as("周宁", "drill step", {code, QStringLiteral("submit")});
        QCOMPARE(early.code, 4); // nobody takes part yet
        QVERIFY2(!early.errorText().isEmpty(), early.said());
        m_cli.write("bad.json", R"({"drill": ")" + code.toUtf8() + R"(", "start": "2026-12-01T14:00:00+08:00",
                    "steps": [{"at": "+0:00", "do": "start"}, {"at": "+1:00", "do": "dance"}]})");
        const Answer bad = m_cli.as("周宁", "drill run --script", {m_cli.path("bad.json")});
        QCOMPARE(bad.code, 4);
        QVERIFY2(bad.errorText().contains(QStringLiteral("2")), bad.said()); // which step
    }

    void injectSheetsTellTheirHoles()
    {
        const QString code = m_cli.as("周宁", "drill new --scenario medical_iot").text("drill");
        const QString file = m_cli.path("注入.xlsx");
        QVERIFY2(m_cli.as("周宁", "drill injects",
                          {code, QStringLiteral("--out"), file, QStringLiteral("--reason"),
                           QStringLiteral("修改")})
                         .code == 0,
                 "out");
        const Answer same = m_cli.as("周宁", "drill injects", {code, QStringLiteral("--in"), file});
        QVERIFY2(same.code == 0, same.said());
        QCOMPARE(same.json()[QLatin1String("changed")].toInt(), 0);
        QCOMPARE(same.json()[QLatin1String("new")].toInt(), 0);
        m_cli.write("坏.xlsx", "not a workbook");
        const Answer bad =
            m_cli.as("周宁", "drill injects", {code, QStringLiteral("--in"), m_cli.path("坏.xlsx")});
        QCOMPARE(bad.code, 5); // damaged, as any import says it
        QCOMPARE(m_cli.as("郑航", "drill new --scenario medical_iot").code, 3); // the auditor changes nothing
    }
};

QTEST_GUILESS_MAIN(TstDrillCommands)
#include "tst_drill_commands.moc"
