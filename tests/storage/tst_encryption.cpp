#include "base/error.h"
#include "storage_fixture.h"
#include <QtTest>
#include <sqlcipher/sqlite3.h>

using namespace wardbook;
using namespace wardbook::storage;

/// What stands on the disk, and what opening tells apart.
class tst_Encryption : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noClearTextInAnyFile();
    void noOtherSqliteInTheProcess();
    void wrongKeyIsRefused();
    void wrongSaltIsRefused();
    void clearFileIsRefusedUntouched();
    void missingFileIsNotCreated();
    void truncatedFileIsNoticed();
    void tamperedPageIsNoticed();
    void rekeyChangesKeyAndSalt();
    void backupIsEncryptedWithItsOwnKey();
    void cancelledBackupLeavesNothing();
    void namesTheEngine();
};

namespace {

const QString kKnown = QStringLiteral("患者基本信息-known-plaintext-4711");

void fill(Connection& db, int rows = 200)
{
    db.exec(QStringLiteral("CREATE TABLE t(id INTEGER PRIMARY KEY, text TEXT)"));
    Transaction transaction(db);
    Statement insert(db, QStringLiteral("INSERT INTO t(text) VALUES($1)"));
    for (int i = 0; i < rows; ++i)
        insert.bindText(1, kKnown + QString::number(i)).run();
    transaction.commit();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void tst_Encryption::noClearTextInAnyFile()
{
    StorageFixture f;
    const auto holds = [&](const QByteArray& needle) { return f.allBytes().contains(needle); };
    auto db = f.open(OpenMode::Create);
    fill(*db);
    QVERIFY(QFile::exists(f.path() + QStringLiteral("-wal")));
    QVERIFY(f.allBytes().size() > 4096);
    QVERIFY(!holds(kKnown.toUtf8()));
    QVERIFY(!holds("known-plaintext"));
    QVERIFY(!holds("CREATE TABLE"));
    QVERIFY(!holds("SQLite format 3"));
    db->checkpoint();
    QVERIFY(!holds("known-plaintext"));
    db.reset();
    QVERIFY(!holds("known-plaintext"));
    QFile file(f.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(16), f.key.mid(32));
    QCOMPARE(file.size() % 4096, 0);
}

void tst_Encryption::noOtherSqliteInTheProcess()
{
    StorageFixture f;
    fill(*f.open(OpenMode::Create));
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray mapped = maps.readAll();
    QVERIFY(mapped.contains("tst_encryption"));
    QVERIFY(!mapped.contains("libsqlite3"));
    QVERIFY(!mapped.contains("libsqlcipher"));
}

void tst_Encryption::wrongKeyIsRefused()
{
    StorageFixture f;
    fill(*f.open(OpenMode::Create));
    const QByteArray before = f.allBytes();
    QByteArray wrong = f.key;
    wrong[5] = char(wrong[5] ^ 1);
    EXPECT_ERROR(Connection(f.path(), wrong, StorageFixture::mode(OpenMode::ReadWrite)), ErrorKind::Damaged);
    EXPECT_ERROR(Connection(f.path(), wrong, StorageFixture::mode(OpenMode::ReadOnly)), ErrorKind::Damaged);
    EXPECT_ERROR(Connection(f.path(), f.key.left(47), StorageFixture::mode(OpenMode::ReadWrite)),
                 ErrorKind::Invalid);
    QCOMPARE(f.allBytes(), before);
    QCOMPARE(f.open(OpenMode::ReadOnly)->scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 200);
}

void tst_Encryption::wrongSaltIsRefused()
{
    StorageFixture f;
    fill(*f.open(OpenMode::Create));
    EXPECT_ERROR(
        Connection(f.path(), f.key.left(32) + QByteArray(16, 'x'), StorageFixture::mode(OpenMode::ReadWrite)),
        ErrorKind::Damaged);
}

void tst_Encryption::clearFileIsRefusedUntouched()
{
    StorageFixture f;
    sqlite3* clear = nullptr;
    QCOMPARE(sqlite3_open(f.path().toUtf8().constData(), &clear), SQLITE_OK);
    QCOMPARE(sqlite3_exec(clear, "CREATE TABLE a(x)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(clear);
    const QByteArray before = f.allBytes();
    QVERIFY(before.startsWith("SQLite format 3"));
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly, OpenMode::Create})
        EXPECT_ERROR(f.open(mode), ErrorKind::Damaged);
    QCOMPARE(f.allBytes(), before);
}

void tst_Encryption::missingFileIsNotCreated()
{
    StorageFixture f;
    EXPECT_ERROR(f.open(OpenMode::ReadWrite), ErrorKind::NotFound);
    EXPECT_ERROR(f.open(OpenMode::ReadOnly), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(f.path()));
}

void tst_Encryption::truncatedFileIsNoticed()
{
    StorageFixture f;
    fill(*f.open(OpenMode::Create), 5000);
    const qint64 size = QFileInfo(f.path()).size();
    QVERIFY(QFile::resize(f.path(), size / 8192 * 4096));
    const auto readAll = [&] {
        const auto db = f.open(OpenMode::ReadWrite);
        db->scalar(QStringLiteral("SELECT sum(length(text)) FROM t"));
    };
    EXPECT_ERROR(readAll(), ErrorKind::Damaged);
    QVERIFY(QFile::resize(f.path(), 100));
    EXPECT_ERROR(f.open(OpenMode::ReadWrite), ErrorKind::Damaged);
}

void tst_Encryption::tamperedPageIsNoticed()
{
    StorageFixture f;
    fill(*f.open(OpenMode::Create), 5000);
    QVERIFY(f.open(OpenMode::ReadWrite)->integrityProblems().isEmpty());
    overwrite(f.path(), 4096 * 20 + 777, "x");
    const auto db = f.open(OpenMode::ReadWrite);
    EXPECT_ERROR(db->scalar(QStringLiteral("SELECT sum(length(text)) FROM t")), ErrorKind::Damaged);
    const QStringList problems = db->integrityProblems();
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems.join(u'\n').contains(QStringLiteral("21")),
             qPrintable(problems.join(u'\n'))); // pages count from 1
}

void tst_Encryption::rekeyChangesKeyAndSalt()
{
    StorageFixture f;
    auto db = f.open(OpenMode::Create);
    fill(*db);
    db->rekey(f.otherKey);
    QCOMPARE(db->scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 200);
    db.reset();
    EXPECT_ERROR(f.open(OpenMode::ReadWrite), ErrorKind::Damaged);
    Connection again(f.path(), f.otherKey, StorageFixture::mode(OpenMode::ReadWrite));
    QCOMPARE(again.scalar(QStringLiteral("SELECT text FROM t WHERE id = 200")).toString(),
             kKnown + QStringLiteral("199"));
    QVERIFY(again.integrityProblems().isEmpty());
}

void tst_Encryption::backupIsEncryptedWithItsOwnKey()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    fill(*db, 3000);
    const QString copy = f.path(QStringLiteral("copy.db"));
    qint64 last = 0, total = 0;
    db->backupTo(copy, f.otherKey, [&](qint64 done, qint64 all) {
        QVERIFY(done >= last);
        last = done;
        total = all;
    });
    QVERIFY(total > 0);
    QCOMPARE(last, total);
    QVERIFY(!f.allBytes().contains("known-plaintext"));
    Connection restored(copy, f.otherKey, StorageFixture::mode(OpenMode::ReadWrite));
    QCOMPARE(restored.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3000);
    QVERIFY(restored.integrityProblems().isEmpty());
    EXPECT_ERROR(Connection(copy, f.key, StorageFixture::mode(OpenMode::ReadWrite)), ErrorKind::Damaged);
    EXPECT_ERROR(db->backupTo(copy, f.otherKey), ErrorKind::Invalid); // never over a file that is there
    QCOMPARE(restored.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3000);
}

void tst_Encryption::cancelledBackupLeavesNothing()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    fill(*db, 3000);
    const QStringList before = QDir(f.folder.path()).entryList(QDir::Files);
    EXPECT_ERROR(
        db->backupTo(f.path(QStringLiteral("copy.db")), f.otherKey,
                     [](qint64, qint64) { throw Error(ErrorKind::Cancelled, QStringLiteral("stop")); }),
        ErrorKind::Cancelled);
    QCOMPARE(QDir(f.folder.path()).entryList(QDir::Files), before);
    fill(*std::make_unique<Connection>(f.path(QStringLiteral("next.db")), f.key,
                                       StorageFixture::mode(OpenMode::Create)));
    db->exec(QStringLiteral("DELETE FROM t")); // no read transaction is left behind
}

void tst_Encryption::namesTheEngine()
{
    const QString version = Connection::engineVersion();
    QVERIFY2(
        version.contains(QRegularExpression(QStringLiteral("^SQLCipher 4\\.\\d+\\.\\d+ / SQLite 3\\.\\d+"))),
        qPrintable(version));
}

QTEST_GUILESS_MAIN(tst_Encryption)
#include "tst_encryption.moc"
