#include "documents/chart_painter.h"
#include "documents/house_style.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/read_back.h"
#include "drills/drill_documents.h"
#include "drills/drill_replay.h"
#include "fields/department.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/improvement.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"
#include "tests/drills/drill_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <ctime>

using namespace wardbook;
using namespace wardbook::drills;
using documents::Document;
using documents::ReadBack;

/// What the papers of a drill say: of one that was held, of one that never ran, and who may take them away.
class TestDrillDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { f.reset(); }

    void everyFormCarriesTheMark_data();
    void everyFormCarriesTheMark();
    void everyFormAsPdf_data() { everyFormCarriesTheMark_data(); }
    void everyFormAsPdf();
    void theProgrammeListsItsDrills();
    void theScriptHasItsNineColumns();
    void slipsTellPlayersNothingElse();
    void reportsOfTheExercisedIncident();
    void theRecordHasFourPhases();
    void nineItemsWithTheirScores();
    void theSummarySaysWhatHappened();
    void severalEvaluatorsAreNamed();
    void theSameFindingAgain();
    void barsBeyondTheirTargetAreRed();
    void aDrillThatNeverRan();
    void downtimeFormsHaveRoomToWrite();
    void aPlanCarriesNoMark();
    void whoMayNotExport();
    void namesThatDontExist();
    void filesOfWordsAnybodyMayType();

private:
    static QStringList papers();
    QString fileOf(const QString& what, const char* suffix) const
    {
        return f->folder.filePath(QStringLiteral("%1.%2").arg(what, QLatin1String(suffix)));
    }
    qint64 recordOf(const QString& what) const
    {
        return what == QLatin1String("A1") ? m_programme : what == QLatin1String("plan") ? m_plan : m_drill;
    }
    ReadBack exported(const QString& what, qint64 record = 0) const
    {
        const QString path = fileOf(what, "docx");
        exportDrillDocument(*f->workspace, what, record != 0 ? record : recordOf(what), path,
                            QStringLiteral("存档"), f->now);
        return documents::readDocx(path);
    }
    /// Every cell of every table, and the paragraphs, so that a test need not know where a word stands.
    static QString everything(const ReadBack& file)
    {
        QStringList all{file.title, file.plainText()};
        for (const ReadBack::Table& table : file.tables)
            for (const QStringList& row : table.rows)
                all << row.join(QLatin1Char('|'));
        return all.join(QLatin1Char('\n'));
    }
    static const ReadBack::Table* tableWith(const ReadBack& file, const QString& heading)
    {
        for (const ReadBack::Table& table : file.tables)
            if (!table.rows.isEmpty() && table.rows.first().join(QLatin1Char('|')).contains(heading))
                return &table;
        return nullptr;
    }

    std::unique_ptr<DrillFixture> f;
    qint64 m_drill = 0, m_programme = 0, m_plan = 0, m_never = 0;
};

QStringList TestDrillDocuments::papers()
{
    QStringList all;
    for (int i = 1; i <= 10; ++i)
        all << QStringLiteral("A%1").arg(i);
    return all << QStringLiteral("injects") << QStringLiteral("msel") << QStringLiteral("downtime");
}

/// A drill played from a script: 140 minutes with a pause, a skipped and an improvised inject, a late action,
/// one that nobody did, a first report 50 minutes after the start, scores, ratings, a finding.
void TestDrillDocuments::initTestCase()
{
    qputenv("TZ", "CST-8");
    ::tzset();
    f = std::make_unique<DrillFixture>();
    namespace fp = fields::drill_programme;
    m_programme = f->create(fp::kRegister, {{QLatin1String(fp::title), QStringLiteral("2026 年应急演练计划")},
                                            {QLatin1String(fp::year), 2026},
                                            {QLatin1String(fp::budget), 5000}});
    m_never = f->plan(QStringLiteral("没办成的演练"), false);
    namespace fd = fields::drill;
    m_drill = f->plan(QStringLiteral("勒索病毒桌面推演"));
    f->update(fd::kRegister, m_drill,
              {{QLatin1String(fd::programme), m_programme},
               {QLatin1String(fd::budget), 8000},
               {QLatin1String(fd::support_comms), QStringLiteral("对讲机 6 部，备用频道 3。")},
               {QLatin1String(fd::conclusion), QStringLiteral("预案可行，通讯录要更新。")}});
    f->service().submit(m_drill, f->rev(m_drill));
    f->as(DrillFixture::chief());
    f->service().approve(m_drill, f->rev(m_drill));
    f->as(DrillFixture::coordinator());
    const QJsonObject script{{"drill", f->text(fd::kRegister, m_drill, fd::code)},
                             {"start", "2026-06-12T14:00:00+08:00"},
                             {"steps", QJsonDocument::fromJson(R"([
 {"at":"+0:00","do":"start"},
 {"at":"+0:00","do":"attendance","name":"周宁","presence":"present"},
 {"at":"+0:10","do":"release","inject":"01"},
 {"at":"+4:00","do":"tick","inject":"01","action":1,"by":"值班员"},
 {"at":"+15:30","do":"tick","inject":"01","action":2,"by":"值班员"},
 {"at":"+16:00","do":"observe","kind":"late","inject":"01","who":"信息中心值班","text":"先找科长再报首席"},
 {"at":"+20:00","do":"release","inject":"02"},
 {"at":"+25:00","do":"pause","reason":"会场断电"},
 {"at":"+35:00","do":"resume"},
 {"at":"+40:00","do":"improvise","title":"患者家属质问","content":"家属问病历是否泄露。","to":"医务处"},
 {"at":"+50:00","do":"grade","grade":"larger","reason":"影响就医","clause":""},
 {"at":"+60:00","do":"report","kind":"first","rule":"cac_first","recipient":"cac","channel":"email"},
 {"at":"+61:00","do":"miss","inject":"02","action":1,"note":"没有按脚本上报"},
 {"at":"+62:00","do":"skip","inject":"03","reason":"时间不够"},
 {"at":"+63:00","do":"note","text":"收回全部纸单"},
 {"at":"+70:00","do":"end"},
 {"at":"+71:00","do":"rate","objective":1,"rating":"s","note":"晚了 5 分钟"},
 {"at":"+71:00","do":"rate","objective":2,"rating":"u"},
 {"at":"+72:00","do":"answer","question":1,"answer":"电话打得快","respondent":"护士长"},
 {"at":"+73:00","do":"improve","title":"上报顺序不清","action":"改预案第 3 步","kind":"plan"}
])")
                                           .array()}};
    DrillReplay replay(*f->workspace, script);
    replay.play();
    f->now += 80 * 60'000LL;
    const auto reader = f->reader();
    int next = 0;
    for (const ledger::Code& each : reader->registers().codes(QStringLiteral("evaluation_item")).codes)
        f->score(m_drill, each.id, QStringLiteral("%1").arg(1 + 2 * (next++ % 3)),
                 DrillFixture::coordinator());
    namespace pl = fields::plan;
    namespace ps = fields::plan_step;
    namespace pc = fields::plan_contact;
    m_plan = f->create(pl::kRegister, {{QLatin1String(pl::name), QStringLiteral("勒索攻击专项预案")},
                                       {QLatin1String(pl::version), QStringLiteral("2.0")},
                                       {QLatin1String(pl::scope), QStringLiteral("全院信息系统。")}});
    f->create(ps::kRegister, {{QLatin1String(ps::plan), m_plan},
                              {QLatin1String(ps::no), 1},
                              {QLatin1String(ps::action), QStringLiteral("断开受害主机")},
                              {QLatin1String(ps::target_minutes), 15},
                              {QLatin1String(ps::mandatory), true}});
    const qint64 head =
        f->create(pc::kRegister, {{QLatin1String(pc::plan), m_plan},
                                  {QLatin1String(pc::no), 1},
                                  {QLatin1String(pc::role), QStringLiteral("总指挥")},
                                  {QLatin1String(pc::name), QStringLiteral("周宁")},
                                  {QLatin1String(pc::phone), QStringLiteral("0271-0001")},
                                  {QLatin1String(pc::checked_on), QStringLiteral("2026-05-06")}});
    f->create(pc::kRegister, {{QLatin1String(pc::plan), m_plan},
                              {QLatin1String(pc::no), 2},
                              {QLatin1String(pc::role), QStringLiteral("网络组")},
                              {QLatin1String(pc::name), QStringLiteral("吴思远")},
                              {QLatin1String(pc::calls), head}});
}

void TestDrillDocuments::everyFormCarriesTheMark_data()
{
    QTest::addColumn<QString>("what");
    for (const QString& each : papers())
        QTest::newRow(qPrintable(each)) << each;
}

void TestDrillDocuments::everyFormCarriesTheMark()
{
    QFETCH(QString, what);
    const qint64 before = f->acts();
    const ReadBack file = exported(what);
    QVERIFY(!file.headers.isEmpty());
    for (const QString& header : file.headers)
        QVERIFY2(header.contains(QStringLiteral("【演练】")), qPrintable(header));
    if (what != QLatin1String("A1")) // a programme is real: only its pages are marked
        QVERIFY2(file.paragraphs.first().text.startsWith(QStringLiteral("【演练】")),
                 qPrintable(file.paragraphs.first().text));
    if (what.startsWith(QLatin1Char('A')))
        QVERIFY2(file.plainText().contains(documents::unverifiedBadge()), qPrintable(file.plainText()));
    QCOMPARE(f->acts(), before + 1);
}

void TestDrillDocuments::everyFormAsPdf()
{
    QFETCH(QString, what);
    const QString path = fileOf(what, "pdf");
    exportDrillDocument(*f->workspace, what, recordOf(what), path, {}, f->now);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    const auto reader = f->reader();
    if (!what.startsWith(QLatin1Char('A')))
        return;
    const documents::PageLayout layout(formDocument(*reader, what, recordOf(what), f->now));
    for (int page = 0; page < layout.pageCount(); ++page)
        QVERIFY2(layout.pageLines(page).join(QLatin1Char('\n')).contains(QStringLiteral("【演练】")),
                 qPrintable(QStringLiteral("%1 page %2").arg(what).arg(page + 1)));
}

void TestDrillDocuments::theProgrammeListsItsDrills()
{
    const QString words = everything(exported(QStringLiteral("A1")));
    QVERIFY(words.contains(QStringLiteral("勒索病毒桌面推演")));
    QVERIFY(!words.contains(QStringLiteral("没办成的演练"))); // of no programme
    QVERIFY(words.contains(QStringLiteral("8,000")));
    namespace fp = fields::drill_programme;
    const qint64 empty = f->create(fp::kRegister, {{QLatin1String(fp::title), QStringLiteral("2027 年计划")},
                                                   {QLatin1String(fp::year), 2027}});
    const ReadBack file = exported(QStringLiteral("A1"), empty);
    QVERIFY(everything(file).contains(QStringLiteral("No drill has been put into this programme yet.")));
}

void TestDrillDocuments::theScriptHasItsNineColumns()
{
    const ReadBack file = exported(QStringLiteral("A6"));
    const auto widest =
        std::max_element(file.tables.begin(), file.tables.end(), [](const auto& a, const auto& b) {
            return a.rows.value(0).size() < b.rows.value(0).size();
        });
    QCOMPARE(widest->rows.first().size(), 9);
    QCOMPARE(widest->headerRows, 1);
    const QString words = everything(file);
    for (const char* each :
         {"医嘱打不开", "护士站打不开医嘱。", "向网信部门首报", "十分钟无人应答", "护士站 → 信息中心值班"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
    QVERIFY(everything(exported(QStringLiteral("msel"))).contains(QStringLiteral("红灯")));
    QVERIFY(everything(exported(QStringLiteral("A5"))).contains(QStringLiteral("记者来电")));
}

void TestDrillDocuments::slipsTellPlayersNothingElse()
{
    const ReadBack file = exported(QStringLiteral("injects"));
    const QString words = everything(file);
    for (const char* each :
         {"医嘱打不开", "屏幕出现勒索信。", "记者问停诊。", "值班人不接。", "家属问病历是否泄露。"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
    for (const char* each : {"记录来电", "向网信部门首报", "十分钟无人应答"}) // what they are tested on
        QVERIFY2(!words.contains(QString::fromUtf8(each)), each);
    const auto reader = f->reader();
    const documents::PageLayout layout(injectPack(*reader, m_drill));
    QCOMPARE(layout.pageCount(), 1 + 5); // cover, one page each
}

void TestDrillDocuments::reportsOfTheExercisedIncident()
{
    const QString words = everything(exported(QStringLiteral("A7")));
    QVERIFY(words.contains(QStringLiteral("BS-2026-0001")));
    QVERIFY(words.contains(QStringLiteral("2026-06-12 15:00")));
    QVERIFY(words.contains(QStringLiteral("（二）")));
}

void TestDrillDocuments::theRecordHasFourPhases()
{
    const ReadBack file = exported(QStringLiteral("A8"));
    QStringList headings;
    for (const ReadBack::Paragraph& each : file.paragraphs)
        if (each.style == QLatin1String("Heading1"))
            headings << each.text;
    QCOMPARE(headings.mid(0, 4), (QStringList{QStringLiteral("系统准备及启动"), QStringLiteral("演练执行"),
                                              QStringLiteral("结束与终止"), QStringLiteral("系统恢复")}));
    const QString words = everything(file);
    for (const char* each :
         {"会场断电", "时间不够", "患者家属质问", "收回全部纸单", "没有按脚本上报", "14:15:30"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
}

void TestDrillDocuments::nineItemsWithTheirScores()
{
    const ReadBack file = exported(QStringLiteral("A9"));
    const auto reader = f->reader();
    const auto& items = reader->registers().codes(QStringLiteral("evaluation_item")).codes;
    const ReadBack::Table* table = tableWith(file, QStringLiteral("5 优秀"));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 1 + items.size());
    for (int i = 0; i < items.size(); ++i) {
        const QStringList& row = table->rows.at(i + 1);
        QCOMPARE(row.at(1), items.at(i).label.text());
        QCOMPARE(row.indexOf(QStringLiteral("√")), 2 + i % 3); // 1, 3, 5 in turn
    }
    const QString words = everything(file);
    QVERIFY(words.contains(QStringLiteral("晚了 5 分钟")));
    QVERIFY(words.contains(QStringLiteral("未能完成（U）")));
}

void TestDrillDocuments::theSummarySaysWhatHappened()
{
    const ReadBack file = exported(QStringLiteral("A10"));
    const QString words = everything(file);
    for (const char* each : {"勒索病毒桌面推演", "先找科长再报首席", "电话打得快", "上报顺序不清", "GJ-0001",
                             "预案可行，通讯录要更新。", "0:15:20"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
    QCOMPARE(file.pictures, 1); // the time chart
    // the real limit, four hours, against the time since 14:00:10 without the pause
    const Evaluation result = evaluate(*f->reader(), m_drill, f->now);
    const auto report = std::find_if(result.reports.begin(), result.reports.end(), [](const auto& each) {
        return each.rule == QLatin1String("cac_first");
    });
    QVERIFY(report != result.reports.end());
    QCOMPARE(report->limitMs, 4 * 3'600'000);
    QCOMPARE(report->tookMs, 49 * 60'000 + 50'000);
    bool found = false;
    for (const ReadBack::Table& table : file.tables)
        for (const QStringList& row : table.rows)
            if (row.value(0) == report->title) {
                found = true;
                QVERIFY2(row.value(2) == QStringLiteral("4 小时"), qPrintable(row.value(2)));
                QVERIFY2(row.value(3).contains(QStringLiteral("49:50")), qPrintable(row.value(3)));
                QCOMPARE(row.value(1).contains(documents::unverifiedBadge()), !report->verified);
            }
    QVERIFY(found);
}

void TestDrillDocuments::severalEvaluatorsAreNamed()
{
    f->score(m_drill, QStringLiteral("preparation"), QStringLiteral("5"), QStringLiteral("李评"));
    const QString words = everything(exported(QStringLiteral("A9")));
    QVERIFY(words.contains(QStringLiteral("李评")));
    QVERIFY(words.contains(QStringLiteral("3.0"))); // mean of 1 and 5
}

void TestDrillDocuments::theSameFindingAgain()
{
    const QString mark = QStringLiteral("repeated problem");
    QVERIFY(!everything(exported(QStringLiteral("A10"))).contains(mark));
    const ledger::FieldValues finding{
        {QLatin1String(fields::improvement::title), QStringLiteral("通讯录号码停用")}};
    f->service().addImprovement(m_never, finding);
    f->service().addImprovement(m_drill, finding);
    QVERIFY(everything(exported(QStringLiteral("A10"))).contains(mark));
}

void TestDrillDocuments::barsBeyondTheirTargetAreRed()
{
    documents::Chart chart;
    chart.kind = documents::Chart::Kind::Targets;
    chart.maximum = 0;
    chart.categories = {QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")};
    chart.series = {{QStringLiteral("用时"), {4, 5, qQNaN()}, documents::Tone::Accent},
                    {QStringLiteral("目标"), {5, 5, 5}, documents::Tone::Normal}};
    chart.showValues = false; // figures of what nobody did are red as well
    const auto reds = [&] {
        const QImage image = documents::chartImage(chart, {120, 40}, 96);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == documents::style::fill(documents::Tone::Bad);
        return count;
    };
    QCOMPARE(reds(), 0);
    chart.series[0].values[1] = 5.1;
    const int one = reds();
    QVERIFY(one > 100);
    chart.series[0].values[0] = 9;
    QVERIFY(reds() > one);
}

void TestDrillDocuments::aDrillThatNeverRan()
{
    for (const QString& what : papers()) {
        if (what == QLatin1String("A1"))
            continue;
        const ReadBack file = exported(what, m_never);
        QVERIFY2(everything(file).contains(QStringLiteral("没办成的演练")), qPrintable(what));
    }
    const ReadBack summary = documents::readDocx(fileOf(QStringLiteral("A10"), "docx"));
    QCOMPARE(summary.pictures, 0);
    const ReadBack nine = documents::readDocx(fileOf(QStringLiteral("A9"), "docx"));
    const ReadBack::Table* table = tableWith(nine, QStringLiteral("5 优秀"));
    QVERIFY(table);
    QCOMPARE(table->rows.at(1).mid(2, 3), QStringList(3, QStringLiteral("□")));
    const ReadBack report = documents::readDocx(fileOf(QStringLiteral("A7"), "docx"));
    QVERIFY(everything(report).contains(QStringLiteral("____")));
    // nothing at all in it
    const qint64 bare = f->create(fields::drill::kRegister,
                                  {{QLatin1String(fields::drill::title), QStringLiteral("空白演练")}});
    for (const QString& what : papers())
        if (what != QLatin1String("A1"))
            for (const ReadBack::Table& each : exported(what, bare).tables)
                QVERIFY2(each.rows.size() > each.headerRows, qPrintable(what));
}

void TestDrillDocuments::downtimeFormsHaveRoomToWrite()
{
    const ReadBack file = exported(QStringLiteral("downtime"), m_never);
    const QString words = everything(file);
    for (const char* each : {"+10", "记录来电", "值班不在"})
        QVERIFY2(words.contains(QString::fromUtf8(each)), each);
    // of a drill that runs, the clock times stand there too: +10 is 14:10
    QVERIFY(everything(exported(QStringLiteral("downtime"))).contains(QStringLiteral("14:10:00")));
}

void TestDrillDocuments::aPlanCarriesNoMark()
{
    const ReadBack file = exported(QStringLiteral("plan"));
    QString all =
        everything(file) + file.headers.join(QLatin1Char('\n')) + file.footers.join(QLatin1Char('\n'));
    QVERIFY(!all.contains(QStringLiteral("【演练】")));
    for (const char* each : {"勒索攻击专项预案", "全院信息系统。", "断开受害主机", "0271-0001", "2026-05-06"})
        QVERIFY2(all.contains(QString::fromUtf8(each)), each);
    const qsizetype head = all.indexOf(QStringLiteral("总指挥")),
                    below = all.indexOf(QStringLiteral("└ 网络组"));
    QVERIFY(head > 0 && below > head);
}

void TestDrillDocuments::whoMayNotExport()
{
    const QString clerk = QStringLiteral("赵查看");
    f->as(DrillFixture::chief());
    const qint64 department = f->create(
        fields::department::kRegister, {{QLatin1String(fields::department::name), QStringLiteral("检验科")}});
    f->workspace->team().add(clerk, QStringLiteral("liaison"), department, DrillFixture::password(),
                             QStringLiteral("入职"));
    f->as(clerk);
    const qint64 before = f->acts();
    for (const QString& what :
         {QStringLiteral("A1"), QStringLiteral("A10"), QStringLiteral("injects"), QStringLiteral("plan")}) {
        const QString path = f->folder.filePath(QStringLiteral("denied-%1.docx").arg(what));
        ErrorKind kind = ErrorKind::Io;
        const QString why = refusal(
            [&] {
                exportDrillDocument(*f->workspace, what, recordOf(what), path, QStringLiteral("想看"),
                                    f->now);
            },
            &kind);
        QVERIFY2(kind == ErrorKind::Denied, qPrintable(what + why));
        QVERIFY(!QFile::exists(path));
    }
    QCOMPARE(QDir(f->folder.path()).entryList({QStringLiteral("*denied*")}, QDir::Files).size(), 0);
    QCOMPARE(f->acts(), before);
    f->as(DrillFixture::coordinator());
}

void TestDrillDocuments::namesThatDontExist()
{
    const auto denied = [&](const QString& what, const QString& path) {
        return refusal([&] { exportDrillDocument(*f->workspace, what, m_drill, path, {}, f->now); });
    };
    const qint64 before = f->acts();
    QVERIFY(
        denied(QStringLiteral("A11"), fileOf(QStringLiteral("x"), "docx")).contains(QStringLiteral("A11")));
    QVERIFY(!denied(QStringLiteral("A10"), fileOf(QStringLiteral("x"), "txt")).isEmpty());
    QVERIFY(!QFile::exists(fileOf(QStringLiteral("x"), "docx")));
    QVERIFY(!QFile::exists(fileOf(QStringLiteral("x"), "txt")));
    QCOMPARE(f->acts(), before);
    QVERIFY_THROWS_EXCEPTION(Error, formDocument(*f->reader(), QStringLiteral("B1"), m_drill, f->now));
}

void TestDrillDocuments::filesOfWordsAnybodyMayType()
{
    namespace fd = fields::drill;
    const qint64 odd = f->plan(QStringLiteral("%1 <b>&\"怪\" %2"), false);
    f->update(fd::kRegister, odd,
              {{QLatin1String(fd::aim), QStringLiteral("一行\n\n两行 %1 %3")},
               {QLatin1String(fd::safety), QString(4000, QChar(0x957f))}});
    const QString words = everything(exported(QStringLiteral("A2"), odd));
    QVERIFY(words.contains(QStringLiteral("%1 <b>&\"怪\" %2")));
    QVERIFY(words.contains(QStringLiteral("两行 %1 %3")));
}

QTEST_MAIN(TestDrillDocuments)
#include "tst_drill_documents.moc"
