#include "crypto/password_key.h"
#include "people/team.h"
#include "people/workspace.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using people::Workspace;

namespace {
const QString kChief = QStringLiteral("陈立群");
const QString kPassword = QStringLiteral("correct horse 11");

template<typename Function>
ErrorKind kindOf(Function function)
{
    try {
        function();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Io; // callers never expect Io
}
} // namespace

class TstWorkspace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString newDir() { return m_folder.filePath(QStringLiteral("v %1.wardbook").arg(++m_count)); }
    static std::unique_ptr<Workspace> open(const QString& dir, const QString& name, const QString& password)
    {
        return Workspace::open(dir, name, password, {});
    }
    static qint64 department(Workspace& workspace, const QString& name)
    {
        qint64 id = 0;
        workspace.perform(QStringLiteral("new"), {}, [&](ledger::ActWriter& writer) {
            id = writer.create(QStringLiteral("department"), {{QStringLiteral("name"), name}});
        });
        return id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("WARDBOOK_STATE_DIR", m_folder.filePath(QStringLiteral("state")).toUtf8());
        crypto::useFastPasswordsForTests();
    }

    void createAndOpen()
    {
        const QString dir = newDir();
        {
            const auto made = Workspace::create(dir, QStringLiteral("江城市第一人民医院"), kChief, kPassword);
            QVERIFY(!made.recoveryCode.isEmpty());
            QCOMPARE(made.workspace->session().role, QStringLiteral("chief_security_officer"));
        }
        const auto workspace = open(dir, kChief, kPassword);
        QCOMPARE(workspace->session().name, kChief);
        const auto reader = workspace->ledger().reader();
        QCOMPARE(reader->nameOf(QStringLiteral("unit"), 1), QStringLiteral("江城市第一人民医院"));
        QVERIFY(ledger::verify(workspace->vault()).ok);
        QCOMPARE(kindOf([&] { open(dir, kChief, QStringLiteral("wrong password")); }), ErrorKind::Busy);
    }

    void aNewMemberWorksInTheirRole()
    {
        const QString dir = newDir();
        {
            const auto made = Workspace::create(dir, QStringLiteral("医院"), kChief, kPassword);
            const qint64 lab = department(*made.workspace, QStringLiteral("检验科"));
            made.workspace->team().add(QStringLiteral("郑航"), QStringLiteral("auditor"), 0,
                                       QStringLiteral("audit pass 77"), {});
            made.workspace->team().add(QStringLiteral("何敏"), QStringLiteral("liaison"), lab,
                                       QStringLiteral("liaison pass 7"), {});
            QCOMPARE(made.workspace->team().members().size(), 3);
        }
        {
            const auto auditor = open(dir, QStringLiteral("郑航"), QStringLiteral("audit pass 77"));
            QCOMPARE(kindOf([&] { department(*auditor, QStringLiteral("门诊部")); }), ErrorKind::Denied);
            QCOMPARE(kindOf([&] {
                         auditor->team().add(QStringLiteral("某"), QStringLiteral("principal"), 0,
                                             QStringLiteral("some pass 12"), {});
                     }),
                     ErrorKind::Denied);
            QCOMPARE(auditor->vault().header().slots_.size(), 3);
        }
        const auto liaison = open(dir, QStringLiteral("何敏"), QStringLiteral("liaison pass 7"));
        QVERIFY(liaison->session().department != 0);
    }

    void membersNeedWhatTheirRoleNeeds()
    {
        const auto made = Workspace::create(newDir(), QStringLiteral("医院"), kChief, kPassword);
        auto& team = made.workspace->team();
        const QString password = QStringLiteral("good pass 123");
        QCOMPARE(kindOf([&] { team.add(QStringLiteral(" "), QStringLiteral("auditor"), 0, password, {}); }),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { team.add(QStringLiteral("甲"), QStringLiteral("liaison"), 0, password, {}); }),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { team.add(QStringLiteral("甲"), QStringLiteral("emperor"), 0, password, {}); }),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { team.add(kChief, QStringLiteral("auditor"), 0, password, {}); }),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf([&] {
                     team.add(QStringLiteral("甲"), QStringLiteral("auditor"), 0, QStringLiteral("short"),
                              {});
                 }),
                 ErrorKind::Invalid);
        QCOMPARE(team.members().size(), 1);
        QCOMPARE(made.workspace->vault().header().slots_.size(), 1);
    }

    void theLastManagerStays()
    {
        const auto made = Workspace::create(newDir(), QStringLiteral("医院"), kChief, kPassword);
        auto& team = made.workspace->team();
        const QString self = made.workspace->session().member;
        QCOMPARE(kindOf([&] { team.setRole(self, QStringLiteral("auditor"), 0, QStringLiteral("r")); }),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf([&] { team.disable(self, QStringLiteral("r")); }), ErrorKind::Invalid);
    }

    void aDisabledMemberCannotComeBack()
    {
        const QString dir = newDir();
        const QString password = QStringLiteral("leaving pass 1");
        {
            const auto made = Workspace::create(dir, QStringLiteral("医院"), kChief, kPassword);
            auto& team = made.workspace->team();
            const QString uid =
                team.add(QStringLiteral("离职"), QStringLiteral("security_administrator"), 0, password, {});
            department(*made.workspace, QStringLiteral("检验科"));
            QCOMPARE(kindOf([&] { team.disable(uid, QStringLiteral(" ")); }), ErrorKind::Invalid);
            team.disable(uid, QStringLiteral("离职"));
            department(*made.workspace, QStringLiteral("门诊部")); // the ledger goes on with the new key
            QVERIFY(ledger::verify(made.workspace->vault()).ok);
        }
        const ErrorKind kind = kindOf([&] { open(dir, QStringLiteral("离职"), password); });
        QVERIFY(kind == ErrorKind::Denied || kind == ErrorKind::WrongPassword);
        const auto again = open(dir, kChief, kPassword);
        QCOMPARE(again->ledger().reader()->count(QStringLiteral("department")), 2);
        QVERIFY(ledger::verify(again->vault()).ok);
    }

    void passwordsAndRecoveryAreActs()
    {
        const QString dir = newDir();
        QString code;
        const QString changed = QStringLiteral("another pass 22");
        {
            const auto made = Workspace::create(dir, QStringLiteral("医院"), kChief, kPassword);
            const qint64 before = made.workspace->ledger().reader()->actCount();
            QCOMPARE(kindOf([&] {
                         made.workspace->team().changePassword(QStringLiteral("not it at all"), changed);
                     }),
                     ErrorKind::WrongPassword);
            made.workspace->team().changePassword(kPassword, changed);
            code = made.workspace->team().newRecoveryCode(QStringLiteral("yearly"));
            made.workspace->team().newRecoveryShares(
                2, {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")}, {});
            QCOMPARE(made.workspace->ledger().reader()->actCount(), before + 3);
        }
        QCOMPARE(kindOf([&] { open(dir, kChief, kPassword); }), ErrorKind::WrongPassword);
        vault::Vault::resetPasswordByCode(dir, kChief, code, QStringLiteral("third password 3"));
        open(dir, kChief, QStringLiteral("third password 3"));
    }
};

QTEST_GUILESS_MAIN(TstWorkspace)
#include "tst_workspace.moc"
