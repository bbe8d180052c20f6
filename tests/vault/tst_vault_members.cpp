// Slots: members, passwords, recovery; and that disabling somebody changes the keys, whatever happens on the
// way.
#include "crypto/digest.h"
#include "vault/header.h"
#include "vault_support.h"
#include <QProcess>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

namespace {

const QString kMin = QStringLiteral("王敏");

struct Unit
{
    Scratch scratch;
    QString recoveryCode, founder, member;
    Unit()
    {
        auto created = scratch.create();
        recoveryCode = created.recoveryCode;
        founder = created.vault->memberId();
        member =
            created.vault->addMember({QString(), kMin, QStringLiteral("auditor"), kOtherPassword}).member;
        writeNote(*created.vault, QStringLiteral("before"));
        QByteArray bytes("evidence before");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        created.vault->evidence().add(buffer, QStringLiteral("a.txt"), QStringLiteral("text/plain"));
    }
    std::unique_ptr<Vault> openAs(const QString& name, const QString& password) const
    {
        return Vault::open(scratch.vaultDir(), name, password);
    }
    QString file(const char* name) const { return scratch.vaultDir() + u'/' + QLatin1String(name); }
    bool whole(const Vault& vault) const
    {
        return notes(vault) == QStringList{QStringLiteral("before")} && vault.evidence().list().size() == 1 &&
               vault.evidence().verify().isEmpty();
    }
};

} // namespace

class TstVaultMembers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }
    void addMember();
    void updateMember();
    void changePassword();
    void disableRotatesTheKey();
    void formerKeyOpensNothing();
    void disableRefusals();
    void disableNeedsTheDatabaseForItself();
    void suspenderClosesConnections();
    void cancelledRotation();
    void crashWhileRotating_data();
    void crashWhileRotating();
    void failureAfterTheAnnouncement();
    void recoveryByCode();
    void recoveryByShares();
    void recoveryAfterRotation();
};

void TstVaultMembers::addMember()
{
    const Unit unit;
    const auto vault = unit.openAs(kMin, kOtherPassword);
    QCOMPARE(vault->memberId(), unit.member);
    QVERIFY(unit.whole(*vault));
    QVERIFY(vault->signingKey().publicKey().der() != vault->header().slot(unit.founder)->publicKey);
    QVERIFY(outcome([&] { vault->addMember({QString(), kMin, {}, kPassword}); }).is(ErrorKind::Invalid));
    QVERIFY(outcome([&] {
                vault->addMember({QString(), QStringLiteral(" "), {}, kPassword});
            }).is(ErrorKind::Invalid));
    QVERIFY(outcome([&] {
                vault->addMember({unit.founder, QStringLiteral("x"), {}, kPassword});
            }).is(ErrorKind::Invalid));
    QVERIFY(outcome([&] {
                vault->addMember({QString(), QStringLiteral("x"), {}, QStringLiteral("short")});
            }).is(ErrorKind::Invalid));
    QCOMPARE(vault->header().slots_.size(), 2);
}

void TstVaultMembers::updateMember()
{
    const Unit unit;
    unit.scratch.open()->updateMember(unit.member, QStringLiteral("王敏敏"), QStringLiteral("privacy"),
                                      QStringLiteral("信息科"));
    const auto vault = unit.openAs(QStringLiteral("王敏敏"), kOtherPassword);
    QCOMPARE(vault->header().slot(unit.member)->role, QStringLiteral("privacy"));
    QCOMPARE(vault->header().slot(unit.member)->department, QStringLiteral("信息科"));
    QVERIFY(outcome([&] { vault->updateMember(unit.member, kFounder, {}, {}); }).is(ErrorKind::Invalid));
    QVERIFY(outcome([&] {
                vault->updateMember(QStringLiteral("nobody"), QStringLiteral("y"), {}, {});
            }).is(ErrorKind::NotFound));
}

void TstVaultMembers::changePassword()
{
    const Unit unit;
    const QString fresh = QStringLiteral("a new pass phrase");
    {
        const auto vault = unit.openAs(kMin, kOtherPassword);
        QVERIFY(vault->checkPassword(kOtherPassword));
        QVERIFY(!vault->checkPassword(kPassword));
        QVERIFY(outcome([&] { vault->changePassword(kPassword, fresh); }).is(ErrorKind::WrongPassword));
        QVERIFY(outcome([&] {
                    vault->changePassword(kOtherPassword, QStringLiteral("weak"));
                }).is(ErrorKind::Invalid));
        const auto key = vault->signingKey().publicKey().der();
        const auto salt = vault->header().slot(unit.member)->kdf.salt;
        vault->changePassword(kOtherPassword, fresh);
        QVERIFY(vault->checkPassword(fresh));
        QVERIFY(!vault->checkPassword(kOtherPassword));
        QCOMPARE(vault->header().slot(unit.member)->publicKey, key); // the same person signs
        QVERIFY(vault->header().slot(unit.member)->kdf.salt != salt);
    }
    QVERIFY(outcome([&] { unit.openAs(kMin, kOtherPassword); }).is(ErrorKind::WrongPassword));
    QVERIFY(unit.whole(*unit.openAs(kMin, fresh)));
    QVERIFY(unit.whole(*unit.scratch.open()));
}

void TstVaultMembers::disableRotatesTheKey()
{
    const Unit unit;
    QByteArray before[2] = {contents(unit.file("register.db")).left(16),
                            contents(unit.file("evidence.db")).left(16)};
    {
        const auto vault = unit.scratch.open();
        const auto sealed = vault->header().slot(unit.founder)->sealedVaultKey;
        vault->disableMember(unit.member);
        QVERIFY(unit.whole(*vault)); // and the session goes on
        writeNote(*vault, QStringLiteral("after"));
        const auto header = vault->header();
        QVERIFY(header.slot(unit.member)->disabled);
        QVERIFY(header.slot(unit.member)->sealedVaultKey.isEmpty());
        QVERIFY(header.slot(unit.founder)->sealedVaultKey != sealed);
        QVERIFY(header.rotation.isEmpty());
    }
    QVERIFY(contents(unit.file("register.db")).left(16) !=
            before[0]); // the salt is derived, so it changed too
    QVERIFY(contents(unit.file("evidence.db")).left(16) != before[1]);
    QVERIFY(!QFileInfo::exists(unit.file("register.db.next")));
    QVERIFY(!QFileInfo::exists(unit.file("evidence.db.next")));
    const auto refused = outcome([&] { unit.openAs(kMin, kOtherPassword); });
    QVERIFY(refused.is(ErrorKind::Denied));
    QVERIFY(refused.text.contains(kMin));
    QCOMPARE(notes(*unit.scratch.open()).size(), 2);
    const auto vault = unit.scratch.open(); // the name may be given again
    vault->addMember({QString(), kMin, QStringLiteral("auditor"), kPassword});
}

void TstVaultMembers::formerKeyOpensNothing()
{
    // What a disabled member may have kept: the old header with the own slot. With it they reach the old key
    // only.
    const Unit unit;
    const QByteArray oldHeader = contents(unit.file("vault.json"));
    unit.scratch.open()->disableMember(unit.member);
    overwrite(unit.file("vault.json"), oldHeader);
    Vault::OpenOptions options;
    options.readOnly = options.acceptRolledBack = true;
    const auto result = outcome([&] { Vault::open(unit.scratch.vaultDir(), kMin, kOtherPassword, options); });
    QVERIFY(result.is(ErrorKind::Damaged)); // the databases have another key now
    QVERIFY(result.text.contains(QStringLiteral("register.db")));
}

void TstVaultMembers::disableRefusals()
{
    const Unit unit;
    const auto vault = unit.scratch.open();
    QVERIFY(outcome([&] { vault->disableMember(unit.founder); }).is(ErrorKind::Invalid));
    QVERIFY(outcome([&] { vault->disableMember(QStringLiteral("nobody")); }).is(ErrorKind::NotFound));
    vault->disableMember(unit.member);
    QVERIFY(outcome([&] { vault->disableMember(unit.member); }).is(ErrorKind::Invalid));
}

void TstVaultMembers::disableNeedsTheDatabaseForItself()
{
    const Unit unit;
    const auto vault = unit.scratch.open();
    const auto before = vault->header();
    {
        const auto open = vault->connect(storage::OpenMode::ReadOnly, 1024);
        const auto result = outcome([&] { vault->disableMember(unit.member); });
        QVERIFY(result.is(ErrorKind::Busy));
    }
    QCOMPARE(vault->header().mac, before.mac);
    QVERIFY(unit.whole(*vault));
    vault->disableMember(unit.member);
    QVERIFY(unit.whole(*vault));
}

void TstVaultMembers::suspenderClosesConnections()
{
    const Unit unit;
    const auto vault = unit.scratch.open();
    auto connection = vault->connect(storage::OpenMode::ReadWrite, 1024);
    QStringList order;
    vault->setConnectionsSuspender(
        [&] {
            order.append(QStringLiteral("close"));
            connection.reset();
        },
        [&] {
            order.append(QStringLiteral("reopen"));
            connection = vault->connect(storage::OpenMode::ReadWrite, 1024);
        });
    ErrorKind meanwhile{};
    Vault::setStepHookForTests([&](const char* step) {
        if (qstrcmp(step, "rotation: copied") == 0)
            meanwhile = *outcome([&] { vault->connect(storage::OpenMode::ReadOnly, 1024); }).kind;
    });
    vault->disableMember(unit.member);
    Vault::setStepHookForTests({});
    QCOMPARE(order, (QStringList{QStringLiteral("close"), QStringLiteral("reopen")}));
    QCOMPARE(meanwhile, ErrorKind::Busy);
    QCOMPARE(connection->scalar(QStringLiteral("SELECT text FROM note")).toString(),
             QStringLiteral("before"));
}

void TstVaultMembers::cancelledRotation()
{
    const Unit unit;
    const auto vault = unit.scratch.open();
    const QByteArray header = contents(unit.file("vault.json"));
    const Progress progress;
    Vault::setStepHookForTests([&](const char* step) {
        if (qstrcmp(step, "rotation: copied") == 0)
            progress.cancel();
    });
    const auto result = outcome([&] { vault->disableMember(unit.member, progress); });
    Vault::setStepHookForTests({});
    QVERIFY(result.is(ErrorKind::Cancelled));
    QCOMPARE(contents(unit.file("vault.json")), header);
    QVERIFY(!QFileInfo::exists(unit.file("register.db.next")));
    QVERIFY(unit.whole(*vault));
}

void TstVaultMembers::crashWhileRotating_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("done");
    QTest::newRow("copied") << QStringLiteral("rotation: copied") << false;
    QTest::newRow("announced") << QStringLiteral("rotation: announced") << true;
    QTest::newRow("register") << QStringLiteral("rotation: register.db") << true;
    QTest::newRow("evidence") << QStringLiteral("rotation: evidence.db") << true;
    QTest::newRow("done") << QStringLiteral("rotation: done") << true;
}

void TstVaultMembers::crashWhileRotating()
{
    QFETCH(const QString, step);
    QFETCH(const bool, done);
    const Unit unit;
    const pid_t child = ::fork();
    if (child == 0) {
        Vault::setStepHookForTests([&](const char* now) {
            if (step == QLatin1String(now))
                ::_exit(42);
        });
        unit.scratch.open()->disableMember(unit.member);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 42);
    {
        const auto reader = unit.scratch.open(true); // reads around an unfinished rotation
        QVERIFY(unit.whole(*reader));
    }
    {
        const auto vault = unit.scratch.open();
        QVERIFY(unit.whole(*vault));
        QVERIFY(vault->header().rotation.isEmpty());
        QCOMPARE(vault->header().slot(unit.member)->disabled, done);
        QCOMPARE(filesOf(unit.scratch.vaultDir()).filter(QStringLiteral(".next")), QStringList());
        if (!done)
            vault->disableMember(unit.member);
    }
    QVERIFY(outcome([&] { unit.openAs(kMin, kOtherPassword); }).is(ErrorKind::Denied));
    Vault::resetPasswordByCode(unit.scratch.vaultDir(), kFounder, unit.recoveryCode, kOtherPassword);
    QVERIFY(unit.whole(*unit.openAs(kFounder, kOtherPassword)));
}

void TstVaultMembers::failureAfterTheAnnouncement()
{
    const Unit unit;
    {
        const auto vault = unit.scratch.open();
        Vault::setStepHookForTests([&](const char* step) {
            if (qstrcmp(step, "rotation: register.db") == 0)
                throw Error(ErrorKind::Io, QStringLiteral("disk went away"));
        });
        QVERIFY(outcome([&] { vault->disableMember(unit.member); }).is(ErrorKind::Io));
        Vault::setStepHookForTests({});
        QVERIFY(unit.whole(*vault)); // each database with the key it has
        vault->setHead({3, QByteArray(32, 'x')});
        QVERIFY(outcome([&] { vault->newRecoveryCode(); }).is(ErrorKind::Busy));
        QVERIFY(outcome([&] {
                    vault->addMember({QString(), QStringLiteral("x"), {}, kPassword});
                }).is(ErrorKind::Busy));
    }
    // Recovery material works in this state too, and the member it helps can finish.
    Vault::resetPasswordByCode(unit.scratch.vaultDir(), kFounder, unit.recoveryCode, kOtherPassword);
    const auto vault = unit.openAs(kFounder, kOtherPassword);
    QVERIFY(unit.whole(*vault));
    QVERIFY(vault->header().rotation.isEmpty());
    QCOMPARE(vault->header().head.seq, 3);
}

void TstVaultMembers::recoveryByCode()
{
    const Unit unit;
    const QString dir = unit.scratch.vaultDir();
    QString typo = unit.recoveryCode;
    typo[0] = typo.at(0) == u'A' ? u'B' : u'A';
    QVERIFY(outcome([&] { Vault::resetPasswordByCode(dir, kMin, typo, kPassword); }).is(ErrorKind::Invalid));
    const QString foreign = Scratch().create().recoveryCode;
    const Scratch stateOfOurs; // the other scratch set the state folder
    QVERIFY(outcome([&] {
                Vault::resetPasswordByCode(dir, kMin, foreign, kPassword);
            }).is(ErrorKind::WrongPassword));
    QVERIFY(outcome([&] {
                Vault::resetPasswordByCode(dir, QStringLiteral("x"), unit.recoveryCode, kPassword);
            }).is(ErrorKind::NotFound));
    QVERIFY(outcome([&] {
                Vault::resetPasswordByCode(dir, kMin, unit.recoveryCode, QStringLiteral("weak"));
            }).is(ErrorKind::Invalid));
    unit.openAs(kMin, kOtherPassword); // nothing changed so far
    const auto old = vault::readHeader(dir).slot(kMin)->publicKey;
    // As read from paper: other case, spaces for dashes.
    Vault::resetPasswordByCode(dir, kMin, unit.recoveryCode.toLower().replace(u'-', u' '), kPassword);
    QVERIFY(outcome([&] { unit.openAs(kMin, kOtherPassword); }).is(ErrorKind::WrongPassword));
    {
        const auto vault = unit.openAs(kMin, kPassword);
        QVERIFY(unit.whole(*vault));
        const auto header = vault->header();
        QCOMPARE(header.slot(unit.member)->formerPublicKeys, QList<QByteArray>{old});
        QCOMPARE(header.slot(unit.member)->publicKey, vault->signingKey().publicKey().der());
        QVERIFY(outcome([&] {
                    Vault::resetPasswordByCode(dir, kMin, unit.recoveryCode, kPassword);
                }).is(ErrorKind::Busy));
        const QString fresh = vault->newRecoveryCode();
        QVERIFY(fresh != unit.recoveryCode);
    }
    QVERIFY(outcome([&] {
                Vault::resetPasswordByCode(dir, kMin, unit.recoveryCode, kOtherPassword);
            }).is(ErrorKind::WrongPassword)); // replaced
}

void TstVaultMembers::recoveryByShares()
{
    const Unit unit;
    const QString dir = unit.scratch.vaultDir();
    QVERIFY(outcome([&] { Vault::resetPasswordByShares(dir, kMin, {}, kPassword); }).kind.has_value());
    QStringList shares;
    {
        const auto vault = unit.scratch.open();
        const QStringList holders{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"),
                                  QStringLiteral("丁"), QStringLiteral("戊")};
        QVERIFY(outcome([&] { vault->newRecoveryShares(1, holders); }).is(ErrorKind::Invalid));
        QVERIFY(outcome([&] { vault->newRecoveryShares(6, holders); }).is(ErrorKind::Invalid));
        shares = vault->newRecoveryShares(3, holders);
        QCOMPARE(shares.size(), 5);
    }
    QVERIFY(outcome([&] {
                Vault::resetPasswordByShares(dir, kMin, shares.mid(0, 2), kPassword);
            }).is(ErrorKind::Invalid));
    QStringList mistyped = shares.mid(1, 3);
    QString& second = mistyped[1];
    const auto at = second.size() / 2 + (second.at(second.size() / 2).isLetterOrNumber() ? 0 : 1);
    second[at] = second.at(at) == u'7' ? u'5' : u'7';
    const auto result = outcome([&] { Vault::resetPasswordByShares(dir, kMin, mistyped, kPassword); });
    QVERIFY(result.is(ErrorKind::Invalid));
    QVERIFY2(result.text.contains(u'2'), qPrintable(result.text)); // names the second
    Vault::resetPasswordByShares(dir, kMin, {shares.at(4), shares.at(0), shares.at(2)}, kPassword);
    QVERIFY(unit.whole(*unit.openAs(kMin, kPassword)));
}

void TstVaultMembers::recoveryAfterRotation()
{
    const Unit unit;
    QStringList shares;
    {
        const auto vault = unit.scratch.open();
        shares = vault->newRecoveryShares(2, {QStringLiteral("甲"), QStringLiteral("乙")});
        vault->disableMember(unit.member);
    }
    const QString dir = unit.scratch.vaultDir();
    QVERIFY(outcome([&] {
                Vault::resetPasswordByCode(dir, kMin, unit.recoveryCode, kPassword);
            }).is(ErrorKind::Denied));
    Vault::resetPasswordByCode(dir, kFounder, unit.recoveryCode, kOtherPassword);
    QVERIFY(unit.whole(*unit.openAs(kFounder, kOtherPassword)));
    Vault::resetPasswordByShares(dir, kFounder, shares, kPassword);
    const auto vault = unit.openAs(kFounder, kPassword);
    QVERIFY(unit.whole(*vault));
    QCOMPARE(vault->header().slot(unit.founder)->formerPublicKeys.size(), 2);
}

QTEST_GUILESS_MAIN(TstVaultMembers)
#include "tst_vault_members.moc"
