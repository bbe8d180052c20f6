// A vault is at its place whole or not at all, wherever its making stops.
#include "vault/new_folder.h"
#include "vault_support.h"
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;
using vault::NewFolder;

namespace {

constexpr const char* kSteps[] = {"create: databases", "new folder: complete"};

QStringList entriesOf(const QString& dir)
{
    return QDir(dir).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

class TstNewFolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;

    QString place() const { return m_scratch->path(QStringLiteral("here/unit.wardbook")); }
    void make() const
    {
        NewFolder folder(place(), vault::kCreating, vault::creationPlaceTaken(place()));
        Vault::create(folder.dir(), QStringLiteral("市第一人民医院"),
                      {QString(), kFounder, QStringLiteral("chief"), kPassword});
        folder.appear();
    }
    bool opens() const { return Vault::open(place(), kFounder, kPassword) != nullptr; }
    /// A process that is killed where the vault's making has come to `step`.
    void makeUntilKilled(const char* step) const
    {
        const pid_t process = ::fork();
        if (process == 0) {
            Vault::setStepHookForTests([step](const char* at) {
                if (qstrcmp(at, step) == 0)
                    ::raise(SIGKILL);
            });
            outcome([this] { make(); });
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(process, &status, 0), process);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<Scratch>();
        QVERIFY(QDir().mkpath(m_scratch->path(QStringLiteral("here"))));
    }
    void cleanup() { Vault::setStepHookForTests({}); }

    void stopped_data()
    {
        QTest::addColumn<bool>("folderWasThere");
        QTest::addColumn<int>("step");
        for (const bool there : {false, true})
            for (int step = 0; step < int(std::size(kSteps)); ++step)
                QTest::addRow("%s, %s", kSteps[step], there ? "into a folder" : "as a folder")
                    << there << step;
    }

    void stopped()
    {
        QFETCH(const bool, folderWasThere);
        QFETCH(const int, step);
        if (folderWasThere)
            QVERIFY(QDir().mkpath(place()));
        Vault::setStepHookForTests([step](const char* at) {
            if (qstrcmp(at, kSteps[step]) == 0)
                throw Error(ErrorKind::Io, QStringLiteral("test"));
        });
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Io));
        QCOMPARE(QFileInfo::exists(place()), folderWasThere);
        if (folderWasThere)
            QCOMPARE(entriesOf(place()), QStringList());
        QCOMPARE(entriesOf(QFileInfo(place()).path()).size(), folderWasThere ? 1 : 0);
        Vault::setStepHookForTests({});
        make();
        QVERIFY(opens());
    }

    void killed_data() { stopped_data(); }

    void killed()
    {
        QFETCH(const bool, folderWasThere);
        QFETCH(const int, step);
        if (folderWasThere)
            QVERIFY(QDir().mkpath(place()));
        makeUntilKilled(kSteps[step]);
        QCOMPARE(QFileInfo::exists(place()), folderWasThere);
        QVERIFY(!QFileInfo::exists(place() + QStringLiteral("/vault.json")));
        // The next one goes through, and takes away what was left.
        make();
        QVERIFY(opens());
        QCOMPARE(entriesOf(QFileInfo(place()).path()), QStringList(QStringLiteral("unit.wardbook")));
        QCOMPARE(entriesOf(place()), QStringList({QStringLiteral("evidence.db"), QStringLiteral("lock"),
                                                  QStringLiteral("register.db"), QStringLiteral("vault.json"),
                                                  QStringLiteral("vault.json.previous")}));
    }

    void whatElseIsThereStays()
    {
        const QString file = place() + QStringLiteral("/letter.txt");
        QVERIFY(QDir().mkpath(place()));
        overwrite(file, "mine");
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Invalid));
        QCOMPARE(entriesOf(place()), QStringList(QStringLiteral("letter.txt")));
    }

    /// Somebody's vault, documents, or a link to them, under the name that is needed for a moment.
    void whatIsInTheWayStays()
    {
        const QString aside = place() + QLatin1String(vault::kCreating);
        const QString theirs = m_scratch->path(QStringLiteral("theirs"));
        Vault::create(theirs, QStringLiteral("u"), {QString(), kFounder, QStringLiteral("chief"), kPassword});
        const QStringList before = entriesOf(theirs);
        QVERIFY(QFile::link(theirs, aside));
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Invalid));
        QCOMPARE(entriesOf(theirs), before);
        QVERIFY(QFile::remove(aside));
        QVERIFY(QDir().rename(theirs, aside));
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Invalid));
        QCOMPARE(entriesOf(aside), before);
        QVERIFY(QDir(aside).removeRecursively() && QDir().mkpath(aside));
        overwrite(aside + QStringLiteral("/letter.txt"), "mine");
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Invalid));
        QVERIFY(QFile::exists(aside + QStringLiteral("/letter.txt")));
        QVERIFY(!QFileInfo::exists(place()));
    }

    void aMissingParentIsNamed()
    {
        const QString parent = m_scratch->path(QStringLiteral("missing"));
        const auto refused = outcome([&] {
            NewFolder(parent + QStringLiteral("/unit.wardbook"), vault::kCreating,
                      vault::creationPlaceTaken(parent));
        });
        QVERIFY(refused.is(ErrorKind::NotFound) && refused.text.contains(parent));
        QVERIFY(!refused.text.contains(QLatin1String(vault::kCreating)));
        QVERIFY(outcome([] {
                    NewFolder({}, vault::kCreating, vault::creationPlaceTaken({}));
                }).is(ErrorKind::NotFound));
    }

    void oneAtATime()
    {
        const NewFolder first(place(), vault::kCreating, vault::creationPlaceTaken(place()));
        QVERIFY(QDir().mkdir(first.dir()));
        QVERIFY(outcome([this] { make(); }).is(ErrorKind::Busy));
        QVERIFY(QFileInfo::exists(first.dir()));
    }

    /// In a folder that several write to, nothing of one's own is written over through a link.
    void linksAreNotWrittenThrough()
    {
        const auto made = m_scratch->create();
        const QString letter = m_scratch->path(QStringLiteral("letter.txt"));
        const QString file = m_scratch->path(QStringLiteral("unit.wbbackup"));
        overwrite(letter, "mine");
        QVERIFY(QFile::link(letter, file + QStringLiteral(".new")));
        QVERIFY(outcome([&] { made.vault->backup(file); }).is(ErrorKind::Io));
        QCOMPARE(contents(letter), QByteArray("mine"));
        const QString lock = place() + QStringLiteral("/lock");
        make();
        QVERIFY(QFile::remove(lock) && QFile::link(letter, lock));
        QVERIFY(outcome([this] { opens(); }).is(ErrorKind::Io));
        QCOMPARE(contents(letter), QByteArray("mine"));
    }

    /// A backup's folder of copies: the same, and a link there once led to the vault it meant being emptied.
    void aBackupClearsNobodyElsesFolder()
    {
        const auto made = m_scratch->create();
        const QString file = m_scratch->path(QStringLiteral("unit.wbbackup"));
        const QString theirs = m_scratch->path(QStringLiteral("theirs"));
        Vault::create(theirs, QStringLiteral("u"), {QString(), kFounder, QStringLiteral("chief"), kPassword});
        const QStringList before = entriesOf(theirs);
        QVERIFY(QFile::link(theirs, file + QStringLiteral(".copying")));
        QVERIFY(outcome([&] { made.vault->backup(file); }).is(ErrorKind::Invalid));
        QCOMPARE(entriesOf(theirs), before);
        QVERIFY(QFile::remove(file + QStringLiteral(".copying")));
        made.vault->backup(file);
        // As one is restored onto a medium whose root is the place.
        const QString root = m_scratch->path(QStringLiteral("medium"));
        QVERIFY(QDir().mkpath(root));
        QVERIFY(QFile::link(theirs, root + QStringLiteral("/.restoring")));
        QVERIFY(outcome([&] { vault::restore(file, root); }).is(ErrorKind::Invalid));
        QCOMPARE(entriesOf(theirs), before);
        QVERIFY(QFile::remove(root + QStringLiteral("/.restoring")));
        vault::restore(file, root);
        QVERIFY(Vault::open(root, kFounder, kPassword) != nullptr);
        QVERIFY(!entriesOf(root).contains(QStringLiteral(".restoring")));
    }
};

QTEST_GUILESS_MAIN(TstNewFolder)
#include "tst_new_folder.moc"
