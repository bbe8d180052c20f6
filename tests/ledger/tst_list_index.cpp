#include "ledger/list_index.h"
#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

class TestListIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersBothWays();
    void combinesFiltersAndCountsUnderTheOthers();
    void findsWithinFilters();
    void capsASearchAndWidensItUnderAFilter();
    void followsChanges();
    void agreesWithTheDatabaseAfterManyChanges();
    void filtersByAnyField();
    void canBeCancelled();
};

namespace {

struct Sample : LedgerFixture
{
    qint64 information = addDepartment(QStringLiteral("信息科"));
    qint64 laboratory = addDepartment(QStringLiteral("检验科"));
    std::unique_ptr<Reader> reader;
    std::unique_ptr<ListIndex> index;

    /// Names, levels and departments of a few assets; level 0 stays empty.
    QList<qint64> fill(const QList<std::tuple<const char*, int, qint64>>& rows)
    {
        QList<qint64> ids;
        ledger->perform(founder, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
            for (const auto& [name, level, department] : rows)
                ids << writer.create(
                    asset(), {{QLatin1String(fa::name), QString::fromUtf8(name)},
                              {QLatin1String(fa::level), level == 0 ? QVariant() : QString::number(level)},
                              {QLatin1String(fa::department), department}});
        });
        reader = ledger->reader();
        index = std::make_unique<ListIndex>(*reader, asset());
        return ids;
    }
    ListHits run(const ListQuery& query) { return index->run(query); }
    QStringList names(const ListHits& hits)
    {
        QStringList list;
        const auto fresh = ledger->reader();
        for (const qint64 id : hits.ids)
            list << fresh->nameOf(asset(), id);
        return list;
    }
};

ListQuery query(const char* sort = "", const QList<Filter>& filters = {}, const QString& find = {})
{
    ListQuery q;
    q.registerId = LedgerFixture::asset();
    q.sort = QLatin1String(sort);
    q.filters = filters;
    q.find = find;
    return q;
}

} // namespace

void TestListIndex::ordersBothWays()
{
    Sample s;
    s.fill(
        {{"c", 3, s.information}, {"a", 0, s.laboratory}, {"d", 1, s.information}, {"b", 3, s.laboratory}});
    QVERIFY(!s.index->loaded());
    ListQuery q = query(fa::name);
    QCOMPARE(s.names(s.run(q)).join(QString()), QStringLiteral("abcd"));
    QVERIFY(s.index->loaded());
    q.descending = true;
    QCOMPARE(s.names(s.run(q)).join(QString()), QStringLiteral("dcba"));
    QCOMPARE(s.names(s.run(query(fa::level))).join(QString()),
             QStringLiteral("adcb"));                                          // empty first, then by id
    QCOMPARE(s.names(s.run(query())).join(QString()), QStringLiteral("cadb")); // default: code
    QCOMPARE(s.run(query()).total, 4);
}

void TestListIndex::combinesFiltersAndCountsUnderTheOthers()
{
    Sample s;
    s.fill(
        {{"a", 3, s.information}, {"b", 3, s.laboratory}, {"c", 2, s.information}, {"d", 0, s.information}});
    const QString level = QLatin1String(fa::level), department = QLatin1String(fa::department);
    const QString here = QString::number(s.information);
    const ListHits hits =
        s.run(query(fa::name, {{level, {QStringLiteral("3"), QString()}}, {department, {here}}}));
    QCOMPARE(s.names(hits).join(QString()), QStringLiteral("ad"));
    // Levels are counted among those of the department, departments among those of the levels.
    QCOMPARE(hits.facetCounts.value(level).value(QStringLiteral("3")), 1);
    QCOMPARE(hits.facetCounts.value(level).value(QStringLiteral("2")), 1);
    QCOMPARE(hits.facetCounts.value(level).value(QString()), 1);
    QCOMPARE(hits.facetCounts.value(department).value(here), 2);
    QCOMPARE(hits.facetCounts.value(department).value(QString::number(s.laboratory)), 1);
    QCOMPARE(hits.facetCounts.value(QStringLiteral("_state")).value(QStringLiteral("draft")), 2);
    QCOMPARE(hits.total, 4);
    QVERIFY(s.run(query("", {{level, {QStringLiteral("5")}}})).ids.empty());
    QCOMPARE(s.run(query("", {{level, {}}})).ids.size(), 4); // nothing chosen: no filter
}

void TestListIndex::findsWithinFilters()
{
    Sample s;
    const auto ids = s.fill({{"数据库一", 3, s.information},
                             {"数据库二", 2, s.information},
                             {"据库数据", 3, s.information},
                             {"别的", 3, s.information}});
    const ListHits all = s.run(query("", {}, QStringLiteral("数据库")));
    QCOMPARE(s.names(all), (QStringList{QStringLiteral("数据库一"), QStringLiteral("数据库二")}));
    QVERIFY(!all.capped);
    QCOMPARE(all.facetCounts.value(QLatin1String(fa::level)).value(QStringLiteral("3")), 1);
    const ListHits some =
        s.run(query("", {{QLatin1String(fa::level), {QStringLiteral("2")}}}, QStringLiteral("sjk")));
    QCOMPARE(s.names(some), QStringList{QStringLiteral("数据库二")});
    QCOMPARE(s.run(query("", {}, QStringLiteral("ZC-0004"))).ids, std::vector<qint64>{ids.at(3)});
}

void TestListIndex::capsASearchAndWidensItUnderAFilter()
{
    Sample s;
    constexpr int kRows = 2500;
    s.ledger->perform(s.founder, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
        writer.expectMany(kRows, {});
        for (int i = 0; i < kRows; ++i)
            writer.create(s.asset(),
                          {{QLatin1String(fa::name), QStringLiteral("检验数据%1").arg(i)},
                           {QLatin1String(fa::level), i < 5 ? QStringLiteral("1") : QStringLiteral("2")},
                           {QLatin1String(fa::department), s.information}});
    });
    s.fill({});
    const ListHits many = s.run(query("", {}, QStringLiteral("数据")));
    QVERIFY(many.capped);
    QCOMPARE(many.ids.size(), size_t(1000));
    // The five are the oldest of all: the newest thousand hits hold none of them.
    const ListHits few =
        s.run(query("", {{QLatin1String(fa::level), {QStringLiteral("1")}}}, QStringLiteral("数据")));
    QVERIFY(!few.capped);
    QCOMPARE(few.ids.size(), size_t(5));
}

void TestListIndex::followsChanges()
{
    Sample s;
    const auto ids = s.fill({{"a", 1, s.information}, {"b", 2, s.information}, {"c", 3, s.information}});
    const ListQuery byName = query(fa::name);
    QCOMPARE(s.names(s.run(byName)).join(QString()), QStringLiteral("abc"));
    s.update(
        s.founder, s.asset(), ids.at(0),
        {{QLatin1String(fa::name), QStringLiteral("z")}, {QLatin1String(fa::level), QStringLiteral("4")}});
    const qint64 added = s.addAsset(QStringLiteral("bb"), s.laboratory);
    s.ledger->perform(s.founder, QStringLiteral("作废"), QStringLiteral("错"),
                      [&](ActWriter& writer) { writer.voidRecord(s.asset(), ids.at(2), 1); });
    s.index->refresh({ids.at(0), added, ids.at(2)});
    const ListHits hits = s.run(byName);
    QCOMPARE(s.names(hits).join(QLatin1Char(' ')), QStringLiteral("b bb z"));
    QCOMPARE(hits.total, 3);
    QCOMPARE(hits.facetCounts.value(QLatin1String(fa::level)).value(QStringLiteral("4")), 1);
    QVERIFY(!hits.facetCounts.value(QLatin1String(fa::level)).contains(QStringLiteral("1")));
    ListQuery withVoid = byName;
    withVoid.withVoid = true;
    QCOMPARE(s.run(withVoid).ids.size(), size_t(4));
    const ListHits onlyVoid =
        s.run(query(fa::name, {{QStringLiteral("_state"), {QLatin1String(kVoidState)}}}));
    QCOMPARE(s.names(onlyVoid), QStringList{QStringLiteral("c")});
    s.index->refresh({});
    QCOMPARE(s.names(s.run(byName)).join(QLatin1Char(' ')), QStringLiteral("b bb z"));
}

void TestListIndex::agreesWithTheDatabaseAfterManyChanges()
{
    Sample s;
    QList<std::tuple<const char*, int, qint64>> rows;
    for (int i = 0; i < 120; ++i)
        rows.append({i % 3 == 0 ? "数据" : "资料", i % 6, i % 2 == 0 ? s.information : s.laboratory});
    const auto ids = s.fill(rows);
    const QList<const char*> sorts{fa::name, fa::level, "_act", ""};
    for (const char* sort : sorts)
        s.run(query(sort));
    quint32 random = 12345; // a fixed sequence
    for (int round = 0; round < 12; ++round) {
        QList<qint64> touched;
        s.ledger->perform(s.founder, QStringLiteral("改"), {}, [&](ActWriter& writer) {
            for (int i = 0; i < 5; ++i) {
                random = random * 1664525 + 1013904223;
                const qint64 id = ids.at(random % 120);
                if (touched.contains(id))
                    continue;
                writer.update(
                    s.asset(), id, writer.reader().record(s.asset(), id).rev,
                    {{QLatin1String(fa::name), QString::number(random % 97)},
                     {QLatin1String(fa::level), random % 5 == 0 ? QVariant() : QString::number(random % 5)}});
                touched << id;
            }
        });
        s.index->refresh(touched);
        for (const char* sort : sorts) {
            const ListQuery q = query(sort);
            const auto expected = s.ledger->reader()->firstIds(q, 1000);
            QCOMPARE(s.run(q).ids, std::vector<qint64>(expected.begin(), expected.end()));
        }
    }
}

void TestListIndex::filtersByAnyField()
{
    Sample s;
    s.fill({{"a", 1, s.information}, {"b", 2, s.information}});
    s.addAsset(QStringLiteral("c"), s.laboratory,
               {{QLatin1String(fa::source_system), QStringLiteral("LIS")}});
    s.index->refresh({});
    const ListHits hits = s.run(query("", {{QLatin1String(fa::source_system), {QStringLiteral("LIS")}}}));
    QCOMPARE(s.names(hits), QStringList{QStringLiteral("c")});
    QCOMPARE(s.run(query("", {{QLatin1String(fa::source_system), {QString()}}})).ids.size(), size_t(2));
    QCOMPARE(errorKind([&] {
                 s.run(query("", {{QStringLiteral("nonsense"), {QStringLiteral("x")}}}));
             }),
             QStringLiteral("invalid"));
}

void TestListIndex::canBeCancelled()
{
    Sample s;
    s.fill({{"a", 1, s.information}});
    Progress progress;
    progress.cancel();
    QCOMPARE(errorKind([&] { s.index->run(query("", {}, QStringLiteral("数据")), progress); }),
             QStringLiteral("cancelled"));
    QCOMPARE(s.run(query()).ids.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestListIndex)
#include "tst_list_index.moc"
