#include "incidents/persons_count.h"
#include <QtTest>

using namespace wardbook::incidents;

class TstPersonsCount : public QObject
{
    Q_OBJECT

    static PersonsAt at(qint64 asset, std::optional<qint64> persons, const char* population = "",
                        const char* effect = "leaked", const char* confidence = "estimated")
    {
        return {asset, QLatin1String(effect),    QString::fromUtf8(population), persons, 0,
                false, QLatin1String(confidence)};
    }

private Q_SLOTS:
    void onePopulationIsCountedOnce()
    {
        const PersonsCount count =
            countPersons({at(1, 864000, "全院患者"), at(2, 864000, "全院患者"), at(3, 217000, "全院患者 ")});
        QCOMPARE(count.counted, 864000);
        QCOMPARE(count.atLeast, 864000);
        QCOMPARE(count.atMost, 864000);
        QCOMPARE(count.assets, 3);
    }

    void populationsMayOverlap()
    {
        const PersonsCount count = countPersons({at(1, 500000, "患者"), at(2, 600000, "体检人员")});
        QCOMPARE(count.counted, 1100000);
        QCOMPARE(count.atLeast, 600000);
        QCOMPARE(count.atMost, 1100000);
    }

    void assetsWithoutAPopulationGiveARange()
    {
        const PersonsCount count = countPersons({at(1, 864000), at(2, 217000), at(3, 123000)});
        QCOMPARE(count.counted, 864000);
        QCOMPARE(count.atLeast, 864000);
        QCOMPARE(count.atMost, 864000 + 217000 + 123000);
    }

    void namedAndUnnamedAreAdded()
    {
        const PersonsCount count = countPersons({at(1, 3000, "职工"), at(2, 100), at(3, 200)});
        QCOMPARE(count.counted, 3200);
        QCOMPARE(count.atLeast, 3000);
        QCOMPARE(count.atMost, 3300);
    }

    void anAssetThatIsLinkedTwiceIsOne()
    {
        const PersonsCount count =
            countPersons({at(1, 500, "", "encrypted"), at(1, 480, "", "possibly_leaked")});
        QCOMPARE(count.counted, 500);
        QCOMPARE(count.atMost, 500);
    }

    void unaffectedOnesDontCount()
    {
        const PersonsCount count = countPersons({at(1, 864000), at(2, 5000000, "", "isolated"),
                                                 at(3, 9000000, "", "none"), at(4, {}, "", "none")});
        QCOMPARE(count.counted, 864000);
        QCOMPARE(count.atMost, 864000);
        QCOMPARE(count.assets, 1);
        QCOMPARE(count.withoutNumber, 0);
    }

    void whatIsOnlyDownIsNotExposed()
    {
        const PersonsCount count =
            countPersons({at(1, 2000000, "", "unavailable"), at(2, 1500000, "", "readonly"),
                          at(3, 300000, "", "encrypted"), at(4, 200000, "", "")});
        QCOMPARE(count.counted, 2000000);
        QCOMPARE(count.exposed, 300000);
        QCOMPARE(count.exposedAtMost, 500000);
        QVERIFY(!count.leaked);
        QVERIFY(countPersons({at(1, 5)}).leaked);
    }

    void theWeakestConfidenceIsTheWhole_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("whole");
        QTest::newRow("all confirmed") << QStringList{"confirmed", "confirmed"} << "confirmed";
        QTest::newRow("one estimated") << QStringList{"confirmed", "estimated"} << "estimated";
        QTest::newRow("upper bound") << QStringList{"estimated", "upper", "confirmed"} << "upper";
        QTest::newRow("nobody said how sure") << QStringList{"confirmed", ""} << "upper";
        QTest::newRow("unknown") << QStringList{"upper", "unknown"} << "unknown";
        QTest::newRow("nothing linked") << QStringList{} << "unknown";
    }
    void theWeakestConfidenceIsTheWhole()
    {
        QFETCH(QStringList, parts);
        QList<PersonsAt> impacts;
        for (const QString& part : parts)
            impacts << at(impacts.size() + 1, 10, "", "leaked", part.toLatin1().constData());
        QTEST(countPersons(impacts).confidence, "whole");
    }

    void anAssetWithoutANumberIsSaid()
    {
        const PersonsCount count = countPersons({at(1, 1000, "", "leaked", "confirmed"), at(2, {})});
        QCOMPARE(count.counted, 1000);
        QCOMPARE(count.withoutNumber, 1);
        QCOMPARE(count.confidence, QStringLiteral("unknown"));
    }

    void aConfirmedNumberGoesFirst()
    {
        const PersonsCount count =
            countPersons({at(1, 1200000, "", "possibly_leaked")}, 950000, QStringLiteral("estimated"));
        QCOMPARE(count.counted, 950000);
        QCOMPARE(count.atLeast, 950000);
        QCOMPARE(count.atMost, 950000);
        QCOMPARE(count.exposed, 950000);
        QVERIFY(count.confirmed);
        QCOMPARE(count.confidence, QStringLiteral("estimated"));
        QCOMPARE(countPersons({}, 12).confidence, QStringLiteral("confirmed"));
        QCOMPARE(countPersons({at(1, 7)}, 0).counted, 0); // nobody after all
    }

    void minorsAndSensitivityAreKept()
    {
        PersonsAt first = at(1, 1000, "患者");
        first.minors = 50;
        PersonsAt second = at(2, 900, "患者");
        second.minors = 70;
        second.sensitive = true;
        PersonsAt isolated = at(3, 10, "", "isolated");
        isolated.minors = 10;
        const PersonsCount count = countPersons({first, second, isolated});
        QCOMPARE(count.minors, 70);
        QVERIFY(count.sensitive);
    }
};

QTEST_APPLESS_MAIN(TstPersonsCount)
#include "tst_persons_count.moc"
