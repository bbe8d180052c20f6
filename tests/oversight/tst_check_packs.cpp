#include "checked_unit.h"

using namespace wardbook;
using namespace wardbook::oversight;

namespace {

QByteArray ownPack(const char* rule)
{
    return QByteArray(
               R"({"kind":"checks","id":"own","version":"1","label":{"zh":"本院","en":"Own"},"checks":[)") +
           rule + "]}";
}

const char* const kOwnRule =
    R"({"id":"asset-no-owner-here","register":"asset","where":[{"field":"owner","empty":true}],
"severity":"low","title":{"zh":"没有责任人","en":"No owner"},"text":{"zh":"“{name}”没有责任人。","en":"“{name}” has none."},
"fix":{"zh":"填写。","en":"Enter one."},"law":"本院规定","article":"","verified":false})";

using Ids = QList<qint64>;

} // namespace

/// A unit's own rules, and what is refused of them.
class TestCheckPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownRulesReplaceShippedOnes();
    void refusesWrongPacks_data();
    void refusesWrongPacks();
};

void TestCheckPacks::ownRulesReplaceShippedOnes()
{
    Checked unit;
    const qint64 asset = unit.asset("预约", {});
    storeChecks(*unit.workspace, ownPack(kOwnRule));
    storeChecks(*unit.workspace, ownPack(kOwnRule)); // the same once more is nothing
    QByteArray same(kOwnRule);
    same.replace("asset-no-owner-here", "asset-abroad");
    QCOMPARE(kindOf([&] { storeChecks(*unit.workspace, ownPack(same)); }), id("invalid"));
    QByteArray second = ownPack(same);
    second.replace("\"version\":\"1\"", "\"version\":\"2\"");
    storeChecks(*unit.workspace, second);
    const auto rules = CheckRules::current(*unit.reader());
    QCOMPARE(rules->rules.size(), unit.rules->rules.size() + 1);
    QVERIFY(rules->find(id("asset-abroad"))->own);
    CheckEngine engine(rules, *unit.workspace->ledger().registers());
    const Findings& found = engine.run(*unit.reader(), kToday);
    QCOMPARE(found.byRule.value(id("asset-no-owner-here")), Ids{asset});
    QCOMPARE(found.byRule.value(id("asset-abroad")), Ids{asset});
}

void TestCheckPacks::refusesWrongPacks_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* from, const char* to, const char* names) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(names);
    };
    row("field", "\"owner\"", "\"boss\"", "asset-no-owner-here");
    row("register", "\"asset\"", "\"assets\"", "assets");
    row("severity", "\"low\"", "\"tiny\"", "severity");
    row("key", "\"law\"", "\"lore\":1,\"law\"", "lore");
    row("placeholder", "“{name}”没", "“{title}”没", "{title}");
    row("language", "\"en\":\"No owner\"", "\"fr\":\"Sans\"", "title");
    row("kind", "\"kind\":\"checks\"", "\"kind\":\"sums\"", "sums");
    row("twice", "\"verified\":false}", "\"verified\":false},@", "asset-no-owner-here");
    row("json", "\"checks\":[", "\"checks\":[[", "JSON");
    row("where", "\"empty\":true", "\"empty\":\"yes\"", "where 1");
}

void TestCheckPacks::refusesWrongPacks()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, names);
    QByteArray json = ownPack(kOwnRule);
    QVERIFY(json.contains(from));
    json.replace(from, to);
    json.replace("@", kOwnRule);
    initResources();
    try {
        CheckRules::parse(json, *ledger::RegisterSet::builtIn());
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        QVERIFY2(error.text().contains(names), qPrintable(error.text()));
        return;
    }
    QFAIL("was taken");
}

QTEST_MAIN(TestCheckPacks)
#include "tst_check_packs.moc"
