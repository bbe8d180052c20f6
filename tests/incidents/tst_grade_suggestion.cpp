#include "fields/impact.h"
#include "fields/system.h"
#include "tests/incidents/rules_fixture.h"

using namespace wardbook;
using namespace wardbook::incidents;
namespace fm = fields::impact;

class TstGradeSuggestion : public QObject
{
    Q_OBJECT

    static GradeSuggestion suggest(const GradeFacts& facts)
    {
        return suggestGrade(facts, *IncidentRules::builtIn());
    }
    static GradeFacts leakOf(qint64 persons)
    {
        GradeFacts facts;
        facts.persons = countPersons({{1, QStringLiteral("leaked"), {}, persons, 0, false, {}}});
        return facts;
    }
    static const GradeLine* line(const GradeSuggestion& suggestion, const char* id)
    {
        for (const GradeLine& each : suggestion.lines)
            if (each.id == QLatin1String(id))
                return &each;
        return nullptr;
    }
    static ledger::FieldValues leak(qint64 persons, const char* population = "")
    {
        return {{QLatin1String(fm::effect), QStringLiteral("leaked")},
                {QLatin1String(fm::persons), persons},
                {QLatin1String(fm::population), QString::fromUtf8(population)}};
    }

private Q_SLOTS:
    void edgesBelongToTheHigherGrade_data()
    {
        QTest::addColumn<qint64>("persons");
        QTest::addColumn<QString>("grade");
        QTest::newRow("one below") << qint64(999'999) << "ordinary";
        QTest::newRow("larger") << qint64(1'000'000) << "larger";
        QTest::newRow("one below major") << qint64(9'999'999) << "larger";
        QTest::newRow("major") << qint64(10'000'000) << "major";
        QTest::newRow("grave") << qint64(100'000'000) << "grave";
    }
    void edgesBelongToTheHigherGrade()
    {
        QFETCH(qint64, persons);
        const GradeSuggestion suggestion = suggest(leakOf(persons));
        QTEST(suggestion.grade, "grade");
        QCOMPARE(suggestion.clause.isEmpty(), suggestion.grade == QLatin1String("ordinary"));
        QCOMPARE(suggestion.rules, IncidentRules::builtIn()->key());
    }

    void theLineSaysWhatIsMissing()
    {
        const GradeSuggestion suggestion = suggest(leakOf(864'000));
        const GradeLine* persons = line(suggestion, "persons");
        QCOMPARE(suggestion.lines.first().id, QStringLiteral("persons")); // the only one with a fact
        QVERIFY(persons->value.contains(QStringLiteral("86.4 万")));
        QVERIFY(persons->reached.isEmpty());
        QCOMPARE(persons->next, QStringLiteral("larger"));
        QCOMPARE(persons->nextFrom, 1'000'000);
        QVERIFY(persons->nextText.contains(QStringLiteral("100 万")));
        QVERIFY(!persons->couldReach);
    }

    void theUpperBoundMayReachTheNext()
    {
        GradeFacts facts;
        facts.persons = countPersons({{1, QStringLiteral("leaked"), {}, 864'000, 0, false, {}},
                                      {2, QStringLiteral("leaked"), {}, 217'000, 0, false, {}}});
        const GradeSuggestion suggestion = suggest(facts);
        QCOMPARE(suggestion.grade, QStringLiteral("ordinary"));
        QVERIFY(line(suggestion, "persons")->couldReach);
    }

    void dataThatIsOnlyDownDoesNotLeak()
    {
        GradeFacts facts;
        facts.persons = countPersons({{1, QStringLiteral("unavailable"), {}, 2'000'000, 0, false, {}}});
        QCOMPARE(suggest(facts).grade, QStringLiteral("ordinary"));
        facts.persons = countPersons({{1, QStringLiteral("encrypted"), {}, 2'000'000, 0, false, {}}});
        const GradeSuggestion encrypted = suggest(facts);
        QCOMPARE(encrypted.grade, QStringLiteral("larger"));
    }

    void outagesCountForCriticalInfrastructureAlone()
    {
        GradeFacts facts;
        facts.outageWhole = facts.outageMain = 133;
        QCOMPARE(suggest(facts).grade, QStringLiteral("ordinary"));
        QVERIFY(!line(suggest(facts), "outage_whole")->value.isEmpty());
        facts.critical = true;
        const GradeSuggestion suggestion = suggest(facts);
        QCOMPARE(suggestion.grade, QStringLiteral("larger"));
        QVERIFY(suggestion.verified);
        QCOMPARE(line(suggestion, "outage_whole")->next, QStringLiteral("grave"));
        facts.outageWhole = 360;
        QCOMPARE(suggest(facts).grade, QStringLiteral("grave"));
    }

    void theHighestIndicatorDecides()
    {
        GradeFacts facts = leakOf(1'000'000);
        facts.people = 1'000'000;
        const GradeSuggestion suggestion = suggest(facts);
        QCOMPARE(suggestion.grade, QStringLiteral("major"));
        QVERIFY(!suggestion.verified); // from memory
    }

    void amongEqualsTheVerifiedFigureIsNamed()
    {
        GradeFacts facts = leakOf(1'000'000);
        facts.clauses = QStringList{QStringLiteral("public_larger")}; // comes first, not verified
        const GradeSuggestion suggestion = suggest(facts);
        QCOMPARE(suggestion.grade, QStringLiteral("larger"));
        QVERIFY(suggestion.verified);
        QVERIFY(suggestion.clause.contains(QStringLiteral("个人信息")));
    }

    void qualitativeClausesGiveTheirGrade()
    {
        GradeFacts facts;
        facts.clauses = QStringList{QStringLiteral("important_data_larger"), QStringLiteral("defaced_grave")};
        const GradeSuggestion suggestion = suggest(facts);
        QCOMPARE(suggestion.grade, QStringLiteral("grave"));
        QVERIFY(suggestion.clause.contains(QStringLiteral("附件")));
        QCOMPARE(line(suggestion, "important_data_larger")->reached, QStringLiteral("larger"));
    }

    void factsAreReadFromTheRecord()
    {
        RulesFixture f;
        const qint64 incident =
            f.addIncident(QStringLiteral("影像归档被加密"),
                          {{QLatin1String(fi::direct_loss), 400'000},
                           {QLatin1String(fi::portal_hours), 121},
                           {QLatin1String(fi::qualitative), QStringLiteral("important_data_larger")}});
        f.addImpact(incident, QStringLiteral("影像"), leak(864'000, "全院患者"));
        f.addImpact(incident, QStringLiteral("报告"), leak(900'000, "全院患者"));
        ledger::FieldValues down{{QLatin1String(fm::effect), QStringLiteral("unavailable")},
                                 {QLatin1String(fm::outage_from), f.awareMs},
                                 {QLatin1String(fm::function_scope), QStringLiteral("whole")}};
        const qint64 outage = f.addImpact(incident, QStringLiteral("PACS"), down);
        GradeFacts facts = gradeFacts(*f.reader(), incident, f.awareMs + 133 * kMinuteMs + 59'000);
        QCOMPARE(facts.persons.counted, 900'000);
        QCOMPARE(facts.loss, 400'000);
        QCOMPARE(facts.portal, 121);
        QCOMPARE(facts.outageWhole, 133); // still running
        QCOMPARE(facts.outageMain, 133);
        QVERIFY(!facts.critical);
        QVERIFY(!facts.views);
        QCOMPARE(facts.clauses, QStringList{QStringLiteral("important_data_larger")});

        f.update(
            fm::kRegister, outage,
            {{QLatin1String(fm::outage_to), f.awareMs + 20 * kMinuteMs}, {QLatin1String(fm::critical), 1}});
        facts = gradeFacts(*f.reader(), incident, f.awareMs + kDayMs);
        QCOMPARE(facts.outageWhole, 20);
        QVERIFY(facts.critical);
        const QJsonObject json = facts.toJson();
        QCOMPARE(json[QStringLiteral("loss")].toInteger(), 400'000);
        QVERIFY(!json.contains(QStringLiteral("views")));
        QCOMPARE(json[QStringLiteral("persons")][QStringLiteral("counted")].toInteger(), 900'000);
    }

    void criticalInfrastructureIsKnownFromTheSystem()
    {
        RulesFixture f;
        namespace fs = fields::system;
        const qint64 system = f.create(fs::kRegister, {{QLatin1String(fs::name), QStringLiteral("HIS")},
                                                       {QLatin1String(fs::critical_infrastructure), 1}});
        const qint64 incident = f.addIncident(QStringLiteral("HIS 中断"),
                                              {{QLatin1String(fi::systems), QString::number(system)}});
        QVERIFY(gradeFacts(*f.reader(), incident, f.awareMs).critical);
        const qint64 other = f.addIncident(QStringLiteral("HIS 波及"));
        f.addImpact(
            other, QStringLiteral("HIS"),
            {{QLatin1String(fm::system), system}, {QLatin1String(fm::effect), QStringLiteral("isolated")}});
        QVERIFY(!gradeFacts(*f.reader(), other, f.awareMs).critical);
        f.addImpact(other, QStringLiteral("HIS"),
                    {{QLatin1String(fm::system), system},
                     {QLatin1String(fm::effect), QStringLiteral("unavailable")}});
        QVERIFY(gradeFacts(*f.reader(), other, f.awareMs).critical);
    }

    void crossingAThresholdAsksAgain()
    {
        RulesFixture f;
        const auto rules = IncidentRules::builtIn();
        const qint64 now = f.awareMs + kHourMs / 2;
        const qint64 incident = f.addIncident(QStringLiteral("预约数据外泄"));
        const auto prompt = [&] { return gradePrompt(*f.reader(), incident, *rules, now); };
        QVERIFY(!prompt().wanted); // nothing known, nothing to ask
        const qint64 impact = f.addImpact(incident, QStringLiteral("预约"), leak(950'000));
        f.addDecision(incident, QStringLiteral("ordinary"), QStringLiteral("ordinary"),
                      f.awareMs + kMinuteMs);
        QVERIFY(!prompt().wanted);

        f.update(fm::kRegister, impact, {{QLatin1String(fm::persons), 1'050'000}});
        const GradePrompt up = prompt();
        QVERIFY(up.wanted);
        QCOMPARE(up.suggested, QStringLiteral("larger"));
        QCOMPARE(up.decided, QStringLiteral("ordinary"));
        QVERIFY2(up.text.contains(QStringLiteral("105 万")), qPrintable(up.text));

        f.addDecision(incident, QStringLiteral("larger"), QStringLiteral("larger"),
                      f.awareMs + 2 * kMinuteMs);
        QVERIFY(!prompt().wanted);
        f.update(fi::kRegister, incident, {{QLatin1String(fi::persons_confirmed), 930'000}});
        const GradePrompt down = prompt();
        QVERIFY(down.wanted);
        QCOMPARE(down.suggested, QStringLiteral("ordinary"));
        QVERIFY2(down.text.contains(QStringLiteral("93 万")), qPrintable(down.text));
    }

    void whoJudgedOtherwiseIsNotAskedAllTheTime()
    {
        RulesFixture f;
        const qint64 incident = f.addIncident(QStringLiteral("预约数据外泄"));
        f.addImpact(incident, QStringLiteral("预约"), leak(1'050'000));
        const auto rules = IncidentRules::builtIn();
        QVERIFY(gradePrompt(*f.reader(), incident, *rules, f.awareMs).wanted); // nobody has graded yet
        f.addDecision(incident, QStringLiteral("larger"), QStringLiteral("ordinary"), f.awareMs);
        QVERIFY(!gradePrompt(*f.reader(), incident, *rules, f.awareMs).wanted);
        f.addImpact(incident, QStringLiteral("病历"), leak(10'000'000, "全院患者"));
        QVERIFY(gradePrompt(*f.reader(), incident, *rules, f.awareMs).wanted);
    }
};

QTEST_GUILESS_MAIN(TstGradeSuggestion)
#include "tst_grade_suggestion.moc"
