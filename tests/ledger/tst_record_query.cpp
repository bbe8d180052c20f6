#include "ledger/definition_part.h"
#include "ledger/record_query.h"
#include "ledger_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

const QDate kToday(2026, 6, 11);

/// A small vault of several registers, and questions about it as a pack writes them.
class Unit : public LedgerFixture
{
public:
    qint64 make(const char* registerId, const FieldValues& values, const char* state = nullptr)
    {
        qint64 id = 0;
        ledger->perform(founder, QStringLiteral("新建"), {}, [&](ActWriter& writer) {
            id = writer.create(QLatin1String(registerId), values,
                               state ? QString::fromLatin1(state) : QString());
        });
        return id;
    }
    RecordQuery query(const char* json) const
    {
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
        if (problem.error != QJsonParseError::NoError)
            qFatal("%s: %s", json, qPrintable(problem.errorString()));
        DefinitionPart part(object, QStringLiteral("test"), {});
        const RecordTest test = readRecordTest(part);
        const QList<RelatedTest> related = readRelatedTests(part);
        part.close();
        return {*ledger->registers(), test, related};
    }
    /// The answer in every way of asking, which must be one.
    QList<qint64> ids(const char* json, QDate today = kToday) const
    {
        const RecordQuery asked = query(json);
        const auto reader = ledger->reader();
        const QList<qint64> found = asked.ids(*reader, today);
        const RecordQuery* const both[] = {&asked, &asked};
        for (const QList<qint64>& again : RecordQuery::together(*reader, both, today))
            if (again != found)
                return {-1};
        if (asked.count(*reader, today) != found.size() || asked.any(*reader, today) == found.isEmpty())
            return {-2};
        QList<qint64> all;
        reader->forEach(asked.registerId(), [&](const Record& record) { all << record.id; });
        for (const qint64 id : all)
            if (asked.ids(*reader, today, std::span(&id, 1)) !=
                (found.contains(id) ? QList<qint64>{id} : QList<qint64>{}))
                return {-3};
        return found;
    }
    QString refusal(const char* json) const
    {
        return errorKind([&] { query(json); });
    }
};

QVariant text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestRecordQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAboutFields();
    void comparesDays();
    void followsAReference();
    void asksAboutRelatedRecords();
    void comparesWithTheRecordAskedAbout();
    void leavesVoidRecordsOut();
    void saysWhatAChangeMayConcern();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
};

void TestRecordQuery::asksAboutFields()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const QString two = QStringLiteral("2"), four = QStringLiteral("4");
    const qint64 a = f.addAsset(QStringLiteral("甲"), department,
                                {{QStringLiteral("level"), two},
                                 {QStringLiteral("pi_flags"), QStringLiteral("sensitive,minors")},
                                 {QStringLiteral("volume_records"), 500}});
    const qint64 b = f.addAsset(QStringLiteral("乙"), department,
                                {{QStringLiteral("level"), four}, {QStringLiteral("contains_pi"), 1}});
    const qint64 c = f.addAsset(QStringLiteral("丙"), department, {{QStringLiteral("contains_pi"), 0}});
    using Ids = QList<qint64>;
    QCOMPARE(f.ids(R"({"register":"asset","where":[]})"), (Ids{a, b, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","any_of":["4","5"]}]})"), Ids{b});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","none_of":["4"]}]})"), (Ids{a, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","at_least":2}]})"), (Ids{a, b}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","below":3}]})"), Ids{a});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","empty":true}]})"), Ids{c});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","filled":true}]})"), (Ids{a, b}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"pi_flags","any_of":["minors"]}]})"), Ids{a});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"pi_flags","none_of":["minors"]}]})"),
             (Ids{b, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"contains_pi","none_of":["1"]}]})"), (Ids{a, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"contains_pi","any_of":["0"]}]})"), Ids{c});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"volume_records","at_least":500}]})"), Ids{a});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"name","any_of":["丙","丁"]}]})"), Ids{c});
    const char* const quote = R"({"register":"asset","where":[{"field":"name","any_of":["' OR 1 --"]}]})";
    QCOMPARE(f.ids(quote), Ids{});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"_state","any_of":["draft"]}]})"),
             (Ids{a, b, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"_state","none_of":["draft"]}]})"), Ids{});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"level","at_least":2,"below":4},
                                                   {"field":"name","filled":true}]})"),
             Ids{a});
}

void TestRecordQuery::comparesDays()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const auto confirmed = [&](const char* name, const QDate& day) {
        return f.addAsset(QString::fromUtf8(name), department,
                          {{QStringLiteral("last_confirmed"), day.toString(Qt::ISODate)},
                           {QStringLiteral("next_review"), day.addDays(300).toString(Qt::ISODate)}});
    };
    const qint64 old = confirmed("旧", kToday.addDays(-366)), edge = confirmed("边", kToday.addDays(-365));
    const qint64 now = confirmed("今", kToday);
    f.addAsset(QStringLiteral("未"), department);
    using Ids = QList<qint64>;
    const char* const year =
        R"({"register":"asset","where":[{"field":"last_confirmed","before":"@today-365"}]})";
    QCOMPARE(f.ids(year), Ids{old});
    QCOMPARE(f.ids(year, kToday.addDays(1)), (Ids{old, edge}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"last_confirmed","after":"@today-1"}]})"),
             Ids{now});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"last_confirmed","before":"2025-06-11"}]})"),
             Ids{old});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"next_review","before":"@last_confirmed+301"},
                                                   {"field":"next_review","after":"@last_confirmed+299"}]})"),
             (Ids{old, edge, now}));
    QCOMPARE(
        f.ids(R"({"register":"asset","where":[{"field":"next_review","before":"@last_confirmed+300"}]})"),
        Ids{});
    // of an instant the day counts from its beginning
    const auto at = [](const QDate& day, int hour) {
        return QDateTime(day, QTime(hour, 0)).toMSecsSinceEpoch();
    };
    const qint64 late = f.make("alert", {{QStringLiteral("name"), text("通报一")},
                                         {QStringLiteral("due"), at(kToday.addDays(-1), 23)}});
    f.make("alert", {{QStringLiteral("name"), text("通报二")}, {QStringLiteral("due"), at(kToday, 1)}});
    QCOMPARE(f.ids(R"({"register":"alert","where":[{"field":"due","before":"@today"}]})"), Ids{late});
}

void TestRecordQuery::followsAReference()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const auto system = [&](const char* name, const QVariant& grade) {
        return f.make("system", {{QStringLiteral("name"), text(name)}, {QStringLiteral("grade"), grade}});
    };
    const qint64 weak = system("办公", QStringLiteral("2")), none = system("新建", {});
    const auto on = [&](const char* name, qint64 place) {
        return f.addAsset(QString::fromUtf8(name), department, {{QStringLiteral("storage_system"), place}});
    };
    const qint64 a = on("甲", weak), b = on("乙", none);
    const qint64 c = f.addAsset(QStringLiteral("丙"), department);
    using Ids = QList<qint64>;
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"storage_system.grade","any_of":["1","2"]}]})"),
             Ids{a});
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"storage_system.grade","empty":true}]})"),
             (Ids{b, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"storage_system.grade","none_of":["2"]}]})"),
             (Ids{b, c}));
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"storage_system.grade","filled":true}]})"),
             Ids{a});
    const RecordQuery query =
        f.query(R"({"register":"asset","where":[{"field":"storage_system.grade","empty":true}]})");
    QCOMPARE(query.touches(), (QStringList{QStringLiteral("asset"), QStringLiteral("system")}));
}

void TestRecordQuery::asksAboutRelatedRecords()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 a = f.addAsset(QStringLiteral("甲"), department),
                 b = f.addAsset(QStringLiteral("乙"), department);
    // ids like 1 and 11 in one list must not be mixed up
    for (int i = 0; i < 10; ++i)
        f.addAsset(QStringLiteral("其他 %1").arg(i), department);
    const auto assets = [](const QList<qint64>& ids) {
        QStringList texts;
        for (const qint64 id : ids)
            texts << QString::number(id);
        return texts.join(u',');
    };
    f.make("pia", {{QStringLiteral("name"), text("评估一")}, {QStringLiteral("assets"), assets({b, 11, 12})}},
           "approved");
    f.make("pia", {{QStringLiteral("name"), text("草稿")}, {QStringLiteral("assets"), assets({a})}});
    using Ids = QList<qint64>;
    const auto listed = f.ids(R"({"register":"asset","where":[],"some":{"register":"pia","where":[
        {"field":"_state","any_of":["approved"]},{"field":"assets","any_of":["@id"]}]}})");
    QCOMPARE(listed, (Ids{b, 11, 12}));
    const auto missing = f.ids(R"({"register":"asset","where":[{"field":"name","any_of":["甲","乙"]}],
        "none":{"register":"pia","where":[{"field":"_state","any_of":["approved"]},
                                          {"field":"assets","any_of":["@id"]}]}})");
    QCOMPARE(missing, Ids{a});
    // several: every one must hold
    QCOMPARE(f.ids(R"({"register":"asset","where":[{"field":"name","any_of":["甲","乙"]}],
        "some":{"register":"pia","where":[{"field":"assets","any_of":["@id"]}]},
        "none":[{"register":"pia","where":[{"field":"_state","any_of":["approved"]},
                                           {"field":"assets","any_of":["@id"]}]}]})"),
             Ids{a});
    // lists against lists: one in common
    const qint64 overlaps = f.make("entrustment", {{QStringLiteral("name"), text("委托一")},
                                                   {QStringLiteral("assets"), assets({a, 12})}});
    const qint64 apart = f.make("entrustment", {{QStringLiteral("name"), text("委托二")},
                                                {QStringLiteral("assets"), assets({a, 1, 2})}});
    const qint64 blank = f.make("entrustment", {{QStringLiteral("name"), text("委托三")}});
    const char* const common = R"({"register":"entrustment","where":[],"%1":{"register":"pia","where":[
        {"field":"_state","any_of":["approved"]},{"field":"assets","any_of":["@assets"]}]}})";
    const auto asked = [&](const char* how) { return QByteArray(common).replace("%1", how); };
    const QList<qint64> others = f.ids(asked("none"));
    QVERIFY(!others.contains(overlaps) && others.contains(blank));
    QCOMPARE(others.contains(apart), b != 1 && b != 2);
    QVERIFY(f.ids(asked("some")).contains(overlaps));
    // what a list names
    QCOMPARE(f.ids(R"({"register":"entrustment","where":[],"some":{"register":"asset","where":[
        {"field":"_id","any_of":["@assets"]},{"field":"name","any_of":["甲"]}]}})"),
             (Ids{overlaps, apart}));
}

void TestRecordQuery::comparesWithTheRecordAskedAbout()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 a = f.addAsset(QStringLiteral("甲"), department),
                 b = f.addAsset(QStringLiteral("乙"), department);
    const auto right = [&](qint64 asset, const char* holder, const char* kind) {
        return f.make("right", {{QStringLiteral("name"), text(holder)},
                                {QStringLiteral("asset"), asset},
                                {QStringLiteral("kind"), text(kind)},
                                {QStringLiteral("holder"), text(holder)}});
    };
    const qint64 first = right(a, "医院", "hold"), second = right(a, "公司", "hold");
    right(a, "第三方", "operate");
    right(b, "公司", "hold");
    const char* const twice = R"({"register":"right","where":[],"some":{"register":"right","where":[
        {"field":"asset","any_of":["@asset"]},{"field":"kind","any_of":["@kind"]},
        {"field":"holder","none_of":["@holder"]}]}})";
    QCOMPARE(f.ids(twice), (QList<qint64>{first, second}));
    const qint64 third = right(a, "医院", "hold");
    QCOMPARE(f.ids(twice), (QList<qint64>{first, second, third}));
    // the record itself: never, or too long ago
    QCOMPARE(f.ids(R"({"register":"right","where":[],"none":{"register":"right","where":[
        {"field":"_id","any_of":["@id"]},{"field":"kind","any_of":["hold"]}]}})")
                 .size(),
             1);
}

void TestRecordQuery::leavesVoidRecordsOut()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 a = f.addAsset(QStringLiteral("甲"), department);
    const qint64 pia = f.make(
        "pia", {{QStringLiteral("name"), text("评估")}, {QStringLiteral("assets"), QString::number(a)}});
    const char* const listed = R"({"register":"asset","where":[],"some":{"register":"pia","where":[
        {"field":"assets","any_of":["@id"]}]}})";
    QCOMPARE(f.ids(listed), QList<qint64>{a});
    const auto drop = [&](const char* registerId, qint64 id) {
        f.ledger->perform(f.founder, QStringLiteral("作废"), QStringLiteral("测试"), [&](ActWriter& writer) {
            writer.voidRecord(QLatin1String(registerId), id, f.read(QLatin1String(registerId), id).rev);
        });
    };
    drop("pia", pia);
    QCOMPARE(f.ids(listed), QList<qint64>{});
    drop("asset", a);
    QCOMPARE(f.ids(R"({"register":"asset","where":[]})"), QList<qint64>{});
}

void TestRecordQuery::saysWhatAChangeMayConcern()
{
    Unit f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 system = f.make("system", {{QStringLiteral("name"), text("HIS")}});
    const qint64 a =
        f.addAsset(QStringLiteral("甲"), department, {{QStringLiteral("storage_system"), system}});
    const qint64 b = f.addAsset(QStringLiteral("乙"), department);
    const qint64 pia = f.make(
        "pia", {{QStringLiteral("name"), text("评估")}, {QStringLiteral("assets"), QString::number(a)}});
    const RecordQuery query =
        f.query(R"({"register":"asset","where":[{"field":"storage_system.grade","empty":true}],
        "none":[{"register":"pia","where":[{"field":"assets","any_of":["@id"]}]},
                {"register":"filing","where":[{"field":"kind","filled":true}]}]})");
    const auto affected = [&](const char* registerId, qint64 id) {
        return query.affected(*f.ledger->reader(), QLatin1String(registerId), std::span(&id, 1));
    };
    QCOMPARE(affected("asset", b).value(), QList<qint64>{b});
    QCOMPARE(affected("system", system).value(), QList<qint64>{a});
    QCOMPARE(affected("pia", pia).value(), QList<qint64>{a});
    // also those that it named before
    f.update(f.founder, QStringLiteral("pia"), pia, {{QStringLiteral("assets"), QString::number(b)}});
    QCOMPARE(affected("pia", pia).value(), (QList<qint64>{a, b}));
    // without a link it may be any of them
    QVERIFY(!affected("filing", 1));
    QVERIFY(!query.affected(*f.ledger->reader(), QStringLiteral("pia"), {}));
}

void TestRecordQuery::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto where = [](const char* test) {
        return QByteArray(R"({"register":"asset","where":[)") + test + "]}";
    };
    QTest::newRow("register") << QByteArray(R"({"register":"nowhere","where":[]})");
    QTest::newRow("field") << where(R"({"field":"colour","filled":true})");
    QTest::newRow("code") << where(R"({"field":"level","any_of":["9"]})");
    QTest::newRow("state") << where(R"({"field":"_state","any_of":["asleep"]})");
    QTest::newRow("key") << where(R"({"field":"level","is":"4"})");
    QTest::newRow("nothing asked") << where(R"({"field":"level"})");
    QTest::newRow("date of a text") << where(R"({"field":"name","before":"@today"})");
    QTest::newRow("no date") << where(R"({"field":"next_review","before":"tomorrow"})");
    QTest::newRow("no offset") << where(R"({"field":"next_review","before":"@today-soon"})");
    QTest::newRow("number of a text") << where(R"({"field":"name","at_least":1})");
    QTest::newRow("no reference") << where(R"({"field":"name.grade","filled":true})");
    QTest::newRow("two references") << where(R"({"field":"storage_system.owner.left_on","filled":true})");
    QTest::newRow("flag") << where(R"({"field":"contains_pi","any_of":["yes"]})");
    QTest::newRow("another register's id")
        << QByteArray(R"({"register":"system","where":[],"none":{"register":"pia","where":[
                          {"field":"assets","any_of":["@id"]}]}})");
    QTest::newRow("another kind of value")
        << QByteArray(R"({"register":"right","where":[],"none":{"register":"right","where":[
                          {"field":"holder","any_of":["@kind"]}]}})");
}

void TestRecordQuery::refusesWhatDoesNotFit()
{
    static Unit f;
    QFETCH(QByteArray, json);
    QCOMPARE(f.refusal(json), QStringLiteral("invalid"));
}

QTEST_GUILESS_MAIN(TestRecordQuery)
#include "tst_record_query.moc"
