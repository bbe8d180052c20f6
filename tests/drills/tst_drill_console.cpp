#include "fields/drill.h"
#include "fields/incident.h"
#include "incidents/clocks.h"
#include "tests/drills/drill_fixture.h"

using namespace wardbook;
using namespace wardbook::drills;

/// A drill that runs: every act at the moment it happened, nothing kept but records.
class TestDrillConsole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<DrillFixture>(); }
    void cleanup() { f.reset(); }

    void onlyAnApprovedDrillStarts();
    void oneDrillAtATime();
    void startingMakesTheExercisedIncident();
    void theFirstInjectIsWhenTheUnitBecameAware();
    void overdueNowNextAndReserve();
    void byTheFacilitatorNothingIsOverdue();
    void nothingIsReleasedWhilePaused();
    void skippingAndPostponingNeedAReason();
    void improvised();
    void ticksCanBeTakenBack();
    void missedActions();
    void nothingIsDoneBeforeItsInject();
    void observationsAreStampedFirst();
    void attendanceAndMessages();
    void writtenOnPaperFirst();
    void whoOnlyReadsCannotRunADrill();
    void aClockSetBackEndsNothingBeforeItsStart();
    void aPowerCutLosesNothing();
    void afterTheEndOnlyRecordsFollow();

private:
    std::unique_ptr<DrillFixture> f;
};

void TestDrillConsole::onlyAnApprovedDrillStarts()
{
    const qint64 drill = f->plan();
    QVERIFY(!refusal([&] { f->console().start(drill, f->rev(drill)); }).isEmpty());
    QCOMPARE(f->record(fields::drill::kRegister, drill).state, QStringLiteral("planning"));
    QVERIFY(!refusal([&] { f->console().release(f->injectOf(drill, "01")); }).isEmpty());
}

void TestDrillConsole::oneDrillAtATime()
{
    const qint64 first = f->started(QStringLiteral("春季勒索演练"));
    const qint64 second = f->approved(QStringLiteral("秋季演练"));
    QCOMPARE(activeDrill(*f->reader()), first);
    const QString text = refusal([&] { f->console().start(second, f->rev(second)); });
    QVERIFY2(text.contains(QStringLiteral("春季勒索演练")), qPrintable(text));
    f->pass(30);
    f->console().end(first, {});
    QCOMPARE(activeDrill(*f->reader()), 0);
    f->console().start(second, f->rev(second));
    QCOMPARE(activeDrill(*f->reader()), second);
}

void TestDrillConsole::startingMakesTheExercisedIncident()
{
    namespace fi = fields::incident;
    const qint64 drill = f->started();
    const DrillRun run = f->run(drill);
    QCOMPARE(run.state, QStringLiteral("running"));
    QCOMPARE(run.times.startedMs, f->now);
    QVERIFY(run.incident != 0);
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::exercise), QStringLiteral("1"));
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::drill), QString::number(drill));
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::became_aware_at), QString());
    QCOMPARE(run.events.first().kind, QStringLiteral("start"));
}

void TestDrillConsole::theFirstInjectIsWhenTheUnitBecameAware()
{
    namespace fi = fields::incident;
    const qint64 drill = f->started();
    f->pass(1, 30);
    const qint64 aware = f->now;
    f->console().release(f->injectOf(drill, "01"));
    f->pass(9);
    f->console().release(f->injectOf(drill, "02"));
    const DrillRun run = f->run(drill);
    QCOMPARE(f->text(fi::kRegister, run.incident, fi::became_aware_at), QString::number(aware));
    QCOMPARE(incidents::clockFacts(*f->reader(), run.incident).awareMs, aware);
    QCOMPARE(run.byNo(QStringLiteral("01"))->releasedMs, aware);
    const QString again = refusal([&] { f->console().release(f->injectOf(drill, "01")); });
    QVERIFY2(again.contains(QStringLiteral("01")), qPrintable(again));
}

void TestDrillConsole::overdueNowNextAndReserve()
{
    using Place = DrillRun::Place;
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->pass(10);
    const auto place = [&](const char* no) {
        const DrillRun run = f->run(drill);
        return run.placeOf(*run.byNo(QString::fromLatin1(no)), f->now);
    };
    QCOMPARE(place("01"), Place::Now);
    QCOMPARE(place("02"), Place::Overdue);
    QCOMPARE(place("03"), Place::Next);
    QCOMPARE(place("90"), Place::Reserve);
    QCOMPARE(f->run(drill).overdue(f->now).size(), 1);
    f->console().release(f->injectOf(drill, "02"));
    QCOMPARE(place("01"), Place::Done);
    QCOMPARE(place("02"), Place::Now);
    // a pause moves what is due with it
    f->console().pause(drill, QStringLiteral("会议室断电"));
    f->pass(30);
    QCOMPARE(place("03"), Place::Next);
    f->console().resume(drill);
    f->pass(9, 59);
    QCOMPARE(place("03"), Place::Next);
    f->pass(0, 1);
    QCOMPARE(place("03"), Place::Overdue);
    QCOMPARE(f->run(drill).byNo(QStringLiteral("03"))->dueMs, f->now);
}

void TestDrillConsole::byTheFacilitatorNothingIsOverdue()
{
    const qint64 drill = f->started(QStringLiteral("小演练"), QStringLiteral("facilitator"));
    f->pass(50);
    QVERIFY(f->run(drill).overdue(f->now).isEmpty());
    QCOMPARE(f->run(drill).placeOf(f->run(drill).injects.first(), f->now), DrillRun::Place::Next);
}

void TestDrillConsole::nothingIsReleasedWhilePaused()
{
    const qint64 drill = f->started();
    f->pass(2);
    QVERIFY(!refusal([&] { f->console().pause(drill, QString()); }).isEmpty());
    QCOMPARE(f->run(drill).state, QStringLiteral("running"));
    f->console().pause(drill, QStringLiteral("真实事件"));
    QVERIFY(f->run(drill).times.paused());
    ErrorKind kind{};
    QVERIFY(!refusal([&] { f->console().release(f->injectOf(drill, "01")); }, &kind).isEmpty());
    QCOMPARE(kind, ErrorKind::Invalid);
    NewInject now;
    now.title = QStringLiteral("停电");
    QVERIFY(!refusal([&] { f->console().improvise(drill, now); }).isEmpty());
    QVERIFY(!refusal([&] { f->console().pause(drill, QStringLiteral("再停")); }).isEmpty());
    f->pass(3);
    f->console().resume(drill);
    const DrillRun run = f->run(drill);
    QCOMPARE(run.times.pausedMs(f->now), 3 * 60'000);
    QCOMPARE(run.times.elapsedMs(f->now), 2 * 60'000);
    QVERIFY(run.events.last().text.contains(QStringLiteral("真实事件")));
    QVERIFY(!refusal([&] { f->console().resume(drill); }).isEmpty());
    f->console().release(f->injectOf(drill, "01"));
}

void TestDrillConsole::skippingAndPostponingNeedAReason()
{
    const qint64 drill = f->started();
    f->pass(21);
    const qint64 press = f->injectOf(drill, "03");
    QVERIFY(!refusal([&] { f->console().postpone(press, 40, QStringLiteral(" ")); }).isEmpty());
    QVERIFY(!refusal([&] { f->console().postpone(press, 20, QStringLiteral("记者没到")); }).isEmpty());
    QCOMPARE(f->run(drill).inject(press)->offset, 20);
    f->console().postpone(press, 40, QStringLiteral("记者没到"));
    QCOMPARE(f->run(drill).inject(press)->offset, 40);
    QCOMPARE(f->run(drill).inject(press)->plannedOffset, 20);
    QVERIFY(f->run(drill).overdue(f->now).size() == 2); // 01 and 02
    QVERIFY(!refusal([&] { f->console().skip(press, {}); }).isEmpty());
    f->console().skip(press, QStringLiteral("人没到位"));
    const DrillRun run = f->run(drill);
    QCOMPARE(run.inject(press)->state, QStringLiteral("skipped"));
    QCOMPARE(run.inject(press)->reason, QStringLiteral("人没到位"));
    QCOMPARE(run.events.at(1).kind, QStringLiteral("clock"));
    QVERIFY(run.events.last().text.contains(QStringLiteral("人没到位")));
    QVERIFY(!refusal([&] { f->console().skip(press, QStringLiteral("再跳")); }).isEmpty());
    f->console().release(press); // after all
    QCOMPARE(f->run(drill).inject(press)->state, QStringLiteral("released"));
}

void TestDrillConsole::improvised()
{
    const qint64 drill = f->started();
    f->pass(5);
    NewInject now;
    now.title = QStringLiteral("备份机报警");
    now.delivery = QStringLiteral("phone");
    now.expected = {{QStringLiteral("去机房看"), 10}};
    const qint64 id = f->console().improvise(drill, now);
    now.title = QStringLiteral("病人家属拍视频");
    now.afterMinutes = 15;
    const qint64 later = f->console().improvise(drill, now);
    const DrillRun run = f->run(drill);
    QVERIFY(run.inject(id)->improvised);
    QCOMPARE(run.inject(id)->releasedMs, f->now);
    QCOMPARE(run.inject(id)->actions.first().dueMs, f->now + 10 * 60'000);
    QCOMPARE(run.inject(later)->offset, 20);
    QCOMPARE(run.inject(later)->state, QStringLiteral("waiting"));
    QVERIFY(run.inject(id)->no != run.inject(later)->no);
}

void TestDrillConsole::ticksCanBeTakenBack()
{
    const qint64 drill = f->started();
    const qint64 inject = f->injectOf(drill, "01");
    f->console().release(inject);
    const qint64 first = f->actionOf(drill, "01", 0), second = f->actionOf(drill, "01", 1);
    f->pass(0, 7);
    f->console().tick(first, true, QStringLiteral("黎强"));
    QCOMPARE(f->run(drill).inject(inject)->actions.first().doneMs, f->now);
    QCOMPARE(f->run(drill).inject(inject)->actions.first().doneBy, QStringLiteral("黎强"));
    QCOMPARE(f->run(drill).inject(inject)->state, QStringLiteral("released"));
    f->pass(1);
    f->console().tick(second, true);
    QCOMPARE(f->run(drill).inject(inject)->state, QStringLiteral("answered"));
    QCOMPARE(f->run(drill).inject(inject)->answeredMs, f->now);
    f->console().tick(first, false);
    const DrillRun run = f->run(drill);
    QCOMPARE(run.inject(inject)->state, QStringLiteral("released"));
    QCOMPARE(run.inject(inject)->answeredMs, 0);
    QCOMPARE(run.inject(inject)->actions.first().state, QStringLiteral("open"));
    QCOMPARE(run.inject(inject)->actions.first().doneMs, 0);
    f->console().tick(first, true);
    QCOMPARE(f->run(drill).inject(inject)->state, QStringLiteral("answered"));
}

void TestDrillConsole::missedActions()
{
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->console().miss(f->actionOf(drill, "01", 1), QStringLiteral("没人想到"));
    const RunAction missed = f->run(drill).byNo(QStringLiteral("01"))->actions.at(1);
    QCOMPARE(missed.state, QStringLiteral("missed"));
    QCOMPARE(missed.note, QStringLiteral("没人想到"));
    f->pass(2);
    f->console().tick(missed.id, true); // late, but done
    QCOMPARE(f->run(drill).byNo(QStringLiteral("01"))->actions.at(1).state, QStringLiteral("done"));
}

void TestDrillConsole::nothingIsDoneBeforeItsInject()
{
    const qint64 drill = f->started();
    QVERIFY(!refusal([&] { f->console().tick(f->actionOf(drill, "02", 0), true); }).isEmpty());
    QCOMPARE(f->run(drill).byNo(QStringLiteral("02"))->actions.first().state, QStringLiteral("open"));
}

void TestDrillConsole::observationsAreStampedFirst()
{
    const qint64 drill = f->started();
    f->pass(4, 3);
    const qint64 at = f->now;
    const qint64 id = f->console().observe(drill, QStringLiteral("late"), f->injectOf(drill, "01"));
    f->pass(2);
    f->console().describe(id, QStringLiteral("信息中心 黎强"), QStringLiteral("两次报给不同的人"));
    const RunObservation seen = f->run(drill).observations.first();
    QCOMPARE(seen.atMs, at);
    QCOMPARE(seen.text, QStringLiteral("两次报给不同的人"));
    QCOMPARE(seen.evaluator, DrillFixture::coordinator());
    QVERIFY(!refusal([&] { f->console().observe(drill, QStringLiteral("nonsense")); }).isEmpty());
}

void TestDrillConsole::attendanceAndMessages()
{
    const qint64 drill = f->approved();
    f->console().attendance(f->participant, QStringLiteral("present")); // people come before it begins
    f->pass(5);
    f->console().start(drill, f->rev(drill));
    f->pass(31);
    f->console().attendance(f->participant, QStringLiteral("left"));
    QCOMPARE(f->run(drill).people.first().presence, QStringLiteral("left"));
    QCOMPARE(f->run(drill).people.first().presenceMs, f->now);
    f->console().message(drill, QStringLiteral("各科室"), QStringLiteral("请启用手工流程"));
    f->console().message(drill, QStringLiteral("各科室"), marked(QStringLiteral("请待命")));
    const DrillRun run = f->run(drill);
    QCOMPARE(run.events.at(1).text, QStringLiteral("【演练】请启用手工流程"));
    QCOMPARE(run.events.at(1).recipient, QStringLiteral("各科室"));
    QCOMPARE(run.events.at(2).text, QStringLiteral("【演练】请待命"));
}

void TestDrillConsole::writtenOnPaperFirst()
{
    const qint64 drill = f->started();
    const qint64 start = f->now;
    f->pass(20);
    const qint64 inject = f->injectOf(drill, "01");
    f->console().release(inject, start + 60'000);
    QCOMPARE(f->run(drill).inject(inject)->releasedMs, start + 60'000);
    const qint64 action = f->actionOf(drill, "01", 0);
    QVERIFY(!refusal([&] { f->console().tick(action, true, {}, start + 30'000); }).isEmpty());
    QVERIFY(!refusal([&] { f->console().tick(action, true, {}, f->now + 600'000); }).isEmpty());
    QVERIFY(!refusal([&] {
                 f->console().observe(drill, QStringLiteral("good"), 0, {}, {}, start - 1);
             }).isEmpty());
    f->console().tick(action, true, {}, start + 120'000);
    QCOMPARE(f->run(drill).inject(inject)->actions.first().doneMs, start + 120'000);
}

void TestDrillConsole::whoOnlyReadsCannotRunADrill()
{
    const qint64 drill = f->started();
    f->as(DrillFixture::chief());
    f->workspace->team().add(QStringLiteral("审计员"), QStringLiteral("auditor"), 0, DrillFixture::password(),
                             QStringLiteral("入职"));
    f->as(QStringLiteral("审计员"));
    ErrorKind kind{};
    refusal([&] { f->console().release(f->injectOf(drill, "01")); }, &kind);
    QCOMPARE(kind, ErrorKind::Denied);
    kind = {};
    refusal([&] { f->console().observe(drill, QStringLiteral("good")); }, &kind);
    QCOMPARE(kind, ErrorKind::Denied);
    QCOMPARE(f->run(drill).injects.first().state, QStringLiteral("waiting"));
}

void TestDrillConsole::aClockSetBackEndsNothingBeforeItsStart()
{
    const qint64 drill = f->started();
    const qint64 start = f->now;
    f->pass(10);
    f->console().pause(drill, QStringLiteral("午饭"));
    const qint64 paused = f->now;
    f->pass(-60);
    f->console().resume(drill);
    QCOMPARE(f->run(drill).times.pausedMs(paused), 0);
    f->console().end(drill, {});
    QVERIFY(f->run(drill).times.endedMs >= paused);
    QCOMPARE(f->run(drill).times.elapsedMs(start + 3'600'000), 600'000);
}

void TestDrillConsole::aPowerCutLosesNothing()
{
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->pass(3);
    f->console().tick(f->actionOf(drill, "01", 0), true);
    const qint64 last = f->now;
    f->workspace.reset(); // the power fails; nothing of the drill was in memory
    f->pass(12);
    f->as(DrillFixture::coordinator());
    const DrillRun before = f->run(drill);
    QCOMPARE(before.lastRecordMs, last);
    QCOMPARE(before.times.elapsedMs(f->now), 15 * 60'000);
    QVERIFY(!refusal([&] { f->console().recordGap(drill, f->now + 1, false); }).isEmpty());
    f->console().recordGap(drill, before.lastRecordMs, false);
    DrillRun after = f->run(drill);
    QCOMPARE(after.times.elapsedMs(f->now), 3 * 60'000);
    QVERIFY(after.times.pauses.first().gap);
    QVERIFY(after.times.running());
    QCOMPARE(after.lastRecordMs, f->now);
    QCOMPARE(after.events.last().kind, QStringLiteral("gap"));
    QCOMPARE(after.events.last().untilMs, f->now);

    // one that counts is shown, but takes no time out
    f->workspace.reset();
    f->pass(5);
    f->as(DrillFixture::coordinator());
    f->console().recordGap(drill, f->run(drill).lastRecordMs, true);
    after = f->run(drill);
    QCOMPARE(after.times.elapsedMs(f->now), 8 * 60'000);
    QCOMPARE(after.times.pauses.size(), 1);
    QVERIFY(after.events.last().counts);
    f->console().release(f->injectOf(drill, "02"));
    f->console().end(drill, QStringLiteral("完"));
    QCOMPARE(f->run(drill).lastRecordMs, 0);
}

void TestDrillConsole::afterTheEndOnlyRecordsFollow()
{
    const qint64 drill = f->started();
    f->console().release(f->injectOf(drill, "01"));
    f->pass(20);
    f->console().pause(drill, QStringLiteral("点名"));
    f->pass(5);
    f->console().end(drill, QStringLiteral("达到目的"));
    const DrillRun run = f->run(drill);
    QCOMPARE(run.state, QStringLiteral("ended"));
    QCOMPARE(run.times.elapsedMs(f->now + 999'999), 20 * 60'000);
    QVERIFY(!run.times.paused());
    QCOMPARE(run.byNo(QStringLiteral("01"))->actions.first().state, QStringLiteral("open"));
    QVERIFY(!refusal([&] { f->console().release(f->injectOf(drill, "02")); }).isEmpty());
    QVERIFY(!refusal([&] { f->console().message(drill, {}, QStringLiteral("散会")); }).isEmpty());
    f->console().note(drill, QStringLiteral("评估组补记"));
    f->console().observe(drill, QStringLiteral("improve"), 0, {}, QStringLiteral("复盘时说的"), f->now);
}

QTEST_GUILESS_MAIN(TestDrillConsole)
#include "tst_drill_console.moc"
