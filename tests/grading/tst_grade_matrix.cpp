#include "grading/grade_matrix.h"
#include "resources/resources.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::grading;

class TstGradeMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setLanguage(Language::English); }

    void everyCell_data()
    {
        QTest::addColumn<QString>("matrix");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QList<int>>("levels"); // ordinary, serious, grave
        const QString standard = QStringLiteral("standard2020"), filing = QStringLiteral("filing2025");
        const QString citizens = QStringLiteral("citizens"), society = QStringLiteral("society"),
                      state = QStringLiteral("state");
        QTest::newRow("standard citizens") << standard << citizens << QList<int>{1, 2, 2};
        QTest::newRow("standard society") << standard << society << QList<int>{2, 3, 4};
        QTest::newRow("standard state") << standard << state << QList<int>{3, 4, 5};
        QTest::newRow("filing citizens") << filing << citizens << QList<int>{1, 2, 2};
        QTest::newRow("filing society") << filing << society << QList<int>{2, 3, 4};
        QTest::newRow("filing state") << filing << state << QList<int>{4, 5, 5};
    }
    void everyCell()
    {
        QFETCH(QString, matrix);
        QFETCH(QString, object);
        QFETCH(QList<int>, levels);
        QCOMPARE(gradeOf(matrix, object, QStringLiteral("ordinary")), levels.at(0));
        QCOMPARE(gradeOf(matrix, object, QStringLiteral("serious")), levels.at(1));
        QCOMPARE(gradeOf(matrix, object, QStringLiteral("grave")), levels.at(2));
    }

    void openChoicesGiveNoLevel()
    {
        const QString matrix = QStringLiteral("filing2025"), object = QStringLiteral("society");
        QCOMPARE(gradeOf(matrix, object, {}), 0);
        QCOMPARE(gradeOf(matrix, {}, QStringLiteral("grave")), 0);
        QCOMPARE(gradeOf(QStringLiteral("own"), object, QStringLiteral("grave")), 0);
        QCOMPARE(gradeName(3, 2), QStringLiteral("S3A2G3"));
        QCOMPARE(gradeName(2, 4), QStringLiteral("S2A4G4"));
        QCOMPARE(gradeName(3, 0), QString());
    }

    void theFormOf2025IsTheDefault()
    {
        const QList<GradeMatrix> matrices = gradeMatrices();
        QCOMPARE(matrices.size(), 2);
        QCOMPARE(matrices.first().id, QStringLiteral("filing2025"));
        for (const GradeMatrix& each : matrices)
            QVERIFY(!each.clause.isEmpty() && !each.source.isEmpty() && !each.note.zh.isEmpty());
    }

    static QStringList ids(const GradeFacts& facts)
    {
        QStringList found;
        for (const GradeConcern& each : concerns(facts)) {
            found << each.id;
            [&] { QVERIFY2(!each.text.contains(QLatin1Char('%')), qPrintable(each.text)); }();
            [&] { QVERIFY(!each.clause.isEmpty()); }();
        }
        return found;
    }

    void sensitiveDataAsksForGradeThree()
    {
        GradeFacts facts;
        facts.level = 2;
        facts.highestDataLevel = 3;
        QCOMPARE(ids(facts), QStringList());
        facts.highestDataLevel = 4;
        QCOMPARE(ids(facts), QStringList{QStringLiteral("data_level")});
        QCOMPARE(concerns(facts).first().text,
                 QStringLiteral("The system holds data of level 4; Grade 2 is low for it."));
        QVERIFY(!concerns(facts).first().verified);
        facts.highestDataLevel = 5;
        QCOMPARE(ids(facts), QStringList{QStringLiteral("data_level")});
        facts.level = 3;
        QCOMPARE(ids(facts), QStringList());
    }

    void manyPersonsAndNationalClasses()
    {
        GradeFacts facts;
        facts.level = 2;
        facts.personsWithData = 99'999;
        QCOMPARE(ids(facts), QStringList());
        facts.personsWithData = 100'000;
        QCOMPARE(ids(facts), QStringList{QStringLiteral("persons")});
        facts.personsWithData = 0;
        facts.nationalClass = QStringLiteral("general");
        QCOMPARE(ids(facts), QStringList());
        for (const char* nationalClass : {"important", "core"}) {
            facts.nationalClass = QLatin1String(nationalClass);
            facts.level = 2;
            QCOMPARE(ids(facts), QStringList{QStringLiteral("national_class")});
            facts.level = 3;
            QCOMPARE(ids(facts), QStringList());
        }
    }

    void notAboveThePlatform()
    {
        GradeFacts facts;
        facts.level = 3;
        facts.platformLevel = 0; // unknown
        QCOMPARE(ids(facts), QStringList());
        facts.platformLevel = 3;
        QCOMPARE(ids(facts), QStringList());
        facts.platformLevel = 2;
        QCOMPARE(ids(facts), QStringList{QStringLiteral("cloud_level")});
        QVERIFY(concerns(facts).first().verified);
        QCOMPARE(
            concerns(facts).first().text,
            QStringLiteral("Grade 3 is above Grade 2, the grade of its platform or parent system, which may "
                           "not carry a system of a higher grade."));
    }

    void criticalInfrastructureFromThree()
    {
        GradeFacts facts;
        facts.criticalInfrastructure = true;
        QCOMPARE(ids(facts), QStringList()); // the level is open
        facts.level = 2;
        QCOMPARE(ids(facts), QStringList{QStringLiteral("critical_infrastructure")});
        facts.level = 3;
        QCOMPARE(ids(facts), QStringList());
    }

    void chineseSentences()
    {
        setLanguage(Language::Chinese);
        GradeFacts facts;
        facts.level = 2;
        facts.highestDataLevel = 4;
        QCOMPARE(concerns(facts).first().text, QStringLiteral("系统里有第 4 级数据，只定第二级偏低。"));
    }
};

QTEST_GUILESS_MAIN(TstGradeMatrix)
#include "tst_grade_matrix.moc"
