#include "base/error.h"
#include "grading/fraction.h"
#include "grading/scoring.h"
#include "round_builder.h"

using namespace wardbook;
using namespace wardbook::grading;

namespace {

const QString kRate = QStringLiteral("rate-2025");

ScoringSettings with(const char* question, const char* option)
{
    return {{QLatin1String(question), QLatin1String(option)}};
}

bool says(const ScoreResult& result, const QString& part)
{
    for (const ScoreStep& step : result.steps)
        if (step.text.contains(part))
            return true;
    return false;
}

HighRisk trigger(bool mitigable)
{
    return {QStringLiteral("weak_password"), 2, mitigable, {}, QStringLiteral("A-18")};
}

} // namespace

/// The rule of 2025; every figure is worked out by hand in the comment beside it.
class TstScoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setLanguage(Language::English); }

    void fractionsAreExact()
    {
        Fraction sum;
        for (quint32 i = 1; i <= 500; ++i)
            sum.add(1, i).add(i - 1, i); // 1/i + (i−1)/i = 1
        QCOMPARE(sum.compare(500), 0);
        sum.add(1, 4'000'000'007u); // a prime: far beyond what a double tells apart
        QCOMPARE(sum.compare(500), 1);
        QCOMPARE(sum.subtractedFrom(501).compare(1), -1);
        QVERIFY(sum.subtractedFrom(500).isZero());
        QCOMPARE(Fraction(1, 32).times(100, 1).rounded(2), 313u); // 3.125, half up
        QCOMPARE(Fraction(2, 3).result(), QStringLiteral("≈ 0.6667"));
        QCOMPARE(Fraction(5, 2).result(), QStringLiteral("= 2.5"));
        QCOMPARE(Fraction(2, 3).text(1), QStringLiteral("0.7"));
        QCOMPARE(Fraction(0).text(), QStringLiteral("0"));
        QCOMPARE(Fraction(200, 2).text(), QStringLiteral("100"));
        QCOMPARE(Fraction(1, 3).add(Fraction(1, 6)).compare(1, 2), 0);
    }

    void rateByHand()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 7, QStringLiteral("m"));
        builder.item(QStringLiteral("CES"), QStringLiteral("p"))
            .item(QStringLiteral("PSS"), QStringLiteral("u"));
        builder.item(QStringLiteral("PSS"), QStringLiteral("n"));
        const Round round = builder.build();
        const ScoreResult result = score(round, kRate, {});
        QVERIFY(result.complete);
        QCOMPARE(result.items, 10);
        QCOMPARE(result.met, 7);
        QCOMPARE(result.partial, 1);
        QCOMPARE(result.unmet, 1);
        QCOMPARE(result.notApplicable, 1);
        QCOMPARE(result.rate, 77.78); // 7 ÷ (10 − 1) = 0.7777…
        QCOMPARE(result.score, -1.0);
        QCOMPARE(result.conclusion, QStringLiteral("basic"));
        QVERIFY(!result.edge && !result.presumed);
        QVERIFY(says(result, QStringLiteral("Rate met = 7 ÷ (10 − 1) × 100% ≈ 77.78%")));
        QVERIFY(says(result, QStringLiteral("Not met: PSS-09")));
        QVERIFY(says(result, QStringLiteral("between 60% and 90%")));
        QCOMPARE(score(round, kRate, with("partial", "half")).rate, 83.33); // 7.5 ÷ 9
    }

    void belowSixtyFails()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 59, QStringLiteral("m"))
            .items(QStringLiteral("CES"), 41, QStringLiteral("u"));
        QCOMPARE(score(builder.build(), kRate, {}).conclusion, QStringLiteral("fail"));
    }

    void exactlySixty()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 6, QStringLiteral("m"))
            .items(QStringLiteral("CES"), 4, QStringLiteral("u"));
        const Round round = builder.build();
        const ScoreResult result = score(round, kRate, {});
        QCOMPARE(result.rate, 60.0);
        QVERIFY(result.edge);
        QCOMPARE(result.conclusion, QStringLiteral("basic"));
        QVERIFY(says(result, QStringLiteral("a limit value, for the assessment body to judge")));
        QVERIFY(!result.steps.last().verified);
        QCOMPARE(score(round, kRate, with("edge", "down")).conclusion, QStringLiteral("fail"));
        QCOMPARE(score(round, kRate, with("edge", "up")).conclusion, QStringLiteral("basic"));
    }

    void exactlyNinety()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 9, QStringLiteral("m"))
            .item(QStringLiteral("CES"), QStringLiteral("u"));
        const ScoreResult result = score(builder.build(), kRate, {});
        QVERIFY(result.edge);
        QCOMPARE(result.conclusion, QStringLiteral("basic"));
        QCOMPARE(score(builder.build(), kRate, with("edge", "up")).conclusion, QStringLiteral("conform"));
        QCOMPARE(score(builder.build(), kRate, with("edge", "down")).conclusion, QStringLiteral("basic"));
        builder.risk(9, 0);
        QCOMPARE(score(builder.build(), kRate, with("edge", "up")).conclusion, QStringLiteral("basic"));
    }

    void nearlyNinetyIsNoEdge()
    {
        RoundBuilder builder; // 22499 ÷ 25000 = 89.996 %: shows as 90.00 with two digits
        builder.items(QStringLiteral("CES"), 22499, QStringLiteral("m"));
        builder.items(QStringLiteral("CES"), 2501, QStringLiteral("u"));
        const ScoreResult result = score(builder.build(), kRate, {});
        QVERIFY(!result.edge);
        QCOMPARE(result.conclusion, QStringLiteral("basic"));
        QVERIFY(says(result, QStringLiteral("89.996%")));
    }

    void aboveNinety()
    {
        RoundBuilder builder; // 19 ÷ 20 = 95 %
        builder.items(QStringLiteral("CES"), 19, QStringLiteral("m"))
            .item(QStringLiteral("CES"), QStringLiteral("u"));
        QCOMPARE(score(builder.build(), kRate, {}).conclusion, QStringLiteral("conform"));
        builder.risk(19, 0);
        const ScoreResult result = score(builder.build(), kRate, {});
        QCOMPARE(result.conclusion, QStringLiteral("basic"));
        QVERIFY(result.presumed && !result.edge);
        QVERIFY(says(result, QStringLiteral("presumed: Basically conforms")));
        QVERIFY(!result.steps.last().verified);
        QCOMPARE(result.triggers.size(), 1);
        QCOMPARE(result.triggers.first().row, 19);
        QCOMPARE(result.triggers.first().objects, QList<qint64>{1});
        const ScoreResult open = score(builder.build(), kRate, with("risk_above_90", "open"));
        QCOMPARE(open.conclusion, QString());
        QVERIFY(open.presumed && open.complete);
    }

    void aRiskInWhatIsMetIsNone()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 20, QStringLiteral("m")).risk(3, 0);
        const ScoreResult result = score(builder.build(), kRate, {});
        QVERIFY(result.triggers.isEmpty());
        QCOMPARE(result.conclusion, QStringLiteral("conform"));
    }

    void compensatedRisks_data()
    {
        QTest::addColumn<bool>("inPack");
        QTest::addColumn<bool>("mitigable");
        QTest::addColumn<bool>("everywhere");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("conclusion");
        const QString basic = QStringLiteral("basic"), conform = QStringLiteral("conform");
        QTest::newRow("may be lowered") << true << true << true << QByteArray() << conform;
        QTest::newRow("may not be lowered") << true << false << true << QByteArray() << basic;
        QTest::newRow("flagged by hand") << false << false << true << QByteArray() << conform;
        QTest::newRow("at one object only") << true << true << false << QByteArray() << basic;
        QTest::newRow("never counts") << true << false << true << QByteArray("never") << conform;
        QTest::newRow("always counts") << true << true << true << QByteArray("always") << basic;
    }
    void compensatedRisks()
    {
        QFETCH(bool, inPack);
        QFETCH(bool, mitigable);
        QFETCH(bool, everywhere);
        QFETCH(QByteArray, setting);
        QFETCH(QString, conclusion);
        RoundBuilder builder(2);
        builder.items(QStringLiteral("CES"), 19, QStringLiteral("mm"));
        builder.item(QStringLiteral("CES"), QStringLiteral("uu"), 0,
                     inPack ? std::optional(trigger(mitigable)) : std::nullopt);
        builder.risk(19, 0, true).risk(19, 1, everywhere);
        const ScoreResult result =
            score(builder.build(), kRate,
                  setting.isEmpty() ? ScoringSettings() : with("compensated", setting.constData()));
        QCOMPARE(result.conclusion, conclusion);
        QCOMPARE(result.triggers.size(), 1);
        QCOMPARE(result.triggers.first().compensated, everywhere);
        QCOMPARE(result.triggers.first().counts, conclusion == QStringLiteral("basic"));
        QCOMPARE(result.triggers.first().annex, inPack ? QStringLiteral("A-18") : QString());
    }

    void onlyTriggersOfTheAnnex()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 19, QStringLiteral("m"))
            .item(QStringLiteral("CES"), QStringLiteral("u"));
        builder.risk(19, 0);
        const ScoreResult result = score(builder.build(), kRate, with("major", "annex"));
        QCOMPARE(result.conclusion, QStringLiteral("conform"));
        QVERIFY(!result.triggers.first().counts);
    }

    void nothingApplies()
    {
        RoundBuilder builder(2);
        builder.items(QStringLiteral("CES"), 3, QStringLiteral("nn"));
        for (const char* rule : {"rate-2025", "score-2021", "score-2019"}) {
            const ScoreResult result = score(builder.build(), QLatin1String(rule), {});
            QVERIFY(result.complete);
            QCOMPARE(result.notApplicable, 3);
            QCOMPARE(result.rate, -1.0);
            QCOMPARE(result.score, -1.0);
            QCOMPARE(result.conclusion, QString());
            QVERIFY(says(result, QStringLiteral("No item is judged and applies")));
            QCOMPARE(result.layers.first().score, -1.0);
        }
    }

    void blankCellsGiveNoConclusion()
    {
        RoundBuilder builder(2);
        builder.items(QStringLiteral("CES"), 3, QStringLiteral("mm"));
        builder.item(QStringLiteral("CES"), QStringLiteral("u-"));
        builder.item(QStringLiteral("CES"), QStringLiteral("--"));
        builder.item(QStringLiteral("CES"), QStringLiteral("n-"));
        const ScoreResult result = score(builder.build(), kRate, {});
        QVERIFY(!result.complete);
        QCOMPARE(result.conclusion, QString());
        QCOMPARE(result.blank, 2);
        QCOMPARE(result.rate, 75.0); // of the four items that are judged so far
        QVERIFY(says(result, QStringLiteral("4 cells are blank")));
    }

    void anEmptyRound()
    {
        const ScoreResult result = score(RoundBuilder().build(), kRate, {});
        QCOMPARE(result.items, 0);
        QCOMPARE(result.rate, -1.0);
        QCOMPARE(result.conclusion, QString());
    }

    void itemsWithoutObjectAreInNoFigure()
    {
        RoundBuilder builder;
        builder.items(QStringLiteral("CES"), 2, QStringLiteral("m"));
        Round round = builder.build();
        round.objects.first().kind = QStringLiteral("terminal");
        round.prepare();
        const ScoreResult result = score(round, kRate, {});
        QCOMPARE(result.items, 0);
        QCOMPARE(result.withoutObject, 2);
        QVERIFY(result.layers.isEmpty());
    }

    void severalObjects_data()
    {
        QTest::addColumn<QByteArray>("collapse");
        QTest::addColumn<QByteArray>("partial");
        QTest::addColumn<double>("rate");
        // items: mmm, mpm, muu, nnn, mnn
        QTest::newRow("worst") << QByteArray("worst") << QByteArray("none") << 50.0;       // (1+0+0+1) ÷ 4
        QTest::newRow("worst, half") << QByteArray("worst") << QByteArray("half") << 62.5; // 2.5 ÷ 4
        QTest::newRow("all") << QByteArray("all") << QByteArray("half") << 50.0;           // no part left
        QTest::newRow("share") << QByteArray("share") << QByteArray("none") << 75.0; // (1+2/3+1/3+1) ÷ 4
        QTest::newRow("share, half") << QByteArray("share") << QByteArray("half") << 79.17; // 19/6 ÷ 4
    }
    void severalObjects()
    {
        QFETCH(QByteArray, collapse);
        QFETCH(QByteArray, partial);
        QFETCH(double, rate);
        RoundBuilder builder(3);
        for (const char* verdicts : {"mmm", "mpm", "muu", "nnn", "mnn"})
            builder.item(QStringLiteral("CES"), QLatin1String(verdicts));
        ScoringSettings settings = with("collapse", collapse.constData());
        settings.insert(with("partial", partial.constData()));
        const ScoreResult result = score(builder.build(), kRate, settings);
        QCOMPARE(result.rate, rate);
        QCOMPARE(result.notApplicable, 1);
        QCOMPARE(result.met, 2);
    }

    void sharesMeetTheLimitExactly()
    {
        RoundBuilder builder(3); // 3 × 2/3 + 1 + 0 = 3 of 5 items: 60 % and not a hair less
        builder.items(QStringLiteral("CES"), 3, QStringLiteral("mmu"));
        builder.item(QStringLiteral("CES"), QStringLiteral("mmm"))
            .item(QStringLiteral("CES"), QStringLiteral("uuu"));
        QVERIFY(score(builder.build(), kRate, with("collapse", "share")).edge);
    }

    void sharesForCharts()
    {
        RoundBuilder builder(2);
        builder.item(QStringLiteral("CES"), QStringLiteral("mp"))
            .item(QStringLiteral("CES"), QStringLiteral("un"));
        builder.item(QStringLiteral("PSS"), QStringLiteral("m-"));
        builder.risk(1, 0);
        const ScoreResult result = score(builder.build(), kRate, {});
        QCOMPARE(result.layers.size(), 2);
        QCOMPARE(result.layers.at(0).counts.met, 1);
        QCOMPARE(result.layers.at(0).counts.highRisk, 1);
        QCOMPARE(result.layers.at(0).score, 50.0); // (1 + ½ + 0) ÷ 3
        QCOMPARE(result.layers.at(1).score, 100.0);
        QCOMPARE(result.layers.at(1).counts.blank, 1);
        QCOMPARE(result.points.size(), 2);
        QCOMPARE(result.points.at(1).layer, 1);
        QCOMPARE(result.points.at(1).point, 1);
        QCOMPARE(result.objects.size(), 2);
        QCOMPARE(result.objects.at(0).object, 1);
        QCOMPARE(result.objects.at(0).score, 66.67); // 2 ÷ 3
        QCOMPARE(result.objects.at(1).score, 50.0);
    }

    void theSameInputGivesTheSameSteps()
    {
        RoundBuilder builder(7);
        for (int i = 0; i < 40; ++i)
            builder.item(i % 2 ? QStringLiteral("CES") : QStringLiteral("PSS"),
                         QStringLiteral("mpunmup").mid(i % 7) + QStringLiteral("mpunmup").left(i % 7), i % 4);
        for (const char* rule : {"rate-2025", "score-2021", "score-2019"}) {
            const ScoreResult one = score(builder.build(), QLatin1String(rule), {});
            const ScoreResult two = score(builder.build(), QLatin1String(rule), {});
            QVERIFY(one.steps.size() > 5);
            QCOMPARE(one.steps.size(), two.steps.size());
            for (int i = 0; i < one.steps.size(); ++i)
                QCOMPARE(one.steps.at(i).text, two.steps.at(i).text);
            QCOMPARE(one.rate, two.rate);
            QCOMPARE(one.score, two.score);
        }
    }

    void settings()
    {
        const ScoringSettings settings{{QStringLiteral("partial"), QStringLiteral("half")},
                                       {QStringLiteral("edge"), QStringLiteral("up")}};
        QCOMPARE(settingsFromJson(toJson(settings)), settings);
        QCOMPARE(toJson(settings), QStringLiteral("{\"edge\":\"up\",\"partial\":\"half\"}"));
        QVERIFY(settingsFromJson({}).isEmpty());
        QVERIFY(settingsFromJson(QStringLiteral("[1,2]")).isEmpty());
        const Round round = RoundBuilder().item(QStringLiteral("CES"), QStringLiteral("m")).build();
        QVERIFY_THROWS_EXCEPTION(Error, score(round, kRate, with("partial", "third")));
        QVERIFY_THROWS_EXCEPTION(Error, score(round, QStringLiteral("rate-2031"), {}));
        QCOMPARE(score(round, kRate, with("y", "0.4")).conclusion,
                 QStringLiteral("conform")); // another rule's
    }

    void everyRuleExplainsItself()
    {
        const QList<ScoringRule> rules = scoringRules();
        QCOMPARE(rules.size(), 3);
        QCOMPARE(rules.first().id, kRate);
        for (const ScoringRule& rule : rules) {
            QVERIFY(!rule.label.zh.isEmpty() && !rule.label.en.isEmpty() && !rule.source.isEmpty());
            QVERIFY(!rule.clause.isEmpty() && !rule.verdictClause.isEmpty());
            for (const ScoringQuestion& question : rule.questions) {
                QVERIFY2(!question.why.zh.isEmpty() && !question.why.en.isEmpty(), qPrintable(question.id));
                QVERIFY(!question.source.isEmpty() && question.options.size() >= 2);
                QCOMPARE(rule.option({}, question.id), question.standard);
                QCOMPARE(rule.option({{question.id, question.standard}}, question.id), question.standard);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstScoring)
#include "tst_scoring.moc"
