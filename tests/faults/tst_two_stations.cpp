// One vault on a network folder and two workstations: the lock keeps them apart; where the folder's locks
// lie, or files are put in place of others, the next act says so instead of writing over it.
#include "fault_vfs.h"
#include "faulty_unit.h"
#include "vault/header.h"
#include "vault/vault.h"
#include <atomic>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::faults;

namespace {

/// The other workstation: a process of its own, which ends with 0 when `work` did.
int elsewhere(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const Outcome failed = outcome(work);
        ::_exit(!failed.failed() ? 0 : failed.is(ErrorKind::Busy) ? 6 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The folder has another lock file: what a second workstation sees where locks are not passed on.
void loseTheLock(const FaultyUnit& unit)
{
    const QString lock = unit.file("lock");
    const QByteArray content = contents(lock);
    QVERIFY(QFile::remove(lock));
    overwrite(lock, content);
}

} // namespace

class TstTwoStations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { FaultVfs::lieAboutLocks(false); }

    void theLockKeepsThemApart()
    {
        FaultyUnit unit;
        const QString dir = unit.dir();
        const auto other = [&] { people::Workspace::open(dir, kChief, kPassword, {}); };
        QCOMPARE(elsewhere(other), 6);
        unit.addAsset(QStringLiteral("仍可写"));
        unit.close();
        QCOMPARE(elsewhere(other), 0);
        // In turns: each sees what the other wrote.
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(elsewhere([&] {
                         people::Workspace::open(dir, kChief, kPassword, {})
                             ->perform(QStringLiteral("另一台"), {}, [](ledger::ActWriter& writer) {
                                 writer.note(QStringLiteral("print"), QStringLiteral("x"));
                             });
                     }),
                     0);
            unit.open();
            unit.addAsset(QStringLiteral("轮流 %1").arg(i));
            unit.close();
        }
        unit.open();
        QCOMPARE(unit.assets(), 4);
        QCOMPARE(unit.broken(), QByteArray());
    }

    void aStaleLockOfADeadHostIsNoLock()
    {
        FaultyUnit unit;
        unit.close();
        overwrite(unit.file("lock"),
                  R"({"name":"王芳","workstation":"PC-已报废","pid":4711,"since":"2026-01-01"})");
        unit.open();
        unit.addAsset(QStringLiteral("一项"));
        QCOMPARE(unit.broken(), QByteArray());
    }

    void aLockThatLies()
    {
        FaultyUnit unit;
        unit.addAsset(QStringLiteral("本机"));
        loseTheLock(unit);
        const QString dir = unit.dir();
        QCOMPARE(elsewhere([&] {
                     people::Workspace::open(dir, kChief, kPassword, {})
                         ->perform(QStringLiteral("另一台"), {}, [](ledger::ActWriter& writer) {
                             writer.note(QStringLiteral("print"), QStringLiteral("x"));
                         });
                 }),
                 0);
        const Outcome refused = outcome([&] { unit.addAsset(QStringLiteral("不该写入")); });
        QVERIFY2(refused.is(ErrorKind::Busy), refused.said().constData());
        QVERIFY(outcome([&] { unit.vault().setHideNames(true); }).is(ErrorKind::Busy));
        unit.open();
        QCOMPARE(unit.assets(), 1);
        QVERIFY(!unit.vault().header().hideNames);
        unit.addAsset(QStringLiteral("接着写"));
        QCOMPARE(unit.broken(), QByteArray());
    }

    /// What the other one decided about people must not be written over by an older header.
    void aPasswordOfTheOtherStationStays()
    {
        FaultyUnit unit;
        loseTheLock(unit);
        const QString dir = unit.dir();
        const QString changed = QStringLiteral("another long password 9");
        QCOMPARE(elsewhere([&] {
                     people::Workspace::open(dir, kChief, kPassword, {})
                         ->team()
                         .changePassword(kPassword, changed);
                 }),
                 0);
        const Outcome refused = outcome([&] { unit.addMember(QStringLiteral("新人")); });
        QVERIFY2(refused.is(ErrorKind::Busy), refused.said().constData());
        unit.close();
        QVERIFY(outcome([&] { unit.open(); }).is(ErrorKind::WrongPassword));
        QVERIFY(people::Workspace::open(dir, kChief, changed, {}) != nullptr);
    }

    /// Whoever writes the header in another thread of this program is nobody else.
    void anotherThreadHereIsNobodyElse()
    {
        FaultyUnit unit;
        std::atomic<bool> enough{false};
        std::thread other([&] {
            for (bool hide = true; !enough; hide = !hide)
                unit.vault().setHideNames(hide);
        });
        QByteArray refused;
        for (int i = 0; i < 150 && refused.isEmpty(); ++i) {
            const Outcome act = outcome([&] { unit.addAsset(QString::number(i)); });
            refused = act.failed() ? act.said() : QByteArray();
        }
        enough = true;
        other.join();
        QCOMPARE(refused, QByteArray());
    }

    void aKeyChangedElsewhere()
    {
        FaultyUnit unit;
        const QString member = unit.addMember(QStringLiteral("王芳"));
        loseTheLock(unit);
        const QString dir = unit.dir();
        FaultVfs vfs;
        FaultVfs::lieAboutLocks(true);
        QCOMPARE(elsewhere([&] {
                     people::Workspace::open(dir, kChief, kPassword, {})
                         ->team()
                         .disable(member, QStringLiteral("离职"));
                 }),
                 0);
        FaultVfs::lieAboutLocks(false);
        const Outcome refused = outcome([&] { unit.addAsset(QStringLiteral("不该写入")); });
        QVERIFY2(refused.is(ErrorKind::Busy), refused.said().constData());
        unit.open();
        QVERIFY(unit.vault().header().slot(member)->disabled);
        unit.addAsset(QStringLiteral("接着写"));
        QCOMPARE(unit.broken(), QByteArray());
    }

    void anOlderCopyPutInItsPlace_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"vault.json", "register.db", "evidence.db"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void anOlderCopyPutInItsPlace()
    {
        QFETCH(const QString, name);
        FaultyUnit unit;
        unit.addAsset(QStringLiteral("一"));
        unit.close();
        const QString older = unit.path("older.wardbook");
        copyFolder(unit.dir(), older);
        unit.open();
        unit.addAsset(QStringLiteral("二"));
        const QString path = unit.dir() + u'/' + name;
        QVERIFY(QFile::rename(path, unit.path("aside")));
        QVERIFY(QFile::copy(older + u'/' + name, path));
        const Outcome refused = outcome([&] { unit.addAsset(QStringLiteral("三")); });
        QVERIFY2(refused.is(ErrorKind::Busy), refused.said().constData());
        // Put back, nothing is lost.
        QVERIFY(QFile::remove(path) && QFile::rename(unit.path("aside"), path));
        unit.addAsset(QStringLiteral("三"));
        unit.open();
        QCOMPARE(unit.assets(), 3);
        QCOMPARE(unit.broken(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TstTwoStations)
#include "tst_two_stations.moc"
