#include "ledger_fixture.h"
#include "vault/evidence_store.h"
#include <QBuffer>

using namespace wardbook;
using namespace wardbook::ledger;

/// Somebody who has the key writes into the database past the program: every kind of it must be found and
/// named.
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForAnHonestLedger();
    void findsTampering_data();
    void findsTampering();
    void findsTwoRowsSwapped();
    void findsAnOlderCopy();
    void findsAMissingTailAlsoWhenOpening();
    void catchesUpWithAHeaderThatWasNotWritten();
    void findsAReplacedKey();
    void findsDamagedEvidence();
    void canBeCancelled();
    void namesTheFirstProblemFirst();
};

namespace {

/// Two departments, three assets, an edit, an approval chain: acts 1–12.
struct Story : LedgerFixture
{
    qint64 departmentId = addDepartment(QStringLiteral("信息科"));                              // act 2
    Actor writer = addMember(QStringLiteral("林静"), QStringLiteral("security_administrator")); // act 3
    qint64 first = addAsset(writer, QStringLiteral("患者基本信息"), departmentId);              // act 4
    qint64 second = addAsset(writer, QStringLiteral("检验结果"), departmentId);                 // act 5
    qint64 third = addAsset(QStringLiteral("影像资料"), departmentId);                          // act 6

    Story()
    {
        update(writer, asset(), first, {{QLatin1String(fa::volume_records), 100}}); // act 7
        step(writer, asset(), second, "submit");                                    // act 8
        update(founder, asset(), third, {{QLatin1String(fa::volume_records), 7}});  // act 9
    }
};

QString kinds(const VerifyReport& report)
{
    QStringList list;
    for (const VerifyProblem& problem : report.problems)
        if (problem.fatal)
            list << QStringLiteral("%1@%2%3")
                        .arg(problem.kind)
                        .arg(problem.act)
                        .arg(problem.record.isEmpty() ? QString() : QLatin1Char('/') + problem.record);
    return list.join(QLatin1Char(' '));
}

} // namespace

void TestVerify::holdsForAnHonestLedger()
{
    Story s;
    const VerifyReport report = verify(*s.vault);
    QCOMPARE(kinds(report), QString());
    QVERIFY(report.ok);
    QCOMPARE(report.acts, 9);
    QCOMPARE(report.changes, 9);
    QCOMPARE(report.records, 6);
    QCOMPARE(report.headSeq, 9);
    QCOMPARE(report.headHash, s.vault->header().head.hash);
}

void TestVerify::findsTampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("first"); // the problem that is named first
    const auto row = [](const char* name, const char* sql, const char* first) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromLatin1(first);
    };
    row("a row edited", "UPDATE r_asset SET f_volume_records = 999 WHERE id = 1", "row@7/ZC-0001");
    row("a field emptied", "UPDATE r_asset SET f_name = NULL WHERE id = 2", "row@8/ZC-0002");
    row("a state moved on", "UPDATE r_asset SET state = 'approved' WHERE id = 2", "row@8/ZC-0002");
    row("an author hidden", "UPDATE r_asset SET authors = NULL WHERE id = 2", "row@8/ZC-0002");
    row("a row and its hash", "UPDATE r_asset SET row_hash = zeroblob(32) WHERE id = 3", "row@9/ZC-0003");
    row("which act wrote it", "UPDATE r_asset SET act_seq = 8 WHERE id = 3", "row@9/ZC-0003");
    row("a row deleted", "DELETE FROM r_asset WHERE id = 1", "missing_row@7/1");
    row("a row added",
        "INSERT INTO r_department (id, uid, rev, state, act_seq, row_hash, f_code, f_name) SELECT 9, 'X', "
        "rev, state, "
        "act_seq, row_hash, 'KS-9', f_name FROM r_department WHERE id = 1",
        "extra_row@0/KS-9");
    row("an act deleted", "DELETE FROM act WHERE seq = 5", "chain@5");
    row("an act and its changes deleted",
        "DELETE FROM change WHERE act_seq = 5; DELETE FROM act WHERE seq = 5", "chain@5");
    row("two acts reordered",
        "UPDATE act SET seq = -4 WHERE seq = 4; UPDATE act SET seq = 4 WHERE seq = 5; UPDATE act SET seq = 5 "
        "WHERE seq = -4",
        "chain@4");
    row("two acts reordered with their changes",
        "UPDATE act SET seq = -4 WHERE seq = 4; UPDATE act SET seq = 4 WHERE seq = 5; UPDATE act SET seq = 5 "
        "WHERE seq = -4;"
        "UPDATE change SET act_seq = 9 - act_seq WHERE act_seq IN (4, 5)",
        "chain@4");
    row("the tail cut off", "DELETE FROM change WHERE act_seq >= 8; DELETE FROM act WHERE seq >= 8",
        "head@8");
    row("a signature changed", "UPDATE act SET signature = zeroblob(64) WHERE seq = 6", "signature@6");
    row("a signature of another act",
        "UPDATE act SET signature = (SELECT signature FROM act WHERE seq = 7) WHERE seq = 4", "signature@4");
    row("who did it", "UPDATE act SET actor = (SELECT actor FROM act WHERE seq = 1) WHERE seq = 7",
        "chain@7");
    row("when it was done", "UPDATE act SET at = at + 60000 WHERE seq = 9", "chain@9");
    row("why it was done", "UPDATE act SET reason = 'x' WHERE seq = 7", "chain@7");
    row("what was before", "UPDATE change SET before = replace(before, 'null', '5') WHERE act_seq = 7",
        "digest@7");
    row("what came after", "UPDATE change SET after = replace(after, '100', '101') WHERE act_seq = 7",
        "digest@7");
    row("what was created", "UPDATE change SET after = replace(after, '检验', '检查') WHERE act_seq = 5",
        "digest@5/2");
    row("a change deleted", "DELETE FROM change WHERE act_seq = 6", "digest@6");
    row("a change moved to another record", "UPDATE change SET record_id = 2 WHERE act_seq = 9", "digest@9");
    row("a change added",
        "INSERT INTO change SELECT 1000, 9, register, record_id, before, after, after_hash FROM change WHERE "
        "act_seq = 9",
        "digest@9");
    row("a change of no act",
        "INSERT INTO change SELECT 1000, 55, register, record_id, before, after, after_hash FROM change "
        "WHERE act_seq = 9",
        "chain@55");
}

void TestVerify::findsTampering()
{
    QFETCH(QString, sql);
    QFETCH(QString, first);
    Story s;
    s.raw()->exec(sql);
    const VerifyReport report = verify(*s.vault);
    QVERIFY(!report.ok);
    QVERIFY2(kinds(report).startsWith(first), qPrintable(kinds(report)));
    for (const VerifyProblem& problem : report.problems)
        QVERIFY(!problem.text.isEmpty());
}

void TestVerify::findsTwoRowsSwapped()
{
    Story s;
    {
        // Everything but the ids changes places, hashes and marks included.
        const auto raw = s.raw();
        raw->exec(
            QStringLiteral("UPDATE r_asset SET id = -1 WHERE id = 1; UPDATE r_asset SET id = 1 WHERE id = 3; "
                           "UPDATE r_asset SET id = 3 WHERE id = -1"));
    }
    const VerifyReport report = verify(*s.vault);
    QVERIFY(!report.ok);
    QCOMPARE(kinds(report), QStringLiteral("row@9/ZC-0003 row@9/ZC-0001"));
}

void TestVerify::findsAnOlderCopy()
{
    Story s;
    const QString file = s.path() + QStringLiteral("/register.db");
    s.raw()->checkpoint();
    QVERIFY(QFile::copy(file, s.dir.filePath(QStringLiteral("older"))));
    s.addAsset(QStringLiteral("新"), s.departmentId); // act 10
    s.raw()->checkpoint();
    s.ledger.reset();
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(s.dir.filePath(QStringLiteral("older")), file));
    const VerifyReport report = verify(*s.vault);
    QVERIFY(!report.ok);
    QCOMPARE(kinds(report), QStringLiteral("head@10"));
    QCOMPARE(errorKind([&] { s.open(); }), QStringLiteral("damaged"));
}

void TestVerify::findsAMissingTailAlsoWhenOpening()
{
    Story s;
    s.raw()->exec(QStringLiteral("DELETE FROM change WHERE act_seq = 9; DELETE FROM act WHERE seq = 9"));
    s.ledger.reset();
    const QString text = errorText([&] { s.open(); });
    QVERIFY(text.contains(QLatin1Char('1')));
    QCOMPARE(errorKind([&] { s.open(); }), QStringLiteral("damaged"));
}

void TestVerify::catchesUpWithAHeaderThatWasNotWritten()
{
    Story s;
    const vault::ChainHead newest = s.vault->header().head;
    const auto earlier = s.ledger->reader()->act(7);
    s.vault->setHead({7, earlier->hash});
    QVERIFY(verify(*s.vault).ok); // the ledger may be ahead
    s.ledger.reset();
    s.open();
    QCOMPARE(s.vault->header().head, newest);
    s.vault->setHead({7, newest.hash});
    QVERIFY(kinds(verify(*s.vault)).startsWith(QStringLiteral("head@7")));
}

void TestVerify::findsAReplacedKey()
{
    Story s;
    // A member's record gets a key of somebody else, who signs from then on: the row no longer is as its act
    // left it.
    const auto stranger = crypto::SigningKey::generate();
    s.raw()->exec(QStringLiteral("UPDATE r_member SET f_public_key = '%1' WHERE uid = '%2'")
                      .arg(QString::fromLatin1(stranger.publicKey().der().toBase64()), s.writer.member));
    const VerifyReport report = verify(*s.vault);
    QVERIFY(kinds(report).startsWith(QStringLiteral("row@3/林静")));
}

void TestVerify::findsDamagedEvidence()
{
    Story s;
    QByteArray content(700 * 1024, 'x');
    QBuffer buffer(&content);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    s.vault->evidence().add(buffer, QStringLiteral("a.bin"), QStringLiteral("application/octet-stream"));
    QCOMPARE(verify(*s.vault).evidence, 1);
    QVERIFY(verify(*s.vault).ok);
    auto& connection = s.vault->evidence().connection();
    const QString table =
        connection
            .scalar(QStringLiteral("SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON "
                                   "c.type = 'BLOB' WHERE m.type = 'table' AND m.name LIKE '%chunk%'"))
            .toString();
    QVERIFY(!table.isEmpty());
    connection.exec(QStringLiteral("DELETE FROM %1 WHERE rowid = (SELECT MAX(rowid) FROM %1)").arg(table));
    const VerifyReport report = verify(*s.vault);
    QVERIFY(!report.ok);
    QVERIFY(kinds(report).startsWith(QStringLiteral("evidence@0")));
}

void TestVerify::canBeCancelled()
{
    Story s;
    Progress progress;
    progress.cancel();
    QCOMPARE(errorKind([&] { verify(*s.vault, progress); }), QStringLiteral("cancelled"));
    QVERIFY(verify(*s.vault).ok);
}

void TestVerify::namesTheFirstProblemFirst()
{
    Story s;
    s.raw()->exec(QStringLiteral(
        "UPDATE r_asset SET f_volume_records = 1 WHERE id = 3; "
        "UPDATE act SET reason = 'x' WHERE seq = 8; UPDATE r_asset SET f_name = 'y' WHERE id = 1"));
    QCOMPARE(kinds(verify(*s.vault)), QStringLiteral("row@7/ZC-0001 chain@8 row@9/ZC-0003"));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
