#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/proof.h"
#include "import_fixture.h"
#include "ledger/verify.h"
#include <QBuffer>

using namespace importing;

namespace field = fields::proof;

namespace {

const QString kLiaison = QStringLiteral("赵敏");
const QString kPassword = QStringLiteral("another password 8");
const QByteArray kBytes("auth two-factor\n");

class ProofUnit : public Unit
{
public:
    ProofUnit()
    {
        QBuffer content;
        content.setData(kBytes);
        content.open(QIODevice::ReadOnly);
        proof = addProof(workspace(), content, QStringLiteral("配置.txt"), QStringLiteral("text/plain"));
    }
    QString target() const { return path(QStringLiteral("copy.txt")); }
    static QByteArray contentOf(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QStringList files() const
    {
        return QDir(path({})).entryList({QStringLiteral("*copy*")}, QDir::Files | QDir::Hidden);
    }
    qint64 proof = 0;
};

} // namespace

/// Evidence leaves the vault in clear only by right, and never without its act.
class TestProofs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exportIsTheBytesAndOneAct()
    {
        ProofUnit unit;
        const qint64 acts = unit.ledger().reader()->actCount();
        exportProof(unit.workspace(), unit.proof, unit.target(), QStringLiteral("交给测评机构"));
        QCOMPARE(ProofUnit::contentOf(unit.target()), kBytes);
        QCOMPARE(unit.files().size(), 1);
        const auto reader = unit.ledger().reader();
        QCOMPARE(reader->actCount(), acts + 1);
        const auto act = reader->act(acts + 1);
        QCOMPARE(act->kind, QStringLiteral("export"));
        QCOMPARE(act->reason, QStringLiteral("交给测评机构"));
        QCOMPARE(act->subject, QStringLiteral("配置.txt"));
        QVERIFY(ledger::verify(unit.workspace().vault()).ok);
    }

    /// The names that are needed for a moment are no longer than a file system takes.
    void aNameAsLongAsItMayBe()
    {
        ProofUnit unit;
        const QString copy = QStringLiteral("copy") + QString(82, u'证') + QStringLiteral(".txt");
        for (int i = 0; i < 2; ++i) // also over one that is there
            exportProof(unit.workspace(), unit.proof, unit.path(copy), QStringLiteral("交给测评机构"));
        QCOMPARE(unit.files(), QStringList(copy));
        QCOMPARE(ProofUnit::contentOf(unit.path(copy)), kBytes);
    }

    void aRoleWithoutTheRightGetsNothing()
    {
        ProofUnit unit;
        unit.workspace().team().add(
            kLiaison, QStringLiteral("liaison"),
            unit.create(QStringLiteral("department"), {{QStringLiteral("name"), QStringLiteral("信息科")}}),
            kPassword, {});
        const auto liaison = unit.reopenAs(kLiaison, kPassword);
        const qint64 acts = liaison->ledger().reader()->actCount();
        std::optional<ErrorKind> kind;
        try {
            exportProof(*liaison, unit.proof, unit.target(), QStringLiteral("想看看"));
        } catch (const Error& error) {
            kind = error.kind();
        }
        QCOMPARE(kind, std::optional(ErrorKind::Denied));
        QVERIFY(unit.files().isEmpty());
        QCOMPARE(liaison->ledger().reader()->actCount(), acts);
    }

    /// What can't be read leaves the file that was there before, and no act.
    void aFailureLeavesWhatWasThere()
    {
        ProofUnit unit;
        QFile former(unit.target());
        QVERIFY(former.open(QIODevice::WriteOnly) && former.write("former") > 0);
        former.close();
        const qint64 lost =
            unit.create(QString::fromLatin1(field::kRegister),
                        {{QLatin1String(field::name), QStringLiteral("丢失.txt")},
                         {QLatin1String(field::size), 3},
                         {QLatin1String(field::digest), QString(64, u'a')},
                         {QLatin1String(field::added_on), QStringLiteral("2026-06-05T10:00:00")}});
        const qint64 acts = unit.ledger().reader()->actCount();
        std::optional<ErrorKind> kind;
        try {
            exportProof(unit.workspace(), lost, unit.target(), QStringLiteral("备查"));
        } catch (const Error& error) {
            kind = error.kind();
            QVERIFY(error.text().contains(QStringLiteral("丢失.txt")));
        }
        QCOMPARE(kind, std::optional(ErrorKind::NotFound));
        QCOMPARE(ProofUnit::contentOf(unit.target()), QByteArray("former"));
        QCOMPARE(unit.files().size(), 1);
        QCOMPARE(unit.ledger().reader()->actCount(), acts);
    }
};

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
