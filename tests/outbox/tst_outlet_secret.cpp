#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/proof.h"
#include "ledger/verify.h"
#include "ledger/verify_pages.h"
#include "outbox/outlet_secret.h"
#include "outbox_fixture.h"
#include "vault/evidence_secret.h"
#include <QBuffer>

using namespace wardbook;
using namespace wardbook::outbox;

/// The password of the mail server lies in the evidence store like an attachment, but no record leads to it.
class TestOutletSecret : public QObject
{
    Q_OBJECT

    static ErrorKind kindOf(const std::function<void()>& call)
    {
        try {
            call();
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Io; // nothing here fails so
    }

private Q_SLOTS:
    void noProofLeadsToIt()
    {
        namespace field = fields::proof;
        SmallUnit unit;
        auto& workspace = *unit.workspace;
        const auto password = crypto::toSecret("smtp password 77");
        const auto place = QStringLiteral("mail.example:587");
        const auto digest = keepSecret(workspace.vault(), place, password);
        // Digests are no secret: the trail shows them, and whoever edits proofs can write one into a record.
        const auto proof = unit.put(field::kRegister, {{QLatin1String(field::name), QStringLiteral("x.txt")},
                                                       {QLatin1String(field::digest), digest}});
        const auto reader = workspace.ledger().reader();
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        QCOMPARE(kindOf([&] { exchange::readProof(workspace, *reader, proof, target); }), ErrorKind::Denied);
        QVERIFY(target.data().isEmpty());
        const auto path = unit.folder.filePath(QStringLiteral("x.txt"));
        QCOMPARE(kindOf([&] { exchange::exportProof(workspace, proof, path, QStringLiteral("看看")); }),
                 ErrorKind::Denied);
        QVERIFY(!QFile::exists(path));
        // As packages of filings take in what a proof names.
        QCOMPARE(kindOf([&] {
                     const auto store = workspace.vault().evidenceReader();
                     store->open(QByteArray::fromHex(digest.toLatin1()))();
                 }),
                 ErrorKind::Denied);
        // The program itself has it, and checking the vault checks it like everything else.
        QCOMPARE(keptSecret(workspace.vault(), digest, place), password);
        QVERIFY(!vault::ReadingSecrets::here());
        QVERIFY(ledger::verify(workspace.vault()).ok);
        QVERIFY(ledger::verifyAttachmentsOneByOne(workspace.vault(), {}).isEmpty());
        QCOMPARE(keptSecret(workspace.vault(), digest, QStringLiteral("other.example:587")),
                 crypto::Secret());
    }
};

QTEST_GUILESS_MAIN(TestOutletSecret)
#include "tst_outlet_secret.moc"
