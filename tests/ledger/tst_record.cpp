#include "fields/asset.h"
#include "ledger/record.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

const RegisterDef& asset()
{
    return RegisterSet::builtIn()->at(QStringLiteral("asset"));
}

void set(Record& record, const char* field, const QVariant& value)
{
    record.values[asset().fieldAt(QString::fromLatin1(field)).position] = value;
}

QVariant get(const Record& record, const char* field)
{
    return record.value(asset().fieldAt(QString::fromLatin1(field)));
}

Record sample()
{
    Record r;
    r.id = 26;
    r.uid = QStringLiteral("01J0000000000000000000000A");
    r.rev = 3;
    r.state = QStringLiteral("draft");
    r.values.resize(asset().fields.size());
    set(r, fields::asset::name, QStringLiteral("检验结果（LIS）"));
    set(r, fields::asset::code, QStringLiteral("ZC-0026"));
    set(r, fields::asset::level, QStringLiteral("4"));
    set(r, fields::asset::department, qint64(7));
    set(r, fields::asset::volume_records, qint64(128000000));
    return r;
}

/// Everything a person could paste, including what must be escaped.
QString randomText(QRandomGenerator& random)
{
    static const QStringList pieces{
        QStringLiteral("病案"), QStringLiteral("\""),  QStringLiteral("\\"), QStringLiteral("\n"),
        QStringLiteral("\t"),   QStringLiteral("a b"), QStringLiteral("é"),  QStringLiteral("😀"),
        QString(QChar(0x01)),   QStringLiteral("/"),   QString(QChar(0x7f)), QStringLiteral("{}[]:,null")};
    QString text;
    for (int i = random.bounded(1, 12); i > 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

Record randomRecord(QRandomGenerator& random)
{
    Record r = sample();
    r.rev = random.bounded(1, 100);
    r.values.fill(QVariant());
    for (const FieldDef& f : asset().fields) {
        if (random.bounded(2) == 0)
            continue;
        const bool number = f.type == FieldType::Count || f.type == FieldType::Bytes ||
                            f.type == FieldType::Ref || f.type == FieldType::Bool;
        r.values[f.position] =
            number ? QVariant(qint64(random.generate64() >> 2)) : QVariant(randomText(random));
    }
    if (random.bounded(2) == 0)
        r.authors = {QStringLiteral("01JA"), QStringLiteral("01JB")};
    if (random.bounded(3) == 0)
        r.baseline = {{QStringLiteral("level"), QStringLiteral("3")},
                      {QStringLiteral("volume_records"), qint64(-1)},
                      {QStringLiteral("aliases"), QVariant()}};
    return r;
}

void compare(const Record& a, const Record& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.uid, b.uid);
    QCOMPARE(a.rev, b.rev);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.authors, b.authors);
    QCOMPARE(a.baseline, b.baseline);
    QCOMPARE(a.values, b.values);
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheCanonicalForm()
    {
        QCOMPARE(QString::fromUtf8(canonicalRow(asset(), sample())),
                 QStringLiteral(
                     "{\"_id\":26,\"_rev\":3,\"_state\":\"draft\",\"_uid\":\"01J0000000000000000000000A\","
                     "\"code\":\"ZC-0026\",\"department\":7,\"level\":\"4\",\"name\":\"检验结果（LIS）\","
                     "\"volume_records\":128000000}"));
    }

    void writesAuthorsAndBaselineFirst()
    {
        Record r = sample();
        r.authors = {QStringLiteral("B"), QStringLiteral("A")};
        r.baseline = {{QStringLiteral("volume_records"), qint64(119000000)},
                      {QStringLiteral("level"), QStringLiteral("3")},
                      {QStringLiteral("aliases"), QVariant()}};
        QVERIFY(canonicalRow(asset(), r)
                    .startsWith("{\"_authors\":[\"B\",\"A\"],\"_baseline\":{\"aliases\":null,"
                                "\"level\":\"3\",\"volume_records\":119000000},\"_id\":26,"));
    }

    void escapesAsLittleAsPossible()
    {
        Record r = sample();
        set(r, fields::asset::name, QStringLiteral("a\"b\\c\n\td/é😀") + QChar(0x1f) + QChar(0x7f));
        QVERIFY(canonicalRow(asset(), r)
                    .contains("\"name\":\"a\\\"b\\\\c\\u000a\\u0009d/\xC3\xA9\xF0\x9F\x98\x80\\u001f\x7f\""));
    }

    void halfACharacterIsReplacedAsTheDatabaseWould()
    {
        Record r = sample();
        const QString broken = QStringLiteral("x") + QChar(0xD83D) + QStringLiteral("y");
        set(r, fields::asset::name, broken);
        const QByteArray row = canonicalRow(asset(), r);
        QVERIFY(row.contains("\"name\":\"x\xEF\xBF\xBDy\""));
        Record back;
        QVERIFY(parseRow(asset(), row, back));
        QCOMPARE(canonicalRow(asset(), back), row);
    }

    void isJsonWithSortedKeys()
    {
        QRandomGenerator random(20260605);
        for (int i = 0; i < 200; ++i) {
            const Record r = randomRecord(random);
            const QByteArray row = canonicalRow(asset(), r);
            QJsonParseError problem{};
            const QJsonObject object = QJsonDocument::fromJson(row, &problem).object();
            QCOMPARE(problem.error, QJsonParseError::NoError);
            QByteArrayList keys;
            for (const QString& key : object.keys())
                keys << key.toUtf8();
            std::sort(keys.begin(), keys.end());
            qsizetype at = 0;
            for (const QByteArray& key : keys) { // the last one wins when a text holds the same characters
                at = row.indexOf('"' + key + "\":", at);
                QVERIFY2(at > 0, key.constData());
            }
            for (const FieldDef& f : asset().fields) {
                const QVariant v = r.value(f);
                QCOMPARE(object.contains(f.id), !v.isNull());
                if (!v.isNull() && v.typeId() == QMetaType::LongLong)
                    QCOMPARE(object.value(f.id).toInteger(), v.toLongLong());
                else if (!v.isNull())
                    QCOMPARE(object.value(f.id).toString(), v.toString());
            }
        }
    }

    void readsBackWhatItWrote()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 300; ++i) {
            const Record r = randomRecord(random);
            Record back;
            QVERIFY(parseRow(asset(), canonicalRow(asset(), r), back));
            compare(back, r);
        }
    }

    void differenceLeadsFromOneVersionToTheOther()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 300; ++i) {
            const Record before = randomRecord(random);
            Record after = randomRecord(random);
            const QByteArray forward = canonicalDifference(asset(), after, before);
            const QByteArray backward = canonicalDifference(asset(), before, after);
            Record r = before;
            QVERIFY(parseRow(asset(), forward, r));
            compare(r, after);
            QVERIFY(parseRow(asset(), backward, r));
            compare(r, before);
        }
    }

    void differenceNamesOnlyWhatDiffers()
    {
        const Record before = sample();
        Record after = sample();
        QCOMPARE(canonicalDifference(asset(), after, before), QByteArray("{}"));
        after.rev = 4;
        after.state = QStringLiteral("changing");
        set(after, fields::asset::level, QStringLiteral("5"));
        set(after, fields::asset::volume_records, QVariant());
        after.baseline = {{QStringLiteral("level"), QStringLiteral("4")}};
        QCOMPARE(
            canonicalDifference(asset(), after, before),
            QByteArray("{\"_baseline\":{\"level\":\"4\"},\"_rev\":4,\"_state\":\"changing\",\"level\":\"5\","
                       "\"volume_records\":null}"));
        QCOMPARE(canonicalDifference(asset(), before, after),
                 QByteArray("{\"_baseline\":{},\"_rev\":3,\"_state\":\"draft\",\"level\":\"4\","
                            "\"volume_records\":128000000}"));
    }

    void readingMergesIntoWhatIsThere()
    {
        Record r = sample();
        QVERIFY(parseRow(asset(), "{\"_rev\":9,\"level\":null,\"name\":\"新名\"}", r));
        QCOMPARE(r.rev, 9);
        QCOMPARE(r.state, QStringLiteral("draft"));
        QVERIFY(get(r, fields::asset::level).isNull());
        QCOMPARE(get(r, fields::asset::name).toString(), QStringLiteral("新名"));
        QCOMPARE(get(r, fields::asset::code).toString(), QStringLiteral("ZC-0026"));
    }

    void refusesOtherJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray("{\"name\":\"a");
        QTest::newRow("cut off in an escape") << QByteArray("{\"name\":\"a\\u00");
        QTest::newRow("unknown field") << QByteArray("{\"colour\":\"red\"}");
        QTest::newRow("unknown meta") << QByteArray("{\"_colour\":\"red\"}");
        QTest::newRow("keys not sorted") << QByteArray("{\"name\":\"a\",\"code\":\"b\"}");
        QTest::newRow("a field twice") << QByteArray("{\"name\":\"a\",\"name\":\"b\"}");
        QTest::newRow("white space") << QByteArray("{ \"name\":\"a\"}");
        QTest::newRow("decimal") << QByteArray("{\"department\":1.5}");
        QTest::newRow("true") << QByteArray("{\"contains_pi\":true}");
        QTest::newRow("bare control character") << QByteArray("{\"name\":\"a\nb\"}");
        QTest::newRow("another escape") << QByteArray("{\"name\":\"\\n\"}");
        QTest::newRow("something behind") << QByteArray("{\"name\":\"a\"}x");
        QTest::newRow("too large") << QByteArray("{\"department\":99999999999999999999}");
    }

    void refusesOtherJson()
    {
        QFETCH(QByteArray, json);
        Record r = sample();
        QVERIFY(!parseRow(asset(), json, r));
    }

    void newFieldsDontChangeRowsThatHaveNone()
    {
        const QJsonObject field{
            {QStringLiteral("id"), QStringLiteral("cost_centre")},
            {QStringLiteral("label"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("成本中心")},
                                                  {QStringLiteral("en"), QStringLiteral("Cost centre")}}},
            {QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("section"), QStringLiteral("basic")}};
        const auto wider = RegisterSet::builtIn()->withCustomFields({{QStringLiteral("asset"), field}});
        QCOMPARE(canonicalRow(wider->at(QStringLiteral("asset")), sample()), canonicalRow(asset(), sample()));
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
