#include "crypto/password_key.h"
#include "people/team.h"
#include "people/workspace.h"
#include "vault/key_renewal.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using people::Workspace;

/// A lost password: the new key pair gets an act that the new key signs and the recovery material bears
/// witness to.
class TestKeyRenewal : public QObject
{
    Q_OBJECT

    const QString m_chief = QStringLiteral("陈立群"), m_auditor = QStringLiteral("郑航");
    const QString m_first = QStringLiteral("correct horse 11"), m_second = QStringLiteral("another horse 22");
    QTemporaryDir m_folder;
    QString m_dir, m_code;
    int m_count = 0;

    std::unique_ptr<Workspace> open(const QString& name, const QString& password, bool readOnly = false) const
    {
        return Workspace::open(m_dir, name, password, {.readOnly = readOnly, .acceptRolledBack = false});
    }
    static QList<ledger::ActEntry> renewals(Workspace& workspace)
    {
        ledger::ActQuery query;
        query.kinds = QStringList{QString::fromLatin1(vault::kKeyRenewalAct)};
        return workspace.ledger().reader()->acts(query);
    }
    static QStringList problems(Workspace& workspace, bool* ok = nullptr)
    {
        const auto report = ledger::verify(workspace.vault());
        if (ok)
            *ok = report.ok;
        QStringList kinds;
        for (const auto& problem : report.problems)
            kinds << problem.kind;
        return kinds;
    }
    QString waitingFile() const { return m_dir + QStringLiteral("/key-renewals.json"); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("WARDBOOK_STATE_DIR", m_folder.filePath(QStringLiteral("state")).toUtf8());
        crypto::useFastPasswordsForTests();
    }
    void init()
    {
        m_dir = m_folder.filePath(QStringLiteral("v%1.wardbook").arg(++m_count));
        const auto made = Workspace::create(m_dir, QStringLiteral("江城市第一人民医院"), m_chief, m_first);
        m_code = made.recoveryCode;
        made.workspace->team().add(m_auditor, QStringLiteral("auditor"), 0, m_first, QStringLiteral("入职"));
    }

    /// Whoever it was: also one who may change nothing in the register of members.
    void getsAnActOfItsOwn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("chief") << m_chief;
        QTest::newRow("auditor") << m_auditor;
    }
    void getsAnActOfItsOwn()
    {
        QFETCH(QString, name);
        vault::Vault::resetPasswordByCode(m_dir, name, m_code, m_second);
        QVERIFY(QFile::exists(waitingFile()));
        open(name, m_second, true); // reads only: writes nothing
        QVERIFY(QFile::exists(waitingFile()));
        for (int opening = 0; opening < 2; ++opening) {
            const auto workspace = open(name, m_second);
            const auto acts = renewals(*workspace);
            QCOMPARE(acts.size(), 1);
            QCOMPARE(acts.first().actor, name);
            const auto renewal = vault::KeyRenewal::fromReason(acts.first().reason);
            const auto header = workspace->vault().header();
            QVERIFY(renewal.has_value());
            QVERIFY(renewal->holds(header.vaultId));
            QCOMPARE(renewal->material, QStringLiteral("recovery-code"));
            QCOMPARE(renewal->materialKey, header.recoveryCode->publicKey);
            QCOMPARE(renewal->key, header.slot(name)->publicKey);
            QCOMPARE(renewal->formerKey, header.slot(name)->formerPublicKeys.last());
            QVERIFY(!QFile::exists(waitingFile()));
            bool ok = false;
            QCOMPARE(problems(*workspace, &ok), QStringList());
            QVERIFY(ok);
        }
        // Once more, with what the first one left behind.
        vault::Vault::resetPasswordByCode(m_dir, name, m_code, m_first);
        const auto workspace = open(name, m_first);
        QCOMPARE(renewals(*workspace).size(), 2);
        QCOMPARE(problems(*workspace), QStringList());
    }

    void withoutWitnessItIsSaid()
    {
        vault::Vault::resetPasswordByCode(m_dir, m_auditor, m_code, m_second);
        QVERIFY(QFile::remove(waitingFile()));
        const auto workspace = open(m_auditor, m_second);
        QCOMPARE(renewals(*workspace).size(), 1);
        bool ok = false;
        QCOMPARE(problems(*workspace, &ok), QStringList{QStringLiteral("renewal")});
        QVERIFY(ok); // nothing is broken by it
    }

    void aForgedWitnessIsNotTaken()
    {
        vault::Vault::resetPasswordByCode(m_dir, m_auditor, m_code, m_second);
        auto forged = *vault::waitingRenewal(m_dir, open(m_auditor, m_second, true)->session().member);
        forged.materialKey = crypto::SigningKey::generate().publicKey().der();
        vault::keepRenewal(m_dir, forged);
        const auto workspace = open(m_auditor, m_second);
        const auto renewal = vault::KeyRenewal::fromReason(renewals(*workspace).first().reason);
        QVERIFY(renewal->witness.isEmpty());
        QVERIFY(!QFile::exists(waitingFile()));
    }

    /// Whoever lost a password must not be kept out by a file beside the vault that is none of ours.
    void aFileThatCantBeReadKeepsNobodyOut()
    {
        QFile junk(waitingFile());
        QVERIFY(junk.open(QIODevice::WriteOnly) && junk.resize(8 * 1024 * 1024));
        junk.close();
        vault::Vault::resetPasswordByCode(m_dir, m_auditor, m_code, m_second);
        QVERIFY(vault::waitingRenewal(m_dir, open(m_auditor, m_second, true)->session().member));
        QVERIFY(junk.open(QIODevice::WriteOnly) && junk.resize(8 * 1024 * 1024));
        junk.close();
        const auto workspace = open(m_auditor, m_second);
        const auto renewal = vault::KeyRenewal::fromReason(renewals(*workspace).first().reason);
        QVERIFY(renewal && renewal->witness.isEmpty());
    }

    void aKeyThatNobodyHasIsFound()
    {
        const auto workspace = open(m_chief, m_first);
        const auto foreign = crypto::SigningKey::generate();
        vault::KeyRenewal renewal;
        renewal.member = workspace->session().member;
        renewal.formerKey = workspace->vault().signingKey().publicKey().der();
        renewal.key = foreign.publicKey().der();
        renewal.material = QStringLiteral("recovery-code");
        renewal.materialKey = renewal.key;
        renewal.witness = foreign.sign(renewal.statement(workspace->vault().header().vaultId));
        QVERIFY(renewal.holds(workspace->vault().header().vaultId));
        workspace->perform(QStringLiteral("x"), QStringLiteral("x\n") + renewal.text(),
                           [](ledger::ActWriter& writer) {
                               writer.note(QString::fromLatin1(vault::kKeyRenewalAct), QStringLiteral("x"));
                           });
        bool ok = true;
        QCOMPARE(problems(*workspace, &ok), QStringList{QStringLiteral("signature")});
        QVERIFY(!ok);
    }
};

QTEST_GUILESS_MAIN(TestKeyRenewal)
#include "tst_key_renewal.moc"
