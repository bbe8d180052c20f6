// One file, made while others work, growing by what is new; damage is named; a restored vault is the same
// vault.
#include "crypto/digest.h"
#include "vault/header.h"
#include "vault_support.h"
#include <QtEndian>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

namespace {

struct Unit
{
    Scratch scratch;
    std::unique_ptr<Vault> vault;
    QString recoveryCode;
    Unit()
    {
        auto created = scratch.create();
        vault = std::move(created.vault);
        recoveryCode = created.recoveryCode;
        writeNote(*vault, QStringLiteral("one"));
        add(8 * 1024 * 1024, 1);
    }
    void add(qint64 size, quint64 seed)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        fillPattern(bytes.data(), size, 0, seed);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        vault->evidence().add(buffer, QStringLiteral("e%1").arg(seed), QString());
    }
    QString file() const { return scratch.path(QStringLiteral("unit.wbbackup")); }
    QString target() const { return scratch.path(QStringLiteral("restored.wardbook")); }
    std::unique_ptr<Vault> openRestored() const { return Vault::open(target(), kFounder, kPassword); }
    void dropTarget() const { QDir(target()).removeRecursively(); }
};

QStringList evidenceNames(const Vault& vault)
{
    QStringList names;
    for (const auto& evidence : vault.evidence().list())
        names.append(evidence.name);
    return names;
}

} // namespace

class TstVaultBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void cleanup() { Vault::setStepHookForTests({}); }
    void restoreIsTheSameVault();
    void appendsOnlyWhatIsNew();
    void doesNotGrowWithoutEnd();
    void whileOthersWork();
    void besideAWriterInAnotherProcess();
    void crashKeepsTheFormerBackup_data();
    void crashKeepsTheFormerBackup();
    void cancelKeepsTheFormerBackup();
    void damageIsNamed();
    void truncated();
    void refusesOtherFiles();
    void damagedBackupIsReplacedWhole();
    void newerFormat();
    void restoreRefusals();
    void restoredOlderCopyOpens();
    void afterRotationOldBackupHasOldKeys();
    void beforeUpgrade();
};

void TstVaultBackup::restoreIsTheSameVault()
{
    Unit unit;
    unit.vault->setHead({4, QByteArray(32, 'h')});
    qint64 last = 0;
    unit.vault->backup(unit.file(), Progress([&](qint64 done, qint64 total, const QString&) {
                           QVERIFY(done <= total);
                           last = done;
                       }));
    QVERIFY(last > 8 * 1024 * 1024);
    vault::restore(unit.file(), unit.target());
    QCOMPARE(filesOf(unit.target()),
             (QStringList{QStringLiteral("evidence.db"), QStringLiteral("register.db"),
                          QStringLiteral("vault.json")}));
    QCOMPARE(contents(unit.target() + QStringLiteral("/vault.json")),
             contents(unit.scratch.vaultDir() + QStringLiteral("/vault.json")));
    const auto restored = unit.openRestored(); // beside the open original
    QCOMPARE(restored->header().vaultId, unit.vault->header().vaultId);
    QCOMPARE(restored->header().head, unit.vault->header().head);
    QCOMPARE(notes(*restored), QStringList{QStringLiteral("one")});
    QCOMPARE(evidenceNames(*restored), QStringList{QStringLiteral("e1")});
    QVERIFY(restored->evidence().verify().isEmpty());
    QVERIFY(restored->connect(storage::OpenMode::ReadWrite, 1024)->integrityProblems().isEmpty());
    QCOMPARE(filesOf(unit.scratch.path(QString())).filter(QStringLiteral("unit.wbbackup")).size(), 1);
}

void TstVaultBackup::appendsOnlyWhatIsNew()
{
    Unit unit;
    unit.vault->backup(unit.file());
    const qint64 first = QFileInfo(unit.file()).size();
    unit.vault->backup(unit.file());
    const qint64 second = QFileInfo(unit.file()).size();
    QVERIFY2(second - first < 2 * 1024 * 1024, QByteArray::number(second - first).constData());
    unit.add(1024 * 1024, 2);
    writeNote(*unit.vault, QStringLiteral("two"));
    const QByteArray kept = contents(unit.file());
    unit.vault->backup(unit.file());
    const qint64 third = QFileInfo(unit.file()).size();
    QVERIFY2(third - second < 5 * 1024 * 1024, QByteArray::number(third - second).constData());
    QCOMPARE(contents(unit.file()).mid(2048, second - 2048), kept.mid(2048)); // appended, not rewritten
    vault::restore(unit.file(), unit.target());
    const auto restored = unit.openRestored();
    QCOMPARE(notes(*restored), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(evidenceNames(*restored), (QStringList{QStringLiteral("e1"), QStringLiteral("e2")}));
    QVERIFY(restored->evidence().verify().isEmpty());
}

void TstVaultBackup::doesNotGrowWithoutEnd()
{
    Unit unit;
    {
        const auto connection = unit.vault->connect(storage::OpenMode::ReadWrite, 1024);
        connection->exec(
            QStringLiteral("CREATE TABLE big(x BLOB); INSERT INTO big VALUES (randomblob(9000000))"));
    }
    unit.vault->backup(unit.file());
    const qint64 first = QFileInfo(unit.file()).size();
    for (int i = 0; i < 8; ++i)
        unit.vault->backup(unit.file());
    QVERIFY(QFileInfo(unit.file()).size() <= 2 * first + 17 * 1024 * 1024);
    vault::restore(unit.file(), unit.target());
    QVERIFY(unit.openRestored()->evidence().verify().isEmpty());
}

void TstVaultBackup::whileOthersWork()
{
    Unit unit;
    int rounds = 0;
    Vault::setStepHookForTests([&](const char* step) {
        // Between the steps of the backup somebody stores an attachment (and SQLite would like to checkpoint)
        // and acts.
        if (QByteArrayView(step).startsWith("backup: ")) {
            unit.add(3 * 1024 * 1024 + rounds, quint64(10 + rounds));
            writeNote(*unit.vault, QStringLiteral("meanwhile"));
            unit.vault->setHead({++rounds, QByteArray(32, 'm')});
            unit.vault->evidence().connection().checkpoint();
        }
    });
    for (int i = 0; i < 2; ++i) {
        unit.vault->backup(unit.file());
        unit.dropTarget();
        vault::restore(unit.file(), unit.target());
        const auto restored = unit.openRestored();
        QVERIFY(restored->evidence().verify().isEmpty());
        QVERIFY(restored->evidence().connection().integrityProblems().isEmpty());
        QVERIFY(restored->connect(storage::OpenMode::ReadWrite, 1024)->integrityProblems().isEmpty());
        // One moment each: what came after the snapshots is not in it.
        QCOMPARE(notes(*restored).size(), 1 + 3 * i);
        QCOMPARE(restored->evidence().list().size(), 2 + 3 * i);
    }
    QCOMPARE(rounds, 6);
    QCOMPARE(unit.vault->evidence().list().size(), 7);
    QVERIFY(unit.vault->evidence().verify().isEmpty());
}

void TstVaultBackup::besideAWriterInAnotherProcess()
{
    Unit unit;
    const auto fromAnotherProcess = [&] {
        const pid_t child = ::fork();
        if (child == 0) {
            const bool failed =
                outcome([&] { unit.scratch.open(true)->backup(unit.file()); }).kind.has_value();
            ::_exit(failed ? 1 : 0);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        return status == 0;
    };
    QVERIFY(fromAnotherProcess());
    vault::restore(unit.file(), unit.target());
    QVERIFY(unit.openRestored()->evidence().verify().isEmpty());
    unit.dropTarget();
    // With an attachment half stored (or left so by a crash) the WAL is not empty; nobody is kept waiting for
    // it.
    auto& connection = unit.vault->evidence().connection();
    connection.exec(QStringLiteral("INSERT INTO evidence(name, media_type, size, added_ms, chunk_count)"
                                   " VALUES ('half', '', 0, 0, 0)"));
    QVERIFY(QFileInfo(connection.path() + QStringLiteral("-wal")).size() > 0);
    const qint64 before = QFileInfo(unit.file()).size();
    QVERIFY(fromAnotherProcess());
    QVERIFY(QFileInfo(unit.file()).size() < before + 2 * 1024 * 1024); // a whole new one
    vault::restore(unit.file(), unit.target());
    const auto restored = unit.openRestored();
    QCOMPARE(evidenceNames(*restored), QStringList{QStringLiteral("e1")});
    QVERIFY(restored->evidence().verify().isEmpty());
}

void TstVaultBackup::crashKeepsTheFormerBackup_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("first");
    for (const auto* step : {"backup: register copied", "backup: evidence planned", "backup: written"})
        for (const bool first : {true, false})
            QTest::addRow("%s %s", step, first ? "first" : "second") << QString::fromLatin1(step) << first;
}

void TstVaultBackup::crashKeepsTheFormerBackup()
{
    QFETCH(const QString, step);
    QFETCH(const bool, first);
    Unit unit;
    if (!first)
        unit.vault->backup(unit.file());
    writeNote(*unit.vault, QStringLiteral("two"));
    unit.vault.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        Vault::setStepHookForTests([&](const char* now) {
            if (step == QLatin1String(now))
                ::_exit(42);
        });
        unit.scratch.open()->backup(unit.file());
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 42);
    QCOMPARE(QFileInfo::exists(unit.file()), !first);
    if (!first) {
        vault::restore(unit.file(), unit.target());
        QCOMPARE(notes(*unit.openRestored()).size(), 1);
        unit.dropTarget();
    }
    unit.scratch.open()->backup(unit.file());
    vault::restore(unit.file(), unit.target());
    QCOMPARE(notes(*unit.openRestored()).size(), 2);
}

void TstVaultBackup::cancelKeepsTheFormerBackup()
{
    Unit unit;
    const auto cancelLate = [&] {
        const Progress progress;
        Vault::setStepHookForTests([&](const char* step) {
            if (qstrcmp(step, "backup: evidence planned") == 0)
                progress.cancel();
        });
        return outcome([&] { unit.vault->backup(unit.file(), progress); });
    };
    QVERIFY(cancelLate().is(ErrorKind::Cancelled));
    QCOMPARE(filesOf(unit.scratch.path(QString())).filter(QStringLiteral("wbbackup")), QStringList());
    Vault::setStepHookForTests({});
    unit.vault->backup(unit.file());
    const QByteArray before = contents(unit.file());
    QVERIFY(cancelLate().is(ErrorKind::Cancelled));
    QCOMPARE(contents(unit.file()), before);
    QCOMPARE(filesOf(unit.scratch.path(QString())).filter(QStringLiteral("wbbackup")).size(), 1);
}

void TstVaultBackup::damageIsNamed()
{
    Unit unit;
    unit.vault->backup(unit.file());
    const QByteArray sound = contents(unit.file());
    // The layout as FORMAT.md gives it, read by hand.
    const auto number = [&](qsizetype at) { return qint64(qFromBigEndian<quint64>(sound.constData() + at)); };
    const qsizetype superblock = 1024; // serial 1
    const qint64 tableAt = number(superblock + 8);
    const qint64 tableLength = number(superblock + 16);
    QCOMPARE(tableAt + tableLength, qint64(sound.size()));
    const qint64 headerLength = contents(unit.scratch.vaultDir() + QStringLiteral("/vault.json")).size();
    const struct
    {
        qint64 at;
        const char* part;
    } places[] = {{9, "front"},
                  {20, "front"},
                  {45, "front"},
                  {300, "front"},
                  {superblock, "front"},
                  {superblock + 40, "front"},
                  {superblock + 80, "front"},
                  {2047, "front"},
                  {2048, "vault.json"},
                  {2048 + headerLength - 1, "vault.json"},
                  {2048 + headerLength, "register.db"},
                  {2048 + headerLength + 5000, "register.db"},
                  {tableAt - 1, "evidence.db"},
                  {tableAt / 2, "evidence.db"},
                  {tableAt, "table of contents"},
                  {sound.size() - 1, "table of contents"}};
    for (const auto& place : places) {
        overwrite(unit.file(), sound);
        flip(unit.file(), place.at);
        const auto result = outcome([&] { vault::restore(unit.file(), unit.target()); });
        QVERIFY2(result.is(ErrorKind::Damaged), QByteArray::number(place.at).constData());
        QVERIFY2(result.text.contains(QLatin1String(place.part)), qPrintable(result.text));
        QVERIFY(!QFileInfo::exists(unit.target()));
        QVERIFY(!QFileInfo::exists(unit.target() + QStringLiteral(".restoring")));
    }
    overwrite(unit.file(), sound);
    vault::restore(unit.file(), unit.target());
}

void TstVaultBackup::truncated()
{
    Unit unit;
    unit.vault->backup(unit.file());
    const QByteArray sound = contents(unit.file());
    for (const qint64 size :
         {qint64(sound.size() - 1), qint64(sound.size() / 2), qint64(3000), qint64(1000)}) {
        overwrite(unit.file(), sound.left(size));
        QVERIFY(outcome([&] { vault::restore(unit.file(), unit.target()); }).is(ErrorKind::Damaged));
    }
    overwrite(unit.file(), {});
    QVERIFY(outcome([&] { vault::restore(unit.file(), unit.target()); }).is(ErrorKind::NotAVault));
    QVERIFY(outcome([&] { vault::restore(unit.file() + u'x', unit.target()); }).is(ErrorKind::NotFound));
}

void TstVaultBackup::refusesOtherFiles()
{
    Unit unit;
    overwrite(unit.file(), "somebody's thesis");
    QVERIFY(outcome([&] { unit.vault->backup(unit.file()); }).is(ErrorKind::NotAVault));
    QCOMPARE(contents(unit.file()), QByteArray("somebody's thesis"));
    QVERIFY(outcome([&] {
                unit.vault->backup(unit.scratch.path(QStringLiteral("no/folder/x")));
            }).is(ErrorKind::NotFound));
    const Unit other;
    other.vault->backup(other.file());
    const QByteArray theirs = contents(other.file());
    QVERIFY(outcome([&] { unit.vault->backup(other.file()); }).is(ErrorKind::Invalid));
    QCOMPARE(contents(other.file()), theirs);
}

void TstVaultBackup::damagedBackupIsReplacedWhole()
{
    Unit unit;
    unit.vault->backup(unit.file());
    flip(unit.file(), QFileInfo(unit.file()).size() - 2); // the table of contents
    unit.vault->backup(unit.file());
    vault::restore(unit.file(), unit.target());
    QVERIFY(unit.openRestored()->evidence().verify().isEmpty());
}

void TstVaultBackup::newerFormat()
{
    Unit unit;
    unit.vault->backup(unit.file());
    QByteArray bytes = contents(unit.file());
    bytes[11] = 2;
    bytes.replace(38, 32, crypto::sm3(bytes.left(38)));
    overwrite(unit.file(), bytes);
    QVERIFY(outcome([&] { vault::restore(unit.file(), unit.target()); }).is(ErrorKind::NewerFormat));
    QVERIFY(outcome([&] { unit.vault->backup(unit.file()); }).is(ErrorKind::NewerFormat));
    QCOMPARE(contents(unit.file()), bytes);
}

void TstVaultBackup::restoreRefusals()
{
    Unit unit;
    unit.vault->backup(unit.file());
    QVERIFY(QDir().mkpath(unit.target()));
    vault::restore(unit.file(), unit.target()); // empty is fine
    const auto before = filesOf(unit.target());
    QVERIFY(outcome([&] { vault::restore(unit.file(), unit.target()); }).is(ErrorKind::Invalid));
    QCOMPARE(filesOf(unit.target()), before);
    const Progress cancelled;
    cancelled.cancel();
    const QString other = unit.scratch.path(QStringLiteral("other"));
    QVERIFY(outcome([&] { vault::restore(unit.file(), other, cancelled); }).is(ErrorKind::Cancelled));
    QVERIFY(!QFileInfo::exists(other));
}

void TstVaultBackup::restoredOlderCopyOpens()
{
    // Restoring is done on purpose: the restored folder does not count as rolled back, the original keeps its
    // own memory.
    Unit unit;
    unit.vault->backup(unit.file());
    unit.vault->setHead({9, QByteArray(32, 'z')});
    unit.vault.reset();
    vault::restore(unit.file(), unit.target());
    unit.openRestored()->setHead({1, QByteArray(32, 'r')});
    QCOMPARE(unit.openRestored()->header().head.seq, 1);
    QCOMPARE(unit.scratch.open()->header().head.seq, 9);
    // But the same bytes put in the place of the original do.
    unit.dropTarget();
    QDir(unit.scratch.vaultDir()).removeRecursively();
    vault::restore(unit.file(), unit.target());
    QVERIFY(QDir().rename(unit.target(), unit.scratch.vaultDir()));
    QVERIFY(outcome([&] { unit.scratch.open(); }).is(ErrorKind::RolledBack));
}

void TstVaultBackup::afterRotationOldBackupHasOldKeys()
{
    Unit unit;
    const QString name = QStringLiteral("王敏");
    const QString member =
        unit.vault->addMember({QString(), name, QStringLiteral("auditor"), kOtherPassword}).member;
    unit.vault->backup(unit.file());
    const QString old = unit.scratch.path(QStringLiteral("old.wbbackup"));
    QVERIFY(QFile::copy(unit.file(), old));
    unit.vault->disableMember(member);
    unit.vault->backup(unit.file()); // all blocks changed: written anew
    QVERIFY(QFileInfo(unit.file()).size() < QFileInfo(old).size() + 2 * 1024 * 1024);
    vault::restore(old, unit.target());
    QVERIFY(unit.openRestored() != nullptr);
    Vault::open(unit.target(), name, kOtherPassword); // documented: that backup is from before
    unit.dropTarget();
    vault::restore(unit.file(), unit.target());
    QVERIFY(outcome([&] { Vault::open(unit.target(), name, kOtherPassword); }).is(ErrorKind::Denied));
    QVERIFY(unit.openRestored()->evidence().verify().isEmpty());
}

void TstVaultBackup::beforeUpgrade()
{
    Unit unit;
    const QString file = vault::backupBeforeUpgrade(*unit.vault);
    QVERIFY(file.startsWith(unit.scratch.vaultDir() + QStringLiteral("/upgrade-backups/")));
    writeNote(*unit.vault, QStringLiteral("upgraded"));
    vault::restore(file, unit.target());
    QCOMPARE(notes(*unit.openRestored()), QStringList{QStringLiteral("one")});
}

QTEST_GUILESS_MAIN(TstVaultBackup)
#include "tst_vault_backup.moc"
