// The plaintext trap: a known text is nowhere in anything a vault writes, and no other SQLite is in the
// process.
#include "vault_support.h"

using namespace support;

class TstVaultSecrecy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void knownTextIsNowhere();
    void noOtherSqliteInTheProcess();
};

void TstVaultSecrecy::knownTextIsNowhere()
{
    const QString secret = QStringLiteral("患者基本信息-plaintext-canary-7731");
    const QString evidenceName = QStringLiteral("evidence-canary-4402");
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    const auto connection = vault->connect(storage::OpenMode::ReadWrite, 256);
    connection->exec(
        QStringLiteral("PRAGMA wal_autocheckpoint = 0; CREATE TABLE t(x TEXT); CREATE INDEX i ON t(x)"));
    {
        storage::Transaction transaction(*connection);
        storage::Statement insert(*connection, QStringLiteral("INSERT INTO t VALUES ($1)"));
        for (int i = 0; i < 20000; ++i)
            insert.bindText(1, secret + QString::number(i)).run();
        transaction.commit();
    }
    connection->scalar(QStringLiteral("SELECT count(*) FROM (SELECT x FROM t ORDER BY x DESC)"));
    QByteArray bytes = secret.toUtf8().repeated(50000);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    vault->evidence().connection().exec(QStringLiteral("PRAGMA wal_autocheckpoint = 0"));
    vault->evidence().add(buffer, evidenceName, QStringLiteral("text/plain"));
    vault->backup(scratch.path(QStringLiteral("b.wbbackup"))); // checkpoints; so once more:
    bytes.append(secret.toUtf8());
    buffer.seek(0);
    vault->evidence().add(buffer, evidenceName, QStringLiteral("text/plain"));
    const auto search = [&](const QString& dir) {
        QStringList searched;
        for (const QString& name : filesOf(dir)) {
            const QString path = dir + u'/' + name;
            if (!QFileInfo(path).isFile())
                continue;
            const QByteArray content = contents(path);
            for (const QByteArray& text :
                 {secret.toUtf8(), evidenceName.toUtf8(), QByteArray("plaintext-canary"), kPassword.toUtf8(),
                  QByteArray("SQLite format 3"), QByteArray("CREATE TABLE"),
                  QByteArray(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2)})
                if (content.contains(text))
                    QTest::qFail(qPrintable(name + QStringLiteral(" holds ") + QString::fromUtf8(text)),
                                 __FILE__, __LINE__);
            if (!content.isEmpty())
                searched.append(name);
        }
        return searched;
    };
    auto searched = search(scratch.path(QString()));
    for (const auto* expected : {"unit.wardbook/register.db", "unit.wardbook/register.db-wal",
                                 "unit.wardbook/evidence.db", "b.wbbackup", "unit.wardbook/vault.json"})
        QVERIFY2(searched.contains(QLatin1String(expected)), expected);
    connection->checkpoint();
    vault->evidence().connection().checkpoint();
    QVERIFY(QFileInfo(scratch.vaultDir() + QStringLiteral("/evidence.db")).size() > bytes.size());
    search(scratch.path(QString()));
}

void TstVaultSecrecy::noOtherSqliteInTheProcess()
{
    const Scratch scratch;
    const auto vault = scratch.create().vault;
    const QByteArray maps = contents(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.contains("libQt6Core"));
    QVERIFY(!maps.contains("libsqlite3"));
    QVERIFY(!maps.contains("libsqlcipher")); // linked statically, its symbols inside
}

QTEST_GUILESS_MAIN(TstVaultSecrecy)
#include "tst_vault_secrecy.moc"
