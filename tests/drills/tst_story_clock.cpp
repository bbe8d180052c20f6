#include "drills/story_clock.h"
#include <QtTest>

using namespace wardbook::drills;

/// Story time is arithmetic on recorded instants.
class TestStoryClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beforeTheStart();
    void theStoryRunsFaster();
    void midnight();
    void pausesStopBothClocks();
    void aGapInsideAPauseCountsOnce();
    void anOpenPause();
    void theEndStopsEverything();
    void dueMovesWithEveryPauseBeforeIt();
    void dueAndElapsedAgree();

private:
    static constexpr qint64 kMinute = 60'000, kStart = 1'780'000'000'000;
    static DrillTimes times(const QList<Span>& pauses = {})
    {
        DrillTimes t;
        t.startedMs = kStart;
        t.ratio = 4;
        t.storyStartMinute = 130; // 02:10
        t.durationMinutes = 120;
        t.pauses = pauses;
        return t;
    }
    static Span pause(int from, int until)
    {
        return {kStart + from * kMinute, until < 0 ? 0 : kStart + until * kMinute, {}, false};
    }
};

void TestStoryClock::beforeTheStart()
{
    DrillTimes t = times();
    t.startedMs = 0;
    QCOMPARE(t.elapsedMs(kStart), 0);
    QCOMPARE(t.dueMs(10), 0);
    QVERIFY(!t.running());
    QCOMPARE(t.storyAt(10).text(), QStringLiteral("02:50"));
    QCOMPARE(times().elapsedMs(kStart - kMinute), 0); // a clock that was set back
}

void TestStoryClock::theStoryRunsFaster()
{
    const DrillTimes t = times();
    QVERIFY(t.running());
    QCOMPARE(t.story(kStart).text(), QStringLiteral("02:10"));
    QCOMPARE(t.story(kStart + 37 * kMinute + 15'000).text(), QStringLiteral("04:39"));
    QCOMPARE(t.storyAt(37).text(), QStringLiteral("04:38"));
}

void TestStoryClock::midnight()
{
    DrillTimes t = times();
    t.ratio = 60;
    QCOMPARE(t.storyAt(21).day, 1);
    QCOMPARE(t.storyAt(21).text(), QStringLiteral("23:10"));
    QCOMPARE(t.storyAt(22).day, 2);
    QCOMPARE(t.storyAt(22).text(), QStringLiteral("00:10"));
    QCOMPARE(t.story(kStart + 46 * kMinute).day, 3);
}

void TestStoryClock::pausesStopBothClocks()
{
    const DrillTimes t = times({pause(10, 13), pause(20, 25)});
    QCOMPARE(t.elapsedMs(kStart + 9 * kMinute), 9 * kMinute);
    QCOMPARE(t.elapsedMs(kStart + 12 * kMinute), 10 * kMinute);
    QCOMPARE(t.elapsedMs(kStart + 14 * kMinute), 11 * kMinute);
    QCOMPARE(t.elapsedMs(kStart + 30 * kMinute), 22 * kMinute);
    QCOMPARE(t.pausedMs(kStart + 22 * kMinute), 5 * kMinute);
    QCOMPARE(t.story(kStart + 12 * kMinute).text(), QStringLiteral("02:50"));
}

void TestStoryClock::aGapInsideAPauseCountsOnce()
{
    Span gap = pause(8, 16);
    gap.gap = true;
    const DrillTimes t = times({pause(10, 13), gap, pause(16, 17)});
    QCOMPARE(t.pausedMs(kStart + 20 * kMinute), 9 * kMinute);
    QCOMPARE(t.dueMs(9), kStart + 18 * kMinute);
}

void TestStoryClock::anOpenPause()
{
    const DrillTimes t = times({pause(10, -1)});
    QVERIFY(t.paused());
    QVERIFY(!t.running());
    QCOMPARE(t.elapsedMs(kStart + 90 * kMinute), 10 * kMinute);
    QCOMPARE(t.dueMs(20), kStart + 20 * kMinute); // how long it will last nobody knows
}

void TestStoryClock::theEndStopsEverything()
{
    DrillTimes t = times({pause(10, -1)});
    t.endedMs = kStart + 30 * kMinute;
    QVERIFY(!t.paused());
    QVERIFY(!t.running());
    QCOMPARE(t.elapsedMs(kStart + 500 * kMinute), 10 * kMinute);
    QCOMPARE(t.pausedMs(kStart + 500 * kMinute), 20 * kMinute);
}

void TestStoryClock::dueMovesWithEveryPauseBeforeIt()
{
    const DrillTimes t = times({pause(10, 13), pause(20, 25)});
    QCOMPARE(t.dueMs(5), kStart + 5 * kMinute);
    QCOMPARE(t.dueMs(10), kStart + 10 * kMinute);
    QCOMPARE(t.dueMs(11), kStart + 14 * kMinute);
    QCOMPARE(t.dueMs(17), kStart + 20 * kMinute);
    QCOMPARE(t.dueMs(18), kStart + 26 * kMinute);
}

void TestStoryClock::dueAndElapsedAgree()
{
    const DrillTimes t = times({pause(3, 4), pause(4, 9), pause(30, 31)});
    for (int minute = 0; minute < 60; ++minute)
        QCOMPARE(t.elapsedMs(t.dueMs(minute)), minute * kMinute);
}

QTEST_GUILESS_MAIN(TestStoryClock)
#include "tst_story_clock.moc"
