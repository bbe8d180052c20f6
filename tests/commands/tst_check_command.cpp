#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// What does not hold across the registers, as a script asks for it, on the sample unit.
class TstCheckCommand : public QObject
{
    Q_OBJECT

    Cli m_cli;

    static QJsonArray findings(const Answer& answer)
    {
        return answer.json()[QLatin1String("findings")].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void listsFindingsGravestFirst()
    {
        const Answer answer = m_cli.as("周宁", "check --limit 100000");
        QVERIFY2(answer.code == 0, answer.said());
        const QJsonArray list = findings(answer);
        QCOMPARE(int(list.size()), answer.number("total"));
        QVERIFY(list.size() > 10);
        QCOMPARE(answer.number("high") + answer.number("medium") + answer.number("low") +
                     answer.number("accepted"),
                 answer.number("total"));
        QVERIFY(answer.number("rules") >= 40);
        const QStringList order{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")};
        qsizetype last = 0;
        for (const QJsonValue& each : list) {
            const auto at = order.indexOf(each[QLatin1String("severity")].toString());
            QVERIFY(at >= last);
            last = at;
            for (const char* key : {"rule", "text", "fix", "law", "register", "uid"})
                QVERIFY2(!each[QLatin1String(key)].toString().isEmpty(), key);
            QVERIFY(!each[QLatin1String("text")].toString().contains(u'{'));
        }
    }

    void asksOneRule()
    {
        const QJsonArray all = findings(m_cli.as("周宁", "check --limit 100000"));
        const QString rule = all.first()[QLatin1String("rule")].toString();
        const Answer one = m_cli.as("周宁", "check --rule", {rule});
        QCOMPARE(one.number("rules"), 1);
        for (const QJsonValue& each : findings(one))
            QCOMPARE(each[QLatin1String("rule")].toString(), rule);
        QVERIFY(!findings(one).isEmpty());
        QCOMPARE(m_cli.as("周宁", "check --rule no-such-rule").errorKind(), QStringLiteral("not_found"));
        const Answer rules = m_cli.as("周宁", "check --rules");
        QVERIFY(rules.json()[QLatin1String("rules")].toArray().size() >= 40);
    }

    void failsOnDemand()
    {
        const Answer all = m_cli.as("周宁", "check --limit 1");
        QCOMPARE(findings(all).size(), 1);
        QCOMPARE(m_cli.as("周宁", "check --fail-on high").code, all.number("high") > 0 ? 4 : 0);
        QCOMPARE(m_cli.as("周宁", "check --fail-on low").code, 4);
        QCOMPARE(m_cli.as("周宁", "check --fail-on never").code, 2);
    }

    void takesRulesOfTheUnit()
    {
        const QString file = m_cli.write("规则.json", R"({"kind":"checks","id":"own","version":"1",
"label":{"zh":"本院检查","en":"Own checks"},"checks":[{"id":"own-unit","register":"unit",
"where":[{"field":"_state","any_of":["active"]}],"severity":"low","title":{"zh":"单位","en":"Unit"},
"text":{"zh":"“{name}”在册。","en":"“{name}” is there."},"fix":{"zh":"不用处理。","en":"Nothing."},
"law":"本院规定","article":"","verified":false}]})");
        const QStringList load{QStringLiteral("packs"), QStringLiteral("load"), file};
        const Answer tried = m_cli.as("周宁", load + QStringList{QStringLiteral("--dry-run")});
        QVERIFY2(tried.code == 0, tried.said());
        QCOMPARE(m_cli.as("周宁", "check --rule own-unit").errorKind(), QStringLiteral("not_found"));
        QCOMPARE(m_cli.as("周宁", load).code, 0);
        QCOMPARE(findings(m_cli.as("周宁", "check --rule own-unit")).size(), 1);
        QVERIFY(m_cli.as("周宁", "packs").out.contains("本院检查"));
    }
};

QTEST_GUILESS_MAIN(TstCheckCommand)
#include "tst_check_command.moc"
