#include "documents/docx_writer.h"
#include "documents/read_back.h"
#include "exchange/proofs.h"
#include "fields/clock_mark.h"
#include "fields/drill.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/notice_item.h"
#include "fields/proof.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_fixture.h"
#include "incidents/incidents_tr.h"
#include <ctime>

using namespace wardbook;
using namespace wardbook::incidents;
namespace incident = fields::incident;
namespace notice = fields::notice;
namespace noticeItem = fields::notice_item;
namespace impact = fields::impact;
namespace entry = fields::timeline_entry;

class TestReports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { hospital = std::make_unique<Hospital>(); }
    void cleanup() { hospital.reset(); }

    void formsAreComplete()
    {
        const ReportForms& forms = ReportForms::builtIn();
        const ReportForm* first = forms.forKind(QStringLiteral("first"));
        QVERIFY(first);
        QCOMPARE(first->items.size(), 8);
        QCOMPARE(first->items.first().number.zh, QStringLiteral("（一）"));
        QCOMPARE(first->items.last().number.zh, QStringLiteral("（八）"));
        QVERIFY(first->items.at(1).heading().startsWith(QStringLiteral("（二）时间")));
        setLanguage(Language::English);
        QVERIFY(first->items.at(1).heading().startsWith(QStringLiteral("(2) Time")));
        setLanguage(Language::Chinese);
        QVERIFY(!first->verified && first->items.first().verified && !first->items.at(3).verified);
        QCOMPARE(forms.find(QStringLiteral("art8"))->items.size(), 6);
        QCOMPARE(forms.find(QStringLiteral("pipl57"))->items.size(), 3);
        const ledger::CodeList& kinds =
            *hospital->reader()->registers().at(name(notice::kRegister)).fieldAt(name(notice::kind)).codeList;
        for (const ledger::Code& kind : kinds.codes)
            QVERIFY2(forms.forKind(kind.id), qPrintable(kind.id));
    }

    void brokenFormsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("item");
        const QByteArray whole =
            R"("id":"1","number":{"zh":"一","en":"1"},"title":{"zh":"甲","en":"A"},"hint":{"zh":"乙","en":"B"})";
        QTest::newRow("fine") << "{" + whole + R"(,"fields":["cause"]})";
        QTest::newRow("no such field") << "{" + whole + R"(,"fields":["causes"]})";
        QTest::newRow("no such source") << "{" + whole + R"(,"fields":["@weather"]})";
        QTest::newRow("unknown key") << "{" + whole + R"(,"fields":[],"must":true})";
        QTest::newRow("no fields") << "{" + whole + "}";
        QTest::newRow("condition") << "{" + whole + R"(,"fields":[],"missing":["ransom:amount"]})";
    }
    void brokenFormsAreRefused()
    {
        QFETCH(QByteArray, item);
        const QByteArray json =
            R"({"id":"report_forms","version":"1","label":{"zh":"a","en":"a"},"forms":[{"id":"one","kinds":["first"],"title":{"zh":"a","en":"a"},"items":[)" +
            item + "]}]}";
        const bool fine = QByteArray(QTest::currentDataTag()) == "fine";
        QCOMPARE(refused([&] { ReportForms::parse(json); }), fine ? QString() : QStringLiteral("invalid"));
    }

    /// From grading to paper in four calls.
    void firstReportInFewSteps()
    {
        const qint64 made = hospital->graded();
        hospital->incidents().linkAsset(made, hospital->images,
                                        {{name(impact::effect), QStringLiteral("encrypted")}});
        hospital->pass(10);
        const qint64 report =
            hospital->reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
        QCOMPARE(hospital->text(notice::kRegister, report, notice::code), QStringLiteral("BS-2026-0001"));
        QCOMPARE(hospital->text(notice::kRegister, report, notice::rule), QStringLiteral("cac_first"));
        QCOMPARE(hospital->text(notice::kRegister, report, notice::recipient), QStringLiteral("cac"));
        const Report now = readReport(*hospital->reader(), report);
        QCOMPARE(now.lines.size(), 8);
        QVERIFY2(now.problems.isEmpty(), qPrintable(now.problems.join(u'\n')));
        const ReportLine& unit = now.lines.first();
        QVERIFY(unit.text.contains(QStringLiteral("江城市第一人民医院")) &&
                unit.text.contains(QStringLiteral("影像归档系统")));
        QVERIFY(!unit.filledFrom.isEmpty());
        QCOMPARE(unit.state, ItemState::Filled);
        const ReportLine& second = now.lines.at(1);
        QVERIFY2(second.text.contains(QStringLiteral("较大")), qPrintable(second.text));
        QVERIFY2(second.text.contains(QStringLiteral("医学影像原始文件")), qPrintable(second.text));
        QVERIFY2(second.text.contains(QStringLiteral("86.4 万")), qPrintable(second.text));
        QVERIFY2(second.filledFrom.contains(QStringLiteral("ZC-0001")), qPrintable(second.filledFrom));
        QCOMPARE(second.state, ItemState::ToFollow); // category and measures are not written yet
        QVERIFY2(second.lacks.contains(QStringLiteral("类别")), qPrintable(second.lacks));
        QCOMPARE(now.lines.at(3).state, ItemState::ToFollow);
        QCOMPARE(now.lines.last().state, ItemState::Empty);

        hospital->reports().submit(report, hospital->rev(notice::kRegister, report));
        const qint64 rev = hospital->rev(notice::kRegister, report);
        QCOMPARE(refused([&] { hospital->reports().sign(report, rev, {}); }), QStringLiteral("denied"));
        QVERIFY(hospital->text(notice::kRegister, report, notice::document).isEmpty());
        hospital->signIn(kPrincipal);
        hospital->reports().sign(report, rev, QStringLiteral("同意报送"));
        const Record signedOff = hospital->record(notice::kRegister, report);
        QCOMPARE(signedOff.state, QStringLiteral("approved"));
        QCOMPARE(hospital->text(notice::kRegister, report, notice::approved_by), kPrincipal);

        // the export is what was signed, byte for byte
        const QString pdf = hospital->dir.filePath(QStringLiteral("首报.pdf"));
        hospital->reports().exportDocument(report, pdf, QStringLiteral("报送"));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.startsWith("%PDF"));
        QBuffer kept;
        kept.open(QIODevice::WriteOnly);
        exchange::readProof(*hospital->workspace, *hospital->reader(),
                            hospital->text(notice::kRegister, report, notice::document).toLongLong(), kept);
        QCOMPARE(kept.data(), written);

        const QString docx = hospital->dir.filePath(QStringLiteral("首报.docx"));
        hospital->reports().exportDocument(report, docx, {});
        const auto bytesOf = [](const QString& path) {
            QFile source(path);
            return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
        };
        hospital->signIn(kAdministrator);
        hospital->incidents().edit(made, hospital->rev(incident::kRegister, made),
                                   {{name(incident::cause), QStringLiteral("签发以后才写的原因")}});
        const QString again = hospital->dir.filePath(QStringLiteral("首报 2.docx"));
        hospital->reports().exportDocument(report, again, {});
        QCOMPARE(bytesOf(again), bytesOf(docx)); // what is written later is not what was signed
        const documents::ReadBack words = documents::readDocx(docx);
        const documents::Document document = ReportService::document(*hospital->reader(), report);
        QCOMPARE(documents::missingIn(words, document), QStringList());
        const QString all = words.plainText();
        for (const char* part : {"BS-2026-0001", "SJ-2026-0001", "国家网络安全事件报告管理办法 第七条",
                                 "（一）", "郑院长", "同意报送", "周宁"})
            QVERIFY2(all.contains(QString::fromUtf8(part)), part);
        QVERIFY(all.contains(documents::unverifiedBadge()));
    }

    /// Times say which zone they are in, whatever the workstation's is.
    void timesNameTheirZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("offset");
        QTest::newRow("Beijing") << QByteArray("Asia/Shanghai") << QStringLiteral("UTC+8");
        QTest::newRow("east") << QByteArray("Asia/Kolkata") << QStringLiteral("UTC+05:30");
        QTest::newRow("west") << QByteArray("America/Caracas") << QStringLiteral("UTC-04:00");
    }
    void timesNameTheirZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, offset);
        const QByteArray before = qgetenv("TZ");
        const bool wasSet = qEnvironmentVariableIsSet("TZ");
        const qint64 made = hospital->graded();
        const qint64 report = first(made);
        qputenv("TZ", zone);
        ::tzset();
        hospital->reports().refill(report);
        const QString words = readReport(*hospital->reader(), report).lines.at(1).text;
        wasSet ? qputenv("TZ", before) : qunsetenv("TZ");
        ::tzset();
        QVERIFY2(words.contains(offset), qPrintable(words));
    }

    void ransomMustBeNamed()
    {
        const qint64 made = hospital->graded();
        hospital->set(made, {{name(incident::ransom), 1}});
        const qint64 report = first(made);
        ReportLine line = readReport(*hospital->reader(), report).lines.at(1);
        QCOMPARE(line.state, ItemState::Missing);
        QVERIFY2(line.lacks.contains(QStringLiteral("赎金金额")), qPrintable(line.lacks));
        QString why;
        QCOMPARE(
            refused([&] { hospital->reports().submit(report, hospital->rev(notice::kRegister, report)); },
                    &why),
            QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("支付方式")), qPrintable(why));
        // it may follow when that is said …
        hospital->reports().setItem(report, QStringLiteral("2"), line.text, true);
        QVERIFY(readReport(*hospital->reader(), report).problems.isEmpty());
        hospital->reports().setItem(report, QStringLiteral("2"), line.text, false);
        QVERIFY(!readReport(*hospital->reader(), report).problems.isEmpty());
        // … or be written into the record
        hospital->set(made, {{name(incident::ransom_amount), QStringLiteral("3 比特币")},
                             {name(incident::ransom_method), QStringLiteral("比特币")},
                             {name(incident::ransom_on), hospital->now}});
        hospital->reports().refill(report);
        line = readReport(*hospital->reader(), report).lines.at(1);
        QVERIFY2(line.text.contains(QStringLiteral("3 比特币")), qPrintable(line.text));
        QVERIFY(readReport(*hospital->reader(), report).problems.isEmpty());
    }

    void editedItemsAreLeftAlone()
    {
        const qint64 made = hospital->graded();
        const qint64 report = first(made);
        hospital->reports().setItem(report, QStringLiteral("4"), QStringLiteral("疑为远程桌面弱口令"), false);
        hospital->set(made, {{name(incident::cause), QStringLiteral("供应商账号被盗")},
                             {name(incident::trend), QStringLiteral("可能波及 RIS")}});
        hospital->reports().refill(report);
        const Report now = readReport(*hospital->reader(), report);
        QCOMPARE(now.lines.at(3).text, QStringLiteral("疑为远程桌面弱口令"));
        QVERIFY(now.lines.at(3).filledFrom.isEmpty());
        QCOMPARE(now.lines.at(2).text, QStringLiteral("可能波及 RIS"));
        QCOMPARE(refused([&] { hospital->reports().setItem(report, QStringLiteral("9"), {}, false); }),
                 QStringLiteral("invalid"));
        const qint64 seen = now.lines.at(2).rev;
        hospital->reports().setItem(report, QStringLiteral("3"), QStringLiteral("甲"), false, seen);
        QCOMPARE(refused([&] {
                     hospital->reports().setItem(report, QStringLiteral("3"), QStringLiteral("乙"), false,
                                                 seen);
                 }),
                 QStringLiteral("conflict"));
        // emptied on purpose: filled again
        hospital->reports().setItem(report, QStringLiteral("4"), {}, false);
        hospital->reports().refill(report);
        QCOMPARE(readReport(*hospital->reader(), report).lines.at(3).text, QStringLiteral("供应商账号被盗"));
    }

    void laterReportsShowWhatChanged()
    {
        const qint64 made = hospital->graded();
        const qint64 one = first(made);
        hospital->reports().setItem(one, QStringLiteral("4"), QStringLiteral("疑为远程桌面弱口令"), false);
        hospital->reports().setItem(one, QStringLiteral("6"), QStringLiteral("请求专家支援"), false);
        QString why;
        QCOMPARE(refused([&] { first(made); }, &why), QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("BS-2026-0001")), qPrintable(why));
        deliver(one);
        hospital->pass(60);
        hospital->set(made, {{name(incident::cause), QStringLiteral("供应商账号被盗")}});
        const qint64 two =
            hospital->reports().create(made, {QStringLiteral("follow_up"), {}, {}, {}, {}, {}, {}, {}});
        const Report later = readReport(*hospital->reader(), two);
        QCOMPARE(later.seq, 2);
        QCOMPARE(hospital->text(notice::kRegister, two, notice::recipient), QStringLiteral("cac"));
        const ReportLine& cause = later.lines.at(3);
        QCOMPARE(cause.before, QStringLiteral("疑为远程桌面弱口令"));
        QCOMPARE(cause.text, QStringLiteral("供应商账号被盗")); // newer than what was typed then
        QVERIFY(cause.changed);
        const ReportLine& support = later.lines.at(5);
        QCOMPARE(support.text, QStringLiteral("请求专家支援")); // nothing newer: it stands
        QVERIFY(!support.changed);
        QVERIFY(support.filledFrom.contains(QStringLiteral("BS-2026-0001")));
        hospital->set(made, {{name(incident::place), QStringLiteral("主机房")}});
        hospital->reports().refill(two);
        const documents::Document document = ReportService::document(*hospital->reader(), two);
        const QString path = hospital->dir.filePath(QStringLiteral("x.docx"));
        documents::writeDocx(document, path);
        const QString words = documents::readDocx(path).plainText();
        QVERIFY(words.contains(Tr::tr("changed since the last report")));
        QVERIFY(words.contains(Tr::tr("What changed since the last report")));
        QVERIFY(words.contains(QStringLiteral("疑为远程桌面弱口令")) &&
                words.contains(QStringLiteral("供应商账号被盗")));
    }

    void sendingAnswersTheClock()
    {
        const qint64 made = hospital->graded();
        const qint64 report = first(made);
        hospital->reports().submit(report, hospital->rev(notice::kRegister, report));
        const auto send = [&](qint64 at) {
            return refused([&] {
                hospital->reports().registerSent(report, hospital->rev(notice::kRegister, report),
                                                 {at, QStringLiteral("web"), QStringLiteral("WX-77"), {}});
            });
        };
        QCOMPARE(send(0), QStringLiteral("denied")); // not signed
        signAs(kChief, report);
        QCOMPARE(send(hospital->now + 600'000), QStringLiteral("invalid"));
        QCOMPARE(send(hospital->now - 86'400'000), QStringLiteral("invalid"));
        QCOMPARE(send(0), QString());
        QCOMPARE(hospital->record(notice::kRegister, report).state, QStringLiteral("sent"));
        const QList<Clock> clocks =
            clocksOf(clockFacts(*hospital->reader(), made), *IncidentRules::builtIn(), hospital->now);
        const auto clock = std::find_if(clocks.begin(), clocks.end(), [](const Clock& each) {
            return each.rule.id == QLatin1String("cac_first");
        });
        QVERIFY(clock != clocks.end());
        QCOMPARE(clock->state, ClockState::DoneInTime);
        QCOMPARE(clock->doneMs, hospital->now);
        QCOMPARE(clock->receipt, QStringLiteral("WX-77"));
        QVERIFY(hospital->lines(made).last().contains(QStringLiteral("省级网信部门")));
        const auto receive = [&](const QString& number, qint64 at) {
            return refused([&] {
                hospital->reports().registerReceipt(report, hospital->rev(notice::kRegister, report), number,
                                                    at);
            });
        };
        QCOMPARE(receive({}, 0), QStringLiteral("invalid"));
        QCOMPARE(receive(QStringLiteral("HZ-1"), hospital->now - 60'000), QStringLiteral("invalid"));
        QCOMPARE(receive(QStringLiteral("HZ-1"), 0), QString());
        QCOMPARE(hospital->record(notice::kRegister, report).state, QStringLiteral("received"));
    }

    void sentBeforeSigned()
    {
        const qint64 made = hospital->graded();
        const qint64 report = first(made);
        const qint64 rev = hospital->rev(notice::kRegister, report);
        QCOMPARE(refused([&] { hospital->reports().sendUnsigned(report, rev, {}); }),
                 QStringLiteral("invalid"));
        hospital->reports().sendUnsigned(
            report, rev, {0, QStringLiteral("hotline"), {}, QStringLiteral("院长在飞机上，时限将到")});
        QCOMPARE(hospital->record(notice::kRegister, report).state, QStringLiteral("sent_unsigned"));
        const qint64 before = hospital->text(notice::kRegister, report, notice::document).toLongLong();
        QVERIFY(before > 0);
        QCOMPARE(refused([&] {
                     hospital->reports().signLater(report, hospital->rev(notice::kRegister, report), {});
                 }),
                 QStringLiteral("denied"));
        hospital->pass(60);
        hospital->signIn(kPrincipal);
        hospital->reports().signLater(report, hospital->rev(notice::kRegister, report),
                                      QStringLiteral("补签"));
        QCOMPARE(hospital->record(notice::kRegister, report).state, QStringLiteral("sent"));
        QVERIFY(hospital->text(notice::kRegister, report, notice::document).toLongLong() != before);
    }

    void sentBackAndAgain()
    {
        const qint64 report = first(hospital->graded());
        hospital->reports().submit(report, hospital->rev(notice::kRegister, report));
        hospital->signIn(kChief);
        QCOMPARE(refused([&] {
                     hospital->reports().sendBack(report, hospital->rev(notice::kRegister, report), {});
                 }),
                 QStringLiteral("invalid"));
        hospital->reports().sendBack(report, hospital->rev(notice::kRegister, report),
                                     QStringLiteral("写明分流"));
        QCOMPARE(hospital->record(notice::kRegister, report).state, QStringLiteral("draft"));
        // who wrote in it may not sign it, be it the chief
        hospital->reports().setItem(report, QStringLiteral("3"), QStringLiteral("分流 12 人"), false);
        hospital->reports().submit(report, hospital->rev(notice::kRegister, report));
        const qint64 proofs = hospital->reader()->count(name(fields::proof::kRegister));
        QCOMPARE(
            refused([&] { hospital->reports().sign(report, hospital->rev(notice::kRegister, report), {}); }),
            QStringLiteral("denied"));
        QCOMPARE(hospital->reader()->count(name(fields::proof::kRegister)),
                 proofs); // and leaves nothing behind
    }

    void individualsAreToldOrNot()
    {
        const qint64 made = hospital->graded();
        hospital->incidents().linkAsset(made, hospital->images,
                                        {{name(impact::effect), QStringLiteral("leaked")}});
        hospital->set(made, {{name(incident::cause), QStringLiteral("服务器被入侵")},
                             {name(incident::harm), QStringLiteral("可能接到冒充医院的电话")},
                             {name(incident::measures), QStringLiteral("已停用被盗账号；请留意陌生来电")}});
        ReportPlan plan;
        plan.kind = QStringLiteral("individual");
        const qint64 letter = hospital->reports().create(made, plan);
        Report report = readReport(*hospital->reader(), letter);
        QCOMPARE(report.problems.size(), 2); // whom, how
        QVERIFY(report.lines.first().text.contains(QStringLiteral("姓名、检查号、影像")));
        QVERIFY(report.lines.last().text.contains(QStringLiteral("027-6000 0119")));
        plan.cohort = QStringLiteral("2026 年 6 月做过检查的患者");
        plan.cohortCount = 864000;
        plan.channel = QStringLiteral("sms");
        hospital->reports().change(letter, hospital->rev(notice::kRegister, letter), plan);
        QVERIFY(readReport(*hospital->reader(), letter).problems.isEmpty());
        const documents::Document document = ReportService::document(*hospital->reader(), letter);
        const QString path = hospital->dir.filePath(QStringLiteral("x.docx"));
        documents::writeDocx(document, path);
        const QString words = documents::readDocx(path).plainText();
        QVERIFY(words.contains(QStringLiteral("864,000")));
        QVERIFY2(!words.contains(QStringLiteral("SJ-2026")), "people outside don't get our numbers");

        // not told: the reason is signed, and the clock with it
        ReportPlan silent;
        silent.kind = QStringLiteral("individual");
        silent.cohort = QStringLiteral("预约过但未检查的患者");
        silent.notNotifiedReason = QStringLiteral("数据始终加密，密钥未泄露");
        const qint64 reason = hospital->reports().create(made, silent);
        QVERIFY(readReport(*hospital->reader(), reason).problems.isEmpty());
        hospital->reports().submit(reason, hospital->rev(notice::kRegister, reason));
        signAs(kPrincipal, reason);
        const auto reader = hospital->reader();
        const QList<Record> marks = readIncidentFile(*reader, made, hospital->now).marks;
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().state, QStringLiteral("approved"));
        QCOMPARE(RecordFields(*reader, fields::clock_mark::kRegister, marks.first())
                     .text(fields::clock_mark::rule),
                 QStringLiteral("individuals"));
    }

    void finalNeedsAllSix()
    {
        const qint64 made = hospital->graded();
        deliver(first(made));
        hospital->incidents().addEntry(made, QStringLiteral("response"), QStringLiteral("断开 NAS-2"), 0,
                                       {{name(entry::starred), 1}});
        const qint64 report =
            hospital->reports().create(made, {QStringLiteral("final"), {}, {}, {}, {}, {}, {}, {}});
        QCOMPARE(hospital->text(notice::kRegister, report, notice::recipient), QStringLiteral("cac"));
        QVERIFY(
            readReport(*hospital->reader(), report).lines.at(1).text.contains(QStringLiteral("断开 NAS-2")));
        QCOMPARE(readReport(*hospital->reader(), report).problems.size(), 4);
        hospital->set(made, {{name(incident::cause), QStringLiteral("弱口令")},
                             {name(incident::accountability), QStringLiteral("约谈运维商")},
                             {name(incident::rectification), QStringLiteral("双因素")},
                             {name(incident::lessons), QStringLiteral("备份要离线")}});
        hospital->reports().refill(report);
        QVERIFY(readReport(*hospital->reader(), report).problems.isEmpty());
    }

    void exercisesAreMarkedEverywhere()
    {
        qint64 drill = 0;
        hospital->workspace->perform(QStringLiteral("演练"), {}, [&](ledger::ActWriter& writer) {
            drill =
                writer.create(name(fields::drill::kRegister), {{name("title"), QStringLiteral("勒索演练")}});
        });
        const qint64 made = hospital->incidents().log({QStringLiteral("HIS 打不开"), 0, {}, 0, drill});
        hospital->pass(5);
        hospital->incidents().decide(made, {QStringLiteral("larger"), QStringLiteral("演练判定"), {}, 0});
        const qint64 report = first(made);
        const documents::Document document = ReportService::document(*hospital->reader(), report);
        QVERIFY(document.title.startsWith(QStringLiteral("【演练】")));
        QVERIFY(document.headerRight.contains(QStringLiteral("【演练】")));
        QVERIFY(document.footerLeft.contains(QStringLiteral("演练")));
    }

    void exportsAreRefused()
    {
        const qint64 made = hospital->graded();
        const qint64 report = first(made);
        const QString target = hospital->dir.filePath(QStringLiteral("x.txt"));
        QCOMPARE(refused([&] { hospital->reports().exportDocument(report, target, {}); }),
                 QStringLiteral("invalid"));
        QVERIFY(!QFile::exists(target));
        hospital->signIn(kLiaison);
        const QString pdf = hospital->dir.filePath(QStringLiteral("x.pdf"));
        QCOMPARE(refused([&] { hospital->reports().exportDocument(report, pdf, {}); }),
                 QStringLiteral("denied"));
        QVERIFY(!QFile::exists(pdf));
        QCOMPARE(
            refused([&] {
                hospital->reports().create(made, {QStringLiteral("follow_up"), {}, {}, {}, {}, {}, {}, {}});
            }),
            QStringLiteral("denied"));
    }

private:
    qint64 first(qint64 made)
    {
        return hospital->reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
    }
    void signAs(const QString& who, qint64 report)
    {
        hospital->signIn(who);
        hospital->reports().sign(report, hospital->rev(notice::kRegister, report), QStringLiteral("同意"));
        hospital->signIn(kAdministrator);
    }
    void deliver(qint64 report)
    {
        hospital->reports().submit(report, hospital->rev(notice::kRegister, report));
        signAs(kPrincipal, report);
        hospital->reports().registerSent(report, hospital->rev(notice::kRegister, report),
                                         {0, QStringLiteral("web"), {}, {}});
    }
    std::unique_ptr<Hospital> hospital;
};

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
