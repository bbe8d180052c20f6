#include "sample_values.h"
#include "survey/patterns.h"
#include <QSet>
#include <QTest>

using namespace wardbook;
using namespace wardbook::survey;

namespace {

QStringList hitsOf(const QString& column, const QStringList& values)
{
    Sampler sampler(column);
    for (const QString& value : values)
        sampler.look(value);
    QStringList result;
    for (const PatternHit& hit : sampler.hits())
        result << hit.pattern;
    return result;
}

QStringList made(QString (*one)(int), int count = 20)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result << one(i);
    return result;
}

QStringList times(const QString& value, int count = 20)
{
    return QStringList(count, value);
}

} // namespace

class TestSampler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void countsWhatMatched();
    void emptyValuesSayNothing();
    void everyHitIsAKnownPattern();
    void namesAlone_data();
    void namesAlone();
    void addresses_data();
    void addresses();
    void addressesThatAreRefused_data();
    void addressesThatAreRefused();
};

void TestSampler::values_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("first"); ///< empty: none
    const QStringList ids = made(samples::residentId);
    QTest::newRow("identity numbers") << "c1" << ids << "resident_id";
    QTest::newRow("a few among others")
        << "c1" << ids.mid(0, 3) + times(QStringLiteral("-"), 17) << "resident_id";
    QStringList wrong = ids;
    for (QString& id : wrong)
        id[17] = id[17] == u'0' ? u'1' : u'0';
    QTest::newRow("without a valid check digit") << "c1" << wrong << "";
    QTest::newRow("mobiles") << "c2" << made(samples::mobile) << "mobile";
    QTest::newRow("names of people") << "c3" << made(samples::name) << "person_name";
    QTest::newRow("names of people, named so") << "xm" << made(samples::name, 2) << "person_name";
    QTest::newRow("drugs") << "drug_name" << QStringList{QStringLiteral("黄连片"), QStringLiteral("金银花"),
                                                         QStringLiteral("马齿苋"), QStringLiteral("白芍"),
                                                         QStringLiteral("石膏"),   QStringLiteral("高丽参")}
                           << "";
    QTest::newRow("wards") << "ward" << times(QStringLiteral("内科一病区")) << "";
    QTest::newRow("mail") << "c4" << times(QStringLiteral("someone@example.org")) << "email";
    QTest::newRow("addresses") << "c5" << times(QStringLiteral("江城市东湖区解放路 12 号 3 栋 501 室"))
                               << "address";
    QTest::newRow("landline") << "c6" << times(QStringLiteral("027-87654321")) << "landline";
    QTest::newRow("plates") << "c7" << times(QStringLiteral("鄂A12B34")) << "plate";
    QTest::newRow("diagnoses") << "c8" << times(QStringLiteral("I10.x00")) << "diagnosis";
    QTest::newRow("dates of birth") << "csrq" << times(QStringLiteral("1956-03-04 00:00:00")) << "birth_date";
    QTest::newRow("other dates") << "create_time" << times(QStringLiteral("2024-03-04 10:11:12")) << "";
    QTest::newRow("record numbers") << "zyh" << times(QStringLiteral("ZY00123456")) << "medical_record_no";
    QTest::newRow("other numbers") << "invoice_no" << times(QStringLiteral("00123456")) << "";
    QTest::newRow("sex") << "xb" << times(QStringLiteral("女")) << "gender";
    QTest::newRow("narrative") << "content"
                               << times(QStringLiteral(
                                      "主诉：反复头晕三天，加重一天。现病史：三天前无明显诱因出现头晕。"))
                               << "clinical_text";
    QTest::newRow("unit codes") << "c9" << times(QStringLiteral("91350100M000100Y43")) << "unit_code";
    QTest::newRow("a named and commented column")
        << QStringLiteral("f17\n身份证号") << ids.mid(0, 1) + times(QStringLiteral("未采集"))
        << "resident_id";
    QTest::newRow("numbers") << "amount" << times(QStringLiteral("12.50")) << "";
}

void TestSampler::values()
{
    QFETCH(QString, column);
    QFETCH(QStringList, values);
    QFETCH(QString, first);
    QCOMPARE(hitsOf(column, values).value(0), first);
}

void TestSampler::countsWhatMatched()
{
    Sampler sampler(QStringLiteral("sfzh"));
    for (int i = 0; i < 30; ++i)
        sampler.look(i % 3 == 0 ? QString() : samples::residentId(i));
    const PatternHit hit = sampler.hits().value(0);
    QCOMPARE(hit.matched, 20);
    QCOMPARE(hit.looked, 20);
}

void TestSampler::emptyValuesSayNothing()
{
    QVERIFY(hitsOf(QStringLiteral("sfzh"), times(QStringLiteral("  "))).isEmpty());
    QVERIFY(hitsOf(QStringLiteral("sfzh"), {}).isEmpty());
}

void TestSampler::everyHitIsAKnownPattern()
{
    QSet<QString> known;
    for (const Pattern& pattern : patterns()) {
        QVERIFY(!pattern.id.isEmpty() && !pattern.label.isEmpty() && !known.contains(pattern.id));
        known.insert(pattern.id);
    }
    values_data();
    for (const QString& value :
         {samples::residentId(1), samples::mobile(2), samples::name(3), QStringLiteral("A01.0")})
        for (const char* column : {"a", "sfzh", "xm", "zyh", "ybkh", "icd_code"})
            for (const QString& hit : hitsOf(QLatin1String(column), times(value)))
                QVERIFY2(known.contains(hit), qPrintable(hit));
}

void TestSampler::namesAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<bool>("personal");
    QTest::newRow("snake") << "patient_name"
                           << "" << true;
    QTest::newRow("camel") << "patientName"
                           << "" << true;
    QTest::newRow("shouting") << "PATIENT_NAME"
                              << "" << true;
    QTest::newRow("initials") << "SFZH"
                              << "" << true;
    QTest::newRow("comment") << "col_17"
                             << "患者身份证号" << true;
    QTest::newRow("drug") << "drug_name"
                          << "药品名称" << false;
    QTest::newRow("amount") << "bank_card_amount"
                            << "" << false;
    QTest::newRow("inside a word") << "xmlcontent"
                                   << "" << false;
    QTest::newRow("time") << "create_time"
                          << "创建时间" << false;
    QTest::newRow("diagnosis") << "icd_code"
                               << "诊断编码" << false;
}

void TestSampler::namesAlone()
{
    QFETCH(QString, name);
    QFETCH(QString, comment);
    QFETCH(bool, personal);
    Column column;
    column.name = name;
    column.comment = comment;
    QCOMPARE(isPersonal(column), personal);
    column.hits = {PatternHit{QStringLiteral("mobile"), 3, 3}};
    QVERIFY(isPersonal(column)); // what values look like decides first
}

void TestSampler::addresses_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("expected"); ///< engine account@host:port/database path options schemas
    QTest::newRow("PostgreSQL") << "postgresql://reader@db.example:5433/his?schemas=a,b&sslmode=require"
                                << "0 reader@db.example:5433/his||sslmode=require|a,b";
    QTest::newRow("escaped") << "postgres://re%40der@[::1]/%E5%8C%BB%E9%99%A2"
                             << "0 re@der@::1:0/医院|||";
    QTest::newRow("MariaDB") << "mariadb://reader@10.0.0.1/his"
                             << "1 reader@10.0.0.1:0/his|||";
    QTest::newRow("ODBC") << "odbc:DSN=his;UID=reader;Port=1"
                          << "2 reader@:0/||DSN=his;Port=1|";
    QTest::newRow("SQLite") << "sqlite:/folder/a b.db"
                            << "3 @:0/|/folder/a b.db||";
    QTest::newRow("SQLite with slashes") << "sqlite:///folder/a.db"
                                         << "3 @:0/|/folder/a.db||";
    QTest::newRow("DDL") << "ddl:schema.sql"
                         << "4 @:0/|schema.sql||";
}

void TestSampler::addresses()
{
    QFETCH(QString, uri);
    QFETCH(QString, expected);
    const Source source = Source::fromUri(uri);
    QCOMPARE(QStringLiteral("%1 %2@%3:%4/%5|%6|%7|%8")
                 .arg(int(source.engine))
                 .arg(source.account, source.host)
                 .arg(source.port)
                 .arg(source.database, source.path, source.options, source.schemas.join(u',')),
             expected);
    QVERIFY(source.password.isEmpty());
}

void TestSampler::addressesThatAreRefused_data()
{
    QTest::addColumn<QString>("uri");
    for (const char* uri :
         {"postgresql://reader:secret1@h/d", "postgresql://reader:@h/d",
          "mysql://reader@h/d?password=secret1", "odbc:DSN=x;Pwd=secret1", "odbc:Driver=/tmp/x.so",
          "postgresql://h/d", "postgresql://a@h/d?passfile=/etc/x", "postgresql://a@h/d?service=x",
          "mysql://a@h/d?ssl-ca=/a%20b", "oracle://a@h/d", "nonsense", "",
          "sqlite:", "postgresql://a@h:99999/d", "postgresql://a@h/d%20options=x"})
        QTest::newRow(uri) << QString::fromLatin1(uri);
}

void TestSampler::addressesThatAreRefused()
{
    QFETCH(QString, uri);
    try {
        Source::fromUri(uri);
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        QVERIFY(!error.text().isEmpty() && !error.text().contains(QLatin1String("secret1")) &&
                !error.detail().contains(QLatin1String("secret1")));
        return;
    }
    QFAIL("it was taken");
}

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
