// A disk that is really full, and a folder that can't be written: each thing a person does stops with a
// sentence that says what is unharmed and what to do, and goes on once there is room. Needs the right to
// mount (root, as in a build container); skipped elsewhere, where the engine's own faults are tested all the
// same.
#include "faulty_unit.h"
#include "vault/rescue.h"
#include "vault/vault.h"
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::faults;

namespace {

constexpr char kDiskSize[] = "size=24m,mode=0700";

/// A small disk for the life of this object.
class SmallDisk
{
public:
    SmallDisk()
    {
        m_mounted =
            ::mount("none", QFile::encodeName(m_place.path()).constData(), "tmpfs", 0, kDiskSize) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_place.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool mounted() const { return m_mounted; }
    QString path() const { return m_place.path(); }
    bool setReadOnly(bool on) const
    {
        return ::mount(nullptr, QFile::encodeName(m_place.path()).constData(), nullptr,
                       on ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT, kDiskSize) == 0;
    }
    /// Leaves `spare` bytes.
    void fill(qint64 spare) const
    {
        QFile file(m_place.filePath(QStringLiteral("filler")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return;
        const QByteArray block(4096, 'x');
        while (file.write(block) == block.size()) {
        }
        file.resize(std::max<qint64>(0, file.size() / 4096 * 4096 - spare));
    }
    void makeRoom() const { QFile::remove(m_place.filePath(QStringLiteral("filler"))); }

private:
    QTemporaryDir m_place;
    bool m_mounted = false;
};

/// What happened, what is unharmed, what to do.
bool helpful(const Outcome& failed)
{
    return failed.text.contains(QLatin1String("full")) &&
           failed.text.count(u'.') + failed.text.count(u';') >= 2;
}

} // namespace

class TstFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setLanguage(Language::English); }

    void full_data()
    {
        QTest::addColumn<int>("operation");
        const char* names[] = {"act", "import", "evidence", "backup", "rotation", "undo"};
        for (int i = 0; i < int(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }

    void full()
    {
        QFETCH(const int, operation);
        const SmallDisk disk;
        if (!disk.mounted())
            QSKIP("no right to mount a small disk");
        FaultyUnit unit(disk.path());
        unit.addEvidence(200'000, 1);
        const qint64 toUndo = unit.importAssets(40).seq;
        const QString member = unit.addMember(QStringLiteral("王芳"));
        unit.vault().backup(unit.path("unit.wbbackup"));
        const std::function<void()> operations[] = {
            [&] { unit.addAsset(QStringLiteral("资产")); },
            [&] { unit.importAssets(400); },
            [&] { unit.addEvidence(3'000'000, 2); },
            [&] { unit.vault().backup(unit.path("second.wbbackup")); },
            [&] { unit.workspace().team().disable(member, QStringLiteral("离职")); },
            [&] { unit.workspace().ledger().undo(unit.workspace().actor(), toUndo, QStringLiteral("试")); }};
        bool refused = false;
        for (const qint64 spare : {0, 4096, 16384, 65536, 262144, 1048576}) {
            disk.fill(spare);
            const qint64 assets = unit.assets();
            const Outcome failed = outcome(operations[operation]);
            refused = refused || failed.failed();
            QVERIFY2(!failed.failed() || failed.is(ErrorKind::Io), failed.said().constData());
            QVERIFY2(!failed.failed() || helpful(failed), failed.said().constData());
            QVERIFY(!failed.failed() || unit.assets() == assets);
            disk.makeRoom();
            if (!failed.failed() && operation >= 4)
                break; // can be done once only
        }
        QVERIFY(refused || operation == 0); // an act may fit into what is allocated already
        const Outcome again = outcome([&] { unit.addAsset(QStringLiteral("有空间了")); });
        QVERIFY2(!again.failed(), again.said().constData());
        unit.open();
        QCOMPARE(unit.broken(), QByteArray());
        const QString trial = unit.path("trial.wardbook");
        vault::restore(unit.path("unit.wbbackup"), trial);
        QCOMPARE(filesOf(disk.path()).filter(QStringLiteral(".copying")), QStringList());
    }

    void creatingAndRestoring()
    {
        const SmallDisk disk;
        if (!disk.mounted())
            QSKIP("no right to mount a small disk");
        FaultyUnit unit;
        unit.addEvidence(2'000'000, 1);
        unit.vault().backup(unit.path("unit.wbbackup"));
        disk.fill(300'000);
        const QString dir = disk.path() + QStringLiteral("/new.wardbook");
        const Outcome created =
            outcome([&] { people::Workspace::create(dir, QStringLiteral("医院"), kChief, kPassword); });
        QVERIFY2(created.is(ErrorKind::Io) && helpful(created), created.said().constData());
        const Outcome restored = outcome([&] { vault::restore(unit.path("unit.wbbackup"), dir); });
        QVERIFY2(restored.is(ErrorKind::Io) && helpful(restored), restored.said().constData());
        const Outcome rescued = outcome([&] { vault::rescue(unit.dir(), kChief, kPassword, dir); });
        QVERIFY2(rescued.is(ErrorKind::Io) && helpful(rescued), rescued.said().constData());
        QCOMPARE(filesOf(disk.path()), QStringList{QStringLiteral("filler")});
        disk.makeRoom();
        vault::restore(unit.path("unit.wbbackup"), dir);
    }

    /// What does not fit is no damage of the vault: half a rescue must not pass for one.
    void rescuingToASmallDisk()
    {
        const SmallDisk disk;
        if (!disk.mounted())
            QSKIP("no right to mount a small disk");
        FaultyUnit unit;
        unit.addEvidence(9'000'000, 1);
        unit.addEvidence(1'000, 2);
        unit.close();
        disk.fill(6'000'000); // room for the register and the small one
        const QString dir = disk.path() + QStringLiteral("/new.wardbook");
        const Outcome rescued = outcome([&] { vault::rescue(unit.dir(), kChief, kPassword, dir); });
        QVERIFY2(rescued.is(ErrorKind::Io) && helpful(rescued), rescued.said().constData());
        QCOMPARE(filesOf(disk.path()), QStringList{QStringLiteral("filler")});
        disk.makeRoom();
        const auto report = vault::rescue(unit.dir(), kChief, kPassword, dir);
        QVERIFY(report.complete() && report.attachments == 2);
    }

    void readOnlyMedium()
    {
        const SmallDisk disk;
        if (!disk.mounted())
            QSKIP("no right to mount a small disk");
        FaultyUnit unit(disk.path());
        unit.addAsset(QStringLiteral("一项"));
        unit.addEvidence(50'000, 1);
        unit.close();
        QVERIFY(disk.setReadOnly(true));
        const Outcome writing = outcome([&] { unit.open(); });
        QVERIFY2(writing.is(ErrorKind::ReadOnly), writing.said().constData());
        QVERIFY(writing.text.contains(QLatin1String("read-only")));
        unit.open(true);
        QCOMPARE(unit.assets(), 1);
        QCOMPARE(unit.evidence(), 1);
        QCOMPARE(unit.broken(), QByteArray());
        QVERIFY(outcome([&] { unit.addAsset(QStringLiteral("不行")); }).is(ErrorKind::ReadOnly));
        QVERIFY(outcome([&] { unit.addEvidence(10, 2); }).failed());
        const QTemporaryDir elsewhere;
        unit.vault().backup(elsewhere.filePath(QStringLiteral("unit.wbbackup")));
        const Outcome beside = outcome([&] { unit.vault().backup(unit.path("unit.wbbackup")); });
        QVERIFY2(beside.is(ErrorKind::ReadOnly), beside.said().constData());
        unit.close();
        QVERIFY(disk.setReadOnly(false));
        unit.open();
        unit.addAsset(QStringLiteral("又可写"));
        QCOMPARE(unit.broken(), QByteArray());
    }

    /// Without any right to mount: no file may grow beyond a size, as under a quota.
    void filesThatMayNotGrow()
    {
        FaultyUnit unit;
        unit.vault().backup(unit.path("unit.wbbackup"));
        const qint64 before = unit.assets();
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit former{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
        rlimit small = former;
        small.rlim_cur = rlim_t(QFileInfo(unit.file("register.db")).size());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Outcome import = outcome([&] { unit.importAssets(3000); });
        const Outcome evidence = outcome([&] { unit.addEvidence(8'000'000, 3); });
        const Outcome backup = outcome([&] { unit.vault().backup(unit.path("second.wbbackup")); });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);
        QVERIFY2(import.is(ErrorKind::Io), import.said().constData());
        QVERIFY2(evidence.is(ErrorKind::Io), evidence.said().constData());
        QVERIFY2(backup.is(ErrorKind::Io), backup.said().constData());
        QCOMPARE(unit.assets(), before);
        unit.importAssets(20);
        unit.vault().backup(unit.path("second.wbbackup"));
        unit.open();
        QCOMPARE(unit.broken(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TstFullDisk)
#include "tst_full_disk.moc"
