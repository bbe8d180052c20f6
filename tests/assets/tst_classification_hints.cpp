#include "assets/classification_hints.h"
#include "assets/sample_patterns.h"
#include "base/error.h"
#include <QJsonArray>
#include <QTest>

using namespace wardbook;
using namespace wardbook::assets;

/// A valid resident identity number for a birth date: test data made here, nobody's.
static QString residentId(const QString& birth, int serial)
{
    const QString body = QStringLiteral("110101%1%2").arg(birth).arg(serial, 3, 10, QLatin1Char('0'));
    for (const QChar check : QStringLiteral("0123456789X"))
        if (pattern::isResidentId(body + check))
            return body + check;
    return {};
}

class TstClassificationHints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void residentIdNeedsDateAndCheckDigit()
    {
        const QString id = residentId(QStringLiteral("19800229"), 12);
        QCOMPARE(id.size(), 18);
        QVERIFY(pattern::isResidentId(id.toLower()));
        QString wrongDigit = id;
        wrongDigit[10] = wrongDigit[10] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        QVERIFY(!pattern::isResidentId(wrongDigit));
        QVERIFY(residentId(QStringLiteral("19810229"), 12).isEmpty()); // no such day
        QVERIFY(!pattern::isResidentId(QStringLiteral("202611221234567890")));
        QVERIFY(!pattern::isResidentId(QStringLiteral("2026")));
    }

    void otherPatterns()
    {
        QVERIFY(pattern::isMobile(QStringLiteral("138 0013 8000")));
        QVERIFY(!pattern::isMobile(QStringLiteral("12800138000")));
        QVERIFY(pattern::isBankCard(QStringLiteral("4111 1111 1111 1111")));
        QVERIFY(!pattern::isBankCard(QStringLiteral("4111 1111 1111 1112")));
        QVERIFY(pattern::isUnitCode(QStringLiteral("91350100M000100Y43")));
        QVERIFY(!pattern::isUnitCode(QStringLiteral("91350100M000100Y44")));
        QVERIFY(pattern::isEmail(QStringLiteral("a.b@example.org")));
        QVERIFY_THROWS_EXCEPTION(Error, pattern::matches(QStringLiteral("shoe_size"), {}));
    }

    void namesGiveLevels_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("category");
        QTest::newRow("hiv") << QStringLiteral("HIV 与性病检测结果") << 5 << QStringLiteral("health");
        QTest::newRow("emr") << QStringLiteral("电子病历文书") << 4 << QStringLiteral("medical");
        QTest::newRow("lis") << QStringLiteral("检验结果（LIS）") << 4 << QStringLiteral("health_exam");
        QTest::newRow("gene") << QStringLiteral("基因检测报告") << 5 << QStringLiteral("health_genetic");
        QTest::newRow("roster") << QStringLiteral("ICU 排班") << 2 << QStringLiteral("resource_operation");
        QTest::newRow("machine") << QStringLiteral("病理设备台账") << 2
                                 << QStringLiteral("resource_operation");
        QTest::newRow("public") << QStringLiteral("科室介绍") << 1 << QStringLiteral("resource_basic");
        QTest::newRow("deidentified")
            << QStringLiteral("脱敏病历科研数据集") << 3 << QStringLiteral("medical");
        QTest::newRow("nothing") << QStringLiteral("某某") << 0 << QString();
        QTest::newRow("word inside a word") << QStringLiteral("Shiver log") << 0 << QString();
    }
    void namesGiveLevels()
    {
        QFETCH(QString, name);
        QFETCH(int, level);
        QFETCH(QString, category);
        const Hint hint = ClassificationHints::builtIn().suggest({name, {}, {}, {}});
        QCOMPARE(hint.level, level);
        QCOMPARE(hint.category, category);
        for (const HintReason& reason : hint.reasons)
            QVERIFY(!reason.text.isEmpty() && !reason.clause.isEmpty());
    }

    void samplesBeatACeiling()
    {
        HintInput input{QStringLiteral("脱敏科研数据集"), {}, {}, {}};
        QCOMPARE(ClassificationHints::builtIn().suggest(input).level, 3);
        for (int i = 1; i < 6; ++i)
            input.samples << residentId(QStringLiteral("19900101"), i);
        const Hint hint = ClassificationHints::builtIn().suggest(input);
        QCOMPARE(hint.level, 4);
        QCOMPARE(hint.reasons.first().rule, QStringLiteral("sample_resident_id"));
    }

    void yearsAndCodesAreNoIdentityNumbers()
    {
        const HintInput input{
            QStringLiteral("某某"),
            {},
            {},
            {QStringLiteral("2024"), QStringLiteral("20240101"), QStringLiteral("110101200013310000")}};
        QVERIFY(ClassificationHints::builtIn().suggest(input).isEmpty());
    }

    void aRefusalIsRememberedBySuggestion()
    {
        const auto& hints = ClassificationHints::builtIn();
        const QString first = hints.suggest({QStringLiteral("检验结果"), {}, {}, {}}).key();
        QCOMPARE(hints.suggest({QStringLiteral("检验结果"), {QStringLiteral("LIS")}, {}, {}}).key(), first);
        QVERIFY(hints.suggest({QStringLiteral("HIV 检验结果"), {}, {}, {}}).key() != first);
    }

    void incompleteRulesAreRefused()
    {
        const QJsonObject rule{{QStringLiteral("id"), QStringLiteral("x")},
                               {QStringLiteral("name"), QJsonArray{QStringLiteral("x")}},
                               {QStringLiteral("level"), 9}};
        const QJsonObject pack{{QStringLiteral("version"), QStringLiteral("1")},
                               {QStringLiteral("rules"), QJsonArray{rule}}};
        QVERIFY_THROWS_EXCEPTION(Error, ClassificationHints{pack});
        QVERIFY_THROWS_EXCEPTION(Error, ClassificationHints{QJsonObject()});
    }
};

QTEST_GUILESS_MAIN(TstClassificationHints)
#include "tst_classification_hints.moc"
