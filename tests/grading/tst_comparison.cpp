#include "grading/comparison.h"
#include "round_builder.h"

using namespace wardbook::grading;

class TstComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChange_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("direction"); // 1 better, −1 worse, 0 neither
        const auto row = [](const char* before, const char* after, int direction) {
            QTest::newRow(
                qPrintable(QStringLiteral("%1 to %2").arg(QLatin1String(before), QLatin1String(after))))
                << QString(QLatin1String(before)) << QString(QLatin1String(after)) << direction;
        };
        row("u", "p", 1);
        row("u", "m", 1);
        row("p", "m", 1);
        row("m", "p", -1);
        row("m", "u", -1);
        row("p", "u", -1);
        for (const char* other : {"-", "n"})
            for (const char* judged : {"m", "p", "u"}) {
                row(other, judged, 0);
                row(judged, other, 0);
            }
        row("-", "n", 0);
        row("n", "-", 0);
    }
    void everyChange()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, direction);
        const auto build = [](const QString& verdict) {
            return RoundBuilder().item(QStringLiteral("CES"), verdict).build();
        };
        const RoundComparison result = compare(build(before), build(after));
        QCOMPARE(result.cells.size(), 1);
        QCOMPARE(result.cells.first().better(), direction > 0);
        QCOMPARE(result.cells.first().worse(), direction < 0);
        QCOMPARE(result.better, direction > 0 ? 1 : 0);
        QCOMPARE(result.worse, direction < 0 ? 1 : 0);
        QCOMPARE(result.other, direction == 0 ? 1 : 0);
        QCOMPARE(result.same, 0);
    }

    void whatIsAlike()
    {
        RoundBuilder builder(4);
        builder.item(QStringLiteral("CES"), QStringLiteral("mpu-"));
        builder.item(QStringLiteral("CES"), QStringLiteral("nnnn"));
        const RoundComparison result = compare(builder.build(), builder.build());
        QVERIFY(result.cells.isEmpty());
        QCOMPARE(result.same, 7); // a cell that is blank in both says nothing
    }

    void itemsAndObjectsOfOneRoundOnly()
    {
        Round before = RoundBuilder(3)
                           .item(QStringLiteral("CES"), QStringLiteral("uuu"))
                           .item(QStringLiteral("CES"), QStringLiteral("mmm"))
                           .build();
        Round after = RoundBuilder(3)
                          .item(QStringLiteral("CES"), QStringLiteral("mmm"))
                          .item(QStringLiteral("PSS"), QStringLiteral("mmm"))
                          .build();
        // object 1 is gone and 7 is new; the others stand in another order
        after.objects = {
            after.objects.at(2),
            after.objects.at(1),
            {7, QStringLiteral("DX-7"), QStringLiteral("新服务器"), QStringLiteral("server"), false}};
        after.prepare();
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 3; ++column)
                after.cell(row, column).verdict = Verdict::Met;
        after.cell(0, 0).verdict = Verdict::Partial; // object 3
        const RoundComparison result = compare(before, after);
        QCOMPARE(result.onlyBefore, QStringList{QStringLiteral("CES-02")});
        QCOMPARE(result.onlyAfter, QStringList{QStringLiteral("PSS-02")});
        QCOMPARE(result.objectsOnlyBefore, QList<qint64>{1});
        QCOMPARE(result.objectsOnlyAfter, QList<qint64>{7});
        QCOMPARE(result.cells.size(), 2);
        QCOMPARE(result.cells.at(0).object, 3);
        QCOMPARE(result.cells.at(0).objectName, QStringLiteral("对象 3"));
        QCOMPARE(result.cells.at(0).after, Verdict::Partial);
        QCOMPARE(result.cells.at(1).object, 2);
        QCOMPARE(result.better, 2);
    }

    void cellsThatApplyInOneRoundOnly()
    {
        const Round before = RoundBuilder().item(QStringLiteral("CES"), QStringLiteral("u")).build();
        Round after = before;
        after.objects.first().kind = QStringLiteral("terminal");
        after.prepare();
        const RoundComparison result = compare(before, after);
        QVERIFY(result.cells.isEmpty());
        QCOMPARE(result.same, 0);
    }
};

QTEST_GUILESS_MAIN(TstComparison)
#include "tst_comparison.moc"
