#include "documents/docx_writer.h"
#include "fields/filing.h"
#include "fields/filing_part.h"
#include "fields/system.h"
#include "filings/filing_fixture.h"
#include "filings/filings_tr.h"

using namespace wardbook;
using namespace wardbook::filings;
namespace filing_ = fields::filing;
namespace part_ = fields::filing_part;

namespace {

QByteArray templateOf(const QString& words)
{
    documents::Document document;
    document.title = QStringLiteral("模板");
    document.paragraph(words);
    return documents::docxBytes(document);
}

} // namespace

class TestFilingService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { desk = std::make_unique<FilingDesk>(); }
    void cleanup() { desk.reset(); }

    void aNewFilingKnowsWhatItCan()
    {
        NewFiling wanted;
        wanted.kind = QStringLiteral("small");
        wanted.subject.system = desk->system;
        const qint64 filing = desk->service().create(wanted);
        QCOMPARE(desk->text(filing, filing_::code), QStringLiteral("BA-2026-0001"));
        QCOMPARE(desk->text(filing, filing_::title), QStringLiteral("医院信息系统 小备案"));
        QCOMPARE(desk->text(filing, filing_::variant), QStringLiteral("first"));
        QCOMPARE(desk->text(filing, filing_::due_source), QStringLiteral("测试规定第一条"));
        QCOMPARE(desk->text(filing, filing_::filled_on), QStringLiteral("2026-06-11"));
        const FilingFile file = desk->file(filing);
        // thirty days from the grading, to the end of the day
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(file.dueMs),
                 QDateTime(QDate(2026, 6, 19), QTime(23, 59, 59)));
        QVERIFY(!file.dueVerified);
        QCOMPARE(file.recipientName, QStringLiteral("江城市公安局网安支队"));
        QCOMPARE(file.packageName, QStringLiteral("江城市第一人民医院-医院信息系统-备案材料.zip"));
        QCOMPARE(file.signers.size(), 2); // who begins it, and the chief
        QCOMPARE(file.signers.first().name, kAdministrator);
        QCOMPARE(file.signers.last().name, kChief);
        QVERIFY(!file.freezeRefusal.isEmpty());
        QStringList names;
        for (const PackageFile& one : file.package)
            names << one.name;
        QCOMPARE(names, (QStringList{QStringLiteral("备案表.docx"), QStringLiteral("备案表.pdf"),
                                     QStringLiteral("数据清单.xlsx"), QStringLiteral("拓扑结构及说明"),
                                     QStringLiteral("MANIFEST.json")}));
        QCOMPARE(file.package.at(3).state, PackageFile::State::Missing);
    }

    void whatCantBeBegunIsRefused()
    {
        NewFiling wanted;
        wanted.kind = QStringLiteral("small");
        const qint64 acts = desk->reader()->actCount();
        QCOMPARE(refused([&] { desk->service().create(wanted); }), "invalid"); // about no system
        wanted.subject.system = desk->system;
        wanted.variant = QStringLiteral("final");
        QCOMPARE(refused([&] { desk->service().create(wanted); }), "invalid");
        wanted.variant.clear();
        const qint64 chief = desk->member(kChief);
        wanted.signers = {chief, chief};
        QString why;
        QCOMPARE(refused([&] { desk->service().create(wanted); }, &why), "invalid");
        QVERIFY(why.contains(kChief));
        wanted.kind = QStringLiteral("nothing");
        QCOMPARE(refused([&] { desk->service().create(wanted); }), "unsupported");
        desk->signIn(kAuditor);
        wanted.kind = QStringLiteral("small");
        wanted.signers.clear();
        QCOMPARE(refused([&] { desk->service().create(wanted); }), "denied");
        QCOMPARE(desk->reader()->actCount(), acts);
    }

    void headFieldsAreChangedByHandAndStepsAreNot()
    {
        const qint64 filing = desk->draft();
        const qint64 seen = desk->rev(filing);
        desk->service().change(filing, seen, {{name(filing_::title), QStringLiteral("HIS 备案")}});
        QCOMPARE(refused([&] {
                     desk->service().change(filing, seen, {{name(filing_::title), QStringLiteral("别的")}});
                 }),
                 "conflict");
        const auto change = [&](const char* field, const QVariant& value) {
            return refused([&] {
                desk->service().change(filing, desk->rev(filing), {{name(field), value}});
            });
        };
        QCOMPARE(change(filing_::sealed_at, 1), "invalid");
        QCOMPARE(change(filing_::kind, QStringLiteral("mlps-filing")), "invalid");
        QCOMPARE(change(filing_::manifest_digest, QStringLiteral("00")), "invalid");
        // a limit that somebody set has no law behind it
        QCOMPARE(change(filing_::due, desk->now + 3'600'000), QString());
        QVERIFY(desk->text(filing, filing_::due_source).isEmpty());
        QVERIFY(desk->file(filing).dueVerified);
    }

    void attachmentsAreCheckedBeforeTheyAreStored()
    {
        const qint64 filing = desk->draft();
        QString why;
        QCOMPARE(refused([&] { desk->attach(filing, "topology", QStringLiteral("拓扑.exe"), "x"); }, &why),
                 "unsupported");
        QVERIFY2(why.contains(QStringLiteral("拓扑.exe")) && why.contains("pdf"), qPrintable(why));
        QCOMPARE(refused([&] { desk->attach(filing, "form", QStringLiteral("表.pdf"), "x"); }), "invalid");
        QCOMPARE(refused([&] { desk->attach(filing, "nothing", QStringLiteral("表.pdf"), "x"); }), "invalid");
        QCOMPARE(refused([&] { desk->attach(filing, "topology", QStringLiteral("空.pdf"), ""); }, &why),
                 "invalid");
        QVERIFY(why.contains(QStringLiteral("空.pdf")));
        QFile gone(desk->dir.filePath(QStringLiteral("没有.pdf")));
        QCOMPARE(
            refused(
                [&] { desk->service().attach(filing, name("topology"), gone, QStringLiteral("没有.pdf")); },
                &why),
            "io");
        QVERIFY2(why.contains(QStringLiteral("没有.pdf")), qPrintable(why));
        QVERIFY(desk->file(filing).files.isEmpty());
    }

    void oneFileIsReplacedAndSeveralStandSideBySide()
    {
        const qint64 filing = desk->draft();
        const qint64 first = desk->attach(filing, "topology", QStringLiteral("旧.pdf"), "old",
                                          {{name(part_::issued_on), QStringLiteral("2024-01-01")}});
        QCOMPARE(desk->attach(filing, "topology", QStringLiteral("新.png"), "new"), first);
        QList<GivenFile> files = desk->file(filing).files;
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().name, QStringLiteral("新.png"));
        QVERIFY(!files.first().issuedOn.isValid()); // that was said of the old one
        desk->attach(filing, "licences", QStringLiteral("甲.pdf"), "a");
        desk->attach(filing, "licences", QStringLiteral("乙.pdf"), "bb");
        files = desk->file(filing).files;
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.last().size, 2);
        // the same proof in another part, and one taken out
        desk->service().attachProof(filing, name("licences"), files.first().proof);
        QCOMPARE(desk->file(filing).files.size(), 4);
        desk->service().detach(files.last().record, desk->record(part_::kRegister, files.last().record).rev);
        QCOMPARE(desk->file(filing).files.size(), 3);
        QStringList names;
        for (const PackageFile& one : desk->file(filing).package)
            names << one.name;
        QVERIFY(names.contains(QStringLiteral("附件/拓扑结构及说明.png")));
    }

    void pagesOfAPdfAreCounted()
    {
        const qint64 filing = desk->draft();
        const auto pages = [&](const QByteArray& bytes, const char* file = "a.pdf") {
            desk->attach(filing, "topology", name(file), bytes);
            return desk->file(filing).files.first().pages;
        };
        const QByteArray end = "startxref\n9\n%%EOF\n";
        const QByteArray tree = "%PDF-1.4\n1 0 obj<</Type/Pages/Count 2>>endobj\n";
        const QByteArray one = "2 0 obj<</Type /Page/Parent 1 0 R>>endobj\n";
        QCOMPARE(pages(tree + one + one + end), 2);
        QCOMPARE(desk->line(filing, "part/topology").detail, Tr::tr("%1 pages").arg(2));
        QCOMPARE(pages(tree + one + one + end, "a.png"), 0); // no PDF by its name
        QCOMPARE(pages(tree + end), 0);
        // wherever the pieces that are read end: the store takes 256 KiB at a time
        for (int shift = -12; shift <= 12; shift += 3)
            QCOMPARE(pages(tree + QByteArray(256 * 1024 - tree.size() - 20 + shift, ' ') + one + one + end),
                     2);
        QCOMPARE(pages(tree + one + end + one + end + one + end), 0); // saved over and over: unknown
    }

    void valuesAreTypedOverAndTakenBack()
    {
        const qint64 filing = desk->draft();
        const auto fact = [&](const char* key) { return desk->file(filing).facts.text(name(key)); };
        desk->service().setValue(filing, name("unit.duty_phone"), QStringLiteral("027-60000120"),
                                 QStringLiteral("总机换号"));
        desk->service().setValue(filing, name("expert.opinion"), QStringLiteral("同意"), {});
        QCOMPARE(fact("unit.duty_phone"), QStringLiteral("027-60000120"));
        QCOMPARE(fact("expert.opinion"), QStringLiteral("同意"));
        QVERIFY2(desk->line(filing, "form/form/table1").detail.contains(Tr::tr("%1 by hand").arg(1)),
                 qPrintable(desk->line(filing, "form/form/table1").detail));
        desk->service().setValue(filing, name("unit.duty_phone"), {}, {});
        QCOMPARE(fact("unit.duty_phone"), QStringLiteral("027-6000 0119"));
        desk->service().setValue(filing, name("assets#ZC-0001.name"), QStringLiteral("影像"), {});
        QCOMPARE(desk->file(filing).facts.lists.value(name("assets")).first().text(name("name")),
                 QStringLiteral("影像"));
        QCOMPARE(refused([&] { desk->service().setValue(filing, name("unit.nothing"), name("x"), {}); }),
                 "invalid");
    }

    void ownTemplatesAreTriedBeforeTheyAreTaken()
    {
        const qint64 filing = desk->complete();
        const auto give = [&](QByteArray bytes, QString* why = nullptr) {
            QBuffer docx(&bytes);
            docx.open(QIODevice::ReadOnly);
            return refused(
                [&] {
                    desk->service().setTemplate(filing, name("form"), &docx, QStringLiteral("本院表.docx"));
                },
                why);
        };
        QString why;
        QCOMPARE(give(templateOf(QStringLiteral("{{unit.name}} {{unit.shoe_size}} {{nobody}}")), &why),
                 "invalid");
        QVERIFY2(why.contains("unit.shoe_size") && why.contains("nobody") && !why.contains("unit.name"),
                 qPrintable(why));
        QVERIFY(!give("this is no docx").isEmpty());
        QVERIFY(!give({}).isEmpty());
        QVERIFY(desk->file(filing).templates.isEmpty());
        QCOMPARE(give(templateOf(QStringLiteral("本单位：{{unit.name}}"))), QString());
        QVERIFY(desk->file(filing).templates.contains(name("form")));
        QCOMPARE(desk->file(filing).package.first().name, QStringLiteral("备案表.docx"));
        QCOMPARE(desk->file(filing).package.at(1).part, name("sheet")); // no pdf of a foreign form
        desk->service().setTemplate(filing, name("form"), nullptr, {});
        QVERIFY(desk->file(filing).templates.isEmpty());
    }

    void deliveryReceiptAndCertificate()
    {
        const qint64 filing = desk->sealed();
        FilingService service = desk->service();
        const qint64 sealedAt = desk->now;
        Delivery delivery;
        delivery.channel = name("window");
        delivery.atMs = sealedAt - 3'600'000;
        QCOMPARE(refused([&] { service.registerSent(filing, desk->rev(filing), delivery); }), "invalid");
        delivery.atMs = sealedAt + 3'600'000;
        QCOMPARE(refused([&] { service.registerSent(filing, desk->rev(filing), delivery); }), "invalid");
        desk->pass(60);
        delivery.atMs = 0;
        service.registerSent(filing, desk->rev(filing), delivery);
        QCOMPARE(desk->state(filing), name("sent"));
        QCOMPARE(desk->text(filing, filing_::sent_by), kAdministrator);
        QCOMPARE(refused([&] { service.registerReceipt(filing, desk->rev(filing), {}); }), "invalid");
        desk->pass(60 * 24 * 5);
        Receipt receipt;
        receipt.number = QStringLiteral("HZ-7");
        receipt.certificate = QStringLiteral("42010012345-26001");
        receipt.certificateOn = QDate(2026, 6, 15);
        service.registerReceipt(filing, desk->rev(filing), receipt);
        QCOMPARE(desk->state(filing), name("receipted"));
        QCOMPARE(desk->text(filing, filing_::valid_until), QStringLiteral("2029-06-14"));
        QCOMPARE(desk->text(filing, filing_::next_duty), QStringLiteral("申请换证"));
        QCOMPARE(desk->text(filing, filing_::next_on), QStringLiteral("2029-03-14"));
        const auto ofSystem = [&](const char* field) {
            return desk->value(fields::system::kRegister, desk->system, field).toString();
        };
        QCOMPARE(ofSystem(fields::system::filing_number), receipt.certificate);
        QCOMPARE(ofSystem(fields::system::filed_on), QStringLiteral("2026-06-15"));
        QCOMPARE(ofSystem(fields::system::filing_until), QStringLiteral("2029-06-14"));
        const QList<FilingDuty> duties = filingDuties(*desk->reader(), desk->today());
        QCOMPARE(duties.size(), 1);
        QCOMPARE(duties.first().on, QDate(2029, 3, 14));
        const FilingEntry entry = filingEntries(*desk->reader()).first();
        QCOMPARE(entry.kindLabel, QStringLiteral("小备案"));
        QCOMPARE(entry.systemName, QStringLiteral("医院信息系统"));
        QCOMPARE(entry.validUntil, QDate(2029, 6, 14));
    }

    void returnedThenFiledAgain()
    {
        const qint64 filing = desk->sealed();
        desk->service().registerSent(filing, desk->rev(filing), {});
        QCOMPARE(refused([&] { desk->service().registerReturn(filing, desk->rev(filing), 0, {}); }),
                 "invalid");
        desk->service().registerReturn(filing, desk->rev(filing), 0, QStringLiteral("缺页"));
        QCOMPARE(desk->state(filing), name("returned"));
        QCOMPARE(desk->text(filing, filing_::returned_note), QStringLiteral("缺页"));
        desk->set("system", desk->system, {{name("name"), QStringLiteral("医院信息系统二期")}});
        const qint64 again = desk->service().again(filing, name("change"));
        QCOMPARE(desk->state(again), name("draft"));
        QCOMPARE(desk->text(again, filing_::variant), name("change"));
        QVERIFY(desk->text(again, filing_::manifest).isEmpty());
        const FilingFile file = desk->file(again);
        QCOMPARE(file.files.size(), 1); // the attachment came along
        QCOMPARE(file.previous, filing);
        QCOMPARE(file.signers.size(), 2);
        const auto renamed = [](const FactChange& change) { return change.key == name("system.name"); };
        const auto change = std::find_if(file.changes.begin(), file.changes.end(), renamed);
        QVERIFY(change != file.changes.end());
        QCOMPARE(change->before, QStringLiteral("医院信息系统"));
        QCOMPARE(change->after, QStringLiteral("医院信息系统二期"));
        // what was filed still says what it said
        QCOMPARE(desk->file(filing).facts.text(name("system.name")), QStringLiteral("医院信息系统"));
        QCOMPARE(refused([&] { desk->service().again(again, {}); }), "invalid"); // a draft is worked in
    }

    void voidedWithAReason()
    {
        const qint64 filing = desk->sealed();
        QCOMPARE(refused([&] { desk->service().voidFiling(filing, desk->rev(filing), {}); }), "invalid");
        desk->signIn(kAuditor);
        QCOMPARE(refused([&] { desk->service().voidFiling(filing, desk->rev(filing), QStringLiteral("x")); }),
                 "denied");
        desk->signIn(kAdministrator);
        desk->service().voidFiling(filing, desk->rev(filing), QStringLiteral("测试包"));
        QCOMPARE(desk->state(filing), name("voided"));
        QVERIFY(filingDuties(*desk->reader(), desk->today()).isEmpty());
        QCOMPARE(refused([&] {
                     desk->service().writeAgain(filing, desk->zip("2.zip"), {}, QStringLiteral("再寄"));
                 }),
                 "invalid");
        const qint64 next = desk->service().again(filing, {});
        QCOMPARE(desk->text(next, filing_::variant), name("first"));
        QCOMPARE(desk->file(next).previous, 0); // a voided one was never in force
    }

private:
    std::unique_ptr<FilingDesk> desk;
};

QTEST_MAIN(TestFilingService)
#include "tst_filing_service.moc"
