#include "base/error.h"
#include "drills/scenario_pack.h"
#include "incidents/incident_rules.h"
#include "resources/resources.h"
#include "tests/drills/drill_fixture.h"

using namespace wardbook;
using namespace wardbook::drills;

/// The shipped scenarios, and what becomes of files that are none.
class TestScenarioPack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void everyShippedScenarioCanBeHeld();
    void bothLanguagesAreWritten();
    void broken_data();
    void broken();
    void theSmallOne();
};

void TestScenarioPack::everyShippedScenarioCanBeHeld()
{
    QVERIFY(!builtInScenarios().isEmpty());
    const auto rules = incidents::IncidentRules::builtIn();
    QString before;
    for (const Scenario& scenario : builtInScenarios()) {
        const QByteArray name = scenario.id.toUtf8();
        QVERIFY2(before < scenario.id, name);
        before = scenario.id;
        QCOMPARE(findScenario(scenario.id), &scenario);
        QVERIFY2(scenario.injects.size() >= 12 && scenario.injects.size() <= 25, name);
        QVERIFY2(scenario.objectives.size() >= 4 && scenario.objectives.size() <= 6, name);
        QVERIFY2(scenario.questions.size() >= 5, name);
        int expected = 0;
        for (const ScenarioInject& inject : scenario.injects) {
            expected += int(inject.expected.size());
            QVERIFY2(inject.offset <= scenario.duration, name + inject.no.toUtf8());
            for (const ExpectedAction& action : inject.expected)
                QVERIFY2(action.clockRule.isEmpty() || rules->clock(action.clockRule),
                         name + inject.no.toUtf8() + action.clockRule.toUtf8());
        }
        QVERIFY2(expected >= int(scenario.injects.size()), name);
    }
    QCOMPARE(findScenario(QStringLiteral("nothing")), nullptr);
}

void TestScenarioPack::bothLanguagesAreWritten()
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const Scenario& scenario : builtInScenarios())
        for (const ScenarioInject& inject : scenario.injects) {
            const QByteArray name = (scenario.id + inject.no).toUtf8();
            QVERIFY2(inject.content.zh.contains(han) && inject.title.zh.contains(han), name);
            QVERIFY2(!inject.content.en.contains(han) && !inject.title.en.contains(han), name);
            for (const ExpectedAction& action : inject.expected)
                QVERIFY2(!action.text.en.contains(han) && action.text.zh.contains(han), name);
        }
}

void TestScenarioPack::broken_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named"); // what the sentence names
    const auto row = [](const char* name, const char* from, const char* to, const char* named) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(named);
    };
    row("unknown key", R"("ratio":4)", R"("ratio":4,"raito":5)", "raito");
    row("other kind", "drill_scenario", "requirements", "requirements");
    row("one language", R"("title":{"zh":"小演练","en":"Small drill"})", R"("title":{"zh":"小演练"})",
        "title");
    row("code of no list", R"("delivery":"screenshot")", R"("delivery":"pigeon")", "pigeon");
    row("no category", "MP07", "MP77", "MP77");
    row("time of day", "02:10", "25:10", "story_start");
    row("twice", R"("no":"03")", R"("no":"02")", "02");
    row("unknown parent", R"("parent":"01")", R"("parent":"17")", "17");
    row("unknown objective", R"("objective":"o2")", R"("objective":"o9")", "o9");
    row("backwards", R"("offset":20)", R"("offset":5)", "03");
    row("contingency without condition",
        R"("contingency":true,"condition":{"zh":"十分钟无人应答","en":"No answer for ten minutes"})",
        R"("contingency":true)", "90");
    row("minutes as text", R"("within":30)", R"("within":"30")", "within");
    row("a bar in an action", "记录来电", "记录|来电", "|");
    row("no objectives", R"("questions":[)", R"("questions":[],"x":[)", "questions");
    row("cut off", R"(],
"questions")",
        "", "");
}

void TestScenarioPack::broken()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = smallScenario();
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    ErrorKind kind{};
    const QString text = refusal([&] { Scenario::parse(json); }, &kind);
    QCOMPARE(kind, ErrorKind::Invalid);
    QVERIFY2(text.contains(named), qPrintable(text));
}

void TestScenarioPack::theSmallOne()
{
    const Scenario scenario = Scenario::parse(smallScenario());
    QCOMPARE(scenario.injects.size(), 4);
    QCOMPARE(scenario.injects.at(1).expected.first().clockRule, QStringLiteral("cac_first"));
    QVERIFY(scenario.injects.at(3).contingency);
    QCOMPARE(scenario.stopWord.en, QStringLiteral("Red light"));
    QVERIFY(!scenario.verified);
}

QTEST_GUILESS_MAIN(TestScenarioPack)
#include "tst_scenario_pack.moc"
