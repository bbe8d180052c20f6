// The openings that are told apart, each with its sentence; and what create() promises.
#include "vault/header.h"
#include "vault_support.h"
#include <QProcess>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

class TstVaultOpenings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void createAndOpenAgain();
    void createKeepsOthersOut();
    void createRefusesWhatIsThere();
    void createLeavesNothing();
    void passwordRules();
    void wrongPassword();
    void notFoundNotAVault();
    void damagedDatabases_data();
    void damagedDatabases();
    void newerFormatIsUntouched();
    void busyNamesWho();
    void lockGoesWithTheProcess();
    void readOnlyBesideAWriter();
    void readOnlyMedium();
    void rolledBack();
    void rolledBackBranch();
    void lookingAtAnOldCopyForgetsNothing();
};

namespace {
/// A sentence for people: what happened, what is unharmed, what to do.
bool fullSentence(const Outcome& result)
{
    return result.text.size() > 60 && result.text.count(u'.') >= 2;
}
} // namespace

void TstVaultOpenings::createAndOpenAgain()
{
    const Scratch scratch;
    QString member;
    {
        const auto created = scratch.create();
        QVERIFY(!created.recoveryCode.isEmpty());
        member = created.vault->memberId();
        QCOMPARE(member.size(), 26);
        writeNote(*created.vault, QStringLiteral("first"));
    }
    QCOMPARE(filesOf(scratch.vaultDir()),
             (QStringList{QStringLiteral("evidence.db"), QStringLiteral("lock"),
                          QStringLiteral("register.db"), QStringLiteral("vault.json")}));
    const auto byName = scratch.open();
    QCOMPARE(byName->memberId(), member);
    QCOMPARE(notes(*byName), QStringList{QStringLiteral("first")});
    QCOMPARE(byName->header().displayName, QStringLiteral("市第一人民医院"));
    QCOMPARE(byName->header().lastOpenedBy, kFounder);
    QVERIFY(byName->signingKey().publicKey().verify("act", byName->signingKey().sign("act")));
    QCOMPARE(byName->header().slots_.first().publicKey, byName->signingKey().publicKey().der());
    QVERIFY(vault::diskSize(scratch.vaultDir()) > 8192);
}

void TstVaultOpenings::createKeepsOthersOut()
{
    const Scratch scratch;
    const auto before = ::umask(0);
    const auto created = scratch.create();
    created.vault->setHideNames(true); // makes vault.json.previous
    writeNote(*created.vault, QStringLiteral("x"));
    ::umask(before);
    struct stat info
    {
    };
    QCOMPARE(::stat(QFile::encodeName(scratch.vaultDir()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0700));
    for (const QString& name : filesOf(scratch.vaultDir())) {
        QCOMPARE(::stat(QFile::encodeName(scratch.vaultDir() + u'/' + name).constData(), &info), 0);
        QVERIFY2((info.st_mode & 0777) == mode_t(0600), qPrintable(name));
    }
}

void TstVaultOpenings::createRefusesWhatIsThere()
{
    const Scratch scratch;
    QVERIFY(QDir().mkpath(scratch.vaultDir()));
    overwrite(scratch.vaultDir() + QStringLiteral("/.hidden"), "mine");
    const auto result = outcome([&] { scratch.create(); });
    QVERIFY(result.is(ErrorKind::Invalid));
    QVERIFY(fullSentence(result));
    QCOMPARE(filesOf(scratch.vaultDir()), QStringList{QStringLiteral(".hidden")});
    QFile::remove(scratch.vaultDir() + QStringLiteral("/.hidden"));
    scratch.create(); // an empty folder is fine
    QVERIFY(outcome([&] { scratch.create(); }).is(ErrorKind::Invalid));
}

void TstVaultOpenings::createLeavesNothing()
{
    const Scratch scratch;
    const auto weak = outcome([&] {
        Vault::create(scratch.vaultDir(), QStringLiteral("u"),
                      {QString(), kFounder, QStringLiteral("chief"), QStringLiteral("short")});
    });
    QVERIFY(weak.is(ErrorKind::Invalid));
    QVERIFY(!QFileInfo::exists(scratch.vaultDir()));
    // A header that can't be written: its temporary name is taken by a folder.
    QVERIFY(QDir().mkpath(scratch.vaultDir()));
    Vault::setStepHookForTests([&](const char* step) {
        if (qstrcmp(step, "create: databases") == 0)
            QDir().mkpath(scratch.vaultDir() + QStringLiteral("/vault.json.new/x"));
    });
    const auto failed = outcome([&] { scratch.create(); });
    Vault::setStepHookForTests({});
    QVERIFY(failed.kind.has_value());
    QDir(scratch.vaultDir() + QStringLiteral("/vault.json.new")).removeRecursively();
    QCOMPARE(filesOf(scratch.vaultDir()), QStringList());
    QVERIFY(outcome([&] {
                Vault::create(scratch.path(QStringLiteral("no/such/parent")), QStringLiteral("u"),
                              {QString(), kFounder, QStringLiteral("chief"), kPassword});
            }).is(ErrorKind::NotFound));
}

void TstVaultOpenings::passwordRules()
{
    const auto refused = [](const QString& password, const QString& name) {
        return outcome([&] { vault::checkPasswordRules(password, name); }).is(ErrorKind::Invalid);
    };
    QVERIFY(refused(QString(), QStringLiteral("a")));
    QVERIFY(refused(QStringLiteral("123456789"), QStringLiteral("a")));
    QVERIFY(!refused(QStringLiteral("1234567890"), QStringLiteral("a")));
    QVERIFY(refused(QStringLiteral("aaaaaaaaaaaa"), QStringLiteral("a")));
    QVERIFY(refused(QStringLiteral("Wang Xiaoming"), QStringLiteral("wangxiaoming")));
    QVERIFY(!refused(QStringLiteral("Wang Xiaoming 2"), QStringLiteral("wangxiaoming")));
}

void TstVaultOpenings::wrongPassword()
{
    const Scratch scratch;
    scratch.create();
    const QByteArray header = contents(scratch.vaultDir() + QStringLiteral("/vault.json"));
    const auto wrong =
        outcome([&] { Vault::open(scratch.vaultDir(), kFounder, QStringLiteral("not the password")); });
    QVERIFY(wrong.is(ErrorKind::WrongPassword));
    QVERIFY(fullSentence(wrong));
    const auto nobody = outcome([&] { Vault::open(scratch.vaultDir(), QStringLiteral("王五"), kPassword); });
    QVERIFY(nobody.is(ErrorKind::WrongPassword));
    QCOMPARE(nobody.text, wrong.text); // does not tell which names exist
    QCOMPARE(contents(scratch.vaultDir() + QStringLiteral("/vault.json")), header);
    scratch.open();
}

void TstVaultOpenings::notFoundNotAVault()
{
    const Scratch scratch;
    const auto missing = outcome([&] { scratch.open(); });
    QVERIFY(missing.is(ErrorKind::NotFound));
    QVERIFY(fullSentence(missing));
    QVERIFY(QDir().mkpath(scratch.vaultDir()));
    const auto empty = outcome([&] { scratch.open(); });
    QVERIFY(empty.is(ErrorKind::NotAVault));
    QVERIFY(fullSentence(empty));
    QCOMPARE(filesOf(scratch.vaultDir()), QStringList()); // no lock file left in somebody's folder
    overwrite(scratch.vaultDir() + QStringLiteral("/vault.json"), "{\"name\":\"other program\"}");
    QVERIFY(outcome([&] { scratch.open(); }).is(ErrorKind::NotAVault));
    const QString file = scratch.path(QStringLiteral("plain.txt"));
    overwrite(file, "text");
    QVERIFY(outcome([&] { Vault::open(file, kFounder, kPassword); }).is(ErrorKind::NotAVault));
}

void TstVaultOpenings::damagedDatabases_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("how");
    for (const auto* file : {"register.db", "evidence.db"})
        for (const auto* how : {"flipped", "empty", "missing", "short", "other"})
            QTest::addRow("%s %s", file, how) << QString::fromLatin1(file) << QString::fromLatin1(how);
}

void TstVaultOpenings::damagedDatabases()
{
    QFETCH(const QString, file);
    QFETCH(const QString, how);
    const Scratch scratch;
    scratch.create();
    const QString path = scratch.vaultDir() + u'/' + file;
    if (how == u"flipped")
        flip(path, 100);
    else if (how == u"empty")
        overwrite(path, {});
    else if (how == u"missing")
        QVERIFY(QFile::remove(path));
    else if (how == u"short")
        QVERIFY(QFile::resize(path, 1000));
    else
        overwrite(path, QByteArray(8192, 'x'));
    const auto result = outcome([&] { scratch.open(); });
    QVERIFY2(result.is(ErrorKind::Damaged), qPrintable(result.text));
    QVERIFY(result.text.contains(file));
    QVERIFY(fullSentence(result));
    const auto reading = outcome([&] { scratch.open(true); });
    QVERIFY(reading.is(ErrorKind::Damaged));
    QVERIFY(reading.text.contains(file));
}

void TstVaultOpenings::newerFormatIsUntouched()
{
    const Scratch scratch;
    scratch.create();
    const QString file = scratch.vaultDir() + QStringLiteral("/vault.json");
    QByteArray json = contents(file);
    json.replace("\"format\":1", "\"format\":2");
    json.replace("\"sample\"", "\"unheardOf\":[],\"sample\"");
    overwrite(file, json);
    QFile::remove(scratch.vaultDir() + QStringLiteral("/lock"));
    const auto before = filesOf(scratch.vaultDir());
    for (const bool readOnly : {false, true}) {
        const auto result = outcome([&] { scratch.open(readOnly); });
        QVERIFY(result.is(ErrorKind::NewerFormat));
        QVERIFY(fullSentence(result));
    }
    QCOMPARE(contents(file), json);
    QCOMPARE(filesOf(scratch.vaultDir()), before);
}

void TstVaultOpenings::busyNamesWho()
{
    const Scratch scratch;
    QVERIFY(!vault::openedBy(scratch.vaultDir()));
    {
        const auto created = scratch.create();
        const auto result = outcome([&] { scratch.open(); });
        QVERIFY(result.is(ErrorKind::Busy));
        QVERIFY(fullSentence(result));
        QVERIFY(result.text.contains(kFounder));
        QVERIFY(result.text.contains(QSysInfo::machineHostName()));
        const auto by = vault::openedBy(scratch.vaultDir());
        QVERIFY(by.has_value());
        QCOMPARE(by->name, kFounder);
        QCOMPARE(by->process, QString::number(::getpid()));
        QVERIFY(by->since.isValid());
        created.vault->setHideNames(true);
    }
    QVERIFY(!vault::openedBy(scratch.vaultDir()));
    const auto opened = scratch.open();
    QVERIFY(!outcome([&] { scratch.open(); }).text.contains(kFounder)); // names are hidden now
}

void TstVaultOpenings::lockGoesWithTheProcess()
{
    const Scratch scratch;
    scratch.create();
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) { // opens, tells, and is killed: nothing of it gets to tidy up
        const auto opened = scratch.open();
        char byte = 1;
        if (::write(ready[1], &byte, 1) != 1)
            ::_exit(1);
        ::pause();
        ::_exit(0);
    }
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), ssize_t(1));
    QVERIFY(outcome([&] { scratch.open(); }).is(ErrorKind::Busy));
    QCOMPARE(vault::openedBy(scratch.vaultDir())->process, QString::number(child));
    ::kill(child, SIGKILL);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(!contents(scratch.vaultDir() + QStringLiteral("/lock")).isEmpty()); // stale words …
    QVERIFY(!vault::openedBy(scratch.vaultDir()));                              // … mean nothing
    scratch.open();
    ::close(ready[0]);
    ::close(ready[1]);
}

void TstVaultOpenings::readOnlyBesideAWriter()
{
    const Scratch scratch;
    const auto writer = scratch.create().vault;
    writeNote(*writer, QStringLiteral("one"));
    const QByteArray header = contents(scratch.vaultDir() + QStringLiteral("/vault.json"));
    const auto reader = scratch.open(true);
    QVERIFY(reader->readOnly());
    QCOMPARE(notes(*reader), QStringList{QStringLiteral("one")});
    writeNote(*writer, QStringLiteral("two"));
    QCOMPARE(notes(*reader).size(), 2);
    for (const auto& action : std::initializer_list<std::function<void()>>{
             [&] { reader->connect(storage::OpenMode::ReadWrite, 1024); },
             [&] {
                 reader->setHead({1, "x"});
             },
             [&] { reader->setHideNames(true); }, [&] { reader->newRecoveryCode(); },
             [&] { reader->changePassword(kPassword, kOtherPassword); }}) {
        const auto result = outcome(action);
        QVERIFY(result.is(ErrorKind::ReadOnly));
    }
    QCOMPARE(contents(scratch.vaultDir() + QStringLiteral("/vault.json")), header);
}

void TstVaultOpenings::readOnlyMedium()
{
    if (::geteuid() != 0)
        QSKIP("needs root to look through another user's eyes");
    const Scratch scratch;
    writeNote(*scratch.create().vault, QStringLiteral("kept"));
    constexpr uid_t kNobody = 65534;
    const QString top = QFileInfo(scratch.vaultDir()).absolutePath();
    for (const QString& path : QStringList{top, scratch.vaultDir(), scratch.path(QStringLiteral("state")),
                                           scratch.path(QStringLiteral("state/seen"))})
        QCOMPARE(::chown(QFile::encodeName(path).constData(), kNobody, kNobody), 0);
    for (const QString& name : filesOf(scratch.vaultDir())) {
        const QByteArray path = QFile::encodeName(scratch.vaultDir() + u'/' + name);
        QCOMPARE(::chown(path.constData(), kNobody, kNobody), 0);
        QCOMPARE(::chmod(path.constData(), 0400), 0);
    }
    QCOMPARE(::chmod(QFile::encodeName(scratch.vaultDir()).constData(), 0500), 0);
    const auto before = filesOf(scratch.vaultDir());
    // In a child, because the effective user decides about the access and can't be given back in a thread.
    const auto asNobody = [](const std::function<bool()>& test) {
        const pid_t child = ::fork();
        if (child == 0) {
            if (::setegid(kNobody) != 0 || ::seteuid(kNobody) != 0)
                ::_exit(2);
            ::_exit(test() ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    };
    QVERIFY(asNobody([&] {
        const auto result = outcome([&] { scratch.open(); });
        return result.is(ErrorKind::ReadOnly) && fullSentence(result);
    }));
    QVERIFY(asNobody([&] {
        return !outcome([&] {
                    const auto reader = scratch.open(true);
                    if (notes(*reader) != QStringList{QStringLiteral("kept")})
                        throw Error(ErrorKind::Invalid, QStringLiteral("notes"));
                    reader->backup(scratch.path(QStringLiteral("from-medium.wbbackup")));
                }).kind.has_value();
    }));
    QVERIFY(QFileInfo::exists(scratch.path(QStringLiteral("from-medium.wbbackup"))));
    QCOMPARE(filesOf(scratch.vaultDir()), before);
}

void TstVaultOpenings::rolledBack()
{
    const Scratch scratch;
    scratch.create().vault->setHead({1, QByteArray(32, 'a')});
    const QString old = scratch.path(QStringLiteral("old.json"));
    const QString file = scratch.vaultDir() + QStringLiteral("/vault.json");
    QVERIFY(QFile::copy(file, old));
    scratch.open()->setHead({2, QByteArray(32, 'b')});
    QVERIFY(QFile::remove(file) && QFile::copy(old, file));
    const auto result = outcome([&] { scratch.open(); });
    QVERIFY(result.is(ErrorKind::RolledBack));
    QVERIFY(fullSentence(result));
    QVERIFY(outcome([&] { scratch.open(true); }).is(ErrorKind::RolledBack));
    scratch.open(false, true); // the person was told; from now on this is the copy
    scratch.open();
}

void TstVaultOpenings::rolledBackBranch()
{
    // Somebody took an older copy and worked on: more writes than we saw, but not our acts.
    const Scratch scratch;
    scratch.create().vault->setHead({1, QByteArray(32, 'a')});
    const QString state = scratch.path(QStringLiteral("state"));
    QProcess::execute(QStringLiteral("cp"),
                      {QStringLiteral("-a"), scratch.vaultDir(), scratch.path(QStringLiteral("b"))});
    scratch.open()->setHead({2, QByteArray(32, 'b')});
    QVERIFY(QDir().rename(state, state + QStringLiteral(".ours")));
    {
        const auto other = Vault::open(scratch.path(QStringLiteral("b")), kFounder, kPassword);
        other->setHead({2, QByteArray(32, 'c')});
        other->setHideNames(true);
        other->setHideNames(false);
    }
    QVERIFY(QDir(state).removeRecursively() && QDir().rename(state + QStringLiteral(".ours"), state));
    QVERIFY(outcome([&] {
                Vault::open(scratch.path(QStringLiteral("b")), kFounder, kPassword);
            }).is(ErrorKind::RolledBack));
    scratch.open();
}

void TstVaultOpenings::lookingAtAnOldCopyForgetsNothing()
{
    const Scratch scratch;
    scratch.create();
    QProcess::execute(QStringLiteral("cp"),
                      {QStringLiteral("-a"), scratch.vaultDir(), scratch.path(QStringLiteral("b"))});
    scratch.open()->setHead({5, QByteArray(32, 'b')});
    Vault::OpenOptions options;
    options.readOnly = options.acceptRolledBack = true;
    Vault::open(scratch.path(QStringLiteral("b")), kFounder, kPassword, options);
    QVERIFY(outcome([&] {
                Vault::open(scratch.path(QStringLiteral("b")), kFounder, kPassword);
            }).is(ErrorKind::RolledBack));
}

QTEST_GUILESS_MAIN(TstVaultOpenings)
#include "tst_vault_openings.moc"
