#include "base/error.h"
#include "crypto/password_key.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/unit.h"
#include "ledger/record_fields.h"
#include "people/first_setup.h"
#include "people/new_password.h"
#include "people/team.h"
#include "resources/resources.h"
#include "vault/recovery_check.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::people;

class TstFirstSetup : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;

    FirstSetup setup()
    {
        FirstSetup setup;
        setup.dir = m_dir.filePath(QStringLiteral("%1.wardbook").arg(++m_number));
        setup.unit = {{QStringLiteral("name"), QStringLiteral("江城市第一人民医院")},
                      {QStringLiteral("kind"), QStringLiteral("3")},
                      {QStringLiteral("city"), QStringLiteral("江城市")}};
        setup.founder = QStringLiteral("陈立群");
        setup.founderPassword = QStringLiteral("a long enough one");
        setup.departments = {QStringLiteral("信息科"), QStringLiteral("检验科")};
        setup.members = {{QStringLiteral("周宁"), QStringLiteral("security_administrator"),
                          QStringLiteral("信息科"), QStringLiteral("first word of zhou")},
                         {QStringLiteral("何敏"), QStringLiteral("liaison"), QStringLiteral("检验科"),
                          QStringLiteral("first word of hemin")}};
        return setup;
    }
    static ErrorKind kindOf(const std::function<void()>& work)
    {
        try {
            work();
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Cancelled;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_dir.filePath(QStringLiteral("state"))));
    }

    void writesAllThatWasSaid()
    {
        const FirstSetup wanted = setup();
        auto fresh = setUp(wanted, {});
        Workspace::NewVault made = fresh->release();
        fresh.reset();
        vault::checkRecoveryCode(made.workspace->vault().header(), made.recoveryCode);
        made.workspace.reset();
        // With the first password of a member, from the disk.
        const auto workspace =
            Workspace::open(wanted.dir, QStringLiteral("何敏"), QStringLiteral("first word of hemin"), {});
        QCOMPARE(workspace->session().role, QStringLiteral("liaison"));
        const auto reader = workspace->ledger().reader();
        QStringList units, people;
        reader->forEach(QStringLiteral("unit"), [&](const ledger::Record& record) {
            const ledger::RecordFields fields(*reader, fields::unit::kRegister, record);
            units << fields.text(fields::unit::name) + u'/' + fields.text(fields::unit::city);
        });
        QCOMPARE(units, QStringList(QStringLiteral("江城市第一人民医院/江城市")));
        reader->forEach(QStringLiteral("person"), [&](const ledger::Record& record) {
            people << ledger::RecordFields(*reader, fields::person::kRegister, record)
                          .text(fields::person::name);
        });
        QCOMPARE(people,
                 QStringList({QStringLiteral("陈立群"), QStringLiteral("周宁"), QStringLiteral("何敏")}));
        const auto department = reader->findByText(QStringLiteral("department"), QStringLiteral("检验科"));
        QVERIFY(department);
        QCOMPARE(workspace->session().department, department->id);
        const qint64 liaison = reader->resolve(QStringLiteral("person"), QStringLiteral("何敏"));
        const ledger::RegisterDef& definition = reader->registers().at(QStringLiteral("department"));
        QCOMPARE(department->value(definition.fieldAt(QStringLiteral("liaison"))).toLongLong(), liaison);
    }

    void leavesNothingWhenItIsStopped_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("folderWasThere");
        QTest::newRow("after the keys") << 1 << false;
        QTest::newRow("after the departments") << 3 << false;
        QTest::newRow("before the last member, in a folder that was there") << 4 << true;
    }

    void leavesNothingWhenItIsStopped()
    {
        QFETCH(int, after);
        QFETCH(bool, folderWasThere);
        const FirstSetup wanted = setup();
        if (folderWasThere)
            QVERIFY(QDir().mkpath(wanted.dir));
        auto progress = std::make_shared<Progress>();
        *progress = Progress([&, raw = progress.get()](qint64 done, qint64, const QString&) {
            if (done == after)
                raw->cancel();
        });
        QVERIFY_THROWS_EXCEPTION(Error, setUp(wanted, *progress));
        QCOMPARE(QFileInfo::exists(wanted.dir), folderWasThere);
        if (folderWasThere)
            QVERIFY(QDir(wanted.dir).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    /// Nothing is at its place before all of it is: a process killed at the very end leaves no half vault.
    void appearsWhole()
    {
        const FirstSetup wanted = setup();
        bool thereTooEarly = false;
        vault::Vault::setStepHookForTests([&](const char* step) {
            thereTooEarly = thereTooEarly || QFileInfo::exists(wanted.dir);
            if (qstrcmp(step, "new folder: complete") == 0)
                throw Error(ErrorKind::Io, QStringLiteral("test"));
        });
        QCOMPARE(kindOf([&] { setUp(wanted, {}); }), ErrorKind::Io);
        vault::Vault::setStepHookForTests({});
        QVERIFY(!thereTooEarly);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("%1.*").arg(m_number)}), QStringList());
        setUp(wanted, {})->release();
        QVERIFY(QFileInfo::exists(wanted.dir + QStringLiteral("/vault.json")));
    }

    void leavesNothingWhenNobodyTakesIt()
    {
        const FirstSetup wanted = setup();
        {
            const auto fresh = setUp(wanted, {});
            QVERIFY(QFileInfo::exists(wanted.dir + QStringLiteral("/vault.json")));
        }
        QVERIFY(!QFileInfo::exists(wanted.dir));
    }

    void touchesNothingInAFolderThatIsInUse()
    {
        const FirstSetup wanted = setup();
        QVERIFY(QDir().mkpath(wanted.dir));
        QFile mine(wanted.dir + QStringLiteral("/letter.txt"));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        QCOMPARE(kindOf([&] { setUp(wanted, {}); }), ErrorKind::Invalid);
        QVERIFY(QFile::exists(mine.fileName()));
    }

    void saysWhyMembersCantBe()
    {
        const ledger::Rights& rights = ledger::Rights::builtIn();
        FirstSetup wanted = setup();
        QVERIFY(membersProblem(wanted, rights).isEmpty());
        wanted.members[1].department.clear();
        QVERIFY(membersProblem(wanted, rights).contains(QStringLiteral("何敏")));
        wanted = setup();
        wanted.members[0].name = wanted.founder;
        QVERIFY(!membersProblem(wanted, rights).isEmpty());
        wanted = setup();
        wanted.members[0].password = QStringLiteral("short");
        QVERIFY(!membersProblem(wanted, rights).isEmpty());
        QCOMPARE(kindOf([&] { setUp(wanted, {}); }), ErrorKind::Invalid);
        QVERIFY(!QFileInfo::exists(wanted.dir));
        QCOMPARE(approvers(setup().members, rights), 2);
        QCOMPARE(approvers({setup().members.at(1)}, rights), 1);
    }

    void triesARecoveryCodeWithoutUsingIt()
    {
        const FirstSetup wanted = setup();
        auto fresh = setUp(wanted, {});
        const Workspace::NewVault made = fresh->release();
        const vault::Header before = made.workspace->vault().header();
        vault::checkRecoveryCode(before, made.recoveryCode.toLower());
        QString mistyped = made.recoveryCode;
        mistyped[0] = mistyped.at(0) == u'2' ? u'3' : u'2';
        QCOMPARE(kindOf([&] { vault::checkRecoveryCode(before, mistyped); }), ErrorKind::Invalid);
        const QString newer = made.workspace->team().newRecoveryCode({});
        const vault::Header after = made.workspace->vault().header();
        QCOMPARE(kindOf([&] { vault::checkRecoveryCode(after, made.recoveryCode); }),
                 ErrorKind::WrongPassword);
        vault::checkRecoveryCode(after, newer);
        QCOMPARE(after.generation, made.workspace->vault().header().generation);
    }

    void makesPasswordsThatHold()
    {
        const QString password = makePassword();
        QCOMPARE(password.size(), 19);
        QVERIFY(password != makePassword());
        QCOMPARE(passwordStrength(password, {}), PasswordStrength::Strong);
        QCOMPARE(passwordStrength(QStringLiteral("1234567890"), {}), PasswordStrength::Weak);
        QCOMPARE(passwordStrength(QStringLiteral("password2026"), {}), PasswordStrength::Weak);
        QCOMPARE(passwordStrength(QStringLiteral("chenliqun2026"), {QStringLiteral("chenliqun")}),
                 PasswordStrength::Weak);
        QCOMPARE(passwordStrength(QStringLiteral("correct horse battery staple"), {}),
                 PasswordStrength::Strong);
    }
};

QTEST_GUILESS_MAIN(TstFirstSetup)
#include "tst_first_setup.moc"
