#include "fields/clock_mark.h"
#include "fields/drill.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_fixture.h"

using namespace wardbook;
using namespace wardbook::incidents;
namespace incident = fields::incident;
namespace entry = fields::timeline_entry;
namespace task = fields::incident_task;
namespace impact = fields::impact;

class TestIncidentService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { hospital = std::make_unique<Hospital>(); }
    void cleanup() { hospital.reset(); }

    /// One line is enough: the time is now, the reporter who is signed in.
    void quickLog()
    {
        const qint64 made = hospital->log("PACS 打不开，屏幕上有勒索信");
        QCOMPARE(hospital->own(made, incident::code), QStringLiteral("SJ-2026-0001"));
        QCOMPARE(hospital->own(made, incident::title), QStringLiteral("PACS 打不开，屏幕上有勒索信"));
        QCOMPARE(hospital->own(made, incident::became_aware_at).toLongLong(), hospital->now);
        QCOMPARE(hospital->own(made, incident::reporter_name), kAdministrator);
        QCOMPARE(hospital->state(made), QStringLiteral("logged"));
        const auto reader = hospital->reader();
        const IncidentFile file = readIncidentFile(*reader, made, hospital->now);
        QCOMPARE(file.unitName, QStringLiteral("江城市第一人民医院"));
        QCOMPARE(file.entries.size(), 1);
        const RecordFields line(*reader, entry::kRegister, file.entries.first());
        QVERIFY(line.flag(entry::automatic));
        QVERIFY(line.text(entry::text).contains(QStringLiteral("勒索信")));
        QCOMPARE(reader->acts({}).first().changeCount, 2); // in one act
    }

    void longTextGoesToTheAccount()
    {
        const QString rest = QStringLiteral("三").repeated(260);
        const qint64 made = hospital->incidents().log({QStringLiteral("第一行\n") + rest, 0, {}, 0, 0});
        QCOMPARE(hospital->own(made, incident::title), QStringLiteral("第一行"));
        QVERIFY(hospital->own(made, incident::summary).contains(rest));
        const qint64 wide = hospital->incidents().log({rest, 0, {}, 0, 0});
        QCOMPARE(hospital->own(wide, incident::title).size(), 200);
        QCOMPARE(hospital->own(wide, incident::summary), rest);
    }

    void emptyAndFutureAreRefused()
    {
        QString why;
        QCOMPARE(refused([&] { hospital->log("  "); }), QStringLiteral("invalid"));
        QCOMPARE(refused(
                     [&] {
                         hospital->incidents().log({QStringLiteral("x"), hospital->now + 121'000, {}, 0, 0});
                     },
                     &why),
                 QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("08:54")) && why.contains(QStringLiteral("08:52")),
                 qPrintable(why));
        // two workstations never agree to the second
        QVERIFY(hospital->incidents().log({QStringLiteral("x"), hospital->now + 119'000, {}, 0, 0}) > 0);
        QCOMPARE(hospital->reader()->count(name(incident::kRegister)), 1);
    }

    void eventOrFalseAlarm()
    {
        const qint64 made = hospital->log("告警");
        QCOMPARE(refused([&] { hospital->incidents().dismiss(made, hospital->rev(made), {}); }),
                 QStringLiteral("invalid"));
        hospital->incidents().dismiss(made, hospital->rev(made), QStringLiteral("扫描器误报"));
        QCOMPARE(hospital->state(made), QStringLiteral("false_alarm"));
        QVERIFY(hospital->lines(made).last().contains(QStringLiteral("扫描器误报")));
        QCOMPARE(
            refused([&] { hospital->incidents().step(made, hospital->rev(made), QStringLiteral("reopen")); }),
            QStringLiteral("invalid"));
        hospital->incidents().step(made, hospital->rev(made), QStringLiteral("reopen"),
                                   QStringLiteral("又出现"));
        QCOMPARE(hospital->state(made), QStringLiteral("assessing"));
        const qint64 other = hospital->log("另一条");
        hospital->incidents().makeIncident(other, hospital->rev(other));
        QCOMPARE(hospital->state(other), QStringLiteral("assessing"));
    }

    void timesComeInOrder_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("minutes"); // from awareness
        QTest::addColumn<bool>("fits");
        QTest::newRow("occurred before") << name(incident::occurred_at) << -60 << true;
        QTest::newRow("occurred after awareness") << name(incident::occurred_at) << 5 << false;
        QTest::newRow("discovered after awareness") << name(incident::discovered_at) << 1 << false;
        QTest::newRow("contained before awareness") << name(incident::contained_at) << -1 << false;
        QTest::newRow("contained after") << name(incident::contained_at) << 30 << true;
        QTest::newRow("contained in the future") << name(incident::contained_at) << 600 << false;
    }
    void timesComeInOrder()
    {
        QFETCH(QString, field);
        QFETCH(int, minutes);
        QFETCH(bool, fits);
        const qint64 made = hospital->log("告警");
        const qint64 aware = hospital->now;
        hospital->pass(120);
        QString why;
        const QString kind = refused(
            [&] {
                hospital->set(made, {{field, aware + minutes * 60'000LL}});
            },
            &why);
        QCOMPARE(kind, fits ? QString() : QStringLiteral("invalid"));
        if (!fits)
            QVERIFY2(why.contains(QStringLiteral("2026-06-14 08:52")) || minutes == 600, qPrintable(why));
        const auto definition = hospital->reader()->registers().at(name(incident::kRegister));
        if (!fits)
            QVERIFY(why.contains(definition.fieldAt(field).label.text()));
        QCOMPARE(hospital->own(made, field.toLatin1().constData()).isEmpty(), !fits);
        QCOMPARE(hospital->lines(made).size(), fits ? 2 : 1);
    }

    void twoWritersConflict()
    {
        const qint64 made = hospital->log("告警");
        const qint64 seen = hospital->rev(made);
        hospital->incidents().edit(made, seen, {{name(incident::place), QStringLiteral("机房")}});
        QCOMPARE(
            refused([&] {
                hospital->incidents().edit(made, seen, {{name(incident::place), QStringLiteral("门诊")}});
            }),
            QStringLiteral("conflict"));
        QCOMPARE(refused([&] { hospital->incidents().makeIncident(made, seen); }),
                 QStringLiteral("conflict"));
        QCOMPARE(hospital->own(made, incident::place), QStringLiteral("机房"));
    }

    void everyDecisionIsKept()
    {
        const qint64 made = hospital->log("告警");
        hospital->pass(10);
        const qint64 first = hospital->incidents().decide(
            made, {QStringLiteral("ordinary"), QStringLiteral("只有一台终端"), {}, 0});
        QCOMPARE(hospital->own(made, incident::grade), QStringLiteral("ordinary"));
        QCOMPARE(hospital->state(made), QStringLiteral("assessing")); // graded: no mere event any more
        hospital->pass(20);
        hospital->incidents().decide(made, {QStringLiteral("larger"), QStringLiteral("归档停用"), {}, 0});
        QCOMPARE(hospital->own(made, incident::grade), QStringLiteral("larger"));
        // entered late: it stays behind the newer one
        hospital->incidents().decide(
            made, {QStringLiteral("ordinary"), QStringLiteral("补记"), {}, hospital->now - 60'000});
        QCOMPARE(hospital->own(made, incident::grade), QStringLiteral("larger"));
        QCOMPARE(hospital->file(made).decisions.size(), 3);
        namespace decision = fields::grade_decision;
        QVERIFY(!hospital->text(decision::kRegister, first, decision::pack).isEmpty());
        QVERIFY(hospital->text(decision::kRegister, first, decision::facts).startsWith(u'{'));
        QCOMPARE(hospital->text(decision::kRegister, first, decision::decided_by), kAdministrator);
        const qint64 rev = hospital->rev(decision::kRegister, first);
        QCOMPARE(refused([&] { hospital->incidents().countersign(first, rev); }), QStringLiteral("denied"));
        hospital->signIn(kPrincipal);
        hospital->incidents().countersign(first, rev);
        QCOMPARE(hospital->record(decision::kRegister, first).state, QStringLiteral("countersigned"));
    }

    void decisionsAreRefused()
    {
        const qint64 made = hospital->log("告警");
        hospital->pass(10);
        QString why;
        const auto decide = [&](const char* grade, const char* reason, qint64 at) {
            return refused(
                [&] {
                    hospital->incidents().decide(made, {name(grade), QString::fromUtf8(reason), {}, at});
                },
                &why);
        };
        QCOMPARE(decide("severe", "理由", 0), QStringLiteral("invalid"));
        QCOMPARE(decide("larger", " ", 0), QStringLiteral("invalid"));
        QCOMPARE(decide("larger", "理由", hospital->now + 600'000), QStringLiteral("invalid"));
        QCOMPARE(decide("larger", "理由", hospital->now - 3'600'000), QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("获知时间")) && why.contains(QStringLiteral("判定时间")),
                 qPrintable(why));
        QVERIFY(hospital->own(made, incident::grade).isEmpty());
    }

    void assetsBringWhatIsKnown()
    {
        const qint64 made = hospital->log("告警");
        const qint64 first = hospital->incidents().linkAsset(
            made, hospital->images, {{name(impact::effect), QStringLiteral("encrypted")}});
        const auto is = [&](const char* field) { return hospital->text(impact::kRegister, first, field); };
        QCOMPARE(is(impact::title), QStringLiteral("医学影像原始文件"));
        QCOMPARE(is(impact::data_level), QStringLiteral("4"));
        QCOMPARE(is(impact::persons), QStringLiteral("864000"));
        QCOMPARE(is(impact::records), QStringLiteral("8640000"));
        QCOMPARE(is(impact::sensitive), QStringLiteral("1"));
        QCOMPARE(is(impact::effect), QStringLiteral("encrypted"));
        QCOMPARE(is(impact::confidence), QStringLiteral("upper"));
        QCOMPARE(hospital->own(made, incident::systems), QString::number(hospital->system));
        const qint64 second = hospital->incidents().linkAsset(made, hospital->visitors);
        QCOMPARE(hospital->text(impact::kRegister, second, impact::persons), QStringLiteral("217000"));
        QVERIFY(hospital->text(impact::kRegister, second, impact::records).isEmpty());
        QCOMPARE(refused([&] { hospital->incidents().linkAsset(made, hospital->images); }),
                 QStringLiteral("invalid"));
        const qint64 whole = hospital->incidents().linkSystem(
            made, hospital->system, {{name(impact::outage_from), hospital->now - 60'000}});
        QCOMPARE(hospital->text(impact::kRegister, whole, impact::title), QStringLiteral("影像归档系统"));
        QCOMPARE(hospital->file(made).impacts.size(), 3);
    }

    void outagesEndAfterTheyStart()
    {
        const qint64 made = hospital->log("告警");
        QString why;
        QCOMPARE(refused(
                     [&] {
                         hospital->incidents().linkAsset(
                             made, hospital->images,
                             {{name(impact::outage_from), hospital->now - 60'000},
                              {name(impact::outage_to), hospital->now - 120'000}});
                     },
                     &why),
                 QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("中断开始")) && why.contains(QStringLiteral("中断结束")),
                 qPrintable(why));
        QVERIFY(hospital->file(made).impacts.isEmpty());
    }

    void aPlanBecomesTasks()
    {
        const qint64 made = hospital->log("告警");
        hospital->incidents().makeIncident(made, hospital->rev(made), hospital->plan);
        QCOMPARE(hospital->own(made, incident::plan).toLongLong(), hospital->plan);
        const auto reader = hospital->reader();
        const QList<Record> tasks = readIncidentFile(*reader, made, hospital->now).tasks;
        QCOMPARE(tasks.size(), 3);
        const RecordFields first(*reader, task::kRegister, tasks.first());
        QCOMPARE(first.text(task::title), QStringLiteral("断开受感染主机的网络"));
        QCOMPARE(first.number(task::due_at), hospital->now + 15 * 60'000);
        QVERIFY(first.flag(task::mandatory));
        QVERIFY(!RecordFields(*reader, task::kRegister, tasks.last()).has(task::due_at));
        // again: nothing is there twice
        hospital->incidents().startPlan(made, hospital->rev(made), hospital->plan);
        QCOMPARE(hospital->file(made).tasks.size(), 3);
        hospital->pass(5);
        hospital->incidents().finishTask(tasks.first().id, tasks.first().rev,
                                         QStringLiteral("拔了 NAS-2 的网线"));
        QCOMPARE(hospital->record(task::kRegister, tasks.first().id).state, QStringLiteral("done"));
        QCOMPARE(hospital->text(task::kRegister, tasks.first().id, task::done_at).toLongLong(),
                 hospital->now);
        QVERIFY(hospital->lines(made).last().contains(QStringLiteral("NAS-2")));
        QCOMPARE(refused([&] { hospital->incidents().addTask(made, {}); }), QStringLiteral("invalid"));
    }

    void timelineIsCorrectedNotChanged()
    {
        const qint64 made = hospital->log("告警");
        hospital->pass(5);
        const qint64 noted = hospital->incidents().addEntry(
            made, QStringLiteral("response"), QStringLiteral("断开 NAS-1"), 0, {{name(entry::starred), 1}});
        QCOMPARE(refused([&] {
                     hospital->incidents().addEntry(made, QStringLiteral("response"), QStringLiteral("x"),
                                                    hospital->now + 600'000);
                 }),
                 QStringLiteral("invalid"));
        const qint64 better =
            hospital->incidents().correctEntry(noted, hospital->rev(entry::kRegister, noted),
                                               QStringLiteral("断开 NAS-2"), 0, QStringLiteral("看错编号"));
        QCOMPARE(hospital->record(entry::kRegister, noted).state, QStringLiteral("void"));
        QCOMPARE(hospital->text(entry::kRegister, better, entry::corrects).toLongLong(), noted);
        QCOMPARE(hospital->text(entry::kRegister, better, entry::starred), QStringLiteral("1"));
        QVERIFY(!hospital->lines(made).contains(QStringLiteral("断开 NAS-1")));
        const qint64 automatic = hospital->file(made).entries.first().id;
        QCOMPARE(refused([&] {
                     hospital->incidents().correctEntry(automatic, hospital->rev(entry::kRegister, automatic),
                                                        QStringLiteral("别的"), 0, QStringLiteral("x"));
                 }),
                 QStringLiteral("invalid"));
        QCOMPARE(readIncidentFile(*hospital->reader(), made, hospital->now, 1).entries.first().id, better);
    }

    void clocksAreMarked()
    {
        namespace mark = fields::clock_mark;
        const qint64 made = hospital->graded();
        QCOMPARE(refused([&] { hospital->incidents().markDone(made, QStringLiteral("nothing"), 0, {}); }),
                 QStringLiteral("invalid"));
        QCOMPARE(refused([&] {
                     hospital->incidents().markDone(made, QStringLiteral("health"),
                                                    hospital->now - 86'400'000, {});
                 }),
                 QStringLiteral("invalid"));
        const qint64 done =
            hospital->incidents().markDone(made, QStringLiteral("health"), 0, QStringLiteral("WJ-14"));
        QCOMPARE(hospital->text(mark::kRegister, done, mark::receipt_no), QStringLiteral("WJ-14"));
        QCOMPARE(
            refused([&] { hospital->incidents().markNotApplicable(made, QStringLiteral("police"), {}); }),
            QStringLiteral("invalid"));
        const qint64 waived = hospital->incidents().markNotApplicable(made, QStringLiteral("police"),
                                                                      QStringLiteral("查明为误操作"));
        const qint64 rev = hospital->rev(mark::kRegister, waived);
        QCOMPARE(refused([&] { hospital->incidents().approveMark(waived, rev); }), QStringLiteral("denied"));
        hospital->signIn(kChief);
        hospital->incidents().approveMark(waived, rev);
        QCOMPARE(hospital->record(mark::kRegister, waived).state, QStringLiteral("approved"));
    }

    void rolesAreKept()
    {
        const qint64 made = hospital->log("告警");
        hospital->signIn(kAuditor);
        QCOMPARE(refused([&] { hospital->log("审计员不登记"); }), QStringLiteral("denied"));
        QCOMPARE(refused([&] { hospital->incidents().makeIncident(made, hospital->rev(made)); }),
                 QStringLiteral("denied"));
        // whoever keeps a department's records logs what is seen there, and only that
        hospital->signIn(kLiaison);
        const qint64 seen = hospital->log("检验科打印机乱打");
        QCOMPARE(hospital->own(seen, incident::department).toLongLong(), hospital->lab);
        QCOMPARE(hospital->lines(seen).size(), 1);
        QCOMPARE(refused([&] { hospital->incidents().makeIncident(made, hospital->rev(made)); }),
                 QStringLiteral("denied"));
    }

    void exercisesAreMarked()
    {
        qint64 drill = 0;
        hospital->workspace->perform(QStringLiteral("演练"), {}, [&](ledger::ActWriter& writer) {
            drill =
                writer.create(name(fields::drill::kRegister), {{name("title"), QStringLiteral("勒索演练")}});
        });
        const qint64 made = hospital->incidents().log({QStringLiteral("HIS 打不开"), 0, {}, 0, drill});
        QVERIFY(hospital->file(made).exercise);
        QCOMPARE(markedTitle(hospital->own(made, incident::title), true),
                 QStringLiteral("【演练】HIS 打不开"));
        QCOMPARE(markedTitle(markedTitle(QStringLiteral("x"), true), true), QStringLiteral("【演练】x"));
        QCOMPARE(markedTitle(QStringLiteral("x"), false), QStringLiteral("x"));
    }

private:
    std::unique_ptr<Hospital> hospital;
};

QTEST_MAIN(TestIncidentService)
#include "tst_incident_service.moc"
