#include "base/text_keys.h"
#include "storage/search_index.h"
#include "storage_fixture.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::storage;

/// What a person types and what is found.
class tst_SearchIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void finds_data();
    void finds();
    void newestFirstAndLimited();
    void replaceAndRemove();
    void textCannotPoseAsInitials();
    void bulkGivesTheSame();
    void worksOnAReadOnlyConnection();
    void isRolledBackWithItsTransaction();
    void indexIsEncrypted();

private:
    std::unique_ptr<StorageFixture> m_fixture;
    std::unique_ptr<Connection> m_db;
};

namespace {

const QStringList kTexts{
    QStringLiteral("患者基本信息（EMPI） 门诊部"), // 1
    QStringLiteral("电子病历数据库 信息科 HIS"),   // 2
    QStringLiteral("影像归档 PACS 放射科 DICOM"),  // 3
    QStringLiteral("重症监护数据 ICU"),            // 4
    QStringLiteral("ＨＩＳ收费明细，财务科"),      // 5: full width
    QStringLiteral("疫苗接种登记 COVID-19 仓库"),  // 6
};

void fill(SearchIndex& index)
{
    for (int i = 0; i < kTexts.size(); ++i)
        index.put(i + 1, kTexts[i], keys::initials(kTexts[i]));
}

} // namespace

void tst_SearchIndex::init()
{
    m_fixture = std::make_unique<StorageFixture>();
    m_db = m_fixture->open(OpenMode::Create);
    SearchIndex index(*m_db, QStringLiteral("asset"));
    index.create();
    fill(index);
}

void tst_SearchIndex::cleanup()
{
    m_db.reset();
    m_fixture.reset();
}

void tst_SearchIndex::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char* query, const QList<qint64>& ids) {
        QTest::newRow(query) << QString::fromUtf8(query) << ids;
    };
    row("数据", {4, 2});
    row("数据库", {2});
    row("库", {6, 2}); // once inside a run, once at its end
    row("息", {2, 1});
    row("信息", {2, 1});
    row("基本信息", {1});
    row("hzjb", {1});
    row("hzjbxx", {1});
    row("jbxx", {1}); // initials from the middle
    row("zzjh", {4}); // 重症 is read zhong
    row("dzbl", {2});
    row("his", {5, 2});
    row("HIS", {5, 2});
    row("ｈｉｓ", {5, 2});
    row("hi", {5, 2});
    row("dico", {3});
    row("DICOM", {3});
    row("icom", {3}); // letters of other words count as initials, as a palette user expects
    row("19", {6});
    row("1", {6});
    row("covid 19", {6});
    row("covid-19", {6});
    row("HIS 数据库", {2});
    row("his数据", {2});
    row("his 财务", {5});
    row("empi 患者", {1});
    row("empi 数据", {});
    row("据数", {});
    row("p", {3, 1}); // a word, or initials
    row("没有", {});
    row("zzq", {});
    row("", {});
    row("（，。", {});
    row("\"数据\" OR *", {}); // operators are words; "or" is none of these
    row("\"数据\" *", {4, 2});
    row("数据 NOT 库", {});
}

void tst_SearchIndex::finds()
{
    QFETCH(QString, query);
    QFETCH(QList<qint64>, expected);
    SearchIndex index(*m_db, QStringLiteral("asset"));
    const QList<qint64> found = index.search(query, 100);
    if (query == QLatin1String("p")) { // initials of many texts have a p: only that these are among them
        for (const qint64 id : expected)
            QVERIFY(found.contains(id));
        return;
    }
    QCOMPARE(found, expected);
}

void tst_SearchIndex::newestFirstAndLimited()
{
    SearchIndex index(*m_db, QStringLiteral("asset"));
    for (qint64 id = 100; id < 300; ++id)
        index.put(id, QStringLiteral("检验数据"), QStringLiteral("jysj"));
    QCOMPARE(index.search(QStringLiteral("数据"), 3), (QList<qint64>{299, 298, 297}));
    QCOMPARE(index.search(QStringLiteral("jysj"), 2), (QList<qint64>{299, 298}));
    QCOMPARE(index.search(QStringLiteral("数据"), 1000).size(), 202);
    QVERIFY(index.search(QStringLiteral("数据"), 0).isEmpty());
}

void tst_SearchIndex::replaceAndRemove()
{
    SearchIndex index(*m_db, QStringLiteral("asset"));
    index.replace(2, QStringLiteral("血型档案"), QStringLiteral("xxda"));
    QCOMPARE(index.search(QStringLiteral("数据"), 10), (QList<qint64>{4}));
    QCOMPARE(index.search(QStringLiteral("dzbl"), 10), QList<qint64>());
    QCOMPARE(index.search(QStringLiteral("血型"), 10), (QList<qint64>{2}));
    QCOMPARE(index.search(QStringLiteral("xxda"), 10), (QList<qint64>{2}));
    index.remove(2);
    QCOMPARE(index.search(QStringLiteral("血型"), 10), QList<qint64>());
    index.optimize();
    QCOMPARE(index.search(QStringLiteral("数据"), 10), (QList<qint64>{4}));
}

void tst_SearchIndex::textCannotPoseAsInitials()
{
    SearchIndex index(*m_db, QStringLiteral("asset"));
    index.put(50, QStringLiteral("甲\x1eqqqq HZ"), QString());
    QCOMPARE(index.search(QStringLiteral("hzjb"), 10), (QList<qint64>{1}));
    QCOMPARE(index.search(QStringLiteral("qqqq"), 10), (QList<qint64>{50})); // as a word of the text
    QCOMPARE(index.search(QStringLiteral("qqq"), 10), (QList<qint64>{50}));
    QCOMPARE(index.search(QStringLiteral("甲"), 10), (QList<qint64>{50}));
}

void tst_SearchIndex::bulkGivesTheSame()
{
    SearchIndex index(*m_db, QStringLiteral("bulk"));
    {
        Transaction transaction(*m_db);
        index.create();
        index.setBulk(true);
        for (int round = 0; round < 500; ++round) {
            for (int i = 0; i < kTexts.size(); ++i)
                index.put(round * 10 + i + 1, kTexts[i], keys::initials(kTexts[i]));
        }
        index.setBulk(false);
        transaction.commit();
    }
    QCOMPARE(index.search(QStringLiteral("数据库"), 10000).size(), 500);
    QCOMPARE(index.search(QStringLiteral("hzjbxx"), 10000).size(), 500);
    for (const QString& query : {QStringLiteral("0"), QStringLiteral("a0"), QStringLiteral("00")})
        QVERIFY(index.search(query, 10).isEmpty()); // nothing of the index's own shows
    for (int round = 0; round < 100; ++round) {     // each act has an instance of its own
        SearchIndex act(*m_db, QStringLiteral("bulk"));
        act.replace(round * 10 + 2, QStringLiteral("血型"), QStringLiteral("xx"));
        act.remove(round * 10 + 1);
    }
    QCOMPARE(index.search(QStringLiteral("数据库"), 10000).size(), 400);
    QCOMPARE(index.search(QStringLiteral("hzjbxx"), 10000).size(), 400);
    QCOMPARE(index.search(QStringLiteral("血型"), 10000).size(), 100);
    index.optimize();
    QCOMPARE(index.search(QStringLiteral("his"), 10000).size(), 900);
    QCOMPARE(index.search(QStringLiteral("血型"), 3), (QList<qint64>{992, 982, 972}));
}

void tst_SearchIndex::worksOnAReadOnlyConnection()
{
    const auto reader = m_fixture->open(OpenMode::ReadOnly);
    SearchIndex index(*reader, QStringLiteral("asset"));
    QCOMPARE(index.search(QStringLiteral("信息"), 10), (QList<qint64>{2, 1}));
}

void tst_SearchIndex::isRolledBackWithItsTransaction()
{
    SearchIndex index(*m_db, QStringLiteral("asset"));
    {
        const Transaction transaction(*m_db);
        index.put(77, QStringLiteral("不会留下"), QStringLiteral("bhlx"));
        QCOMPARE(index.search(QStringLiteral("留下"), 10), (QList<qint64>{77}));
    }
    QVERIFY(index.search(QStringLiteral("留下"), 10).isEmpty());
}

void tst_SearchIndex::indexIsEncrypted()
{
    QVERIFY(!m_fixture->allBytes().contains(QStringLiteral("数据").toUtf8()));
    m_db->checkpoint();
    QVERIFY(!m_fixture->allBytes().contains(QStringLiteral("数据").toUtf8()));
}

QTEST_GUILESS_MAIN(tst_SearchIndex)
#include "tst_search_index.moc"
