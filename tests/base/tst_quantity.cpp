#include "base/language.h"
#include "base/quantity.h"
#include <QRandomGenerator>
#include <QtTest>

using namespace wardbook;

/// Quantities as ledgers write them, and as we write them.
class tst_Quantity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void sizes_data();
    void sizes();
    void nonsense_data();
    void nonsense();
    void formats_data();
    void formats();
    void formatsBytes_data();
    void formatsBytes();
    void whatIsShownReadsBack();
    void english();
};

void tst_Quantity::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char* text, qint64 value, const char* unit = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << value << QString::fromUtf8(unit);
    };
    row("1.28亿条", 128000000, "条");
    row("1.28 亿条", 128000000, "条");
    row("9,260万", 92600000);
    row("9,260 万条", 92600000, "条");
    row("658,567,678条", 658567678, "条");
    row("4396.8万条", 43968000, "条");
    row("0.4万条", 4000, "条");
    row("1407896 条", 1407896, "条");
    row("36400000", 36400000);
    row("36400000.0", 36400000);
    row("０", 0);
    row("0条", 0, "条");
    row("１．２８亿条", 128000000, "条");
    row("９，２６０ 万", 92600000);
    row("1，074条", 1074, "条");
    row("1,2800,0000", 128000000);
    row("1.2万亿", 1200000000000);
    row("3亿5000万", 350000000);
    row("3亿5000万条", 350000000, "条");
    row("1亿2345万6789人次", 123456789, "人次");
    row("2000万人次", 20000000, "人次");
    row("35台次", 35, "台次");
    row("12例", 12, "例");
    row("5千条", 5000, "条");
    row("3百万", 3000000);
    row("5千万份", 50000000, "份");
    row("120w条", 1200000, "条");
    row("120W", 1200000);
    row("3k", 3000);
    row("3.5k 条", 3500, "条");
    row("5M rows", 5000000, "rows");
    row("1.2 million", 1200000);
    row("1.2 Million records", 1200000, "records");
    row("3 billion", 3000000000);
    row("250 thousand rows", 250000, "rows");
    row("2bn", 2000000000);
    row("1.28E8", 128000000);
    row("1.28e+08条", 128000000, "条");
    row("1234567.8亿", 123456780000000);
    row("128条记录", 128, "条记录");
    row("1.2亿（条）", 120000000, "条");
    row("共1,074条。", 1074, "条");
    row("33333.3333333333万", 333333333);
    row("0.33333333亿", 33333333);
    row("4611686018427387904", qint64(1) << 62);
    row("  42\t人 ", 42, "人");
    row("0.1万", 1000);
    row("1.005万条", 10050, "条"); // in binary it would be a little less
    row("8.2万张", 82000, "张");
}

void tst_Quantity::counts()
{
    QFETCH(QString, text);
    const auto quantity = parseQuantity(text);
    QVERIFY(quantity.has_value());
    QVERIFY(quantity->kind == Quantity::Kind::Count);
    QTEST(quantity->value, "value");
    QTEST(quantity->unit, "unit");
}

void tst_Quantity::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char* text, qint64 value) {
        QTest::newRow(text) << QString::fromUtf8(text) << value;
    };
    constexpr qint64 kKilo = 1024, kMega = kKilo * 1024, kGiga = kMega * 1024, kTera = kGiga * 1024,
                     kPeta = kTera * 1024;
    row("412 TB", 412 * kTera);
    row("412TB", 412 * kTera);
    row("412T", 412 * kTera);
    row("102.3 TB", 112480039521485); // 112480039521484.8
    row("1.5 GiB", kGiga + kGiga / 2);
    row("1.5gb", kGiga + kGiga / 2);
    row("500兆", 500 * kMega);
    row("500 兆字节", 500 * kMega);
    row("5千字节", 5 * kKilo);
    row("2千兆", 2 * kGiga);
    row("1024 字节", 1024);
    row("1024 B", 1024);
    row("100 bytes", 100);
    row("512K", 512 * kKilo);
    row("512 KB", 512 * kKilo);
    row("20M", 20 * kMega);
    row("3G", 3 * kGiga);
    row("3g", 3 * kGiga);
    row("1.25PB", kPeta + kPeta / 4);
    row("1,024 MB", kGiga);
    row("１２ＴＢ", 12 * kTera);
    row("1.2万 GB", 12000 * kGiga);
    row("0 KB", 0);
    row("4096 PB", qint64(1) << 62);
}

void tst_Quantity::sizes()
{
    QFETCH(QString, text);
    const auto quantity = parseQuantity(text);
    QVERIFY(quantity.has_value());
    QVERIFY(quantity->kind == Quantity::Kind::Bytes);
    QTEST(quantity->value, "value");
    QCOMPARE(quantity->unit, QString());
}

void tst_Quantity::nonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "很多",
                             "约",
                             "约100条",
                             "10多万",
                             "10余万条",
                             "100万以上",
                             "三+",
                             "-5",
                             "－5条",
                             "5-10万",
                             "100~200",
                             "1,2",
                             "12,34条",
                             "1,23456",
                             "1.2.3",
                             "100 200",
                             "100条200条",
                             "1亿条数",
                             "万",
                             "条",
                             "TB",
                             "2026-01-01",
                             "2026年",
                             "10.23.4.5",
                             "1/2",
                             "1.5",
                             "1.5条",
                             "4611686018427387905",
                             "99999999999999999999",
                             "4097 PB",
                             "1E99",
                             "3m",
                             "512b",
                             "9999999万亿",
                             "3万5亿",
                             "3亿20000万",
                             "1.5亿5000万",
                             "412 TB 左右",
                             "L4",
                             "T+1",
                             "５％",
                             "50%",
                             "1e",
                             "1.2亿/年",
                             "100元",
                             "NaN",
                             "inf",
                             "0x10",
                             "1_000",
                             "１２３abc",
                             "9e5e5"})
        QTest::newRow(qUtf8Printable(QStringLiteral("[%1]").arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text);
}

void tst_Quantity::nonsense()
{
    QFETCH(QString, text);
    const auto quantity = parseQuantity(text);
    QVERIFY2(!quantity.has_value(),
             quantity ? qPrintable(QString::number(quantity->value) + quantity->unit) : "");
}

void tst_Quantity::formats_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("shown");
    const auto row = [](qint64 value, const char* unit, const char* shown) {
        QTest::newRow(shown) << value << QString::fromUtf8(unit) << QString::fromUtf8(shown);
    };
    row(128000000, "条", "1.28 亿条");
    row(92600000, "条", "9,260 万条");
    row(128000000, "", "1.28 亿");
    row(9999, "条", "9,999 条");
    row(10000, "人", "1 万人");
    row(12345, "条", "1.23 万条");
    row(1407896, "条", "140.79 万条");
    row(99994999, "条", "9,999.5 万条");
    row(99999999, "条", "1 亿条"); // rounding reaches the next step
    row(0, "条", "0 条");
    row(7, "", "7");
    row(-12345, "条", "-1.23 万条");
    row(1200000000000, "条", "1.2 万亿条");
    row(128000000, "records", "1.28 亿 records");
}

void tst_Quantity::formats()
{
    QFETCH(qint64, value);
    QFETCH(QString, unit);
    setLanguage(Language::Chinese);
    QTEST(formatCount(value, unit), "shown");
}

void tst_Quantity::formatsBytes_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("TB") << qint64(412) * (qint64(1) << 40) << QStringLiteral("412 TB");
    QTest::newRow("0") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("B") << qint64(1023) << QStringLiteral("1,023 B");
    QTest::newRow("KB") << qint64(1536) << QStringLiteral("1.5 KB");
    QTest::newRow("up") << (qint64(1) << 20) - 1 << QStringLiteral("1 MB");
    QTest::newRow("below") << qint64(1023) * 1024 << QStringLiteral("1,023 KB");
    QTest::newRow("PB") << (qint64(1) << 62) << QStringLiteral("4,096 PB");
}

void tst_Quantity::formatsBytes()
{
    QFETCH(qint64, value);
    QTEST(formatBytes(value), "shown");
}

void tst_Quantity::whatIsShownReadsBack()
{
    QRandomGenerator random(4711);
    for (const Language language : {Language::Chinese, Language::English}) {
        setLanguage(language);
        for (int i = 0; i < 20000; ++i) {
            const qint64 value = qint64(random.generate64() >> (3 + random.bounded(58)));
            for (const bool bytes : {false, true}) {
                const QString shown = bytes ? formatBytes(value) : formatCount(value, QStringLiteral("条"));
                const auto read = parseQuantity(shown);
                QVERIFY2(read.has_value(), qPrintable(shown));
                QCOMPARE(read->kind == Quantity::Kind::Bytes, bytes);
                QCOMPARE(bytes ? formatBytes(read->value) : formatCount(read->value, read->unit), shown);
            }
            const auto exact = parseQuantity(formatExact(value));
            QVERIFY(exact.has_value());
            QCOMPARE(exact->value, value);
        }
    }
    setLanguage(Language::Chinese);
}

void tst_Quantity::english()
{
    setLanguage(Language::English);
    QCOMPARE(formatCount(128000000), QStringLiteral("128 million"));
    QCOMPARE(formatCount(128000000, QStringLiteral("records")), QStringLiteral("128 million records"));
    QCOMPARE(formatCount(999999, QStringLiteral("rows")), QStringLiteral("999,999 rows"));
    QCOMPARE(formatCount(1280000000), QStringLiteral("1.28 billion"));
    QCOMPARE(formatExact(-128000000), QStringLiteral("-128,000,000"));
    setLanguage(Language::Chinese);
}

QTEST_GUILESS_MAIN(tst_Quantity)
#include "tst_quantity.moc"
