#include "crypto/digest.h"
#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "incidents/incident_fixture.h"
#include "incidents/incidents_tr.h"
#include "vault/evidence_store.h"

using namespace wardbook;
using namespace wardbook::incidents;
namespace exhibit = fields::exhibit;
namespace event = fields::custody_event;

class TestCustody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        hospital = std::make_unique<Hospital>();
        incident = hospital->graded();
    }
    void cleanup() { hospital.reset(); }

    void aFileIsStoredWithBothDigests()
    {
        const qint64 made = addFile("加密样本.bin", "MZ…");
        QCOMPARE(is(made, exhibit::code), QStringLiteral("E-0001"));
        QCOMPARE(is(made, exhibit::sm3), QString::fromLatin1(crypto::sm3("MZ…").toHex()));
        QCOMPARE(is(made, exhibit::sha256), QString::fromLatin1(crypto::sha256("MZ…").toHex()));
        QCOMPARE(is(made, exhibit::stored), QStringLiteral("1"));
        QCOMPARE(is(made, exhibit::collected_by), kAdministrator);
        QCOMPARE(chain(made).size(), 1);
        QCOMPARE(at(made, 0, event::action), QStringLiteral("collect"));
        QCOMPARE(at(made, 0, event::digest), is(made, exhibit::sm3));
        QVERIFY(hospital->lines(incident).last().contains(QStringLiteral("E-0001")));
        QCOMPARE(refused([&] { addFile("加密样本.bin", "MZ…"); }), QStringLiteral("invalid"));
        // the same bytes under another name are another thing found elsewhere
        QVERIFY(addFile("加密样本 2.bin", "MZ…") > made);
    }

    void badInputIsRefused()
    {
        const auto refusal = [&](const NewExhibit& wanted) {
            return refused([&] { hospital->custody().addKeptElsewhere(incident, wanted); });
        };
        NewExhibit disk{QStringLiteral("硬盘 3 号"),
                        QStringLiteral("device"),
                        {},
                        {},
                        {},
                        QStringLiteral("保密柜"),
                        QStringLiteral("F-88"),
                        {},
                        0,
                        {},
                        {},
                        0,
                        true};
        NewExhibit wrong = disk;
        wrong.name = QStringLiteral(" ");
        QCOMPARE(refusal(wrong), QStringLiteral("invalid"));
        wrong = disk;
        wrong.storage.clear();
        QCOMPARE(refusal(wrong), QStringLiteral("invalid"));
        wrong = disk;
        wrong.sm3 = "abc";
        QCOMPARE(refusal(wrong), QStringLiteral("invalid"));
        wrong = disk;
        wrong.collectedMs = hospital->now + 600'000;
        QCOMPARE(refusal(wrong), QStringLiteral("invalid"));
        QVERIFY(hospital->file(incident).exhibits.isEmpty());
        QCOMPARE(refusal(disk), QString());
        const qint64 made = hospital->file(incident).exhibits.first().id;
        const auto step = [&](const char* action, qint64 when, const char* to, const char* purpose) {
            return refused([&] {
                hospital->custody().record(
                    made,
                    {name(action), when, {}, QString::fromUtf8(to), QString::fromUtf8(purpose), {}, {}});
            });
        };
        QCOMPARE(step("burn", 0, "", ""), QStringLiteral("invalid"));
        QCOMPARE(step("collect", 0, "", ""), QStringLiteral("invalid"));
        QCOMPARE(step("hand_over", 0, "", "送检"), QStringLiteral("invalid"));
        QCOMPARE(step("view", hospital->now + 600'000, "", ""), QStringLiteral("invalid"));
        QCOMPARE(step("view", hospital->now - 600'000, "", ""), QStringLiteral("invalid"));
        QCOMPARE(step("destroy", 0, "", ""), QStringLiteral("invalid"));
        QCOMPARE(chain(made).size(), 1);
        hospital->signIn(kAuditor);
        QCOMPARE(step("view", 0, "", "审计"), QStringLiteral("denied"));
        QCOMPARE(refused([&] { addFile("x", "y"); }), QStringLiteral("denied"));
        QVERIFY(hospital->workspace->vault().evidence().list().isEmpty()); // not even the bytes
    }

    void whoHasIt()
    {
        const qint64 made = addFile("内存.raw", "0123");
        hospital->pass(10);
        hospital->custody().record(made, {QStringLiteral("hand_over"),
                                          0,
                                          {},
                                          QStringLiteral("市局网安 赵警官"),
                                          QStringLiteral("检验"),
                                          QStringLiteral("信息中心"),
                                          {}});
        QCOMPARE(at(made, 1, event::from_name), kAdministrator);
        hospital->pass(10);
        hospital->custody().record(made, {QStringLiteral("return"), 0, {}, kAdministrator, {}, {}, {}});
        QCOMPARE(at(made, 2, event::from_name), QStringLiteral("市局网安 赵警官"));
        const qint64 link = chain(made).at(1).id;
        QCOMPARE(refused([&] {
                     hospital->workspace->perform(QStringLiteral("改"), {}, [&](ledger::ActWriter& writer) {
                         writer.update(name(event::kRegister), link, 1,
                                       {{name(event::to_name), QStringLiteral("别人")}});
                     });
                 }),
                 QStringLiteral("denied"));
    }

    void verifiedAgain()
    {
        const qint64 made = addFile("日志.txt", "line 1");
        hospital->pass(5);
        QVERIFY(hospital->custody().verify(made, QStringLiteral("移交前")));
        QCOMPARE(at(made, 1, event::digest_ok), QStringLiteral("1"));
        QCOMPARE(at(made, 1, event::digest), is(made, exhibit::sm3));
        QBuffer other;
        other.setData("line 2");
        other.open(QIODevice::ReadOnly);
        QVERIFY(!hospital->custody().verify(made, QStringLiteral("对照送回的副本"), &other));
        QCOMPARE(at(made, 2, event::digest_ok), QStringLiteral("0"));
    }

    void keptElsewhereIsVerifiedByAFile()
    {
        NewExhibit image;
        image.name = QStringLiteral("NAS 镜像");
        image.kind = QStringLiteral("disk_image");
        image.storage = QStringLiteral("取证硬盘 2");
        image.sm3 = crypto::sm3("image");
        const qint64 made = hospital->custody().addKeptElsewhere(incident, image);
        QCOMPARE(refused([&] { hospital->custody().verify(made, {}); }), QStringLiteral("invalid"));
        QBuffer content;
        content.setData("image");
        content.open(QIODevice::ReadOnly);
        QVERIFY(hospital->custody().verify(made, {}, &content));
        image.name = QStringLiteral("没有摘要的硬盘");
        image.sm3.clear();
        const qint64 blank = hospital->custody().addKeptElsewhere(incident, image);
        content.seek(0);
        QCOMPARE(refused([&] { hospital->custody().verify(blank, {}, &content); }),
                 QStringLiteral("invalid"));
    }

    /// Bytes gone from the store: said, written into the chain, and nothing is copied.
    void lostEvidenceIsSaid()
    {
        const qint64 made = addFile("样本.bin", "sample");
        storage::Connection& store = hospital->workspace->vault().evidence().connection();
        store.exec(QStringLiteral("DELETE FROM chunk"));
        store.exec(QStringLiteral("DELETE FROM evidence"));
        const QString target = hospital->dir.filePath(QStringLiteral("out.bin"));
        QCOMPARE(refused([&] {
                     hospital->custody().copyOut(made, target, QStringLiteral("市局"),
                                                 QStringLiteral("检验"));
                 }),
                 QStringLiteral("not_found"));
        QVERIFY(!QFile::exists(target));
        QCOMPARE(refused([&] { hospital->custody().verify(made, QStringLiteral("例行")); }),
                 QStringLiteral("not_found"));
        QCOMPARE(chain(made).size(), 2);
        QCOMPARE(at(made, 1, event::digest_ok), QStringLiteral("0"));
        QVERIFY(!at(made, 1, event::note).isEmpty());
    }

    void copiedOut()
    {
        const qint64 made = addFile("样本.bin", "sample");
        const QString target = hospital->dir.filePath(QStringLiteral("out.bin"));
        QCOMPARE(refused([&] { hospital->custody().copyOut(made, target, {}, QStringLiteral("检验")); }),
                 QStringLiteral("invalid"));
        hospital->custody().copyOut(made, target, QStringLiteral("市局"), QStringLiteral("检验"));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("sample"));
        QCOMPARE(at(made, 1, event::action), QStringLiteral("copy"));
        QCOMPARE(at(made, 1, event::to_name), QStringLiteral("市局"));
        ledger::ActQuery exports;
        exports.kinds = {QStringLiteral("export")};
        QCOMPARE(hospital->reader()->acts(exports).size(), 1);
    }

    void destructionNeedsAWitness()
    {
        const qint64 made = addFile("打印件", "x");
        const qint64 gone = hospital->custody().record(
            made, {QStringLiteral("destroy"), 0, {}, {}, QStringLiteral("结案后销毁"), {}, {}});
        const qint64 rev = hospital->rev(event::kRegister, gone);
        QCOMPARE(refused([&] { hospital->custody().witness(gone, rev); }), QStringLiteral("denied"));
        QVERIFY(sheet(made).contains(Tr::tr("witness missing")));
        hospital->signIn(kChief);
        hospital->custody().witness(gone, rev);
        QCOMPARE(hospital->record(event::kRegister, gone).state, QStringLiteral("witnessed"));
        QVERIFY(!sheet(made).contains(Tr::tr("witness missing")));
        QCOMPARE(refused([&] {
                     hospital->custody().record(made, {QStringLiteral("view"), 0, {}, {}, {}, {}, {}});
                 }),
                 QStringLiteral("invalid"));
        const qint64 other = addFile("别的", "y");
        const qint64 view =
            hospital->custody().record(other, {QStringLiteral("view"), 0, {}, {}, {}, {}, {}});
        QCOMPARE(refused([&] { hospital->custody().witness(view, hospital->rev(event::kRegister, view)); }),
                 QStringLiteral("invalid"));
    }

    void sheetSaysEverything()
    {
        const qint64 made = addFile("内存.raw", "0123");
        hospital->custody().record(made, {QStringLiteral("hand_over"),
                                          0,
                                          {},
                                          QStringLiteral("赵警官"),
                                          QStringLiteral("检验"),
                                          QStringLiteral("机房"),
                                          {}});
        hospital->custody().verify(made, QStringLiteral("例行"));
        const QString words = sheet(made);
        for (const QString& part :
             {QStringLiteral("E-0001"), QStringLiteral("内存.raw"), QStringLiteral("SJ-2026-0001"),
              QStringLiteral("赵警官"), QStringLiteral("机房"), Tr::tr("same"),
              is(made, exhibit::sm3).left(8), is(made, exhibit::sha256).right(8)})
            QVERIFY2(words.contains(part), qPrintable(part));
        // nothing vanishes from a chain: a void link stays and is marked
        const Record link = chain(made).at(1);
        hospital->workspace->perform(
            QStringLiteral("作废"), QStringLiteral("记错"),
            [&](ledger::ActWriter& writer) { writer.voidRecord(name(event::kRegister), link.id, link.rev); });
        QVERIFY(sheet(made).contains(QStringLiteral("赵警官")));
        QVERIFY(sheet(made).contains(Tr::tr("void")));
    }

    /// A closed incident is fixed; its evidence still changes hands.
    void chainOutlivesTheIncident()
    {
        const qint64 made = addFile("样本.bin", "sample");
        hospital->incidents().endHandling(incident, hospital->rev(incident), 0);
        hospital->signIn(kChief);
        hospital->incidents().closeInSpite(incident, hospital->rev(incident), QStringLiteral("测试"));
        hospital->custody().record(
            made, {QStringLiteral("hand_over"), 0, {}, QStringLiteral("档案室"), {}, {}, {}});
        QCOMPARE(chain(made).size(), 2);
    }

private:
    qint64 addFile(const char* words, const QByteArray& bytes)
    {
        QBuffer content;
        content.setData(bytes);
        content.open(QIODevice::ReadOnly);
        NewExhibit wanted;
        wanted.name = QString::fromUtf8(words);
        wanted.kind = QStringLiteral("file");
        return hospital->custody().addFile(incident, wanted, content);
    }
    QString is(qint64 made, const char* field) { return hospital->text(exhibit::kRegister, made, field); }
    QList<Record> chain(qint64 made)
    {
        QList<Record> links;
        hospital->reader()->forEachWith(name(event::kRegister), name(event::exhibit), made,
                                        [&](const Record& link) { links.append(link); });
        return links;
    }
    QString at(qint64 made, int index, const char* field)
    {
        return hospital->text(event::kRegister, chain(made).at(index).id, field);
    }
    QString sheet(qint64 made)
    {
        const QString path = hospital->dir.filePath(QStringLiteral("sheet.docx"));
        const auto reader = hospital->reader();
        documents::writeDocx(CustodyService::sheet(*reader, made), path);
        const documents::ReadBack read = documents::readDocx(path);
        return read.plainText();
    }
    std::unique_ptr<Hospital> hospital;
    qint64 incident = 0;
};

QTEST_MAIN(TestCustody)
#include "tst_custody.moc"
