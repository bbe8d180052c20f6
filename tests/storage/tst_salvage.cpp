#include "base/error.h"
#include "storage/salvage.h"
#include "storage_fixture.h"
#include <QtTest>

using namespace wardbook;
using namespace wardbook::storage;

/// What a damaged page takes with it, and that it is no row more.
class tst_Salvage : public QObject
{
    Q_OBJECT

    static constexpr qint64 kRows = 600;
    StorageFixture m_fixture;

    void flip(qint64 page) const
    {
        QFile file(m_fixture.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * kPageSize + 700));
        char byte = 0;
        QVERIFY(file.peek(&byte, 1) == 1 && file.putChar(char(byte ^ 4)));
    }
    bool readable(qint64 id) const
    {
        try {
            const auto db = m_fixture.open(OpenMode::ReadOnly);
            return !db->scalar(QStringLiteral("SELECT text FROM t WHERE id = $1"), {id}).isNull();
        } catch (const Error&) {
            return false;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto db = m_fixture.open(OpenMode::Create);
        db->exec(QStringLiteral("CREATE TABLE t(id INTEGER PRIMARY KEY, text TEXT)"));
        Transaction transaction(*db);
        Statement insert(*db, QStringLiteral("INSERT INTO t(text) VALUES($1)"));
        for (qint64 i = 0; i < kRows; ++i)
            insert.bindText(1, QString(200, QChar(char16_t(u'a' + i % 26)))).run();
        transaction.commit();
        db->checkpoint();
    }

    void losesWhatIsOnThePage()
    {
        const Opener open = [this] { return std::shared_ptr(m_fixture.open(OpenMode::ReadOnly)); };
        const qint64 pages = QFileInfo(m_fixture.path()).size() / kPageSize;
        int leaves = 0;
        for (qint64 page = 2; page <= pages; ++page) {
            flip(page);
            QCOMPARE(damagedPages(open), QList<qint64>{page});
            QSet<qint64> found;
            const Salvaged saved =
                salvage(open, QStringLiteral("t"), [&](const Statement& row) { found << row.integer(0); });
            QCOMPARE(saved.rows, found.size());
            QVERIFY(saved.gaps.size() <= 1);
            for (const auto& [first, last] : saved.gaps)
                for (qint64 id = first; id <= (last == 0 ? kRows : last); ++id) {
                    QVERIFY2(!found.contains(id), QByteArray::number(id).constData());
                    QVERIFY2(!readable(id), QByteArray::number(id).constData());
                    found << id;
                }
            QCOMPARE(found.size(), kRows);
            leaves += saved.rows > 0 && saved.rows < kRows ? 1 : 0;
            flip(page);
        }
        QVERIFY(leaves > 20);
        QCOMPARE(damagedPages(open), QList<qint64>());
        QCOMPARE(salvage(open, QStringLiteral("t"), [](const Statement&) {}).rows, kRows);
    }
};

QTEST_GUILESS_MAIN(tst_Salvage)
#include "tst_salvage.moc"
