#include "crypto/digest.h"
#include "documents/read_back.h"
#include "fields/filing.h"
#include "fields/filing_signature.h"
#include "filings/filing_fixture.h"
#include "filings/filing_records.h"
#include "filings/filings_tr.h"
#include "filings/vault_witness.h"
#include "ledger/verify.h"
#include "vault/evidence_store.h"
#include <QDirIterator>

using namespace wardbook;
using namespace wardbook::filings;
namespace filing_ = fields::filing;
namespace signature_ = fields::filing_signature;

class TestFilingSeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { desk = std::make_unique<FilingDesk>(); }
    void cleanup() { desk.reset(); }

    void whatIsNotCompleteStaysADraft()
    {
        const qint64 filing = desk->draft();
        desk->set("unit", 1, {{name("duty_phone"), QStringLiteral("12345678")}});
        const qint64 acts = desk->reader()->actCount();
        const qint64 evidence = stored();
        QString why;
        QCOMPARE(refused([&] { desk->service().freeze(filing, desk->rev(filing)); }, &why), "invalid");
        QVERIFY2(why.contains(QStringLiteral("拓扑结构及说明")) && why.contains(QStringLiteral("12345678")),
                 qPrintable(why));
        QCOMPARE(desk->state(filing), name("draft"));
        QCOMPARE(desk->reader()->actCount(), acts);
        QCOMPARE(stored(), evidence);
    }

    void everyDocumentIsMadeReadBackAndListed()
    {
        const qint64 filing = desk->complete();
        const qint64 act = desk->reader()->actCount();
        const QByteArray head = desk->reader()->act(act)->hash;
        desk->service().freeze(filing, desk->rev(filing));
        QCOMPARE(desk->reader()->actCount(), act + 1); // one act for everything
        const FilingFile file = desk->file(filing);
        QCOMPARE(file.state, name("signing"));
        QVERIFY(file.fixed);
        const Manifest manifest = manifestOfFiling(filing);
        QCOMPARE(manifest.act, act);
        QCOMPARE(manifest.head, head);
        QCOMPARE(manifest.unit, QStringLiteral("江城市第一人民医院"));
        QCOMPARE(manifest.recipient, QStringLiteral("江城市公安局网安支队"));
        QCOMPARE(manifest.signers, (QStringList{kAdministrator, kChief}));
        QCOMPARE(manifest.packs.value(name("small-form")), name("1"));
        QStringList names;
        for (const ManifestFile& one : manifest.files) {
            names << one.name;
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            desk->workspace->vault().evidence().read(one.sm3, buffer);
            QCOMPARE(bytes.size(), one.size);
            QCOMPARE(crypto::sha256(bytes), one.sha256);
        }
        QCOMPARE(names,
                 (QStringList{QStringLiteral("备案表.docx"), QStringLiteral("备案表.pdf"),
                              QStringLiteral("数据清单.xlsx"), QStringLiteral("附件/拓扑结构及说明.pdf")}));
        QCOMPARE(file.package.size(), 5);
        QVERIFY(file.packageBytes > 0);
        noClearTextLeft();
    }

    void recordsThatChangeMeanwhileStopIt()
    {
        const qint64 filing = desk->complete();
        bool changed = false;
        const Progress progress([&](qint64, qint64, const QString& what) {
            if (!changed && what == QStringLiteral("数据清单")) {
                changed = true;
                desk->set("unit", 1, {{name("duty_phone"), QStringLiteral("027-60000120")}});
            }
        });
        QCOMPARE(refused([&] { desk->service().freeze(filing, desk->rev(filing), progress); }), "conflict");
        QVERIFY(changed);
        QCOMPARE(desk->state(filing), name("draft"));
        desk->service().freeze(filing, desk->rev(filing));
        QCOMPARE(desk->state(filing), name("signing"));
    }

    void cancelledWhileMakingNothingHappened()
    {
        const qint64 filing = desk->complete();
        const qint64 acts = desk->reader()->actCount();
        Progress progress;
        progress.cancel();
        QCOMPARE(refused([&] { desk->service().freeze(filing, desk->rev(filing), progress); }), "cancelled");
        QCOMPARE(desk->reader()->actCount(), acts);
        QCOMPARE(desk->state(filing), name("draft"));
        noClearTextLeft();
    }

    void contentsAreFixedWhileItIsSigned()
    {
        const qint64 filing = desk->frozen();
        QCOMPARE(refused([&] { desk->attach(filing, "licences", QStringLiteral("甲.pdf"), "a"); }), "denied");
        QCOMPARE(refused([&] { desk->service().setValue(filing, name("unit.name"), name("x"), {}); }),
                 "denied");
        QCOMPARE(refused([&] { desk->service().exempt(filing, name("topology"), name("x")); }), "denied");
        const GivenFile given = desk->file(filing).files.first();
        QCOMPARE(refused([&] {
                     desk->service().detach(given.record, desk->record("filing_part", given.record).rev);
                 }),
                 "denied");
        QCOMPARE(refused([&] {
                     desk->service().change(filing, desk->rev(filing), {{name("title"), name("x")}});
                 }),
                 "denied");
        // what the records say now is another matter
        desk->set("system", desk->system, {{name("name"), QStringLiteral("改名")}});
        QCOMPARE(desk->file(filing).facts.text(name("system.name")), QStringLiteral("医院信息系统"));
        QCOMPARE(desk->file(filing).facts.lists.value(name("assets")).size(), 2);
    }

    void everybodySignsInTurn()
    {
        const qint64 filing = desk->frozen();
        QVERIFY(desk->file(filing).signRefusal.isEmpty());
        QVERIFY(desk->file(filing).signers.first().turn);
        desk->signIn(kChief);
        QString why;
        QCOMPARE(refused([&] { desk->service().sign(filing, desk->rev(filing), {}); }, &why), "denied");
        QVERIFY2(why.contains(kAdministrator), qPrintable(why));
        QCOMPARE(desk->file(filing).signRefusal, Tr::tr("it is %1’s turn").arg(kAdministrator));
        desk->signIn(kAdministrator);
        QCOMPARE(refused([&] { desk->service().sign(filing, desk->rev(filing) - 1, {}); }), "conflict");
        desk->service().sign(filing, desk->rev(filing), QStringLiteral("属实"));
        QCOMPARE(refused([&] { desk->service().sign(filing, desk->rev(filing), {}); }), "denied"); // twice
        desk->signIn(kAuditor);
        QCOMPARE(refused([&] { desk->service().sign(filing, desk->rev(filing), {}); }), "denied");
        // nobody seals before all have signed
        desk->signIn(kAdministrator);
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }, &why),
                 "invalid");
        QVERIFY2(why.contains(kChief), qPrintable(why));
        QVERIFY(!QFile::exists(desk->zip()));
        desk->signIn(kChief);
        desk->service().sign(filing, desk->rev(filing), {});
        const FilingFile file = desk->file(filing);
        QVERIFY(file.sealRefusal.isEmpty());
        QCOMPARE(file.signers.first().opinion, QStringLiteral("属实"));
        QVERIFY(!file.signers.last().turn && file.signers.last().signedMs == desk->now);
    }

    void aSealedPackageVerifiesByItself()
    {
        const qint64 filing = desk->sealed();
        QCOMPARE(desk->state(filing), name("sealed"));
        const auto reader = desk->reader();
        VerifyOptions options;
        options.member = memberWitness(*desk->workspace, *reader);
        options.actHash = actWitness(*reader);
        const PackageReport report = verifyPackage(desk->zip(), options);
        QStringList problems;
        for (const PackageProblem& problem : report.problems)
            problems << problem.text;
        QVERIFY2(report.ok && problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(report.signatures.size(), 2);
        QCOMPARE(report.signatures.first().name, kAdministrator);
        QCOMPARE(report.signatures.last().previous, crypto::sm3(report.signatures.first().bytes()));
        QCOMPARE(report.files, 4);
        QCOMPARE(desk->text(filing, filing_::package_sm3), QString::fromLatin1(report.sm3.toHex()));
        QCOMPARE(desk->text(filing, filing_::package_sha256), QString::fromLatin1(report.sha256.toHex()));
        QCOMPARE(desk->value(filing_::kRegister, filing, filing_::package_size).toLongLong(),
                 QFileInfo(desk->zip()).size());
        QCOMPARE(desk->text(filing, filing_::package_name), name("out.zip"));
        QCOMPARE(desk->text(filing, filing_::protection), name("none"));
        QCOMPARE(desk->text(filing, filing_::sealed_by), kAdministrator);
        QVERIFY(ledger::verify(desk->workspace->vault()).ok);
        // the same bytes whenever it is written
        desk->pass(60);
        desk->service().writeAgain(filing, desk->zip("again.zip"), {}, QStringLiteral("窗口要第二份"));
        QCOMPARE(verifyPackage(desk->zip("again.zip")).sm3, report.sm3);
        QCOMPARE(refused([&] { desk->service().writeAgain(filing, desk->zip("3.zip"), {}, {}); }), "invalid");
        QVERIFY(!QFile::exists(desk->zip("3.zip")));
    }

    void protectedByAPassword()
    {
        const qint64 filing = desk->signedByAll();
        PackageProtection protection;
        protection.password = crypto::passwordSecret(QStringLiteral("package key 7"));
        desk->service().seal(filing, desk->rev(filing), desk->zip(), protection);
        QCOMPARE(desk->text(filing, filing_::protection), name("password"));
        QVERIFY(!verifyPackage(desk->zip()).ok);
        VerifyOptions options;
        options.password = protection.password;
        QVERIFY(verifyPackage(desk->zip(), options).ok);
    }

    void aDisabledSignerIsNamed()
    {
        const qint64 filing = desk->signedByAll();
        desk->signIn(kChief);
        desk->workspace->team().disable(desk->record("member", desk->member(kAdministrator)).uid,
                                        QStringLiteral("离职"));
        QVERIFY(desk->file(filing).sealRefusal.contains(kAdministrator));
        const qint64 acts = desk->reader()->actCount();
        QString why;
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }, &why),
                 "invalid");
        QVERIFY2(why.contains(kAdministrator), qPrintable(why));
        QVERIFY(!QFile::exists(desk->zip()));
        QCOMPARE(desk->reader()->actCount(), acts);
        QCOMPARE(desk->state(filing), name("signing"));
    }

    void aSignatureThatWasTouchedDoesNotHold()
    {
        const qint64 filing = desk->signedByAll();
        const auto stored = signaturesOf(*desk->reader(), filing);
        desk->set("filing_signature", stored.first().record,
                  {{name(signature_::opinion), QStringLiteral("另外的话")}});
        QString why;
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }, &why),
                 "invalid");
        QVERIFY2(why.contains(kAdministrator), qPrintable(why));
        // one that nobody asked for doesn't either
        desk->set("filing_signature", stored.first().record,
                  {{name(signature_::opinion), QStringLiteral("属实")}});
        desk->workspace->perform(QStringLiteral("伪造"), {}, [&](ledger::ActWriter& writer) {
            writer.create(name(signature_::kRegister), {{name(signature_::filing), filing},
                                                        {name(signature_::position), 3},
                                                        {name(signature_::name), kPrincipal},
                                                        {name(signature_::member), name("X")},
                                                        {name(signature_::signed_at), desk->now},
                                                        {name(signature_::manifest_digest), name("00")},
                                                        {name(signature_::signature), name("AA==")}});
        });
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }, &why),
                 "invalid");
        QVERIFY2(why.contains(kPrincipal), qPrintable(why));
        QVERIFY(!QFile::exists(desk->zip()));
    }

    void evidenceThatIsGoneStopsIt()
    {
        const qint64 filing = desk->signedByAll();
        const ManifestFile lost = manifestOfFiling(filing).files.last();
        storage::Statement(desk->workspace->vault().evidence().connection(),
                           QStringLiteral("DELETE FROM evidence WHERE sm3 = $1"))
            .bindBlob(1, lost.sm3)
            .run();
        QString why;
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }, &why),
                 "not_found");
        QVERIFY2(why.contains(lost.name), qPrintable(why));
        QVERIFY(desk->file(filing).files.first().lost);
        // without its manifest the filing is still shown, and says so
        const QByteArray manifest =
            QByteArray::fromHex(desk->text(filing, filing_::manifest_digest).toLatin1());
        storage::Statement(desk->workspace->vault().evidence().connection(),
                           QStringLiteral("DELETE FROM evidence WHERE sm3 = $1"))
            .bindBlob(1, manifest)
            .run();
        QVERIFY(!desk->file(filing).damage.isEmpty());
        QCOMPARE(desk->file(filing).facts.text(name("system.name")), QStringLiteral("医院信息系统"));
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }),
                 "not_found");
        QVERIFY(!QFile::exists(desk->zip()));
    }

    void thePrincipalSignsToo()
    {
        const qint64 filing = desk->complete();
        const QList<qint64> signers{desk->member(kAdministrator), desk->member(kPrincipal)};
        desk->service().change(filing, desk->rev(filing),
                               {{name(filing_::signers), ledger::refsOf(signers)}});
        desk->service().freeze(filing, desk->rev(filing));
        desk->service().sign(filing, desk->rev(filing), {});
        desk->signIn(kPrincipal);
        desk->service().sign(filing, desk->rev(filing), QStringLiteral("同意报送"));
        // but making and sealing packages is not theirs
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }),
                 "denied");
        desk->signIn(kAdministrator);
        desk->service().seal(filing, desk->rev(filing), desk->zip(), {});
        QCOMPARE(verifyPackage(desk->zip()).signatures.last().opinion, QStringLiteral("同意报送"));
        // one signer is too few for this kind
        const qint64 other = desk->complete();
        desk->service().change(other, desk->rev(other),
                               {{name(filing_::signers), ledger::refsOf({signers.first()})}});
        QCOMPARE(refused([&] { desk->service().freeze(other, desk->rev(other)); }), "invalid");
    }

    void neitherFileNorActWhenItCantBeWritten()
    {
        const qint64 filing = desk->signedByAll();
        const qint64 acts = desk->reader()->actCount();
        QCOMPARE(refused([&] {
                     desk->service().seal(filing, desk->rev(filing), desk->zip("no/such/folder.zip"), {});
                 }),
                 "io");
        QFile former(desk->zip());
        QVERIFY(former.open(QIODevice::WriteOnly));
        former.write("former");
        former.close();
        Progress progress;
        progress.cancel();
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}, progress); }),
                 "cancelled");
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing) - 1, desk->zip(), {}); }),
                 "conflict");
        QVERIFY(former.open(QIODevice::ReadOnly));
        QCOMPARE(former.readAll(), QByteArray("former"));
        QCOMPARE(desk->reader()->actCount(), acts);
        QCOMPARE(desk->state(filing), name("signing"));
        QCOMPARE(QDir(desk->dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name("out.zip")});
    }

    void backToDraftTheSignaturesAreVoid()
    {
        const qint64 filing = desk->signedByAll();
        QCOMPARE(refused([&] { desk->service().reopen(filing, desk->rev(filing), {}); }), "invalid");
        desk->service().reopen(filing, desk->rev(filing), QStringLiteral("换一份拓扑图"));
        QCOMPARE(desk->state(filing), name("draft"));
        QVERIFY(desk->text(filing, filing_::manifest).isEmpty());
        QCOMPARE(desk->file(filing).signers.first().signedMs, 0);
        desk->attach(filing, "topology", QStringLiteral("新.png"), "new");
        desk->service().freeze(filing, desk->rev(filing));
        QCOMPARE(refused([&] { desk->service().seal(filing, desk->rev(filing), desk->zip(), {}); }),
                 "invalid");
        desk->service().sign(filing, desk->rev(filing), {});
        desk->signIn(kChief);
        desk->service().sign(filing, desk->rev(filing), {});
        desk->service().seal(filing, desk->rev(filing), desk->zip(), {});
        QVERIFY(verifyPackage(desk->zip()).ok);
    }

    void onePartTakenOut()
    {
        const qint64 filing = desk->complete();
        const auto take = [&](const char* part, const char* file) {
            return refused([&] {
                desk->service().exportPart(filing, name(part), desk->zip(file), QStringLiteral("校对"));
            });
        };
        QCOMPARE(take("form", "a.docx"), QString());
        const documents::ReadBack form = documents::readDocx(desk->zip("a.docx"));
        QVERIFY(form.plainText().contains(QStringLiteral("表三")) ||
                form.title.contains(QStringLiteral("小备案表")));
        QCOMPARE(take("form", "a.xlsx"), "invalid");
        QVERIFY(!QFile::exists(desk->zip("a.xlsx")));
        QCOMPARE(take("sheet", "a.xlsx"), QString());
        QCOMPARE(take("topology", "a.pdf"), QString());
        QFile given(desk->zip("a.pdf"));
        QVERIFY(given.open(QIODevice::ReadOnly));
        QCOMPARE(given.readAll(), QByteArray("%PDF-1.4 topology"));
        QCOMPARE(take("nothing", "b.pdf"), "invalid");
        // once fixed, the very bytes that were fixed
        desk->service().freeze(filing, desk->rev(filing));
        desk->set("system", desk->system, {{name("name"), QStringLiteral("改名")}});
        QCOMPARE(take("form", "b.docx"), QString());
        QFile fixed(desk->zip("b.docx"));
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QCOMPARE(crypto::sm3(fixed.readAll()), manifestOfFiling(filing).files.first().sm3);
    }

private:
    Manifest manifestOfFiling(qint64 filing)
    {
        const auto reader = desk->reader();
        const Record record = reader->record(name(filing_::kRegister), filing);
        return manifestOf(*desk->workspace, *reader, RecordFields(*reader, filing_::kRegister, record));
    }
    qint64 stored() { return desk->workspace->vault().evidence().list().size(); }
    void noClearTextLeft()
    {
        QDirIterator all(desk->path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            QVERIFY2(!all.next().contains(QLatin1String(".filing-")), qPrintable(all.filePath()));
    }

    std::unique_ptr<FilingDesk> desk;
};

QTEST_MAIN(TestFilingSeal)
#include "tst_filing_seal.moc"
