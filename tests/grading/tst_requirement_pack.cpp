#include "base/error.h"
#include "grading/requirement_pack.h"
#include "resources/resources.h"
#include "tests/grading/small_pack.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::grading;

class TstRequirementPack : public QObject
{
    Q_OBJECT

    using Change = std::function<void(QJsonObject&)>;

    /// Changes entry `index` of a list of the pack.
    static Change in(const char* list, int index, const Change& change)
    {
        return [=](QJsonObject& pack) {
            QJsonArray array = pack.value(QLatin1String(list)).toArray();
            QJsonObject part = array.at(index).toObject();
            change(part);
            array[index] = part;
            pack.insert(QLatin1String(list), array);
        };
    }
    static Change set(const char* key, const QJsonValue& value)
    {
        return [=](QJsonObject& part) { part.insert(QLatin1String(key), value); };
    }
    static Change without(const char* key)
    {
        return [=](QJsonObject& part) { part.remove(QLatin1String(key)); };
    }
    static QString refusal(const QByteArray& json)
    {
        try {
            RequirementPack::parse(json, QStringLiteral("own.json"));
        } catch (const Error& error) {
            return Error::kindName(error.kind()) + u' ' + error.text();
        }
        return {};
    }
    static std::shared_ptr<const RequirementPack> parsed(const Change& change)
    {
        QJsonObject pack = smallPack();
        change(pack);
        return RequirementPack::parse(toJson(pack), QStringLiteral("own.json"));
    }
    static QStringList ids(const RequirementPack& pack, const QList<int>& items)
    {
        QStringList result;
        for (const int item : items)
            result << pack.items.at(item).id;
        return result;
    }

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void everythingIsRead()
    {
        const auto pack = RequirementPack::parse(toJson(smallPack()), QStringLiteral("own.json"));
        QCOMPARE(pack->id, QStringLiteral("small"));
        QCOMPARE(pack->version, QStringLiteral("1"));
        QCOMPARE(pack->label.en, QStringLiteral("Small"));
        QCOMPARE(pack->sourceText, QStringLiteral("本院"));
        QVERIFY(!pack->verified);
        QCOMPARE(pack->digest.size(), 64);
        QCOMPARE(pack->layers.size(), 2);
        QCOMPARE(pack->points.size(), 3);
        QCOMPARE(pack->points.at(2).layer, 1);
        const int index = pack->indexOf(QStringLiteral("L3-login"));
        const RequirementItem& item = pack->items.at(index);
        QCOMPARE(item.level, 3);
        QCOMPARE(item.scope, QStringLiteral("general"));
        QCOMPARE(item.layer, 0);
        QCOMPARE(pack->points.at(item.point).id, QStringLiteral("TEC.login"));
        QCOMPARE(item.clause, QStringLiteral("8.1.1"));
        QCOMPARE(item.letter, QStringLiteral("a"));
        QCOMPARE(item.topic.en, QStringLiteral("L3-login"));
        QCOMPARE(item.kind, 'S');
        QVERIFY(!item.kindVerified && item.verified);
        QCOMPARE(item.weight, 0);
        const RequirementCheck& check = pack->checkOf(item);
        QCOMPARE(check.question.en, QStringLiteral("login?"));
        QCOMPARE(check.methods, (QStringList{"look", "test"}));
        QCOMPARE(check.objects, (QStringList{"server", "database"}));
        QVERIFY(check.highRisk);
        QCOMPARE(check.highRisk->fromLevel, 2);
        QVERIFY(check.highRisk->mitigable);
        QCOMPARE(check.highRisk->annex, QStringLiteral("A-18"));
        QVERIFY(!pack->checks.at(0).highRisk);
        QCOMPARE(pack->indexOf(QStringLiteral("L9")), -1);
        QCOMPARE(pack->counts(),
                 (QMap<QString, int>{
                     {QStringLiteral("L2"), 3}, {QStringLiteral("L3"), 4}, {QStringLiteral("L3 cloud"), 1}}));
    }

    void whatMayBeLeftOut()
    {
        const auto pack = parsed([](QJsonObject& json) {
            in("checks", 0, [](QJsonObject& check) {
                for (const char* key : {"how", "evidence", "remedy", "high_risk"})
                    check.remove(QLatin1String(key));
                check.insert(QStringLiteral("question"), QStringLiteral("门锁了吗？"));
            })(json);
            in("items", 0, [](QJsonObject& item) {
                for (const char* key : {"clause", "letter", "weight", "level"})
                    item.remove(QLatin1String(key));
            })(json);
        });
        QCOMPARE(pack->checks.first().question.en, QStringLiteral("门锁了吗？"));
        QVERIFY(pack->checks.first().how.zh.isEmpty());
        QCOMPARE(pack->items.first().level, 0);
    }

    void itemsOfAGrade_data()
    {
        QTest::addColumn<int>("s");
        QTest::addColumn<int>("a");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("S3A3") << 3 << 3 << QStringList()
                              << QStringList{"L3-room", "L3-login", "L3-backup", "L3-rules"};
        QTest::newRow("S2A3") << 2 << 3 << QStringList()
                              << QStringList{"L3-room", "L2-login", "L3-backup", "L3-rules"};
        QTest::newRow("S3A2") << 3 << 2 << QStringList() << QStringList{"L3-room", "L3-login", "L3-rules"};
        QTest::newRow("S2A2") << 2 << 2 << QStringList() << QStringList{"L2-room", "L2-login", "L2-rules"};
        QTest::newRow("cloud") << 3 << 3 << QStringList{"cloud"}
                               << QStringList{"L3-room", "L3-login", "L3-backup", "L3-cloud", "L3-rules"};
        QTest::newRow("general is in anyway")
            << 2 << 2 << QStringList{"general"} << QStringList{"L2-room", "L2-login", "L2-rules"};
        QTest::newRow("S4A4") << 4 << 4 << QStringList() << QStringList();
    }
    void itemsOfAGrade()
    {
        QFETCH(int, s);
        QFETCH(int, a);
        QFETCH(QStringList, scopes);
        QFETCH(QStringList, expected);
        const auto pack = RequirementPack::parse(toJson(smallPack()), {});
        QCOMPARE(ids(*pack, pack->itemsFor(s, a, scopes)), expected);
    }

    void aCatalogueWithoutLevelsGivesAll()
    {
        const auto pack = parsed([](QJsonObject& json) {
            for (int i = 0; i < 8; ++i)
                in("items", i, set("level", 0))(json);
        });
        QCOMPARE(pack->itemsFor(3, 3, {}).size(), 7); // the eighth is of an extension
        QCOMPARE(pack->itemsFor(1, 2, {QStringLiteral("cloud")}).size(), 8);
        QCOMPARE(pack->counts().value(QStringLiteral("all")), 7);
    }

    void declaredCountsMustHold()
    {
        const QJsonObject right{
            {QStringLiteral("L2"), 3}, {QStringLiteral("L3"), 4}, {QStringLiteral("L3 cloud"), 1}};
        QVERIFY(parsed(set("counts", right)));
        QJsonObject wrong = right;
        wrong.insert(QStringLiteral("L3"), 5);
        QJsonObject pack = smallPack();
        pack.insert(QStringLiteral("counts"), wrong);
        QString text = refusal(toJson(pack));
        QVERIFY2(text.contains(QStringLiteral("counts")) && text.contains(QStringLiteral("L3")) &&
                     text.contains(QStringLiteral("5")) && text.contains(QStringLiteral("4")),
                 qPrintable(text));
        wrong = right;
        wrong.remove(QStringLiteral("L3 cloud"));
        pack.insert(QStringLiteral("counts"), wrong);
        text = refusal(toJson(pack));
        QVERIFY2(text.contains(QStringLiteral("L3 cloud")), qPrintable(text));
    }

    void refused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("says"); // place and reason
        const QJsonObject halfLabel{{QStringLiteral("zh"), QStringLiteral("只有中文")}};
        const auto risk = [](const char* key, const QJsonValue& value) {
            return in("checks", 1, [=](QJsonObject& check) {
                QJsonObject part = check.value(QStringLiteral("high_risk")).toObject();
                part.insert(QLatin1String(key), value);
                check.insert(QStringLiteral("high_risk"), part);
            });
        };
        const auto row = [](const char* name, const Change& change, const QStringList& says) {
            QTest::newRow(name) << change << says;
        };
        row("no id", without("id"), {"id"});
        row("spaces in the id", set("id", QStringLiteral("my pack")), {"my pack"});
        row("another kind", set("kind", QStringLiteral("scoring")), {"scoring"});
        row("no version", without("version"), {"version"});
        row("version is a number", set("version", 1), {"version"});
        row("no label", without("label"), {"label"});
        row("half a label", set("label", halfLabel), {"label"});
        row("no source", set("source", QStringLiteral(" ")), {"source"});
        row("verified is a word", set("verified", QStringLiteral("yes")), {"verified"});
        row("unknown key", set("verifed", true), {"verifed"});
        row("no items", set("items", QJsonArray()), {"items"});
        row("items is an object", set("items", QJsonObject()), {"items"});
        row("layer is a text", set("layers", QJsonArray{QStringLiteral("TEC")}), {"layers 1"});
        row("layer twice", in("layers", 1, set("id", QStringLiteral("TEC"))), {"layers 2", "TEC"});
        row("point of no layer", in("points", 2, set("layer", QStringLiteral("XXX"))),
            {"points 3", "MAN.rules", "XXX"});
        row("check without question", in("checks", 3, without("question")),
            {"checks 4", "rules", "question"});
        row("unknown method", in("checks", 0, set("methods", QJsonArray{QStringLiteral("guess")})),
            {"checks 1", "methods", "guess"});
        row("method twice",
            in("checks", 0, set("methods", QJsonArray{QStringLiteral("look"), QStringLiteral("look")})),
            {"checks 1", "look"});
        row("no objects", in("checks", 0, set("objects", QJsonArray())), {"checks 1", "objects"});
        row("unknown object", in("checks", 0, set("objects", QJsonArray{QStringLiteral("toaster")})),
            {"checks 1", "toaster", "machine_room"});
        row("risk without level", risk("from_level", QJsonValue()), {"checks 2", "login", "from_level"});
        row("risk of level 7", risk("from_level", 7), {"checks 2", "from_level"});
        row("risk without trigger", risk("trigger", QJsonValue()), {"checks 2", "trigger"});
        row("unknown key in a risk", risk("colour", QStringLiteral("red")), {"checks 2", "colour"});
        row("risk is a text", in("checks", 1, set("high_risk", QStringLiteral("HR-1"))),
            {"checks 2", "high_risk"});
        row("item twice", in("items", 3, set("id", QStringLiteral("L2-room"))), {"items 4", "L2-room"});
        row("slash in an id", in("items", 0, set("id", QStringLiteral("L2/room"))), {"items 1", "L2/room"});
        row("level 5", in("items", 2, set("level", 5)), {"items 3", "L2-rules", "level"});
        row("level is a text", in("items", 2, set("level", QStringLiteral("2"))), {"items 3", "level"});
        row("unknown scope", in("items", 2, set("scope", QStringLiteral("moon"))), {"items 3", "moon"});
        row("unknown point", in("items", 2, set("point", QStringLiteral("TEC.x"))), {"items 3", "TEC.x"});
        row("unknown check", in("items", 2, set("check", QStringLiteral("nope"))), {"items 3", "nope"});
        row("unknown kind", in("items", 2, set("kind", QStringLiteral("X"))), {"items 3", "kind"});
        row("weight 4", in("items", 2, set("weight", 4)), {"items 3", "weight"});
        row("weight 1.5", in("items", 2, set("weight", 1.5)), {"items 3", "weight"});
        row("item without topic", in("items", 2, without("topic")), {"items 3", "topic"});
        row("item without verified", in("items", 2, without("verified")), {"items 3", "verified"});
        row("unknown key in an item", in("items", 2, set("layer", QStringLiteral("TEC"))),
            {"items 3", "layer"});
        row("an id too long for a cell", in("items", 2, set("id", QString(61, u'x'))), {"items 3", "60"});
    }
    void refused()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, says);
        QJsonObject pack = smallPack();
        change(pack);
        const QString text = refusal(toJson(pack));
        QVERIFY2(text.startsWith(QStringLiteral("invalid ")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("own.json")));
        for (const QString& part : says)
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void whatIsNoJson()
    {
        QString text = refusal("{\n\"id\": \"x\",\n\"kind\" \"y\"}");
        QVERIFY2(text.contains(QStringLiteral("own.json")) && text.contains(QStringLiteral("3")),
                 qPrintable(text));
        QVERIFY(!refusal("[]").isEmpty());
        QVERIFY(!refusal({}).isEmpty());
        QVERIFY(!refusal(QByteArray(5000, '[')).isEmpty());
    }

    void theDigestIsThatOfTheBytes()
    {
        const auto one = RequirementPack::parse(toJson(smallPack()), {});
        const auto same = RequirementPack::parse(toJson(smallPack()), QStringLiteral("elsewhere"));
        const auto other = RequirementPack::parse(toJson(smallPack(QStringLiteral("2"))), {});
        QCOMPARE(one->digest, same->digest);
        QVERIFY(one->digest != other->digest);
    }
};

QTEST_GUILESS_MAIN(TstRequirementPack)
#include "tst_requirement_pack.moc"
