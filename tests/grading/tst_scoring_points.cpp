#include "grading/scoring.h"
#include "round_builder.h"

using namespace wardbook;
using namespace wardbook::grading;

namespace {

const QString kDeduct = QStringLiteral("score-2021");
const QString kMean = QStringLiteral("score-2019");

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

QString m()
{
    return QStringLiteral("m");
}
QString p()
{
    return QStringLiteral("p");
}
QString u()
{
    return QStringLiteral("u");
}
QString ces()
{
    return QStringLiteral("CES");
}
QString pss()
{
    return QStringLiteral("PSS");
}

/// Ten technology items of weight 1 of which some are lost; a management item would change the divisor.
RoundBuilder tenItems(int lost, int partly = 0)
{
    RoundBuilder builder;
    builder.items(ces(), 10 - lost - partly, m(), 1).items(ces(), lost, u(), 1).items(ces(), partly, p(), 1);
    return builder;
}

} // namespace

/// The scores of 2021 and 2019, worked out by hand.
class TstScoringPoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setLanguage(Language::English); }

    void deductionByHand()
    {
        RoundBuilder builder;
        builder.item(ces(), m(), 3).item(ces(), u(), 2).item(ces(), p(), 1).item(ces(), m());
        builder.item(pss(), p(), 2).item(pss(), m(), 1);
        const Round round = builder.build();
        // technology loses 2 + 0.5 = 2.5, management 2 × 0.5 = 1, of n = 6
        // Vt = 50 − 250/6 = 8.333…, Vm = 50 − 100/6 = 33.333…, M = 41.666…
        const ScoreResult result = score(round, kDeduct, {});
        QCOMPARE(result.score, 41.67);
        QCOMPARE(result.rate, -1.0);
        QCOMPARE(result.conclusion, QStringLiteral("poor"));
        QVERIFY(says(result, QStringLiteral("CES-02: weight 2 × (1 − 0) = 2")));
        QVERIFY(says(result, QStringLiteral("CES-03: weight 1 × (1 − 0.5) = 0.5")));
        QVERIFY(says(result, QStringLiteral("Technology: 50 − 2.5 × 100 ÷ 6 ≈ 8.3333")));
        QVERIFY(says(result, QStringLiteral("Management: 50 − 1 × 100 ÷ 6 ≈ 33.3333")));
        QVERIFY(says(result, QStringLiteral("≈ 41.67")));
        QVERIFY(says(result,
                     QStringLiteral("1 of 6 items have no weight in the pack; each counts with weight 2.")));
        // y = 0.3: Vt = 30 − 41.67 is below 0 and counts as 0, Vm = 70 − 16.666… = 53.333…
        const ScoreResult shifted = score(round, kDeduct, with("y", "0.3"));
        QCOMPARE(shifted.score, 53.33);
        QVERIFY(says(shifted, QStringLiteral("is below 0 and counts as 0")));
    }

    void neitherSideFallsBelowZero()
    {
        RoundBuilder builder;
        builder.item(ces(), u(), 3).item(ces(), u(), 2).items(pss(), 2, m(), 1);
        QCOMPARE(score(builder.build(), kDeduct, {}).score, 50.0); // 50 − 5 × 25 → 0, and 50
        builder.items(pss(), 6, u(), 3);
        QCOMPARE(score(builder.build(), kDeduct, {}).score, 0.0); // n = 10: 50 − 50, 50 − 180
    }

    void aSideWithoutItemsKeepsItsPoints()
    {
        const ScoreResult result = score(tenItems(1).build(), kDeduct, {});
        QCOMPARE(result.score, 90.0); // 50 − 1 × 100/10 = 40, and 50
        QVERIFY(says(result, QStringLiteral("Management: no item is judged, so its 50 points stay.")));
    }

    void bands_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("partly");
        QTest::addColumn<QString>("medium");
        QTest::addColumn<QString>("low");
        const QString excellent = QStringLiteral("excellent"), good = QStringLiteral("good"),
                      medium = QStringLiteral("medium"), poor = QStringLiteral("poor");
        QTest::newRow("100") << 0 << 0 << excellent << excellent; // nothing found: no medium risk either
        QTest::newRow("95") << 0 << 1 << good << excellent;
        QTest::newRow("90") << 1 << 0 << good << excellent;
        QTest::newRow("85") << 1 << 1 << good << good;
        QTest::newRow("80") << 2 << 0 << good << good;
        QTest::newRow("75") << 2 << 1 << medium << medium;
        QTest::newRow("70") << 3 << 0 << medium << medium;
        QTest::newRow("65") << 3 << 1 << poor << poor;
    }
    void bands()
    {
        QFETCH(int, lost);
        QFETCH(int, partly);
        QFETCH(QString, medium);
        QFETCH(QString, low);
        RoundBuilder builder = tenItems(lost, partly);
        QCOMPARE(score(builder.build(), kDeduct, {}).conclusion, medium);
        QCOMPARE(score(builder.build(), kDeduct, with("findings", "low")).conclusion, low);
        if (lost + partly > 0)
            QCOMPARE(score(builder.risk(9, 0).build(), kDeduct, {}).conclusion, QStringLiteral("poor"));
    }

    void aLoweredHighRiskIsAnOrdinaryFinding()
    {
        RoundBuilder builder = tenItems(1);
        builder.risk(9, 0, true);
        QCOMPARE(score(builder.build(), kDeduct, {}).conclusion, QStringLiteral("good"));
        QCOMPARE(score(builder.build(), kDeduct, with("compensated", "always")).conclusion,
                 QStringLiteral("poor"));
    }

    void itemsWithoutWeight_data()
    {
        QTest::addColumn<QByteArray>("weight");
        QTest::addColumn<double>("points");
        QTest::newRow("important") << QByteArray("2") << 80.0;
        QTest::newRow("ordinary") << QByteArray("1") << 90.0;
        QTest::newRow("key") << QByteArray("3") << 70.0;
    }
    void itemsWithoutWeight()
    {
        QFETCH(QByteArray, weight);
        QFETCH(double, points);
        RoundBuilder builder;
        builder.items(ces(), 9, m()).item(ces(), u());
        QCOMPARE(score(builder.build(), kDeduct, with("weights", weight.constData())).score, points);
    }

    void severalObjects_data()
    {
        QTest::addColumn<QByteArray>("collapse");
        QTest::addColumn<double>("points");
        QTest::newRow("mean") << QByteArray("share") << 93.33; // loses 2/3
        QTest::newRow("mixed") << QByteArray("mixed") << 95.0; // loses 1/2
        QTest::newRow("worst") << QByteArray("worst") << 90.0;
    }
    void severalObjects()
    {
        QFETCH(QByteArray, collapse);
        QFETCH(double, points);
        RoundBuilder builder(3);
        builder.items(ces(), 9, QStringLiteral("mmm"), 1).item(ces(), QStringLiteral("muu"), 1);
        QCOMPARE(score(builder.build(), kDeduct, with("collapse", collapse.constData())).score, points);
    }

    void notApplicableIsNotInTheDivisor()
    {
        RoundBuilder builder;
        builder.items(ces(), 4, m(), 1).item(ces(), u(), 1).items(ces(), 5, QStringLiteral("n"), 1);
        QCOMPARE(score(builder.build(), kDeduct, {}).score, 80.0); // n = 5: 50 − 20, and 50
    }

    void meanOfTheLayersByHand()
    {
        RoundBuilder builder;
        builder.items(ces(), 2, m()).item(ces(), u()).item(ces(), p()); // loses 1.5 of 4 = 0.375
        builder.items(pss(), 2, m());                                   // loses nothing
        const ScoreResult result = score(builder.build(), kMean, {});
        QCOMPARE(result.score, 81.25); // 100 − 0.375 ÷ 2 × 100
        QCOMPARE(result.conclusion, QStringLiteral("good"));
        QVERIFY(says(result, QStringLiteral("CES: lost 1.5 of 4 = 0.375")));
        QVERIFY(says(result, QStringLiteral("Score = 100 − 0.375 ÷ 2 × 100 = 81.25")));
    }

    void meanOfTheLayersWithWeights()
    {
        RoundBuilder builder;
        builder.item(ces(), m(), 3).item(ces(), u(), 1);
        QCOMPARE(score(builder.build(), kMean, {}).score, 50.0);
        QCOMPARE(score(builder.build(), kMean, with("weights", "2")).score, 75.0); // loses 1 of 4
        builder.item(ces(), m());
        QCOMPARE(score(builder.build(), kMean, with("weights", "2")).score, 83.33); // 1 of 6
    }

    void aLayerWithNothingToJudgeIsNoClass()
    {
        RoundBuilder builder;
        builder.items(ces(), 1, m()).item(ces(), u()).item(pss(), QStringLiteral("n"));
        QCOMPARE(score(builder.build(), kMean, {}).score, 50.0);
    }

    void blankCellsGiveNoConclusion()
    {
        RoundBuilder builder = tenItems(1);
        builder.item(ces(), QStringLiteral("-"), 1);
        for (const QString& rule : {kDeduct, kMean}) {
            const ScoreResult result = score(builder.build(), rule, {});
            QVERIFY(!result.complete);
            QCOMPARE(result.score, 90.0);
            QCOMPARE(result.conclusion, QString());
        }
    }

    void managementLayersAreThoseOfTheStandard()
    {
        const auto pack = RequirementPack::builtIn();
        const QStringList management = scoringRule(kDeduct).managementLayers;
        QCOMPARE(management.size(), 5);
        int found = 0;
        for (const RequirementLayer& layer : pack->layers)
            found += management.contains(layer.id);
        QCOMPARE(found, 5);
        QCOMPARE(pack->layers.size(), 10);
    }

    void unconfirmedArithmeticIsMarked()
    {
        for (const ScoreStep& step : score(tenItems(1).build(), kDeduct, {}).steps)
            if (step.text.startsWith(QLatin1String("Score")) ||
                step.text.startsWith(QLatin1String("Technology")))
                QVERIFY2(!step.verified, qPrintable(step.text));
    }
};

QTEST_GUILESS_MAIN(TstScoringPoints)
#include "tst_scoring_points.moc"
