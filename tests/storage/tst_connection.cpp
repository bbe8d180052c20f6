#include "base/error.h"
#include "storage_fixture.h"
#include <QtTest>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::storage;

/// Statements, transactions, several connections, and a disk that ends.
class tst_Connection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingsArePinned();
    void parametersGoByTheirNumber();
    void valuesComeBackAsTheyWent();
    void statementIsUsedAgain();
    void mistakesAreErrors();
    void readerBesideWriter();
    void secondWriterIsToldBusy();
    void rollsBackUnlessCommitted();
    void readTransactionIsASnapshot();
    void interruptCancels();
    void fullDiskChangesNothing();
    void readsFromAFolderItMayNotWrite();
    void unfinishedCopyOnAReadOnlyMedium();
    void readOnlyRefusesToWrite();
    void constraintIsInvalid();
};

namespace {

/// Name of the kind of Error that `function` throws; empty when it doesn't.
template<typename Function>
QString kindName(Function function)
{
    try {
        function();
    } catch (const Error& error) {
        return Error::kindName(error.kind());
    }
    return {};
}

/// Runs `function` while the fixture's folder can't be written. Root may write anywhere and becomes nobody
/// meanwhile.
template<typename Function>
void asNobodyIn(const StorageFixture& f, Function function)
{
    const QByteArray folder = QFile::encodeName(f.folder.path());
    for (const QString& name : QDir(f.folder.path()).entryList(QDir::Files))
        QCOMPARE(chmod(QFile::encodeName(f.folder.filePath(name)).constData(), 0644), 0);
    QCOMPARE(chmod(folder.constData(), 0555), 0);
    const bool root = geteuid() == 0;
    if (root)
        QCOMPARE(seteuid(65534), 0);
    function();
    if (root)
        QCOMPARE(seteuid(0), 0);
    QCOMPARE(chmod(folder.constData(), 0755), 0);
}

int rows(Connection& db)
{
    return db.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt();
}

} // namespace

void tst_Connection::settingsArePinned()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    const QList<std::pair<const char*, QString>> expected{
        {"journal_mode", QStringLiteral("wal")}, {"page_size", QStringLiteral("4096")},
        {"synchronous", QStringLiteral("2")},    {"foreign_keys", QStringLiteral("1")},
        {"temp_store", QStringLiteral("2")},     {"cipher_use_hmac", QStringLiteral("1")},
        {"cache_size", QStringLiteral("-2048")}};
    for (const auto& [name, value] : expected)
        QCOMPARE(QString::fromLatin1(name) + u'=' +
                     db->scalar(QStringLiteral("PRAGMA ") + QString::fromLatin1(name)).toString(),
                 QString::fromLatin1(name) + u'=' + value);
    db->setSynchronousFull(false);
    QCOMPARE(db->scalar(QStringLiteral("PRAGMA synchronous")).toInt(), 1);
}

void tst_Connection::parametersGoByTheirNumber()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    QCOMPARE(db->scalar(QStringLiteral("SELECT $2 || $1 || $2"), {QStringLiteral("a"), QStringLiteral("b")})
                 .toString(),
             QStringLiteral("bab"));
    QCOMPARE(db->scalar(QStringLiteral("SELECT $11 - $10 + 0 * ($1+$2+$3+$4+$5+$6+$7+$8+$9)"),
                        {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5})
                 .toInt(),
             4);
}

void tst_Connection::valuesComeBackAsTheyWent()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a, b, c, d, e, f, g)"));
    const QString text = QStringLiteral("患者𠮷 “a'b”\n\0x").left(12);
    QByteArray blob("\0\xff\x01", 3);
    Statement insert(*db, QStringLiteral("INSERT INTO t VALUES($1,$2,$3,$4,$5,$6,$7)"));
    insert.bind(1, text)
        .bind(2, qint64(1) << 62)
        .bind(3, true)
        .bind(4, blob)
        .bind(5, QVariant())
        .bindText(6, QString());
    insert.bind(7, 0.25);
    insert.run();
    Statement select(*db, QStringLiteral("SELECT * FROM t"));
    QVERIFY(select.step());
    QCOMPARE(select.columnCount(), 7);
    QCOMPARE(select.value(0), QVariant(text));
    QCOMPARE(select.utf8(0), text.toUtf8());
    QCOMPARE(select.value(1), QVariant(qint64(1) << 62));
    QCOMPARE(select.integer(2), 1);
    QCOMPARE(select.value(3), QVariant(blob));
    QVERIFY(select.isNull(4));
    QVERIFY(!select.value(4).isValid());
    QVERIFY(!select.isNull(5));
    QCOMPARE(select.text(5), QString());
    QCOMPARE(select.value(6).toDouble(), 0.25);
    QVERIFY(!select.step());
    QByteArray utf8("直接");
    insert.bindUtf8(1, utf8).run();
    QCOMPARE(db->lastInsertId(), 2);
    QCOMPARE(db->scalar(QStringLiteral("SELECT a FROM t WHERE rowid = 2")).toString(),
             QStringLiteral("直接"));
    QVERIFY(
        db->scalar(QStringLiteral("SELECT b FROM t WHERE rowid = 2")).isNull()); // run() cleared the bindings
}

void tst_Connection::statementIsUsedAgain()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a TEXT, b TEXT)"));
    Statement first(*db, QStringLiteral("INSERT INTO t VALUES($1, $2)"));
    first.bindText(1, QStringLiteral("short")).bindText(2, QStringLiteral("二"));
    Statement moved(std::move(first)); // bound texts move along
    moved.run();
    for (const int length : {3000, 1, 0, 200})
        moved.bindText(1, QString(length, u'甲')).bindText(2, QString(length, u'z')).run();
    QCOMPARE(
        db->scalar(QStringLiteral("SELECT group_concat(length(a) || '/' || length(b)) FROM t")).toString(),
        QStringLiteral("5/1,3000/3000,1/1,0/0,200/200"));
    QCOMPARE(db->changes(), 1);
}

void tst_Connection::mistakesAreErrors()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a)"));
    EXPECT_ERROR(db->exec(QStringLiteral("SELECT nothing")), ErrorKind::Io);
    EXPECT_ERROR(Statement(*db, QStringLiteral("SELECT 1; SELECT 2")), ErrorKind::Io);
    EXPECT_ERROR(Statement(*db, QStringLiteral("  ")), ErrorKind::Io);
    EXPECT_ERROR(Statement(*db, QStringLiteral("SELECT $1")).bindInt(2, 0), ErrorKind::Io);
    EXPECT_ERROR(Statement(*db, QStringLiteral("SELECT $1")).bind(1, QVariant(QDate(2026, 1, 1))),
                 ErrorKind::Io);
    EXPECT_ERROR(db->exec(QStringLiteral("SELECT \"no_such_column\" FROM t")), ErrorKind::Io);
}

void tst_Connection::readerBesideWriter()
{
    StorageFixture f;
    const auto writer = f.open(OpenMode::Create);
    writer->exec(QStringLiteral("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    const auto reader = f.open(OpenMode::ReadOnly);
    QCOMPARE(rows(*reader), 1);
    Transaction transaction(*writer);
    writer->exec(QStringLiteral("INSERT INTO t VALUES(2)"));
    QCOMPARE(rows(*reader), 1);
    const auto late = f.open(OpenMode::ReadOnly); // opens while a write is under way
    QCOMPARE(rows(*late), 1);
    transaction.commit();
    QCOMPARE(rows(*reader), 2);
    QCOMPARE(rows(*late), 2);
}

void tst_Connection::secondWriterIsToldBusy()
{
    StorageFixture f;
    const auto first = f.open(OpenMode::Create);
    first->exec(QStringLiteral("CREATE TABLE t(a)"));
    Connection second(f.path(), f.key, StorageFixture::mode(OpenMode::ReadWrite, 10));
    {
        Transaction holds(*first);
        first->exec(QStringLiteral("INSERT INTO t VALUES(1)"));
        EXPECT_ERROR(Transaction(second), ErrorKind::Busy);
        EXPECT_ERROR(second.exec(QStringLiteral("INSERT INTO t VALUES(2)")), ErrorKind::Busy);
        holds.commit();
    }
    Transaction now(second);
    second.exec(QStringLiteral("INSERT INTO t VALUES(3)"));
    now.commit();
    QCOMPARE(rows(*first), 2);
}

void tst_Connection::rollsBackUnlessCommitted()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a)"));
    try {
        Transaction transaction(*db);
        db->exec(QStringLiteral("INSERT INTO t VALUES(1)"));
        throw Error(ErrorKind::Cancelled, QStringLiteral("stop"));
    } catch (const Error&) {
    }
    QCOMPARE(rows(*db), 0);
    Transaction transaction(*db);
    db->exec(QStringLiteral("INSERT INTO t VALUES(1)"));
    transaction.commit();
    QCOMPARE(rows(*db), 1);
}

void tst_Connection::readTransactionIsASnapshot()
{
    StorageFixture f;
    const auto writer = f.open(OpenMode::Create);
    writer->exec(QStringLiteral("CREATE TABLE t(a)"));
    const auto reader = f.open(OpenMode::ReadOnly);
    {
        const Transaction snapshot(*reader, Transaction::Kind::Read);
        writer->exec(QStringLiteral("INSERT INTO t VALUES(1)")); // before the reader's first look at t
        QCOMPARE(rows(*reader), 0);
    }
    QCOMPARE(rows(*reader), 1);
}

void tst_Connection::interruptCancels()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    Statement endless(*db, QStringLiteral("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
                                          "SELECT count(*) FROM c"));
    std::atomic<bool> done{false};
    std::thread other([&] {
        while (!done) {
            db->interrupt();
            std::this_thread::yield();
        }
    });
    bool cancelled = false;
    try {
        endless.step();
    } catch (const Error& error) {
        cancelled = error.kind() == ErrorKind::Cancelled;
    }
    done = true;
    other.join();
    QVERIFY(cancelled);
    QCOMPARE(db->scalar(QStringLiteral("SELECT 7")).toInt(), 7); // and the connection goes on
}

void tst_Connection::fullDiskChangesNothing()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a)"));
    db->exec(QStringLiteral("INSERT INTO t VALUES('before')"));
    const int pages = db->scalar(QStringLiteral("PRAGMA page_count")).toInt();
    db->exec(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 10));
    const auto write = [&] {
        Transaction transaction(*db);
        Statement insert(*db, QStringLiteral("INSERT INTO t VALUES($1)"));
        for (int i = 0; i < 1000; ++i)
            insert.bindText(1, QString(1000, u'x')).run();
        transaction.commit();
    };
    EXPECT_ERROR(write(), ErrorKind::Io);
    QCOMPARE(rows(*db), 1);
    QVERIFY(db->integrityProblems().isEmpty());
    db->exec(QStringLiteral("PRAGMA max_page_count = 1000000"));
    write();
    QCOMPARE(rows(*db), 1001);
}

void tst_Connection::readsFromAFolderItMayNotWrite()
{
    StorageFixture f;
    f.open(OpenMode::Create)->exec(QStringLiteral("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    QVERIFY(!QFile::exists(f.path() + QStringLiteral("-wal")));
    int count = 0;
    QStringList files;
    QStringList kinds;
    asNobodyIn(f, [&] {
        kinds << kindName([&] {
            const auto reader = f.open(OpenMode::ReadOnly);
            count = rows(*reader);
            files = QDir(f.folder.path()).entryList(QDir::Files);
        });
        kinds << kindName([&] { f.open(OpenMode::ReadWrite); });
        kinds << kindName([&] {
            Connection(f.path(QStringLiteral("new.db")), f.key, StorageFixture::mode(OpenMode::Create));
        });
    });
    QCOMPARE(kinds, (QStringList{QString(), QStringLiteral("read_only"), QStringLiteral("read_only")}));
    QCOMPARE(count, 1);
    QCOMPARE(files, QStringList{QStringLiteral("register.db")});
}

void tst_Connection::unfinishedCopyOnAReadOnlyMedium()
{
    StorageFixture f, copy;
    const auto writer = f.open(OpenMode::Create);
    writer->exec(QStringLiteral("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    for (const QString& suffix : {QString(), QStringLiteral("-wal")})
        QVERIFY(QFile::copy(f.path() + suffix, copy.path() + suffix));
    QString kind;
    asNobodyIn(copy, [&] { kind = kindName([&] { copy.open(OpenMode::ReadOnly); }); });
    QCOMPARE(kind, QStringLiteral("read_only"));
    QCOMPARE(rows(*copy.open(OpenMode::ReadWrite)), 1); // where it can be written nothing is lost
}

void tst_Connection::readOnlyRefusesToWrite()
{
    StorageFixture f;
    f.open(OpenMode::Create)->exec(QStringLiteral("CREATE TABLE t(a)"));
    const auto reader = f.open(OpenMode::ReadOnly);
    EXPECT_ERROR(reader->exec(QStringLiteral("INSERT INTO t VALUES(1)")), ErrorKind::ReadOnly);
    QVERIFY(reader->integrityProblems().isEmpty());
}

void tst_Connection::constraintIsInvalid()
{
    StorageFixture f;
    const auto db = f.open(OpenMode::Create);
    db->exec(QStringLiteral("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES(1)"));
    EXPECT_ERROR(db->exec(QStringLiteral("INSERT INTO t VALUES(1)")), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
